"""Which priority a mixed table works on: spread by the lead, or chosen by the table; changeable all afternoon."""

from app.domain.change import Topic
from app.domain.refusal_of_mixing import NotAPriority, TablesNotPosted, TheLeadChooses
from app.domain.spreading import spread
from app.store.database import Tx
from app.store.events import change_event, find_event
from app.store.mixed_tables import change_table, find_priorities, find_table
from app.store.results import find_carried


def spread_priorities(tx: Tx, only_if_none: bool = False) -> None:
    """Those on top go to two tables, if there are more tables than priorities."""
    before = find_priorities(tx)
    if only_if_none and (find_event(tx).tables_choose or any(before.values())):
        return
    shares = spread(find_carried(tx), list(before))
    for table, issue in before.items():
        if shares.get(table) != issue:
            change_table(tx, table, issue_id=shares.get(table))
    tx.announce(Topic.TABLES)


def give_priority(tx: Tx, table: int, issue: int | None) -> None:
    """The lead gives this table this priority; what the table has written goes with the table."""
    find_table(tx, table)
    if issue is not None and issue not in find_carried(tx):
        raise NotAPriority
    if find_priorities(tx)[table] != issue:
        change_table(tx, table, issue_id=issue)
        tx.announce(Topic.TABLES)


def let_tables_choose(tx: Tx, choose: bool) -> None:
    if find_event(tx).tables_choose != choose:
        change_event(tx, tables_choose=choose)
        tx.announce(Topic.TABLES)


def choose_priority(tx: Tx, table: int, issue: int) -> None:
    """A table takes a priority for itself."""
    event = find_event(tx)
    if not event.posted:
        raise TablesNotPosted
    if not event.tables_choose:
        raise TheLeadChooses
    give_priority(tx, table, issue)
