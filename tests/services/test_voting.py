"""Taps on ballots, alone and a thousand at once."""

import asyncio

from sqlalchemy import text

from app.domain.ballot import Done, Wish
from app.domain.change import Change, Topic
from app.domain.refusal import AllDotsPlaced, NotInGroup, NotStored, Refused
from app.services.voting import mark_ballot, mark_ballots
from app.store.ballots import count_ballots, count_by_issue, find_hand
from app.store.database import Tx
from tests.services.day import Day, slip


def test_a_ballot_row_tells_no_participant_no_time_and_no_order(day: Day) -> None:
    (ben, _) = day.ready_to_vote(7)
    day.do(mark_ballot, slip("ballot-of-ben", ben), Wish(1, 1, True, 0))

    def columns(tx: Tx, table: str) -> list[str]:
        return [row[1] for row in tx.rows(text(f"PRAGMA table_info({table})"))]

    known = {"id", "poll_id", "version", "done", "closed_hand", "closed_count"}
    assert set(day.find(columns, "ballot")) == known
    assert day.find(columns, "dot") == ["ballot_id", "issue_id", "nth", "placed", "version"]


def test_who_is_in_no_group_does_not_vote(day: Day) -> None:
    day.ready_to_vote(7)
    (outcome,) = day.do(mark_ballots, [(slip("b", "zoe"), Wish(1, 1, True, 0))])
    assert isinstance(outcome, NotInGroup)
    assert day.find(count_ballots, 1) == 0


async def test_all_taps_of_a_burst_get_their_own_answer(day: Day) -> None:
    devices = day.ready_to_vote(7, people=200)
    taps = [Wish(issue, 1, True, 0) for issue in (1, 2, 3, 4)] * 3
    calls = [day.database.write(mark_ballot, slip(f"b-{id}", id), tap) for id in devices for tap in taps]
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    refused = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    assert len(refused) == 200 * 3
    assert all(isinstance(outcome, AllDotsPlaced) for outcome in refused)
    assert day.find(count_by_issue, 1) == {1: 200, 2: 200, 3: 200}
    assert (day.find(count_ballots, 1), sum(day.find(count_by_issue, 1).values())) == (200, 600)


async def test_only_a_new_ballot_is_news(day: Day) -> None:
    (ben, chloe) = day.ready_to_vote(7)
    _, first = await day.database.write(mark_ballot, slip("b", ben), Wish(1, 1, True, 0))
    _, again = await day.database.write(mark_ballot, slip("b", ben), Wish(2, 1, True, 0))
    _, done = await day.database.write(mark_ballot, slip("c", chloe), Done(True))
    assert (first, again, done) == ([Change(Topic.TURNOUT)], [], [Change(Topic.TURNOUT)])


async def test_a_broken_neighbour_does_not_take_the_dots_along(day: Day) -> None:
    (ben, chloe) = day.ready_to_vote(7)

    def broken(tx: Tx) -> None:
        tx.announce(Topic.RESULT)
        raise ZeroDivisionError

    outcomes = await asyncio.gather(
        day.database.write(mark_ballot, slip("b", ben), Wish(1, 1, True, 0)),
        day.database.write(broken),
        day.database.write(mark_ballot, slip("c", chloe), Wish(1, 1, True, 0)),
        return_exceptions=True,
    )
    assert isinstance(outcomes[1], ZeroDivisionError)
    assert not any(isinstance(outcome, NotStored) for outcome in outcomes)
    assert day.find(count_by_issue, 1) == {1: 2}
    assert day.find(find_hand, "b").version == 1
