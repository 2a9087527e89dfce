"""The two tellers: each types what is on paper, and sees only own numbers until both have typed the same paper."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.paper import TELLERS, Box, differences
from app.domain.poll import Poll, PollState, Way
from app.domain.refusal import NotFound
from app.screens.common import ListView, load_lists
from app.screens.fragment import Fragment, Page, Sight
from app.screens.paper import edition_of
from app.store.database import Tx
from app.store.events import find_event
from app.store.papers import find_boxes, find_papers, find_settled
from app.store.polls import find_current
from app.store.witnesses import open_numbers

Papers = Mapping[tuple[int, int], tuple[str, bytes]]


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper of the pile. `state` is agreed, waits (for the other teller), other (keyed by the other only), differs,
    or gone: its card was made void since.

    `mine` and `theirs` are the numbers that each teller read, told only where they differ; None: another card's code,
    or witnesses keep the ballots closed.
    """

    number: int
    state: str
    mine: tuple[int, ...] | None = None
    theirs: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class TellerView:
    """`part`: choose (which teller?), none, early, count, sealed.

    `differing` are issues whose dots differ, 0 stands for the ballots; only then is what the other counted here.
    """

    part: str
    teller: int
    poll: Poll | None
    lists: tuple[ListView, ...]
    edition: str
    mine: Box | None
    theirs: Box | None
    differing: tuple[int, ...]
    both: bool
    papers: tuple[PaperRow, ...]
    next: int
    typed: str

    @property
    def by_box(self) -> bool:
        return self.poll is not None and self.poll.way is Way.PAPER

    @property
    def agreed(self) -> bool:
        return self.both and not self.differing


def load_teller(tx: Tx, sight: Sight) -> TellerView:
    teller = sight.viewer.member or 0
    poll = find_current(tx)
    lists = load_lists(tx, find_event(tx).lists, poll) if poll else ()
    edition = edition_of(tx) if lists else ""
    if teller and teller not in TELLERS:
        raise NotFound
    boxes = find_boxes(tx, poll.id) if poll else {}
    mine, theirs = boxes.get(teller), boxes.get(3 - teller)
    differ = differences(mine, theirs) if mine and theirs else ()
    papers = find_papers(tx, poll.id) if poll else {}
    settled = find_settled(tx, poll.id) if poll else set()
    numbers = sorted({number for number, _ in papers})
    rows = tuple(PaperRow(each, "agreed") if each in settled else _row(papers, each, teller, poll) for each in numbers)
    return TellerView(
        _part(teller, poll), teller, poll, lists, edition, mine, theirs if differ else None, differ,
        bool(mine and theirs), rows, _next(papers, teller), sight.typed,
    )  # fmt: skip


def _part(teller: int, poll: Poll | None) -> str:
    if not teller:
        return "choose"
    if poll is None or poll.way is Way.PHONES or poll.is_light or not poll.is_on:
        return "none"
    return {PollState.OPEN: "early", PollState.CLOSED: "count"}.get(poll.state, "sealed")


def _next(papers: Papers, teller: int) -> int:
    mine = {number for number, by in papers if by == teller}
    return next(number for number in range(1, len(mine) + 2) if number not in mine)


def _row(papers: Papers, number: int, teller: int, poll: Poll | None) -> PaperRow:
    """Of a paper that is not settled."""
    mine, theirs = papers.get((number, teller)), papers.get((number, 3 - teller))
    if mine is None or theirs is None:
        return PaperRow(number, "other" if mine is None else "waits")
    if mine == theirs:
        return PaperRow(number, "gone")
    if mine[0] != theirs[0] or (poll is not None and poll.witness):
        return PaperRow(number, "differs")
    return PaperRow(number, "differs", open_numbers(None, mine[1]), open_numbers(None, theirs[1]))


TELLER_NOW = Fragment(
    "teller",
    "teller/_teller.html",
    load_teller,
    frozenset({Topic.PAPER, Topic.AGENDA, Topic.RESULT, Topic.ISSUES, Topic.VOTE_CARDS}),
    personal=True,
)
TELLER = Page("teller", Audience.TELLER, "desk/page.html", (TELLER_NOW,))
