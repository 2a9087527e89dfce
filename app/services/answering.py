"""The theme team asks; each group says of what became of its concerns "that is us", or takes one of them out again."""

from collections.abc import Sequence

from app.domain.act import role_of
from app.domain.became import Became, Said, fingerprint
from app.domain.change import Topic
from app.domain.refusal import Stale, VoteIsFrozen
from app.domain.refusal_of_themes import AskedAgain
from app.domain.refusal_of_words import NotOnList
from app.services.theming import take_ours_out
from app.store.acts import add_act
from app.store.answers import Answer, find_answers, find_became, is_answered, put_answer
from app.store.database import Tx
from app.store.events import change_event, find_agenda, find_event
from app.store.groups import find_group


def ask_groups(tx: Tx, role: str, now: int) -> None:
    """From here on every tablet shows what became of its group's concerns."""
    _check_not_frozen(tx)
    if find_event(tx).groups_asked:
        return
    change_event(tx, groups_asked=True)
    add_act(tx, now, role, "asked", {})
    tx.announce(Topic.ANSWERS)


def that_is_us(tx: Tx, group: int, seen: str, now: int) -> None:
    """The group stands behind all that it was shown."""
    concerns = _asked(tx, group)
    if fingerprint(concerns) != seen:
        raise AskedAgain
    if not is_answered(find_answers(tx), group, concerns):
        _answer(tx, group, Said.US, now)


def take_out_again(tx: Tx, group: int, statement: str, seen: str, now: int) -> None:
    """Always granted, until the vote begins. What the group sees next is its own wish: it need not answer once more."""
    concerns = _asked(tx, group)
    mine = _mine(concerns, statement)
    if not mine.may_leave:
        return  # a second tap: it stands by itself already
    if fingerprint(concerns) != seen:
        raise AskedAgain
    take_ours_out(tx, [statement], now, role_of(group))
    _answer(tx, group, Said.OUT, now)


def _asked(tx: Tx, group: int) -> tuple[Became, ...]:
    find_group(tx, group)
    _check_not_frozen(tx)
    if not find_event(tx).groups_asked:
        raise Stale
    concerns = find_became(tx, group)
    if not concerns:
        raise NotOnList
    return concerns


def _mine(concerns: Sequence[Became], statement: str) -> Became:
    for each in concerns:
        if each.id == statement:
            return each
    raise NotOnList  # another group's concern does not exist for this one


def _answer(tx: Tx, group: int, said: Said, now: int) -> None:
    put_answer(tx, Answer(group, fingerprint(find_became(tx, group)), said))
    add_act(tx, now, role_of(group), "answered", {"group": find_group(tx, group).letter, "said": said})
    tx.announce(Topic.ANSWERS)


def _check_not_frozen(tx: Tx) -> None:
    if find_agenda(tx).frozen:
        raise VoteIsFrozen
