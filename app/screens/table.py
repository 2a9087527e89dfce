"""A mixed table's screen: the priority, five steps, and who writes. What a person is typing is never redrawn."""

from dataclasses import dataclass
from functools import partial

from app.domain.action import LIMIT as FIELD_LIMIT
from app.domain.action import MOST, SUGGESTED, Action, Decision, Plan
from app.domain.agenda import Stage
from app.domain.audience import Audience
from app.domain.ballot import Rule
from app.domain.change import Topic
from app.domain.program import Step
from app.domain.tally import Standing
from app.domain.theme import Issue
from app.domain.worksheet import LIMIT, Note
from app.screens.common import load_result
from app.screens.fragment import Fragment, Page, Sight
from app.screens.table_choice import CHOICES
from app.store.actions import find_actions_of
from app.store.database import Tx
from app.store.events import Event, find_agenda, find_event
from app.store.issues import find_themes
from app.store.mixed_tables import find_priorities, find_table, find_writer
from app.store.statements import find_agreed
from app.store.steps import find_steps
from app.store.worksheets import find_notes


@dataclass(frozen=True, slots=True)
class Priority:
    """What a table works on, and where it comes from. `standing` is None before the reveal."""

    issue: Issue
    originals: tuple[str, ...]
    standing: Standing | None = None
    rule: Rule | None = None
    tied: bool = False


@dataclass(frozen=True, slots=True)
class TopView:
    table: int
    posted: bool
    stage: Stage | None
    priority: Priority | None


@dataclass(frozen=True, slots=True)
class Typed:
    """What a plain form had sent and a rule refused: it stands in its field again."""

    step: str
    text: str = ""
    plan: Plan | None = None
    place: int = 0


@dataclass(frozen=True, slots=True)
class StepView:
    """`open`: unfolded when the page is first drawn."""

    step: Step
    note: Note
    text: str
    open: bool


@dataclass(frozen=True, slots=True)
class ActionView:
    """`plan` is what stands in the fields."""

    action: Action
    plan: Plan


@dataclass(frozen=True, slots=True)
class SheetView:
    """`part`: early (no tables yet), write, read (another device writes), over (the day has ended)."""

    table: int
    part: str
    steps: tuple[StepView, ...]
    plan: StepView | None
    actions: tuple[ActionView, ...]
    gone: tuple[int, ...]
    next_place: int

    room = LIMIT
    field_room = FIELD_LIMIT
    most = MOST
    decisions = (*Decision, "")

    @property
    def written(self) -> tuple[Action, ...]:
        return tuple(each.action for each in self.actions if not each.action.plan.is_empty)


def load_top(tx: Tx, sight: Sight) -> TopView:
    table = find_table(tx, sight.viewer.table or 0).id
    now = tx.once(find_agenda).now
    return TopView(table, tx.once(find_event).posted, now if now and now.is_open else None, find_priority(tx, table))


def find_priority(tx: Tx, table: int) -> Priority | None:
    wanted = find_priorities(tx).get(table)
    issue = next((each for each in find_themes(tx) if each.id == wanted), None)
    if issue is None:
        return None
    originals = tuple(line.text for line in find_agreed(tx, "concerns") if line.issue == issue.id)
    for each in load_result(tx):
        for other, standing in (*each.carried, *each.also):
            if other.id == issue.id:
                return Priority(issue, originals, standing, each.rule, each.is_tied(standing))
    return Priority(issue, originals)


def load_sheet(tx: Tx, sight: Sight, wanted: str = "", typed: Typed | None = None) -> SheetView:
    """`wanted`: the step that the address names."""
    table, event = find_table(tx, sight.viewer.table or 0).id, tx.once(find_event)
    part = part_of(event, find_writer(tx, table) == sight.viewer.member)
    return sheet_of(tx, table, part, typed.step if typed else wanted, typed)


def part_of(event: Event, writes: bool) -> str:
    if not event.posted:
        return "early"
    if event.ended_at is not None:
        return "over"
    return "write" if writes else "read"


def sheet_of(tx: Tx, table: int, part: str, wanted: str = "", typed: Typed | None = None) -> SheetView:
    steps, notes = find_steps(tx), find_notes(tx, table)
    found = {each.place: each for each in find_actions_of(tx, table)}
    places = sorted({*range(1, SUGGESTED + 1), *found})
    all_ = tuple(found.get(place, Action(table, place)) for place in places)
    open_ = wanted if wanted in [step.key for step in steps] else _goes_on(steps, notes)
    views = tuple(_step(step, notes.get(step.key, Note()), step.key == open_, typed) for step in steps)
    return SheetView(
        table, part, views[:-1], views[-1] if views else None,
        tuple(_action(each, typed) for each in all_ if not each.gone),
        tuple(each.place for each in all_ if each.gone), places[-1] + 1,
    )  # fmt: skip


def _goes_on(steps: tuple[Step, ...], notes: dict[str, Note]) -> str:
    """Where there are two versions; else the first step without words, which in the end is the plan."""
    mine = [(step.key, notes.get(step.key, Note())) for step in steps]
    wanted = [key for key, note in mine if note.rival] or [key for key, note in mine if not note.text.strip()]
    return wanted[0] if wanted else ""


def _step(step: Step, note: Note, open_: bool, typed: Typed | None) -> StepView:
    mine = typed is not None and typed.step == step.key and typed.plan is None
    return StepView(step, note, typed.text if mine and typed else note.text, open_)


def _action(action: Action, typed: Typed | None) -> ActionView:
    mine = typed is not None and typed.place == action.place and typed.plan is not None
    return ActionView(action, typed.plan if mine and typed and typed.plan else action.plan)


TOP = Fragment(
    "top",
    "table/_top.html",
    load_top,
    frozenset({Topic.AGENDA, Topic.TABLES, Topic.RESULT, Topic.ISSUES, Topic.AGREED}),
)
SHEET = Fragment(
    "sheet", "table/_sheet.html", load_sheet, frozenset({Topic.WORKSHEET, Topic.TABLES, Topic.AGENDA}), personal=True
)
TABLE = Page("table", Audience.TABLE, "table/page.html", (TOP, CHOICES, SHEET))
WRITING = Page("table", Audience.TABLE, "table/page.html", (SHEET,))


def sheet_page(wanted: str = "", typed: Typed | None = None) -> Page:
    """The table's page with one step unfolded, and with what was refused back in its fields."""
    sheet = Fragment(SHEET.id, SHEET.template, partial(load_sheet, wanted=wanted, typed=typed), SHEET.topics, True)
    fragments = tuple(sheet if each is SHEET else each for each in TABLE.fragments)
    return Page(TABLE.name, TABLE.audience, TABLE.template, fragments)
