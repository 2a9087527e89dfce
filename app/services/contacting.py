"""How to reach a member of the council: closed on its way in, and opened by the secretary only."""

from app.domain.change import Topic
from app.domain.council import Candidate
from app.domain.day_end import even_after_the_day
from app.domain.refusal import NotFound, Stale
from app.domain.refusal_of_council import OnlyIfChosen, OnlyPaperYet, PassphraseIsThere
from app.domain.statement import check_text
from app.services.seating import check_open, tell
from app.store.candidates import find_own
from app.store.contacts import drop_contact, drop_contacts, public_of, put_contact
from app.store.councils import find_group_seats
from app.store.database import Tx
from app.store.events import change_event, find_event

CONTACT_MOST = 160  # letters


def leave_contact(tx: Tx, id: str, owner: str, typed: str) -> None:
    """Only on the phone of the person who has a seat."""
    check_open(tx)
    me, reach = _me(tx, id, owner), check_text(typed, CONTACT_MOST)
    if me.id not in [seat.candidate.id for seat in find_group_seats(tx, me.group) if seat.candidate is not None]:
        raise OnlyIfChosen
    kept = find_event(tx).secretary_key
    if not kept:
        raise OnlyPaperYet
    put_contact(tx, me.id, kept, reach)
    tell(tx, me.group)


@even_after_the_day
def take_contact_back(tx: Tx, id: str, owner: str) -> None:
    """At any time, also after the day."""
    me = _me(tx, id, owner)
    drop_contact(tx, me.id)
    tell(tx, me.group)


def _me(tx: Tx, id: str, owner: str) -> Candidate:
    me = find_own(tx, owner)
    if me is None or me.id != id:
        raise NotFound
    return me


@even_after_the_day
def keep_key(tx: Tx, kept: str, instead_of: str) -> None:
    """The secretary's key; `instead_of` names the one that was there. What that one had closed is gone with it."""
    before = find_event(tx).secretary_key
    if before == kept:
        return
    if public_of(before) != instead_of:
        raise Stale if instead_of else PassphraseIsThere
    drop_contacts(tx)
    change_event(tx, secretary_key=kept)
    tx.announce(Topic.SEATS)
