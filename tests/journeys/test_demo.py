"""A day played by robots: what they were told is what was stored is what is exported; every action knows its words."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cast import Hall, open_hall
from tests.web.test_lineage import TAPS, way_home


def demo(*arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "app", "demo", "--fast", "--json", *arguments]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    (line,) = ended.stdout.splitlines()
    return dict(json.loads(line))


def check(event: Path) -> str:
    command = [sys.executable, "-m", "app", "check", "--event", str(event)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(("program", "people", "dots"), [("erie", 79, 237), ("galveston", 100, 600)])
async def test_the_documented_day_reconciles(program: str, people: int, dots: int, tmp_path: Path) -> None:
    kept = tmp_path / "plenary.db"
    told = demo("--program", program, "--keep", str(kept))
    assert told["reconciled"], told
    assert (told["people"], told["joined"], told["ballots"], told["dots"], told["lost"]) == (
        people, people, people, dots, 0,
    )  # fmt: skip
    assert told["refused"] > 50, told
    groups = 7 if program == "erie" else 8
    assert (told["tables"], told["actions"], told["seats"]) == (groups, 2 * groups, 3 * groups), told
    assert people / 2 < told["survey_n"] < people
    assert "is whole" in check(kept)
    async with open_hall(tmp_path) as hall:
        await check_lineage(hall, told["actions"])


async def check_lineage(hall: Hall, count: int) -> None:
    """From each action in three taps to its priority, its dots and the words it came from; and there back to it."""
    zoe = hall.someone()
    actions = re.findall(r'id="(action-\d+-\d+)"', (await zoe.open("/actions")).html)
    assert len(actions) == count
    for action in actions:
        taps = await way_home(zoe, "/actions", action)
        assert len(taps) <= TAPS
        issue = await zoe.open(taps[1].partition("#")[0])
        words = issue.html.partition('id="words"')[2].partition('id="plans"')[0]
        assert re.search(r"#\d+ \S.* · \d+ dots? · carried on raised by \d+ of", issue.page.words), issue.page.words
        assert "<li>" in words, action
        assert 'href="#plans"' in words
        assert f'id="{action}"' in issue.html


def test_one_person_is_a_hall_too() -> None:
    told = demo("--people", "1", "--seed", "7")
    assert (told["joined"], told["ballots"], told["dots"]) == (1, 1, 3), told
    assert (told["tables"], told["actions"], told["seats"]) == (1, 2, 1), told
