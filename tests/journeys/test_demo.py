"""A day played by robots: what they were told is what was stored is what is exported."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest


def demo(*arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "app", "demo", "--fast", "--json", *arguments]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    (line,) = ended.stdout.splitlines()
    return dict(json.loads(line))


@pytest.mark.parametrize(("program", "people", "dots"), [("erie", 79, 237), ("galveston", 100, 600)])
def test_the_documented_day_reconciles(program: str, people: int, dots: int, tmp_path: Path) -> None:
    kept = tmp_path / "kept.db"
    told = demo("--program", program, "--keep", str(kept))
    assert told["reconciled"], told
    assert (told["people"], told["joined"], told["ballots"], told["dots"], told["lost"]) == (
        people, people, people, dots, 0,
    )  # fmt: skip
    assert told["refused"] > 50, told
    check = [sys.executable, "-m", "app", "check", "--event", str(kept)]
    assert "is whole" in subprocess.run(check, capture_output=True, text=True, check=True).stdout


def test_one_person_is_a_hall_too() -> None:
    told = demo("--people", "1", "--seed", "7")
    assert (told["joined"], told["ballots"], told["dots"]) == (1, 1, 3), told
