"""Nothing is counted before the reveal: opposite choices give everyone but the voters the very same bytes."""

import logging
import re
import shutil
import socket
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli import cli
from app.robots.person import Answer, Person
from app.store.files import backup
from tests.cast import NOON, Hall, open_hall
from tests.web.days import close_now, count_heads, open_kind, ready_to_vote, show_result
from tests.web.overhearing import Heard, all_pages, overheard

KEYS = {name: f"{number:032x}" for number, name in enumerate(("Ben", "Chloe", "Dora", "a listening phone"), 1)}
VOTERS = ("Ben", "Chloe", "Dora")
Choice = tuple[int, int, int]


@dataclass
class Run:
    """What one run showed: to everyone else, and to Ben, who votes the same in every run."""

    seen: dict[str, str] = field(default_factory=dict)
    ben: list[str] = field(default_factory=list)

    def differences(self, other: "Run") -> list[str]:
        return [
            place for place in self.seen.keys() | other.seen.keys() if self.seen.get(place) != other.seen.get(place)
        ]


@pytest.fixture(autouse=True)
def _same_form_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the server draws into forms (line keys, door keys, a new group's id) differs by nature; nothing else."""
    for screen in ("lines", "phone", "public", "lead_rooms", "council", "phone_council", "secretary"):
        monkeypatch.setattr(f"app.screens.{screen}.token_hex", lambda length: "0" * 2 * length)
    monkeypatch.setattr("app.screens.lead_setup.randbelow", lambda _limit: 0)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def prepare(folder: Path, port: int) -> Path:
    """An event up to the vote, with three voters, as a backup that each run starts from."""
    async with open_hall(folder, port=port, clock=lambda: NOON) as hall:
        await ready_to_vote(hall)
        await count_heads(hall, 1, 2)
        code = (await hall.link("door1")).removeprefix(hall.url)
        for key in KEYS.values():
            assert (await hall.someone().post(code, key=key)).ok
    backup(folder / "plenary.db", folder / "prepared.db")
    return folder / "prepared.db"


async def play(prepared: Path, port: int, choices: dict[str, Choice], caplog: pytest.LogCaptureFixture) -> Run:
    folder = prepared.parent / "run"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    backup(prepared, folder / "plenary.db")
    caplog.clear()
    run = Run()
    async with open_hall(folder, port=port, clock=lambda: NOON + 60) as hall:
        await vote(hall, choices, run)
    run.seen["log"] = caplog.text
    return run


async def vote(hall: Hall, choices: dict[str, Choice], run: Run) -> None:
    others = {name: await hall.holder(name) for name in ("lead", "themes", "wall", "group1", "group2")}
    others |= {"a listening phone": await phone(hall, KEYS["a listening phone"]), "Zoe": hall.someone()}
    places = {"group1": "/live/group/1", "group2": "/live/group/2", "a listening phone": "/live/phone"}
    listening = {name: (each, places.get(name, f"/live/{name}")) for name, each in others.items() if name != "Zoe"}
    async with overheard(listening) as heard:
        await open_kind(hall, "vote")
        await hall.settled()  # or this redraw and the first ballot's could be one in one run and two in the other
        for name in VOTERS:
            await mark(hall, await phone(hall, KEYS[name]), choices[name], run.ben if name == "Ben" else [])
        await look(hall, others, heard, run, "while it is open")
        await close_now(hall)
        late = await (await phone(hall, KEYS["Dora"])).post(dot(choices["Dora"][0]), placed="no", seen=99)
        assert late.status == 409
        await look(hall, others, heard, run, "after the close")
        run.ben.append((await (await phone(hall, KEYS["Ben"])).open("/phone")).html)
        await show_result(hall)
        await look(hall, others, heard, run, "after the reveal")


async def phone(hall: Hall, key: str) -> Person:
    """The phone with this secret, again."""
    person = hall.someone()
    assert (await person.post("/join", key=key)).path == "/phone"
    return person


def dot(issue: int) -> str:
    return f"/phone/ballot/1/{issue}/1"


async def mark(hall: Hall, person: Person, choice: Choice, answers: list[str]) -> None:
    """Three dots; one of them is lifted and put back, another moved away and back again. Then: I am done."""
    first, second, third = choice
    elsewhere = next(issue for issue in range(1, 8) if issue not in choice)
    taps: list[tuple[int, dict[str, object]]] = [
        (first, {"placed": "yes", "seen": 0}),
        (second, {"placed": "yes", "seen": 0}),
        (third, {"placed": "yes", "seen": 0}),
        (first, {"placed": "no", "seen": 1}),
        (first, {"placed": "yes", "seen": 2}),
        (elsewhere, {"placed": "yes", "seen": 0, "instead_of": f"{second}.1.1"}),
        (second, {"placed": "yes", "seen": 2, "instead_of": f"{elsewhere}.1.1"}),
    ]
    for issue, fields in taps:
        answers.append(accepted(await person.post(dot(issue), **fields)))
        await hall.settled()
    answers.append(accepted(await person.post("/phone/ballot/1/done", done="yes")))


def accepted(answer: Answer) -> str:
    assert answer.ok, answer.page.notice
    return answer.html


async def look(hall: Hall, others: dict[str, Person], heard: Heard, run: Run, when: str) -> None:
    """Everything that the others can get to see at this moment, and what the command line says."""
    await hall.settled()
    await heard.caught_up()
    for name, person in others.items():
        for page, words in (await all_pages(hall, person)).items():
            run.seen[f"{when}: {name} {page}"] = words
    for name, frames in heard.items():
        run.seen[f"{when}: socket of {name}"] = "\n".join(frames)
    for command in ("export", "check"):
        said = CliRunner().invoke(cli, [command, "--event", str(hall.database)])
        assert said.exit_code == 0, said.output
        run.seen[f"{when}: plenary {command}"] = said.output


async def test_opposite_choices_give_everyone_else_the_same_bytes_until_the_reveal(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.INFO)
    caplog.set_level(logging.WARNING, "httpx2")  # the robots' own log of what they ask for
    port = free_port()
    prepared = await prepare(tmp_path, port)
    capfd.readouterr()
    one = await play(prepared, port, {"Ben": (1, 2, 3), "Chloe": (1, 2, 3), "Dora": (1, 2, 3)}, caplog)
    said_in_one = capfd.readouterr()
    other = await play(prepared, port, {"Ben": (1, 2, 3), "Chloe": (5, 6, 7), "Dora": (7, 5, 6)}, caplog)
    said_in_other = capfd.readouterr()

    different = one.differences(other)
    assert [place for place in different if not place.startswith("after the reveal")] == []
    assert said_in_one == said_in_other
    revealed = {
        f"after the reveal: {name}" for name in ("lead /lead 0", "wall /wall 0", "socket of wall", "plenary export")
    }
    assert revealed <= set(different), "the comparison must be able to fail"
    assert "healthz" in "".join(one.seen)


async def test_a_voters_own_answers_tell_nothing_of_the_others(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    port = free_port()
    prepared = await prepare(tmp_path, port)
    one = await play(prepared, port, {"Ben": (1, 2, 3), "Chloe": (1, 2, 3), "Dora": (1, 2, 3)}, caplog)
    other = await play(prepared, port, {"Ben": (1, 2, 3), "Chloe": (5, 6, 7), "Dora": (7, 5, 6)}, caplog)
    assert len(one.ben) == 9
    assert one.ben == other.ben
    assert not [html for html in one.ben if re.search(r"\d+ (ballots?|people)\b|class=\"count\"", html)]
    assert any("0 of 3 dots left" in html for html in one.ben), "his own dots he sees"
