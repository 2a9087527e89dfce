FROM python:3.11-slim AS built
COPY requirements.txt .
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements.txt

FROM python:3.11-slim
RUN useradd --system plenary && install -d -o plenary -m 0700 /data
COPY --from=built /venv /venv
WORKDIR /plenary
COPY pyproject.toml ./
COPY migrations migrations
COPY app app
# So that `docker exec HALL plenary links` works like everywhere else.
RUN printf '%s\n' '#!/bin/sh' 'exec python -m app "$@"' > /usr/local/bin/plenary && chmod +x /usr/local/bin/plenary
ENV PATH=/venv/bin:$PATH PYTHONPATH=/plenary PYTHONUNBUFFERED=1 PLENARY_EVENT=/data/plenary.db
USER plenary
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["plenary", "serve", "--event", "/data/plenary.db"]
