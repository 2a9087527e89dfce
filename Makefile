PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
LOCK := $(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header
RUNTIME := $(VENV)/.runtime-installed
DEV := $(VENV)/.dev-installed

.DEFAULT_GOAL := help
.PHONY: help setup run demo check test bench pictures guides translations lock chromium

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

setup: $(DEV) ## install everything for running, checking and testing into .venv

run: $(RUNTIME) ## start the server and print the lead's link; ARGS="--event FILE" for another event
	@$(PY) -m app serve $(ARGS)

demo: $(RUNTIME) ## let robots play a day at walking pace; ARGS="--program galveston" for another day
	@$(PY) -m app demo $(ARGS)

check: $(DEV) ## format, lint, types, translations, migrations, architecture
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -m tools.translations check
	$(PY) -m tools.check_migrations
	$(PY) -m pytest -q tests/test_architecture.py

# Synchronous Playwright and asyncio tests cannot share a process.
test: check chromium ## check, then every test, then the journeys in a browser
	$(PY) -m pytest -n 2 --ignore=tests/browser
	$(PY) -m pytest -n 2 tests/browser

bench: $(DEV) ## measure; ONLY=name for some of the rows
	@$(PY) -m bench $(ONLY)

pictures: $(DEV) chromium ## photograph every screen
	@$(PY) -m tools.pictures

guides: $(DEV) chromium ## print the guides for facilitators and the theme team into docs/
	@$(PY) -m tools.guides

translations: $(DEV) ## bring the catalogues up to date with the texts
	@$(PY) -m tools.translations extract

lock: $(DEV) ## choose the newest versions again and write both lock files
	$(LOCK) --upgrade requirements.in -o requirements.txt
	$(LOCK) --upgrade requirements-dev.in -c requirements.txt -o requirements-dev.txt

# A copied .venv, or one whose Python is gone, is made anew.
$(RUNTIME): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Plenary needs Python 3.11 or newer: make PYTHON=/path/to/python3.11'; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo 'Python cannot make a virtual environment here; on Debian and Ubuntu: apt-get install python3-venv'; exit 1; }
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@echo 'Installing what Plenary needs to run (once) ...'
	@$(PIP) install --require-hashes -r requirements.txt
	@printf '%s\n' '#!/bin/sh' 'export PYTHONPATH="$(CURDIR)"' 'exec "$(CURDIR)/$(PY)" -P -m app "$$@"' > $(VENV)/bin/plenary
	@chmod +x $(VENV)/bin/plenary
	@touch $@

$(DEV): requirements-dev.txt $(RUNTIME)
	@echo 'Installing what it takes to check and test (once) ...'
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@

chromium:
	@if { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null; then :; \
	elif [ -f /etc/debian_version ] && [ "$$(id -u)" = 0 ]; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
			chromium fonts-dejavu-core fonts-noto-color-emoji; \
	else echo 'The browser journeys need Chromium; on Debian: sudo apt-get install chromium'; exit 1; fi
