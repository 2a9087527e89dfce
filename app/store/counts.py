"""What a poll came to: its ballots as a file, its count, its line of account. Only for after the close."""

from collections.abc import Mapping

from app.domain.account import Account
from app.domain.ballot import Hand
from app.domain.ballots_file import (
    SALT,
    Marked,
    NotBallots,
    Recount,
    digest_of,
    recount,
    salt_of,
    write_ballots,
    write_totals,
)
from app.domain.paper import Box, differences
from app.domain.poll import Poll, Way
from app.domain.secret import receipt
from app.store.ballots import count_ballots, count_by_issue, find_all_hands
from app.store.database import Tx
from app.store.events import find_event
from app.store.issues import find_themes
from app.store.papers import find_boxes
from app.store.polls import find_booth_of, find_file, find_options
from app.store.vote_cards import count_cards


def find_settled_box(tx: Tx, poll: int) -> Box | None:
    """What two tellers counted, once they counted the same."""
    boxes = find_boxes(tx, poll)
    return boxes[1] if len(boxes) == 2 and not differences(boxes[1], boxes[2]) else None


def count_turnout(tx: Tx, poll: Poll) -> int:
    """How many ballots are in. Of a box nobody knows before two tellers have counted it."""
    if poll.way is not Way.PAPER:
        return _rows_or_file(tx, poll)
    box = find_settled_box(tx, poll.id)
    return box.ballots if box else 0


def _rows_or_file(tx: Tx, poll: Poll) -> int:
    found = count_ballots(tx, poll.id)
    if found or not poll.digest:
        return found
    return max(_recount(find_file(tx, poll.id)).ballots.values(), default=0)  # the rows were destroyed since


def names_of_options(tx: Tx, poll: Poll) -> dict[int, int]:
    """The number of each issue (or step) by its id."""
    if poll.is_light:
        return {option: option for option in find_options(tx, poll.id)}
    return {issue.id: issue.number for issue in find_themes(tx)}


def write_file(tx: Tx, poll: Poll, salt: tuple[int, ...]) -> str:
    """The canonical file, from the ballots as they stand now; `salt` are its numbers of chance."""
    booth, numbers = find_booth_of(tx, poll), names_of_options(tx, poll)
    if poll.way is Way.PAPER:
        box = find_settled_box(tx, poll.id) or Box(0, {})
        counted = {(booth.issues[option], numbers[option]): count for option, count in box.dots.items()}
        return write_totals(counted | {(SALT, number): 0 for number in salt})
    voted = [name for name, rule in booth.rules.items() if rule.dots]
    rows = [
        Marked(name, _numbers_on(hand, name, booth.issues, numbers), receipt(id, name) if poll.receipts else "")
        for id, hand in find_all_hands(tx, poll.id).items()
        for name in voted
    ]
    return write_ballots([*rows, *([Marked(SALT, salt)] if salt else [])], poll.receipts)


def _numbers_on(hand: Hand, name: str, lists: Mapping[int, str], numbers: Mapping[int, int]) -> tuple[int, ...]:
    return tuple(numbers[dot.issue] for dot in hand.dots.values() if dot.placed and lists.get(dot.issue) == name)


def find_count(tx: Tx, poll: Poll) -> dict[int, int]:
    """Dots by issue (or step). From the sealed file, so that what is shown is what can be counted again."""
    text = find_file(tx, poll.id)
    if not text:  # it was held before there was a seal
        return count_by_issue(tx, poll.id)
    options, numbers = find_options(tx, poll.id), names_of_options(tx, poll)
    dots = _recount(text).dots
    return {option: dots.get((name, numbers[option]), 0) for option, name in options.items()}


def _recount(text: str) -> Recount:
    """A file that somebody spoiled counts nothing; the line of account says that it is not the sealed one."""
    try:
        return recount(text)
    except NotBallots:
        return Recount({}, {})


def _written_again(tx: Tx, poll: Poll, text: str) -> str:
    """From the ballots as they stand, with the same numbers of chance."""
    try:
        return write_file(tx, poll, salt_of(text))
    except NotBallots:
        return ""


def holds(tx: Tx, poll: Poll) -> bool:
    """Is what was sealed what stands here, and has no ballot more dots than allowed?"""
    text = find_file(tx, poll.id)
    if not text:
        return True  # held before there was a seal: there is nothing to compare
    destroyed = find_event(tx).vote_destroyed_at is not None
    same = destroyed or text == _written_again(tx, poll, text)
    return same and digest_of(text) == poll.digest and not _breaks(tx, poll)


def _breaks(tx: Tx, poll: Poll) -> bool:
    booth = find_booth_of(tx, poll)
    return any(
        hand.placed(booth, name) > rule.dots
        for hand in find_all_hands(tx, poll.id).values()
        for name, rule in booth.rules.items()
    )


def find_account(tx: Tx, poll: Poll) -> Account:
    """Dots are counted only from the seal on."""
    sealed = bool(poll.digest) or not poll.is_on
    return Account(
        poll.people, count_turnout(tx, poll), sum(find_count(tx, poll).values()) if sealed else None,
        holds(tx, poll) if sealed else True, count_cards(tx) if poll.way is Way.CARDS else None,
    )  # fmt: skip
