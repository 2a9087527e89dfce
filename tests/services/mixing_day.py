"""A hall that has its result, as lunch finds it: the 79 people of Erie in their seven home groups."""

from app.domain.ballot import Wish
from app.services.joining import enter_heads
from app.services.mixing import deal_tables, plan_tables, post_tables
from app.services.voting import mark_ballot
from app.store.events import find_event
from tests.cast import NOON
from tests.services.day import Day, slip

HEADS = (12, 10, 11, 12, 11, 12, 11)
SEED = "14 3 77"


def reach_the_result(day: Day) -> None:
    """Of seven issues five are carried: #1 and #2 with three dots each, #3, #4 and #5 with one."""
    devices = day.ready_to_vote(7, people=3)
    for nth, device in enumerate(devices):
        for issue in (1, 2, 3 + nth):
            day.do(mark_ballot, slip(f"ballot{nth}", device, day.poll.id), Wish(issue, 1, True, 0))
    day.close()
    day.show_result()
    for group, heads in enumerate(HEADS, 1):
        day.do(enter_heads, group, heads, False)
        day.do(enter_heads, group, heads, True)


def post(day: Day, tables: int = 7, seed: str = SEED) -> None:
    """The tables are dealt and posted."""
    day.do(plan_tables, tables)
    day.do(deal_tables, seed, day.find(find_event).deals, NOON)
    day.do(post_tables, day.find(find_event).deals, NOON)
