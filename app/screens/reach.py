"""The lead's self-test: can phones reach this computer, and will it last the day? Each answer is a sign and words."""

from dataclasses import dataclass

from app.domain.change import Topic
from app.domain.machine import Machine, address_before
from app.domain.secret import link_token
from app.screens.fragment import Fragment, Sight
from app.store.database import Tx
from app.store.events import find_agenda, find_event


@dataclass(frozen=True, slots=True)
class MovedView:
    """`came_from` is the address where phones still look for this computer, if it has moved since."""

    url: str
    came_from: str | None
    vote_is_on: bool


@dataclass(frozen=True, slots=True)
class ReachView:
    """`reached` tells if any other device ever came to this address."""

    url: str
    scan: str
    reached: bool
    secure: bool
    wifi: str
    machine: Machine

    @property
    def lost(self) -> bool:
        """No phone can come, whatever it scans."""
        return not self.machine.online or "//127." in self.url


def load_moved(tx: Tx, sight: Sight) -> MovedView:
    came_from = address_before(sight.machine, find_event(tx).reached, sight.url)
    return MovedView(sight.url, came_from, find_agenda(tx).vote_is_on)


def load_reach(tx: Tx, sight: Sight) -> ReachView:
    event, machine = find_event(tx), sight.machine
    scan = f"{sight.url}/scan/{link_token(sight.key, 'scan', 1)}"
    reached = machine.visited or event.reached == sight.url
    return ReachView(sight.url, scan, reached, sight.secure, event.wifi_name, machine)


_TOPICS = frozenset({Topic.REACH, Topic.ADDRESS})
MOVED = Fragment("moved", "lead/_moved.html", load_moved, _TOPICS | {Topic.AGENDA, Topic.RESULT})
REACH = Fragment("reach", "lead/_reach.html", load_reach, _TOPICS | {Topic.AGENDA})
