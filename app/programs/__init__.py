"""Events as data. A program is a TOML file beside this one, or any other one by its path."""

import csv
import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from app.domain.agenda import Kind, Mode, Stage
from app.domain.group import COMMUNITY
from app.domain.program import PlannedGroup, Program, Step, SurveyItem
from app.domain.script import Script

HERE = files("app.programs")


def names() -> list[str]:
    return sorted(entry.name.removesuffix(".toml") for entry in HERE.iterdir() if entry.name.endswith(".toml"))


def load_program(name: str) -> Program:
    """One of `names()`, or the path of a TOML file; FileNotFoundError if there is none."""
    path = Path(name)
    text = path.read_text("utf-8") if path.suffix == ".toml" else (HERE / f"{name}.toml").read_text("utf-8")
    return _program(path.stem, _with_the_end(tomllib.loads(text)))


@cache
def load_scripts(name: str) -> dict[tuple[int, str], Script]:
    """What facilitators say, by position and title of the stage. Nothing for a program that does not lie here."""
    if name not in names():
        return {}
    stages = _with_the_end(tomllib.loads((HERE / f"{name}.toml").read_text("utf-8")))["stages"]
    return {
        (position, stage["title"]): Script(tuple(stage.get("say", ())), tuple(stage.get("watch", ())))
        for position, stage in enumerate(stages)
    }


@cache
def load_referral(name: str) -> str:
    """Whom a crime can be told to instead. Nothing for a program that does not lie here."""
    return load_program(name).referral if name in names() else ""


def sample_words() -> list[str]:
    """The demo's words: what young people typed on their own phones (see README of this folder)."""
    rows = csv.DictReader((HERE / "london-youth-policing.csv").read_text("utf-8").splitlines())
    return [" ".join(row["statement"].split()) for row in rows]


def samples() -> list[dict[str, str]]:
    """More words for the demo, made up by us: kind, list, theme and statement of each (see README of this folder)."""
    return list(csv.DictReader((HERE / "samples.csv").read_text("utf-8").splitlines()))


def _with_the_end(data: dict[str, Any]) -> dict[str, Any]:
    """The program with the part that it ends with. Steps, survey and seats that it leaves out are that part's."""
    part = tomllib.loads((HERE / "parts" / f"{data.get('then', 'afternoon')}.toml").read_text("utf-8"))
    stages = data["stages"] + (part["stages"] if "then" in data else [])
    return part | data | {"stages": stages}


def _program(name: str, data: dict[str, Any]) -> Program:
    groups = tuple(_group(group) for group in data["groups"])
    stages = tuple(_stage(position, stage) for position, stage in enumerate(data["stages"]))
    rules = data["rules"]
    return Program(
        name, data["title"], data.get("place", ""), data.get("date", ""), rules["lists"], rules.get("dots"),
        rules.get("per_issue", 1), rules.get("carried"), groups, stages,
        data.get("referral", ""), data.get("report_minutes", 3),
        tuple(_step(position, step) for position, step in enumerate(data["steps"])),
        tuple(SurveyItem(at, each["text"], each["low"], each["high"]) for at, each in enumerate(data["survey"])),
        data["council"]["seats"], data["council"]["alternates"],
    )  # fmt: skip


def _group(data: dict[str, Any]) -> PlannedGroup:
    never_alone = data.get("never_alone", False)
    return PlannedGroup(data["name"], data.get("list", COMMUNITY), data.get("people", 0), never_alone)


def _step(position: int, data: dict[str, Any]) -> Step:
    say = tuple(data.get("say", ()))
    return Step(position, data["key"], data["title"], data["prompt"], data.get("minutes", 0), say)


def _stage(position: int, data: dict[str, Any]) -> Stage:
    mode = Mode(data.get("mode", Mode.TALK))
    return Stage(
        position, Kind(data["kind"]), mode, data["title"], data.get("prompt", ""), data.get("minutes", 0),
        planned=_minutes(data["at"]) if "at" in data else None, silent=data.get("silent", 0),
        cards=data.get("cards", 0), cap=data.get("cap"),
    )  # fmt: skip


def _minutes(at: str) -> int:
    """Minutes after midnight of "9:30"."""
    hours, minutes = at.split(":")
    return 60 * int(hours) + int(minutes)
