"""Before the day: the event, its details, its rules. Details may change all day; rules until the vote opens."""

from dataclasses import asdict

from app.domain.change import Topic
from app.domain.day_end import even_after_the_day
from app.domain.group import Group
from app.domain.poll import Rules, Tie, Way
from app.domain.program import Details, Preset, Program, SetUp, carried_by_default, list_names
from app.domain.refusal import BadSetting, NobodyRunsIt, OnPaperToday, VoteIsFrozen
from app.domain.statement import clean
from app.domain.theme import Place
from app.services.grouping import set_group
from app.store.database import Tx
from app.store.events import add_event, add_stage, change_event, change_stage, find_agenda, find_event
from app.store.groups import add_group
from app.store.issues import find_settings, find_themes, replace_settings
from app.store.steps import add_step
from app.store.surveys import add_item

MOST_LANGUAGES = 12
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def start_event(tx: Tx, program: Program, details: Details, short: str, key_check: str, rehearsal: bool) -> None:
    """Fill an empty, migrated database from a program."""
    add_event(
        tx,
        asdict(details)
        | {
            "short": short,
            "key_check": key_check,
            "program": program.name,
            "lists": program.lists,
            "rehearsal": rehearsal,
            "preset": Preset.PHONES,
            "way": Way.PHONES,
            "tie": Tie.BOTH,
            "receipts": False,
            "witness": "",
            "greeting": "",
            "wifi_name": "",
            "wifi_password": "",
            "wall_languages": "",
            "wall_night": False,
            "report_minutes": program.report_minutes,
            "languages": "en",
            "late": 0,
            "wall_state": "",
            "groups_asked": False,
            "members": 0,
            "seed": "",
            "deals": 0,
            "posted": False,
            "tables_choose": False,
            "seats": program.seats,
            "alternates": program.alternates,
            "introduced": False,
            "secretary_key": "",
            "meeting_at": "",
            "meeting_place": "",
            "survey_state": "",
        },
    )
    for stage in program.stages:
        add_stage(tx, stage)
    for number, (letter, group) in enumerate(zip(LETTERS, program.groups, strict=False), 1):
        add_group(tx, Group(number, letter, group.name, group.list, never_alone=group.never_alone))
    for step in program.steps:
        add_step(tx, step)
    for item in program.survey:
        add_item(tx, item)
    carried = program.carried or carried_by_default(program.lists)
    replace_settings(tx, dict.fromkeys(list_names(program.lists), (program.dots, program.per_issue, carried)))


def set_up(tx: Tx, told: SetUp) -> None:
    """The first set-up, and every later correction of it."""
    details = {name: clean(each) if isinstance(each, str) else each for name, each in asdict(told.details).items()}
    if not (details["convener"] and details["computer"]):
        raise NobodyRunsIt
    arrival = {
        "greeting": clean(told.greeting),
        "wifi_name": told.wifi_name.strip(),
        "wifi_password": told.wifi_password.strip(),
    }
    if not told.languages or len(told.languages) > MOST_LANGUAGES:
        raise BadSetting
    if told.preset != find_event(tx).preset and not find_agenda(tx).frozen:
        change_event(tx, way=Way.PAPER if told.preset is Preset.PAPER else Way.PHONES)
    change_event(tx, preset=told.preset, languages=" ".join(told.languages), **details, **arrival)
    if told.begins is not None:
        _begin_at(tx, told.begins)
    for plan in told.groups:
        set_group(tx, plan)
    tx.announce(Topic.AGENDA)
    tx.announce(Topic.GROUPS)


def _begin_at(tx: Tx, minutes: int) -> None:
    """The plan moves as a whole: its first part begins at so many minutes after midnight."""
    stages = [stage for stage in find_agenda(tx).stages if stage.planned is not None]
    for stage in stages:
        planned = (stage.planned or 0) - (stages[0].planned or 0) + minutes
        change_stage(tx, stage.position, planned=planned % (24 * 60))


def set_wall(tx: Tx, languages: str, night: bool) -> None:
    """In which languages the wall speaks ("es", "en es", or "" for the browser's), and on which ground."""
    change_event(tx, wall_languages=languages, wall_night=night)
    tx.announce(Topic.AGENDA)


def set_rules(tx: Tx, lists: int, rules: Rules) -> None:
    """The same rule for every list; refused once the vote froze them, or while issues stand on other lists."""
    event = find_event(tx)
    if find_agenda(tx).frozen:
        raise VoteIsFrozen
    has_themes = any(theme.state is not Place.GONE for theme in find_themes(tx))
    if lists not in (1, 2) or not rules.in_range or (lists != event.lists and has_themes):
        raise BadSetting
    if rules.way is Way.PHONES and event.on_paper:
        raise OnPaperToday
    wanted = dict.fromkeys(list_names(lists), (rules.dots, rules.per_issue, rules.carried))
    settings = {"way": rules.way, "tie": rules.tie, "receipts": rules.receipts}
    told = {name: getattr(event, name) for name in settings}
    if wanted == find_settings(tx) and settings == told:
        return
    change_event(tx, lists=lists, **settings)
    replace_settings(tx, wanted)
    tx.announce(Topic.ISSUES)


def set_witness(tx: Tx, witness: str) -> None:
    """Two witnesses hold the next vote closed (see store/witnesses.py), or (empty) nobody does."""
    if find_agenda(tx).frozen:
        raise VoteIsFrozen
    change_event(tx, witness=witness)
    tx.announce(Topic.ISSUES)


@even_after_the_day
def note_reached(tx: Tx, address: str) -> None:
    """A phone scanned the self-test: remember under which address it found this computer."""
    if find_event(tx).reached == address:
        return
    change_event(tx, reached=address)
    tx.announce(Topic.REACH)
