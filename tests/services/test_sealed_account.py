"""The line of account notices whatever was done to what was sealed, and no screen breaks over it."""

import pytest

from app.domain.ballot import Wish
from app.screens.lead_vote import load_vote
from app.screens.wall import load_wall
from app.services.checking import find_problems
from app.services.voting import mark_ballot
from app.store.counts import find_account, find_count
from app.store.database import Tx
from app.store.polls import change_poll, find_file
from tests.screens.test_wall import SIGHT
from tests.services.day import Day, slip
from tests.services.sights import LEADS


@pytest.fixture
def shown(day: Day) -> Day:
    (ben, chloe) = day.ready_to_vote(7)
    for device, issue in ((ben, 1), (chloe, 2)):
        day.do(mark_ballot, slip(f"ballot of {device}", device), Wish(issue, 1, True, 0))
    day.close()
    day.show_result()
    return day


def spoil(tx: Tx, poll: int, text: str) -> None:
    change_poll(tx, poll, file=text)


def test_what_was_sealed_is_whole(shown: Day) -> None:
    account = shown.find(find_account, shown.poll)
    assert (account.people, account.ballots, account.dots, account.is_whole) == (2, 2, 2, True)
    assert shown.find(find_problems) == []


@pytest.mark.parametrize("spoiled", ["", "junk", "list,issues\neveryone,x y\n", "list,issues\nsalt\n", '"'])
def test_a_file_that_somebody_spoiled_is_told_and_breaks_no_screen(shown: Day, spoiled: str) -> None:
    before = shown.find(find_file, shown.poll.id)
    shown.do(spoil, shown.poll.id, spoiled or before.replace("everyone,1", "everyone,3"))
    assert not shown.find(find_account, shown.poll).holds
    assert sum(shown.find(find_count, shown.poll).values()) in (0, 2)
    wall, lead = shown.find(load_wall, SIGHT), shown.find(load_vote, LEADS)
    assert wall.account is not None
    assert lead.account is not None
    assert (wall.account.holds, lead.account.holds) == (False, False)
    assert "the ballots are not those that were sealed" in shown.find(find_problems)
