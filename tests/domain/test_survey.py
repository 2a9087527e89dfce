"""The exit survey: whatever is told, nobody can work out what a single person said. All small tables are tried."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.refusal import BadSetting, Stale
from app.domain.refusal_of_closing import SurveyNotOpen, TooManyPapers
from app.domain.survey import (
    FEW,
    SPANS,
    STEPS,
    VOICES,
    SurveyState,
    Told,
    as_seen,
    changes,
    check_answers,
    check_open,
    check_papers,
    in_order,
    tell,
    tell_both,
)

# Counts are compared with FEW only, so a larger table behaves as one of these: the most that spans can hide is less.
TRIED = 25
Table = tuple[int, ...]
COUNTS = st.lists(st.integers(0, 40), min_size=5, max_size=5)


def tables(n: int, steps: int = len(STEPS)) -> Iterator[Table]:
    """All ways in which n people can answer."""
    if steps == 1:
        yield (n,)
        return
    for count in range(n + 1):
        for rest in tables(n - count, steps - 1):
            yield (count, *rest)


@pytest.fixture(scope="module")
def classes() -> dict[Told, list[Table]]:
    """By what is told, every true table behind it: what somebody who knows the rule can tell at most."""
    found: dict[Told, list[Table]] = defaultdict(list)
    for n in range(FEW, TRIED):
        for table in tables(n):
            found[tell(table)].append(table)
    return found


def hidden(told: Told) -> list[int]:
    shown = {span.first for span in told.spans if span.first == span.last}
    return [step for step in STEPS if step not in shown]


def values(of: Sequence[Table], step: int) -> set[int]:
    return {table[step - 1] for table in of}


def test_what_is_told_of_one_step_is_exact_and_never_of_few(classes: dict[Told, list[Table]]) -> None:
    for told, truths in classes.items():
        assert all(span.count >= FEW for span in told.spans)
        for span in told.spans:
            assert {sum(truth[span.first - 1 : span.last]) for truth in truths} == {span.count}


def test_no_hidden_step_can_be_computed_back_not_even_by_who_knows_the_rule(
    classes: dict[Told, list[Table]],
) -> None:
    for told, truths in classes.items():
        for step in hidden(told):
            assert len(values(truths, step)) >= FEW, (told, step)


def test_nor_by_somebody_who_also_knows_what_they_said_themselves(classes: dict[Told, list[Table]]) -> None:
    for told, truths in classes.items():
        for own in STEPS:
            knows = [truth for truth in truths if truth[own - 1]]
            assert not knows or all(len(values(knows, step)) >= FEW - 1 for step in hidden(told)), (told, own)


def test_one_more_way_to_lay_steps_together_would_have_told_too_much() -> None:
    """Why SPANS are these: with 1|23|4|5 before the coarser ones, four and four is the only truth behind an eight."""
    more = (((1,), (2, 3), (4,), (5,)), *SPANS[4:])
    behind = defaultdict(set)
    for table in tables(23):
        spans = next(
            each for each in (*SPANS[:4], *more) if all(sum(table[step - 1] for step in span) >= FEW for span in each)
        )
        behind[spans, tuple(sum(table[step - 1] for step in span) for span in spans)].add(table[2])
    assert min(map(len, behind.values())) < FEW


def test_who_agrees_with_everybody_gives_nothing_away() -> None:
    assert tell((0, 0, 20, 0, 0)) == Told("all", 20, ())


def test_under_five_answers_only_that_it_is_so_few() -> None:
    assert {tell(table) for n in range(FEW) for table in tables(n)} == {Told("all", None, ())}


def test_ends_with_few_answers_are_told_with_their_neighbours() -> None:
    told = tell((3, 10, 30, 25, 11))
    assert [(span.first, span.last, span.count) for span in told.spans] == [
        (1, 2, 13),
        (3, 3, 30),
        (4, 4, 25),
        (5, 5, 11),
    ]


def test_under_thirty_answers_are_voices() -> None:
    assert tell((5, 5, 5, 5, VOICES - 21)).is_voices
    assert not tell((5, 5, 5, 5, VOICES - 20)).is_voices


@given(COUNTS, COUNTS, COUNTS)
def test_paper_changes_nothing_of_what_is_together_so_who_types_it_can_try_nothing_out(
    phones: list[int], paper: list[int], other: list[int]
) -> None:
    """Whoever typed the papers takes them away again, and has what is told of the phones alone: which is safe."""
    alone = tell(phones, "phones")
    for typed in (paper, other):
        told = tell_both(phones, typed)[-1]
        if told.pile == "all" and sum(phones) >= max(1, sum(typed)):
            left = [span.count - sum(typed[span.first - 1 : span.last]) for span in told.spans]
            assert [(span.first, span.last) for span in told.spans] == [(span.first, span.last) for span in alone.spans]
            assert left == [span.count for span in alone.spans]
        elif sum(phones) and sum(typed):
            assert told == alone


@given(COUNTS, COUNTS)
def test_each_pile_is_told_by_itself_or_all_together(phones: list[int], paper: list[int]) -> None:
    told = tell_both(phones, paper)
    assert [each.pile for each in told] in (["all"], ["paper", "phones"])
    for each in told:
        if each.spans:
            assert sum(span.count for span in each.spans) == each.n


@given(COUNTS)
def test_nothing_is_told_of_one_question_but_what_its_own_counts_say(counts: list[int]) -> None:
    """Each question is told from its own counts, so four of them together tell no more than each of them."""
    assert tell(counts) == tell(list(counts))
    assert in_order(dict(zip(STEPS, counts, strict=True))) == tuple(counts)


def test_only_questions_and_steps_that_there_are_can_be_answered() -> None:
    check_answers({0: 5, 1: 0}, [0, 1])
    for wrong in ({}, {7: 1}, {0: 6}, {0: -1}):
        with pytest.raises(BadSetting):
            check_answers(wrong, [0, 1])
    for many in (-1, 5_001):
        with pytest.raises(TooManyPapers):
            check_papers({(0, 1): many}, [0])
    for wrong_paper in ({(3, 1): 1}, {(0, 6): 1}):
        with pytest.raises(BadSetting):
            check_papers(wrong_paper, [0])


def test_what_was_drawn_before_somebody_else_changed_it_is_stale_but_a_retry_is_not() -> None:
    before = {0: 1, 1: 0}
    assert changes(before, {0: 2}, as_seen(before)) == {0: 2}
    assert changes(before, {0: 1}, "") == {}
    with pytest.raises(Stale):
        changes(before, {0: 2}, "")


def test_nobody_answers_before_or_after() -> None:
    check_open(SurveyState.OPEN)
    for state in SurveyState:
        if state is not SurveyState.OPEN:
            with pytest.raises(SurveyNotOpen):
                check_open(state)
