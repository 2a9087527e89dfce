"""python -m bench [--quick] [ONLY ...]: measure, write bench/results/latest.json, print the table."""

import argparse
import asyncio
import importlib
import json
import pkgutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvloop

import bench
from app.cli import raise_limits
from bench.machine import commit, load, machine
from bench.row import Row

LATEST = Path(__file__).parent / "results" / "latest.json"


def main() -> int:
    options = _options()
    known = _known()
    chosen = options.only or known
    if unknown := set(chosen) - set(known):
        sys.exit(f"There is no case {', '.join(sorted(unknown))}. There are: {', '.join(known)}.")
    raise_limits()
    results = Path(options.out)
    rows = [row for name in chosen for row in _measure(name, options.quick)]
    kept = [row for row in _kept(results) if row["case"] not in chosen]
    _write(results, sorted(kept + rows, key=lambda row: str(row["case"])))
    return 0 if all(row["ok"] for row in rows) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure what was promised.")
    parser.add_argument("only", nargs="*", metavar="ONLY", help="names of cases; all, if none is given")
    parser.add_argument("--quick", action="store_true", help="shorter and smaller; the rows say so in their names")
    parser.add_argument("--out", default=str(LATEST), help="where the rows go (default: bench/results/latest.json)")
    return parser.parse_args()


def _known() -> list[str]:
    found = (module.name for module in pkgutil.iter_modules(bench.__path__))
    return sorted(name.removeprefix("case_") for name in found if name.startswith("case_"))


def _measure(name: str, quick: bool) -> list[dict[str, Any]]:
    case = importlib.import_module(f"bench.case_{name}")
    print(f"{name} ...", flush=True)
    before = load()
    rows: list[Row] = uvloop.run(asyncio.wait_for(case.run(quick), case.DEADLINE))
    about = {"case": name, "when": _now(), "commit": commit(), "load": {"before": before, "after": load()}}
    done = [about | _marked(row.as_json(), quick) for row in rows]
    for row in done:
        print("  " + _line(row), flush=True)
    return done


def _marked(row: dict[str, Any], quick: bool) -> dict[str, Any]:
    return row | {"name": row["name"] + " (quick)"} if quick else row


def _line(row: dict[str, Any]) -> str:
    value = f"{row['ours']:>9.4g} {row['unit']:<9}"
    floor = f"floor {row['floor']:<8.4g} ratio {row['ratio']:<7.3g}" if row["ratio"] is not None else " " * 29
    sign = ">=" if row["better"] == "more" else "<="
    goal = f"{'ratio ' if row['judged'] == 'ratio' else ''}{sign} {row['target']:g}"
    verdict = "ok    " if row["ok"] else "MISSED"
    return f"{verdict} {row['name']:<56} {value} {floor} {goal:<14} n {row['n']} x {row['runs']}"


def _kept(results: Path) -> list[dict[str, Any]]:
    """Rows of cases that were not measured now; each says itself when it was."""
    return list(json.loads(results.read_text())["rows"]) if results.exists() else []


def _write(results: Path, rows: list[dict[str, Any]]) -> None:
    about = {"when": _now(), "commit": commit(), "machine": machine(), "load": rows[-1]["load"]}
    results.parent.mkdir(exist_ok=True)
    results.write_text(json.dumps(about | {"rows": rows}, indent=1) + "\n")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


if __name__ == "__main__":
    sys.exit(main())
