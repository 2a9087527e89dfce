"""Where tables choose their priorities themselves: what there is, and how many tables have it already."""

from collections import Counter
from dataclasses import dataclass

from app.domain.change import Topic
from app.domain.theme import Issue
from app.screens.fragment import Fragment, Sight
from app.store.database import Tx
from app.store.events import find_event
from app.store.issues import find_issues
from app.store.mixed_tables import find_priorities
from app.store.results import find_carried


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """Each priority with how many other tables work on it; `chosen` is this table's."""

    table: int
    issues: tuple[tuple[Issue, int], ...]
    chosen: int | None


def load_choices(tx: Tx, sight: Sight) -> ChoiceView | None:
    """None where the lead gives the priorities out, and before the tables are posted."""
    event, table = find_event(tx), sight.viewer.table or 0
    if not (event.tables_choose and event.posted) or event.ended_at is not None:
        return None
    given, issues = find_priorities(tx), {issue.id: issue for issue in find_issues(tx)}
    others = Counter(issue for other, issue in given.items() if other != table)
    return ChoiceView(table, tuple((issues[id], others[id]) for id in find_carried(tx)), given.get(table))


CHOICES = Fragment("choices", "table/_choices.html", load_choices, frozenset({Topic.TABLES, Topic.AGENDA}))
