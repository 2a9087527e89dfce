"""The council on a phone: put myself forward, my two yeses, my dots; after the introduction the whole council."""

from dataclasses import dataclass
from secrets import token_hex

from app.domain.agenda import Kind
from app.domain.audience import Audience
from app.domain.ballot import Dot
from app.domain.change import Topic
from app.domain.choosing import as_issue
from app.domain.council import Candidate, Choice, dots_for_seats, standing
from app.domain.group import Group
from app.domain.refusal import NotJoined
from app.domain.secret import council_ballot_id, owner_mark, participant_id
from app.screens.council import SeatGroup, load_council
from app.screens.fragment import Fragment, Page, Sight
from app.store.candidates import find_candidates, find_own
from app.store.contacts import has_contact
from app.store.council_dots import find_dots
from app.store.councils import GroupSeat, find_choice, find_group_seats
from app.store.database import Tx
from app.store.events import find_event
from app.store.groups import Participant, find_group, find_participant

PART = "council"
KINDS = (Kind.COUNCIL,)


@dataclass(frozen=True, slots=True)
class Ballot:
    """Dots for the candidates of this phone's group; only while they are open."""

    rows: tuple[tuple[Candidate, Dot], ...]
    most: int
    round: int
    version: int

    @property
    def left(self) -> int:
        return self.most - sum(dot.placed for _, dot in self.rows)


@dataclass(frozen=True, slots=True)
class PhoneCouncil:
    """`mine` is the candidate that this phone put forward, `seat` the one it has. `contact`: one was left here.

    `closes` tells whether the secretary has a key, so that a contact can be closed; `seats` are the whole council.
    """

    group: Group | None
    choice: Choice
    mine: Candidate | None
    seat: GroupSeat | None
    contact: bool
    closes: bool
    secure: bool
    ballot: Ballot | None
    seats: tuple[SeatGroup, ...]
    over: bool
    key: str

    @property
    def own_version(self) -> int:
        return self.ballot.version if self.ballot else 0


def load_mine(tx: Tx, sight: Sight, me: Participant) -> PhoneCouncil:
    secret, event = sight.viewer.secret or "", find_event(tx)
    mine = find_own(tx, owner_mark(sight.key, secret))
    group = find_group(tx, me.group) if me.group is not None else None
    choice = find_choice(tx, me.group or 0)
    council = tx.once(load_council)
    return PhoneCouncil(
        group, choice, mine, _seat(tx, mine), mine is not None and has_contact(tx, mine.id),
        bool(event.secretary_key), sight.secure, _ballot(tx, sight, choice) if choice.on_phones else None,
        council.seats, event.ended_at is not None, token_hex(12),
    )  # fmt: skip


def _seat(tx: Tx, mine: Candidate | None) -> GroupSeat | None:
    if mine is None:
        return None
    seats = find_group_seats(tx, mine.group)
    return next((seat for seat in seats if seat.candidate is not None and seat.candidate.id == mine.id), None)


def _ballot(tx: Tx, sight: Sight, choice: Choice) -> Ballot:
    here = standing(find_candidates(tx, choice.group))
    hand = find_dots(tx, council_ballot_id(sight.key, sight.viewer.secret or "", choice.group, choice.round))
    rows = tuple((each, hand.dot(as_issue(each.id), 1)) for each in here)
    return Ballot(rows, dots_for_seats(find_event(tx).seats, len(here)), choice.round, hand.version)


def load_own(tx: Tx, sight: Sight) -> PhoneCouncil:
    """On its own page, in any part of the day."""
    me = find_participant(tx, participant_id(sight.key, sight.viewer.secret or ""))
    if me is None:
        raise NotJoined
    return load_mine(tx, sight, me)


OWN = Fragment(
    "council",
    "council/_own.html",
    load_own,
    frozenset({Topic.COUNCIL, Topic.SEATS, Topic.GROUPS, Topic.NODS, Topic.AGENDA}),
    personal=True,
)
PHONE_COUNCIL = Page("phone/council", Audience.PHONE, "council/phone.html", (OWN,), live=False)
