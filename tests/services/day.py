"""An event without a server, and short words for what people do in it."""

from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from app.domain.agenda import Agenda
from app.domain.change import Topic
from app.domain.poll import Poll
from app.domain.statement import fingerprint
from app.services.agreeing import agree
from app.services.contributing import say
from app.services.facilitating import close_stage, open_stage, reveal
from app.services.joining import enter_heads, join
from app.services.polling import seal
from app.services.theming import make_the_rest
from app.services.voting import Slip
from app.store.database import Database, Tx
from app.store.events import change_event, find_agenda
from app.store.polls import find_current
from app.store.statements import find_list
from tests.cast import NOON, REHEARSED, new_event

P = ParamSpec("P")
SALT = (12, 345, 6789, 123456789, 987654321)  # a real one is drawn by chance
HAND_KEY = b"opens a hand".ljust(32)
T = TypeVar("T")


class Day:
    """Everything is said and done at once: no sockets, no browsers."""

    def __init__(self, folder: Path, program: str = "erie") -> None:
        self.database = Database(new_event(folder, program))

    def do(self, use_case: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return self.database.write_now(use_case, *args, **kwargs)

    def find(self, finder: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return self.database.read_now(finder, *args, **kwargs)

    @property
    def agenda(self) -> Agenda:
        return self.find(find_agenda)

    def open(self, kind: str) -> None:
        position = next(stage.position for stage in self.agenda.stages if stage.kind == kind)
        self.do(open_stage, position, self.agenda.seen, NOON, REHEARSED if kind == "vote" else "")

    def close(self) -> None:
        self.do(close_stage, self.agenda.current or 0, self.agenda.seen, NOON)

    def seal(self) -> None:
        self.do(seal, self.poll.id, NOON, SALT)

    def show_result(self) -> None:
        """The vote is closed: it is sealed, and its result is shown."""
        self.seal()
        self.do(reveal, NOON)

    @property
    def poll(self) -> Poll:
        found = self.find(find_current)
        assert found is not None
        return found

    def say(self, group: int, *texts: str, kind: str = "concerns", author: str | None = None) -> None:
        for text in texts:
            self.do(say, f"{kind}{group}{text}", group, kind, text, author)

    def agree(self, group: int, kind: str = "concerns") -> None:
        self.do(agree, group, kind, fingerprint(self.find(find_list, group, kind)), NOON)

    def ready_to_vote(self, issues: int, people: int = 2) -> list[str]:
        """Group 1 has `people` devices and raised `issues` concerns, each an issue; ids of its devices."""
        self.open("concerns")
        self.do(enter_heads, 1, people, True)
        self.do(enter_heads, 1, people, False)
        devices = [self.do(join, f"device{number}", 1).id for number in range(people)]
        self.say(1, *(f"issue {number}" for number in range(1, issues + 1)))
        self.agree(1)
        self.do(make_the_rest, NOON)
        self.open("vote")
        return devices


def slip(ballot: str, device: str, poll: int = 1) -> Slip:
    """Whose ballot a tap is for, where phones count heads."""
    return Slip(poll, ballot, HAND_KEY, participant=device)


def speak_in(tx: Tx, languages: str) -> None:
    """What is spoken in the hall, the main language first."""
    change_event(tx, languages=languages)
    tx.announce(Topic.AGENDA)
