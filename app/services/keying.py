"""Two tellers bring paper into the count, each alone: paper by paper where cards count heads, else by totals."""

from collections.abc import Mapping

from app.domain.change import Topic
from app.domain.paper import TELLERS, Box, Keyed, check_box, differences, hand_of_paper, read_numbers
from app.domain.poll import Poll, PollState, Way
from app.domain.refusal import BadSetting
from app.domain.refusal_of_votes import (
    CardIsVoid,
    CardVotedOnScreen,
    NotOnPaper,
    PaperComesLater,
    PaperKeyedAs,
    WrongCard,
)
from app.domain.secret import ballot_id, hand_key
from app.domain.vote_card import card_id, tidy_card
from app.store.ballots import find_hand, put_hands, take_out
from app.store.counts import names_of_options
from app.store.database import Tx
from app.store.papers import drop_box, drop_paper, find_boxes, find_papers, find_settled, put_box, put_paper
from app.store.polls import find_booth_of, find_current
from app.store.vote_cards import find_valid_cards, find_void_cards
from app.store.witnesses import open_numbers

MOST_PAPERS = 5_000


def _counting(tx: Tx, way: Way) -> Poll:
    """The poll whose paper may be brought in now."""
    current = find_current(tx)
    if current is None or current.way is not way or current.is_light:
        raise NotOnPaper
    if current.state is PollState.OPEN:
        raise PaperComesLater
    current.check_unsealed()
    return current


def _check_teller(teller: int) -> None:
    if teller not in TELLERS:
        raise BadSetting


def key_paper(tx: Tx, key: bytes, teller: int, number: int, code: str, typed: str) -> bool:
    """What this teller reads on the paper with this number: its card's code and its issues. Do both agree now?"""
    current = _counting(tx, Way.CARDS)
    _check_teller(teller)
    if not 1 <= number <= MOST_PAPERS:
        raise BadSetting
    code = tidy_card(code)
    _check_card(tx, card_id(key, code))
    ballot, opens = ballot_id(key, code, current.id), hand_key(key, code, current.id)
    numbers = read_numbers(typed)
    hand = hand_of_paper(find_booth_of(tx, current), _ids(tx, current), numbers)
    papers = find_papers(tx, current.id)
    _check_first(tx, papers, ballot, number)
    keyed, closes = Keyed(ballot, numbers), opens if current.witness else None
    if papers.get((number, teller), ("", b""))[0] == ballot and _reads(papers, number, teller, closes) == numbers:
        return _agree(papers, number, closes)
    _withdraw(tx, papers, number)
    put_paper(tx, current.id, number, teller, keyed, closes)
    agreed = _agree(find_papers(tx, current.id), number, closes)
    if agreed:
        put_hands(tx, current.id, {ballot: find_hand(tx, ballot)}, {ballot: hand}, current.witness, {ballot: opens})
        tx.announce(Topic.TURNOUT)
    tx.announce(Topic.PAPER)
    return agreed


def _check_card(tx: Tx, card: str) -> None:
    if card not in find_valid_cards(tx):
        raise CardIsVoid if card in find_void_cards(tx) else WrongCard


def _ids(tx: Tx, current: Poll) -> dict[int, int]:
    return {number: option for option, number in names_of_options(tx, current).items()}


def _check_first(tx: Tx, papers: Mapping[tuple[int, int], tuple[str, bytes]], ballot: str, number: int) -> None:
    """One card, one ballot: no paper of it lies elsewhere in the pile, and no screen was faster."""
    numbers = {nth for (nth, _), (id, _) in papers.items() if id == ballot}
    if numbers - {number}:
        raise PaperKeyedAs(number=min(numbers - {number}))
    if not numbers and find_hand(tx, ballot).version:
        raise CardVotedOnScreen


def _reads(
    papers: Mapping[tuple[int, int], tuple[str, bytes]], number: int, teller: int, key: bytes | None
) -> tuple[int, ...]:
    return open_numbers(key, papers[number, teller][1])


def _agree(papers: Mapping[tuple[int, int], tuple[str, bytes]], number: int, key: bytes | None) -> bool:
    both = [papers.get((number, teller)) for teller in TELLERS]
    if both[0] is None or both[1] is None or both[0][0] != both[1][0]:
        return False
    return open_numbers(key, both[0][1]) == open_numbers(key, both[1][1])


def _withdraw(tx: Tx, papers: Mapping[tuple[int, int], tuple[str, bytes]], number: int) -> None:
    """What both agreed on before counts no more, until they agree again."""
    both = [papers.get((number, teller)) for teller in TELLERS]
    if both[0] is not None and both[1] is not None and both[0][0] == both[1][0]:
        take_out(tx, [both[0][0]])


def take_back_paper(tx: Tx, teller: int, number: int) -> None:
    """This teller keyed a paper that is none, or under a wrong number."""
    current = _counting(tx, Way.CARDS)
    _check_teller(teller)
    papers = find_papers(tx, current.id)
    if (number, teller) in papers:
        _withdraw(tx, papers, number)
        drop_paper(tx, current.id, number, teller)
        tx.announce(Topic.PAPER)
        tx.announce(Topic.TURNOUT)


def count_box(tx: Tx, teller: int, ballots: int, dots: Mapping[int, int]) -> bool:
    """What this teller counted in the box: ballots, and dots by issue (its id). Do both agree now?"""
    current = _counting(tx, Way.PAPER)
    _check_teller(teller)
    booth = find_booth_of(tx, current)
    counted = Box(
        ballots, {option: dots.get(option, 0) for option in booth.issues if booth.rules[booth.issues[option]].dots}
    )
    check_box(booth, counted)
    if find_boxes(tx, current.id).get(teller) != counted:
        put_box(tx, current.id, teller, counted)
        tx.announce(Topic.PAPER)
    return is_paper_settled(tx, current)


def count_again(tx: Tx, teller: int) -> None:
    """This teller starts over."""
    current = _counting(tx, Way.PAPER)
    _check_teller(teller)
    drop_box(tx, current.id, teller)
    tx.announce(Topic.PAPER)


def is_paper_settled(tx: Tx, poll: Poll) -> bool:
    """Have both tellers brought in the same?"""
    if poll.way is Way.PAPER:
        boxes = find_boxes(tx, poll.id)
        return len(boxes) == len(TELLERS) and not differences(boxes[1], boxes[2])
    return not find_unsettled(tx, poll)


def find_unsettled(tx: Tx, poll: Poll) -> list[int]:
    """Numbers of papers that only one teller has keyed, or both differently."""
    return sorted({number for number, _ in find_papers(tx, poll.id)} - find_settled(tx, poll.id))
