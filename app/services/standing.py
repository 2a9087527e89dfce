"""People put themselves forward, say their two yeses, and step back: on their own phone, or aloud at the tablet.

`owner` is the mark of the phone that acts, None for the group's tablet. Nobody says yes for a person with a phone of
their own; taking a yes back protects, so both may.
"""

from app.domain.council import MOST_CANDIDATES, NAME_MOST, Candidate, standing
from app.domain.day_end import even_after_the_day
from app.domain.refusal import NotFound, Stale
from app.domain.refusal_of_council import (
    AnswersThemselves,
    EnoughCandidates,
    ForwardAlready,
    PhonesChooseNow,
    ServesFirst,
)
from app.domain.statement import check_text
from app.services.seating import check_open, settle, tell
from app.store.candidates import (
    add_candidate,
    change_candidate,
    find_candidate,
    find_candidates,
    find_in_group,
    find_own,
    forget_owner,
)
from app.store.contacts import drop_contact
from app.store.councils import find_choice
from app.store.database import Tx
from app.store.groups import find_group


def put_forward(tx: Tx, id: str, group: int, typed: str, serves: bool, named: bool, owner: str | None) -> None:
    """Sent twice, it is one candidate, also if they have stepped back since."""
    if find_candidate(tx, id) is not None:
        return
    find_group(tx, group)
    check_open(tx)
    name = check_text(typed, NAME_MOST)
    if named and not serves:
        raise ServesFirst
    if owner is not None and find_own(tx, owner) is not None:
        raise ForwardAlready
    if find_choice(tx, group).on_phones:
        raise PhonesChooseNow
    if len(standing(find_candidates(tx, group))) >= MOST_CANDIDATES:
        raise EnoughCandidates(limit=MOST_CANDIDATES)
    add_candidate(tx, Candidate(id, group, 0, name, owner, serves, named))
    tell(tx, group)


def call_differently(tx: Tx, id: str, group: int | None, typed: str, owner: str | None, seen: int) -> None:
    """Another name, as the person wants to be called."""
    check_open(tx)
    candidate, name = _theirs(tx, id, group, owner), check_text(typed, NAME_MOST)
    _check_own_words(candidate, owner)
    if candidate.name == name:
        return
    if candidate.version != seen:
        raise Stale
    change_candidate(tx, id, name=name)
    tell(tx, candidate.group)


def say_yes(tx: Tx, id: str, group: int | None, owner: str | None) -> None:
    """The first yes: I will serve."""
    check_open(tx)
    candidate = _theirs(tx, id, group, owner)
    if candidate.serves:
        return
    _check_own_words(candidate, owner)
    change_candidate(tx, id, serves=True)
    settle(tx, candidate.group)


@even_after_the_day
def be_named(tx: Tx, id: str, group: int | None, named: bool, owner: str | None) -> None:
    """The second yes: I may be named in public. It can be taken back at any time, also after the day."""
    candidate = _theirs(tx, id, group, owner)
    if candidate.named == named:
        return
    if named:
        check_open(tx)
        _check_own_words(candidate, owner)
        if not candidate.serves:
            raise ServesFirst
    change_candidate(tx, id, named=named)
    tell(tx, candidate.group)


@even_after_the_day
def step_back(tx: Tx, id: str, group: int | None, owner: str | None) -> None:
    """The next in order follows. A phone leaves no name behind; on the tablet it can be undone."""
    candidate = find_candidate(tx, id)
    if candidate is not None and candidate.gone and (group == candidate.group or owner is not None):
        return
    candidate = _theirs(tx, id, group, owner)
    if owner is None:
        check_open(tx)
        change_candidate(tx, id, gone=True)
    else:
        forget_owner(tx, owner)
    drop_contact(tx, id)
    settle(tx, candidate.group)


def come_back(tx: Tx, id: str, group: int) -> None:
    """Undoes a stepping back at the tablet."""
    check_open(tx)
    candidate = find_in_group(tx, id, group)
    if not candidate.gone:
        return
    if not candidate.name or (candidate.owner is not None and find_own(tx, candidate.owner) is not None):
        raise NotFound
    if find_choice(tx, group).on_phones:
        raise PhonesChooseNow
    change_candidate(tx, id, gone=False)
    settle(tx, group)


def _theirs(tx: Tx, id: str, group: int | None, owner: str | None) -> Candidate:
    """The phone's own candidate, or one of the tablet's group. Nobody learns of any other."""
    candidate = find_candidate(tx, id)
    if candidate is None or candidate.gone:
        raise NotFound
    if candidate.owner != owner if owner is not None else candidate.group != group:
        raise NotFound
    return candidate


def _check_own_words(candidate: Candidate, owner: str | None) -> None:
    if candidate.owner is not None and owner is None:
        raise AnswersThemselves
