"""A day's event, brought at once into the state that a picture needs, while a server runs on it."""

import time
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Concatenate, Final, ParamSpec, TypeVar

from app.cli import create_event
from app.domain.agenda import Agenda, Kind, Stage
from app.domain.agreement import cap_of, room_for
from app.domain.ballot import Done, Wish
from app.domain.change import Topic
from app.domain.secret import key_check
from app.domain.statement import Mark, fingerprint
from app.services.agreeing import agree
from app.services.contributing import say
from app.services.facilitating import close_stage, open_stage, reveal
from app.services.joining import enter_heads, join
from app.services.polling import seal
from app.services.voting import Slip, Tap, mark_ballot
from app.store.database import Database, Tx, find_version
from app.store.events import change_event, change_stage, find_agenda, find_event
from app.store.groups import change_group
from app.store.polls import find_booth, find_polls
from app.store.statements import find_list

P = ParamSpec("P")
T = TypeVar("T")
KEY: Final = bytes(32)  # the same codes in every picture; no real event has it
DAY: Final = datetime(2018, 4, 21, 8).astimezone()
TOLD: Final = {
    "convener": "Erie Interfaith Coalition",
    "computer": "the public library",
    "date": DAY.date().isoformat(),
}
ARRIVAL: Final = {
    "greeting": "Coffee is on the left. We begin at 8:30.",
    "wifi_name": "ERIE-DIALOGUE",
    "wifi_password": "welcome",
}


def at(minutes: int) -> int:
    """So many minutes after the day began, by its own clock."""
    return int(DAY.timestamp()) + 60 * minutes


class Backstage:
    """People's doings as one call each. A server that runs on the same file follows by itself."""

    def __init__(self, folder: Path, program: str, **told: str) -> None:
        folder.mkdir()
        self.folder = folder
        self._said = 0
        event = folder / "plenary.db"
        create_event(event, program, dict(TOLD | told))
        event.with_suffix(".key").write_bytes(KEY)
        self.database = Database(event)
        self.tell(key_check=key_check(KEY))

    def do(self, use_case: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return self.database.write_now(use_case, *args, **kwargs)

    def tell(self, **values: object) -> None:
        self.do(_change, values)

    def version(self) -> int:
        return self.database.read_now(find_version)

    @property
    def agenda(self) -> Agenda:
        return self.database.read_now(find_agenda)

    def open(self, kind: Kind, just_now: bool = False) -> None:
        """The day's own clock tells when, unless it is just now; until when, that of today."""
        stage = next(stage for stage in self.agenda.stages if stage.kind is kind)
        planned, now = self._planned(stage), int(time.time())
        self.do(open_stage, stage.position, self.agenda.seen, planned, "read aloud by Rosa")
        ends = now + 60 * stage.minutes if stage.minutes else None
        self.do(_begin, stage.position, now if just_now else planned, ends)

    def _planned(self, stage: Stage) -> int:
        late = self.database.read_now(find_event).late
        return at(30 * stage.position if stage.planned is None else stage.planned - 60 * DAY.hour + late)

    def close(self) -> None:
        self.do(close_stage, self.agenda.current or 0, self.agenda.seen, int(time.time()))

    def name(self, group: int, name: str) -> None:
        self.do(_name, group, name)

    def seat(self, group: int, people: int, phones: int, complete: bool = True) -> None:
        """So many people, of whom some have joined with a phone."""
        self.do(enter_heads, group, people, False)
        for number in range(phones):
            self.do(join, f"group{group}phone{number}", group)
        if complete:
            self.do(enter_heads, group, people, True)

    def say(self, group: int, kind: Kind, texts: Iterable[str], author: str | None = None) -> None:
        for text in texts:
            self._said += 1
            self.do(say, f"line{self._said:08}", group, kind, text, author)

    def agree(self, group: int, kind: Kind) -> None:
        """The first lines are carried, if there are more than the group may carry."""
        lines = self.database.read_now(find_list, group, kind)
        said = [line.id for line in lines if line.mark is Mark.SAID]
        room = room_for(lines, cap_of(self.agenda, kind))
        self.do(agree, group, kind, fingerprint(lines), at(75), said[:room] if room else ())

    def vote(self, group: int, phones: int) -> None:
        """Earlier issues are liked a little more, so that the result has a shape."""
        booth = self.database.read_now(find_booth)
        for number in range(phones):
            for rule in booth.rules.values():
                issues = [issue for issue, on_list in booth.issues.items() if on_list == rule.list]
                liked = sorted(
                    issues, key=lambda issue: (issue * 7 + number * 5 + group * 3) % 11 + issues.index(issue)
                )
                for issue in liked[: rule.dots]:
                    self._mark(group, number, Wish(issue, 1, True, 0))
            self._mark(group, number, Done(True))

    def show_result(self, now: int) -> None:
        """The vote is closed: it is sealed, and its result is shown."""
        for poll in self.database.read_now(find_polls):
            self.do(seal, poll.id, now, (1, 2, 3, 4, 5))
        self.do(reveal, now)

    def _mark(self, group: int, number: int, tap: Tap) -> None:
        self.do(mark_ballot, Slip(1, f"ballot{group}.{number}", b"", participant=f"group{group}phone{number}"), tap)


def _change(tx: Tx, values: dict[str, object]) -> None:
    change_event(tx, **values)
    tx.announce(Topic.AGENDA)


def _name(tx: Tx, group: int, name: str) -> None:
    change_group(tx, group, name=name)
    tx.announce(Topic.GROUPS)


def _begin(tx: Tx, position: int, opened: int, ends: int | None) -> None:
    change_stage(tx, position, opened_at=opened, ends_at=ends)
    tx.announce(Topic.AGENDA)
