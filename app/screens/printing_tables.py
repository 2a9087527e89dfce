"""The worksheet on paper, equal to the one on the tablet: a sheet for each mixed table, and a card for who leads it."""

from dataclasses import dataclass
from functools import partial

from app.domain.action import SUGGESTED, Decision
from app.domain.audience import Audience
from app.domain.program import Step
from app.domain.theme import Issue
from app.screens.fragment import Fragment, Page, Sight
from app.screens.printing import Tongue
from app.store.database import Tx
from app.store.events import Event, find_event
from app.store.issues import find_themes
from app.store.mixed_tables import find_priorities
from app.store.steps import find_steps


@dataclass(frozen=True, slots=True)
class WorksheetsView:
    """`tables`: each with its priority; before there are any, one sheet without a number, to be copied."""

    event: Event
    tongues: tuple[Tongue, ...]
    tables: tuple[tuple[int | None, Issue | None], ...]
    steps: tuple[Step, ...]
    plan: Step | None
    decisions: tuple[str, ...]
    places: tuple[int, ...]

    @property
    def all_steps(self) -> tuple[Step, ...]:
        return self.steps if self.plan is None else (*self.steps, self.plan)


def load_worksheets(tx: Tx, _sight: Sight, spoken: tuple[str, ...]) -> WorksheetsView:
    issues = {issue.id: issue for issue in find_themes(tx)}
    tables = tuple((table, issues.get(issue or 0)) for table, issue in find_priorities(tx).items())
    steps = find_steps(tx)
    return WorksheetsView(
        find_event(tx), tuple(Tongue(code) for code in spoken), tables or ((None, None),), steps[:-1],
        steps[-1] if steps else None, tuple(Decision), tuple(range(1, SUGGESTED + 1)),
    )  # fmt: skip


def worksheets(spoken: tuple[str, ...]) -> Page:
    load = partial(load_worksheets, spoken=spoken)
    sheets = Fragment("sheets", "print/_worksheets.html", load, frozenset(), personal=True)
    return Page("lead/print/worksheets", Audience.LEAD, "print/page.html", (sheets,), live=False)
