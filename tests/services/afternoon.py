"""An afternoon as the mixed tables leave it behind, by the same use cases as the screens."""

from app.domain.action import Plan
from app.domain.mixing import MixedTable
from app.services.holding import come_to_table
from app.services.prioritizing import give_priority
from app.services.solving import write_action, write_step
from app.store.database import Tx
from app.store.events import change_event
from app.store.mixed_tables import add_table
from app.store.results import find_carried

PROBLEM = "People do not know whom to call"
PLANS = (
    Plan("An open evening every month", "Police and the youth centre", False, "March", "community"),
    Plan("Name tags that can be read", "The chief's office", False, "in 90 days", "police", sign="People use names"),
)


def lay_tables(tx: Tx, tables: int = 3) -> None:
    """Tables 1 and 2 work on the first priority, table 3 on the second; the last one wrote nothing."""
    carried = find_carried(tx)
    for number in range(1, tables + 1):
        add_table(tx, MixedTable(number))
        if carried:
            give_priority(tx, number, carried[min(max(0, number - 2), len(carried) - 1)])
    change_event(tx, posted=True)
    for number in range(1, tables):
        device = come_to_table(tx, number)
        write_step(tx, number, device, "problem", PROBLEM, 0)
        for place, plan in enumerate(PLANS[: 3 - number], 1):
            write_action(tx, number, device, place, plan, 0)
