"""Lays out a fresh database with the migrations and refuses if the tables in the code say something else."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        event = str(Path(folder) / "check.db")
        return alembic(event, "upgrade", "head") or alembic(event, "check")


def alembic(event: str, *words: str) -> int:
    command = [sys.executable, "-m", "alembic", *words]
    return subprocess.run(command, cwd=ROOT, env=os.environ | {"PLENARY_EVENT": event}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
