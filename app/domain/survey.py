"""The exit survey: what may be told of its answers, so that nobody can work out what a single person said.

Neighbouring steps are told together until each of these spans has at least FEW answers. Which steps are together is
decided by the counts alone, in the order of SPANS, and everything that is told is a sum over a span: what lies within
one stays open, also for who knows this rule (tests/domain/test_survey.py tries all tables).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from app.domain.refusal import BadSetting, Stale
from app.domain.refusal_of_closing import SurveyIsCounted, SurveyNotOpen, TooManyPapers

FEW: Final = 5  # fewer answers than these are never told
VOICES: Final = 30  # fewer are voices, and no measure
STEPS: Final = (1, 2, 3, 4, 5)
MOST_PAPERS: Final = 5_000

Spans = tuple[tuple[int, ...], ...]
Key = TypeVar("Key", int, tuple[int, int])


class SurveyState(StrEnum):
    """Once it is counted it cannot be opened again: the difference between two counts would be somebody's answer."""

    PLANNED = ""
    OPEN = "open"
    CLOSED = "closed"
    COUNTED = "counted"  # the lead sees what may be told
    SHOWN = "shown"  # the wall shows it


COUNTED: Final = (SurveyState.COUNTED, SurveyState.SHOWN)


def _spans(written: str) -> Spans:
    return tuple(tuple(map(int, span)) for span in written.split("|"))


# The finest first. More ways would tell more, and some of them would give a step away (1|23|4|5 does).
SPANS: Final = tuple(
    map(
        _spans,
        (
            "1|2|3|4|5", "1|2|3|45", "12|3|4|5", "1|2|34|5", "12|3|45", "1|2|345", "123|4|5", "123|45", "12|345",
            "1|2345", "1234|5", "12345",
        ),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """Neighbouring steps and how many chose one of them."""

    first: int
    last: int
    count: int


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one pile of answers. `pile` is all, phones or paper; `n` None means: fewer than FEW.

    No `spans`: there are too few answers, or all of them lie so close that telling more would tell of single people.
    """

    pile: str
    n: int | None
    spans: tuple[Span, ...]

    @property
    def is_voices(self) -> bool:
        return self.n is not None and self.n < VOICES


def tell(counts: Sequence[int], pile: str = "all", beside: Sequence[int] = (0,) * len(STEPS)) -> Told:
    """`counts` by step decide which steps stand together; `beside` are more answers, which are only added."""
    n = sum(counts) + sum(beside)
    if sum(counts) < FEW:
        return Told(pile, None, ())
    spans = next(each for each in SPANS if all(_sum(counts, span) >= FEW for span in each))
    if len(spans) == 1:
        return Told(pile, n, ())
    both = [one + other for one, other in zip(counts, beside, strict=True)]
    return Told(pile, n, tuple(Span(span[0], span[-1], _sum(both, span)) for span in spans))


def _sum(counts: Sequence[int], span: tuple[int, ...]) -> int:
    return sum(counts[step - 1] for step in span)


def tell_both(phones: Sequence[int], paper: Sequence[int]) -> tuple[Told, ...]:
    """Whoever counted the paper could take it away from a sum, so what phones said is safe by itself.

    Few papers are added to the phones; where most people wrote on paper, the two are told one beside the other.
    """
    if not sum(paper):
        return (tell(phones),)
    if not sum(phones):
        return (tell(paper),)
    if sum(phones) >= sum(paper):
        return (tell(phones, beside=paper),)
    return (tell(paper, "paper"), tell(phones, "phones"))


def in_order(counts: Mapping[int, int]) -> tuple[int, ...]:
    """By step, none left out."""
    return tuple(counts.get(step, 0) for step in STEPS)


def check_open(state: SurveyState) -> None:
    if state is not SurveyState.OPEN:
        raise SurveyNotOpen


def check_uncounted(state: SurveyState) -> None:
    if state in COUNTED:
        raise SurveyIsCounted


def check_answers(steps: Mapping[int, int], items: Sequence[int]) -> None:
    """0 is no answer: nobody must."""
    if not steps or not steps.keys() <= set(items) or not all(0 <= step <= STEPS[-1] for step in steps.values()):
        raise BadSetting


def check_papers(counts: Mapping[tuple[int, int], int], items: Sequence[int]) -> None:
    if not {item for item, _ in counts} <= set(items) or not {step for _, step in counts} <= set(STEPS):
        raise BadSetting
    if not all(0 <= count <= MOST_PAPERS for count in counts.values()):
        raise TooManyPapers(most=MOST_PAPERS)


def changes(before: Mapping[Key, int], after: Mapping[Key, int], seen: str) -> dict[Key, int]:
    """What is new; `seen` tells what stood on the screen that it comes from."""
    new = {key: value for key, value in after.items() if before.get(key) != value}
    if new and seen != as_seen(before):
        raise Stale
    return new


def as_seen(answers: Mapping[Key, int]) -> str:
    return " ".join(f"{key}:{value}" for key, value in sorted(answers.items()))
