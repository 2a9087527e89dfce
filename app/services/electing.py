"""A home group chooses: by voice, with slips of paper, by lot, or on its phones. It may choose again until the end."""

from collections.abc import Mapping

from app.domain.act import role_of
from app.domain.ballot import Wish, apply
from app.domain.change import Topic
from app.domain.choosing import as_issue, booth_of, lift_others
from app.domain.council import (
    MOST_VOTES,
    Candidate,
    Choice,
    State,
    Way,
    break_ties,
    by_lot,
    by_votes,
    dots_for_seats,
    in_order,
    read_seed,
    standing,
    ties,
)
from app.domain.refusal import AllDotsPlaced, NotFound, OnPaperToday, Stale
from app.domain.refusal_of_council import (
    EverySeatHasADot,
    MoreThanSeats,
    NobodyForward,
    PhonesChooseNow,
    PhonesDoNotChoose,
    TooFewForThat,
    VotesOutOfRange,
)
from app.services.seating import check_open, settle, tell
from app.store.acts import add_act
from app.store.candidates import change_candidate, find_candidates, forget_votes, rank_all
from app.store.council_dots import count_ballots, count_dots, find_dots, forget_dots, put_dots
from app.store.councils import change_choice, find_choice
from app.store.database import Tx
from app.store.events import find_event
from app.store.groups import find_group


def take_next(tx: Tx, group: int, id: str, nth: int) -> None:
    """By voice: this person is the next in the group's order. `nth` is the place that the tablet showed."""
    choice, candidates = _choosing(tx, group)
    if not choice.by_voice:
        if nth != 1:
            raise Stale
        rank_all(tx, group, {})
        forget_votes(tx, group)
        change_choice(tx, group, way=Way.VOICE, state=State.OPEN)
        candidates = find_candidates(tx, group)
    order = in_order(candidates)
    if [each.id for each in order][nth - 1 : nth] == [id]:
        return
    if nth != len(order) + 1 or id not in [each.id for each in standing(candidates) if each.rank is None]:
        raise Stale
    change_candidate(tx, id, rank=(order[-1].rank or 0) + 1 if order else 1)
    tell(tx, group)


def take_back_last(tx: Tx, group: int, id: str) -> None:
    choice, candidates = _choosing(tx, group)
    order = in_order(candidates)
    if choice.by_voice and order and order[-1].id == id:
        change_candidate(tx, id, rank=None)
        tell(tx, group)


def finish_voice(tx: Tx, group: int, now: int) -> None:
    """The order is the group's choice."""
    choice, candidates = _choosing(tx, group)
    if choice.is_chosen:
        return
    if not in_order(candidates):
        raise NobodyForward
    _choose(tx, choice, now)


def take_all(tx: Tx, group: int, now: int) -> None:
    """No more candidates than seats: the group says yes to all of them."""
    choice, candidates = _choosing(tx, group)
    if choice.is_chosen:
        return
    here = standing(candidates)
    if not here:
        raise NobodyForward
    if len(here) > find_event(tx).seats:
        raise MoreThanSeats
    rank_all(tx, group, {each.id: nth for nth, each in enumerate(here, 1)})
    forget_votes(tx, group)
    _choose(tx, choice, now, way=Way.VOICE)


def leave_open(tx: Tx, group: int, now: int) -> None:
    """Nobody takes a seat: all of them are vacant, for everybody to see."""
    choice, candidates = _choosing(tx, group)
    if choice.is_chosen:
        return
    if standing(candidates):
        raise Stale
    rank_all(tx, group, {})
    _choose(tx, choice, now, way="")


def count_slips(tx: Tx, group: int, votes: Mapping[str, int], now: int) -> None:
    """The slips as they were counted. Everybody who stands has a number."""
    choice, candidates = _choosing(tx, group)
    here = {each.id for each in standing(candidates)}
    if not here:
        raise NobodyForward
    if set(votes) != here:
        raise Stale
    if not all(0 <= count <= MOST_VOTES for count in votes.values()) or not any(votes.values()):
        raise VotesOutOfRange(most=MOST_VOTES)
    if choice.is_chosen and choice.way == Way.SLIPS and votes == _votes(candidates):
        return
    _note(tx, choice, votes, now, Way.SLIPS)


def draw(tx: Tx, group: int, typed: str, drawn: int, now: int) -> None:
    """A lot with the numbers that the room called out: between those who are tied, else for the whole order.

    `drawn` is how many lots the tablet knew of; the same numbers sent again are the same lot.
    """
    choice, candidates = _choosing(tx, group)
    seed, event = read_seed(typed), find_event(tx)
    if choice.lots != drawn:
        if choice.seed == seed:
            return
        raise Stale
    if not standing(candidates):
        raise NobodyForward
    if choice.is_chosen and choice.way in (Way.SLIPS, Way.PHONES):
        candidates = _tied(tx, group, candidates)
        for id, rank in break_ties(candidates, seed, event.seats, event.alternates).items():
            change_candidate(tx, id, rank=rank)
        way = choice.way
    else:
        rank_all(tx, group, by_lot(candidates, seed))
        forget_votes(tx, group)
        way = Way.LOT
    change_choice(tx, group, way=way, state=State.CHOSEN, seed=seed, lots=choice.lots + 1)
    settle(tx, group)
    add_act(tx, now, role_of(group), "drew_lot", {"title": seed})


def _tied(tx: Tx, group: int, candidates: list[Candidate]) -> list[Candidate]:
    """If no tie is left, a lot was drawn before: it is drawn again between the same people."""
    event = find_event(tx)
    if ties(candidates, event.seats, event.alternates):
        return candidates
    rank_all(tx, group, by_votes(_votes(candidates)))
    return find_candidates(tx, group)


def open_phones(tx: Tx, group: int) -> None:
    """Everybody's dots are fresh: also those of a choice before."""
    choice, candidates = _choosing(tx, group, by_phones=True)
    if choice.on_phones:
        return
    if find_event(tx).on_paper:
        raise OnPaperToday
    if len(standing(candidates)) < 2:
        raise TooFewForThat if standing(candidates) else NobodyForward
    forget_dots(tx, group)
    rank_all(tx, group, {})
    forget_votes(tx, group)
    change_choice(tx, group, way=Way.PHONES, state=State.OPEN, round=choice.round + 1)
    settle(tx, group)


def close_phones(tx: Tx, group: int, now: int) -> None:
    """Only now the dots are counted; then they are forgotten."""
    choice, candidates = _choosing(tx, group, by_phones=True)
    if not choice.on_phones:
        return
    dots = count_dots(tx, group)
    forget_dots(tx, group)
    if not any(dots.values()):
        change_choice(tx, group, way="", state=State.GATHERS)
        tell(tx, group)
        return
    _note(tx, choice, {each.id: dots.get(each.id, 0) for each in standing(candidates)}, now, Way.PHONES)


def put_dot(tx: Tx, ballot: str, group: int, id: str, placed: bool, seen: int, round: int) -> None:
    """One tap of one phone. Others may see that one more phone has chosen, and nothing else.

    `ballot` is the phone's in this `round`: a tap that waited for the network does not count in another one.
    """
    choice = find_choice(tx, group)
    if not choice.on_phones:
        raise PhonesDoNotChoose
    if choice.round != round:
        raise Stale
    here = [each.id for each in standing(find_candidates(tx, group))]
    if id not in here:
        raise NotFound
    before, chosen = find_dots(tx, ballot), count_ballots(tx, group)
    booth = booth_of(here, dots_for_seats(find_event(tx).seats, len(here)))
    try:
        after = apply(booth, before, Wish(as_issue(id), 1, placed, seen))
    except AllDotsPlaced as full:
        raise EverySeatHasADot from full
    put_dots(tx, ballot, before, lift_others(after, here) if placed else after)
    if count_ballots(tx, group) != chosen:
        tx.announce(Topic.COUNCIL, group)


def choose_again(tx: Tx, group: int) -> None:
    """The choice does not stand any more, and can be taken up again as it was."""
    check_open(tx)
    choice = find_choice(tx, group)
    if choice.state == State.GATHERS:
        return
    if choice.state == State.OPEN:
        forget_dots(tx, group)
        rank_all(tx, group, {})
    change_choice(tx, group, state=State.GATHERS)
    settle(tx, group)


def keep_choice(tx: Tx, group: int, now: int) -> None:
    """As it was before the group wanted to choose again."""
    choice, candidates = _choosing(tx, group)
    if choice.is_chosen:
        return
    if not in_order(candidates):
        raise NobodyForward
    _choose(tx, choice, now)


def _choosing(tx: Tx, group: int, by_phones: bool = False) -> tuple[Choice, list[Candidate]]:
    find_group(tx, group)
    check_open(tx)
    choice = find_choice(tx, group)
    if choice.on_phones and not by_phones:
        raise PhonesChooseNow
    return choice, find_candidates(tx, group)


def _votes(candidates: list[Candidate]) -> dict[str, int]:
    return {each.id: each.votes or 0 for each in standing(candidates)}


def _note(tx: Tx, choice: Choice, votes: Mapping[str, int], now: int, way: Way) -> None:
    rank_all(tx, choice.group, by_votes(votes))
    forget_votes(tx, choice.group)
    for id, count in votes.items():
        change_candidate(tx, id, votes=count)
    _choose(tx, choice, now, way=way)


def _choose(tx: Tx, choice: Choice, now: int, way: str | None = None) -> None:
    """The history tells how, and never whom."""
    way = choice.way if way is None else str(way)
    change_choice(tx, choice.group, way=way, state=State.CHOSEN)
    settle(tx, choice.group)
    add_act(tx, now, role_of(choice.group), "chose_council", {"state": way})
