"""A hall full of people for the pictures: they join, speak and vote over plain HTTP."""

from itertools import chain
from random import Random
from secrets import token_hex
from typing import Final

import httpx2

from app.programs import load_program
from app.robots.reading import Form, read
from tools.browsing import Server

# The priorities of Erie and strengths as CRS names them; the sentences marked (sample) are ours.
STRENGTHS: Final = (
    "Coffee with a Cop",
    "The Police Athletic League",
    "Officers who come to our festival and stay",  # sample
    "A chief who answers when we call",  # sample
)
CONCERNS: Final = (
    "Trust and approachability",
    "Racism and stereotypes",
    "Family structure and parental control",
    "Education: cultural awareness and sensitivity",
    "A police department that represents the whole community",
    "Policies for filing complaints",  # sample
    "Nobody explains why we were stopped",  # sample
    "Negative perceptions of each other",  # sample
    "More mental health resources",  # sample
)


class Robot:
    """One browser without script, with cookies of its own."""

    def __init__(self, server: Server) -> None:
        url = f"http://127.0.0.1:{server.port}"
        self.http = httpx2.Client(base_url=url, headers={"Origin": url}, follow_redirects=True, trust_env=False)

    def send(self, path: str, **fields: object) -> None:
        answer = self.http.post(path, data={name: str(value) for name, value in fields.items()})
        answer.raise_for_status()

    def enter(self, link: str) -> "Robot":
        self.send("/enter/" + link.split("/enter/")[1])
        return self

    def forms(self, path: str) -> list[Form]:
        return read(self.http.get(path).text).forms

    def press(self, path: str, label: str) -> None:
        found = read(self.http.get(path).text).button(label)
        if found is None:
            raise LookupError(f"no button {label!r} on {path}")
        form, button = found
        self.send(form.action, **form.fields, **({button.name: button.value} if button.name else {}))


def seat_everybody(server: Server, program: str = "erie", seated: tuple[int, ...] = ()) -> list[list[Robot]]:
    """Everybody of every group, but for the phones that are `seated` already (a group's number each)."""
    groups = list(enumerate(load_program(program).groups, start=1))
    return [_seat(server, group, planned.people, seated.count(group)) for group, planned in groups]


def _seat(server: Server, group: int, people: int, seated: int) -> list[Robot]:
    tablet, robots = Robot(server).enter(server.link(f"group{group}")), []
    for _ in range(people - seated):
        robots.append(Robot(server))
        robots[-1].send(f"/join/{server.code(group)}", key=token_hex(16))
    tablet.send(f"/group/{group}/heads", heads=people, complete="yes")
    return robots


def speak(server: Server, crowd: list[list[Robot]], kind: str, words: tuple[str, ...], agree_but: int = 0) -> None:
    """One group after the other says a sentence; every group but one agrees."""
    for number, text in enumerate(words):
        crowd[number % len(crowd)][number // len(crowd)].send(
            f"/phone/statements/{token_hex(12)}", kind=kind, text=text
        )
    for group in range(1, min(len(words), len(crowd)) + 1):
        if group != agree_but:
            Robot(server).enter(server.link(f"group{group}")).press(f"/group/{group}", "The group agrees")


def play_vote(crowd: list[list[Robot]], chance: Random) -> None:
    """Earlier issues are liked a little more, so that the result has a shape."""
    for robot in chain(*crowd):
        actions = [form.action for form in robot.forms("/phone") if form.action.endswith("/1")]
        liked = sorted(actions, key=lambda action: chance.random() * (2 + actions.index(action)))
        for action in liked[:3]:
            robot.send(action, placed="yes", seen=0)
