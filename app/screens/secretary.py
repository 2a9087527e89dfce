"""The council's secretary: makes a passphrase once, and with it reads how to reach the members. Nobody else can."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from secrets import token_hex

from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.group import Group
from app.screens.fragment import Fragment, Page, Sight
from app.store.contacts import count_contacts, public_of
from app.store.councils import GroupSeat, find_group_seats
from app.store.database import Tx
from app.store.events import find_event
from app.store.groups import find_groups


@dataclass(frozen=True, slots=True)
class SecretaryView:
    """`public` names the key that is there, empty before the first; `closed` is how many contacts it has closed."""

    public: str
    closed: int
    seated: int
    secure: bool


@dataclass(frozen=True, slots=True)
class FormsView:
    """`key` becomes the passphrase, if this device asks for one."""

    public: str
    closed: int
    key: str


@dataclass(frozen=True, slots=True)
class PassphraseView:
    passphrase: str


@dataclass(frozen=True, slots=True)
class Line:
    """A seat that somebody has, and how to reach them; empty: their card is on paper."""

    group: Group
    seat: GroupSeat
    reach: str


@dataclass(frozen=True, slots=True)
class ContactsView:
    lines: tuple[Line, ...]


def load_secretary(tx: Tx, sight: Sight) -> SecretaryView:
    seats = [seat for group in find_groups(tx) for seat in find_group_seats(tx, group.id)]
    seated = sum(seat.candidate is not None for seat in seats)
    return SecretaryView(public_of(find_event(tx).secretary_key), count_contacts(tx), seated, sight.secure)


def load_forms(tx: Tx, _sight: Sight) -> FormsView:
    return FormsView(public_of(find_event(tx).secretary_key), count_contacts(tx), token_hex(16))


def find_lines(tx: Tx, reach: Mapping[str, str]) -> tuple[Line, ...]:
    """Everybody with a seat."""
    return tuple(
        Line(group, seat, reach.get(seat.candidate.id, ""))
        for group in find_groups(tx)
        for seat in find_group_seats(tx, group.id)
        if seat.candidate is not None
    )


def _load_passphrase(_tx: Tx, _sight: Sight, passphrase: str) -> PassphraseView:
    return PassphraseView(passphrase)


def _load_contacts(tx: Tx, _sight: Sight, reach: Mapping[str, str]) -> ContactsView:
    return ContactsView(find_lines(tx, reach))


def passphrase_page(passphrase: str) -> Page:
    """The only place where it ever is, besides paper."""
    load = partial(_load_passphrase, passphrase=passphrase)
    return _once("secretary/_passphrase.html", load)


def contacts_page(reach: Mapping[str, str]) -> Page:
    """Opened for this one answer."""
    return _once("secretary/_contacts.html", partial(_load_contacts, reach=reach))


def _once(template: str, load: partial[PassphraseView] | partial[ContactsView]) -> Page:
    shown = Fragment("once", template, load, frozenset(), personal=True)
    return Page("secretary", Audience.SECRETARY, "secretary/page.html", (shown,), live=False)


TOPICS = frozenset({Topic.SEATS, Topic.COUNCIL})
STATE = Fragment("secretary", "secretary/_secretary.html", load_secretary, TOPICS)
FORMS = Fragment("forms", "secretary/_forms.html", load_forms, TOPICS, personal=True)
SECRETARY = Page("secretary", Audience.SECRETARY, "secretary/page.html", (STATE, FORMS))
