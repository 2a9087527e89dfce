"""Keeps a played event of the newest revision for tests/migrations; run it before a migration changes the tables."""

import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "tests" / "migrations"


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        event = Path(folder) / "played.db"
        demo = [sys.executable, "-m", "app", "demo", "--fast", "--json", "--people", "21", "--keep", str(event)]
        subprocess.run(demo, cwd=ROOT, check=True)
        with closing(sqlite3.connect(event)) as connection:
            (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            lines = "\n".join(connection.iterdump())
        (TARGET / f"{revision}.sql").write_text(lines + "\n", "utf-8")
        (TARGET / f"{revision}.key.txt").write_text(event.with_suffix(".key").read_bytes().hex() + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
