"""Sheets that a volunteer prints from the browser. No private link stands on any of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from app.domain.agenda import LIST_KINDS, Agenda, Stage
from app.domain.audience import Audience
from app.domain.group import Group
from app.domain.refusal import N_
from app.domain.script import NO_SCRIPT, Script
from app.screens.common import door_code
from app.screens.fragment import Fragment, Page, Sight
from app.screens.language import NAMES, SOURCE, languages, translations
from app.screens.qr import wifi_code
from app.store.database import Tx
from app.store.events import Event, find_agenda, find_event
from app.store.groups import find_groups

BOTH = (SOURCE, "es")
TELLER = "teller"  # where paper is counted
ROLES = ("lead", "facilitator", "scribe", "themes", "desk", "participant")

Scripts = Mapping[tuple[int, str], Script]
FindScripts = Callable[[str], Scripts]


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language of a sheet: in a template `{% set _ = tongue.say %}`, because a sheet may speak two."""

    code: str

    def say(self, message: str, **values: object) -> Markup:
        """A sentence of ours; what is put into it is escaped."""
        said = Markup(translations(self.code).gettext(message))
        return said % values if values else said

    def quote(self, words: str) -> Markup:
        """What stands on a button, in the quotation marks of this language."""
        return self.say(N_("“%(words)s”"), words=words)

    def plain(self, message: str) -> str:
        """A text of the program, which may be anybody's file."""
        return translations(self.code).gettext(message) if message else ""


@dataclass(frozen=True, slots=True)
class Way:
    """How a phone comes in: the address that is printed, and what its code holds."""

    address: str
    code: str


@dataclass(frozen=True, slots=True)
class Door:
    """A group's room. `letters` are typed one by one where no camera reads the code."""

    group: Group
    way: Way
    letters: str


@dataclass(frozen=True, slots=True)
class IndexView:
    """`languages` are codes with their own names."""

    event: Event
    languages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SignsView:
    """`wifi` is empty if nobody entered the Wi-Fi's name; `doors` is empty on the hall's own sign."""

    event: Event
    tongues: tuple[Tongue, ...]
    secure: bool
    wifi: str
    lobby: Way
    doors: tuple[Door, ...]
    questions: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class CardsView:
    event: Event
    tongues: tuple[Tongue, ...]
    cards: tuple[tuple[Stage, Script], ...]


@dataclass(frozen=True, slots=True)
class RolesView:
    event: Event
    tongues: tuple[Tongue, ...]
    roles: tuple[str, ...]
    groups: tuple[Group, ...]


def load_index(tx: Tx, _sight: Sight) -> IndexView:
    return IndexView(find_event(tx), tuple((code, NAMES[code]) for code in languages()))


def load_signs(tx: Tx, sight: Sight, spoken: tuple[str, ...]) -> SignsView:
    event = find_event(tx)
    wifi = wifi_code(event.wifi_name, event.wifi_password) if event.wifi_name else ""
    lobby = _way(f"{sight.url}/join", spoken)
    doors = tuple(_door(tx, group, sight, spoken) for group in find_groups(tx))
    return SignsView(event, _tongues(spoken), sight.secure, wifi, lobby, doors, _questions(find_agenda(tx)))


def load_cards(tx: Tx, _sight: Sight, spoken: tuple[str, ...], find_scripts: FindScripts) -> CardsView:
    event = find_event(tx)
    scripts = find_scripts(event.program)
    stages = find_agenda(tx).stages
    cards = tuple((stage, scripts.get((stage.position, stage.title), NO_SCRIPT)) for stage in stages)
    return CardsView(event, _tongues(spoken), cards)


def load_roles(tx: Tx, _sight: Sight, spoken: tuple[str, ...]) -> RolesView:
    event = find_event(tx)
    names = (*ROLES, TELLER) if event.counts_paper else ROLES
    return RolesView(event, _tongues(spoken), names, tuple(find_groups(tx)))


def _tongues(spoken: tuple[str, ...]) -> tuple[Tongue, ...]:
    return tuple(Tongue(code) for code in spoken)


def _door(tx: Tx, group: Group, sight: Sight, spoken: tuple[str, ...]) -> Door:
    code = door_code(tx, sight.key, group.id)
    return Door(group, _way(f"{sight.url}/join/{code}", spoken), code)


def _way(address: str, spoken: tuple[str, ...]) -> Way:
    """A sheet in one language leads to the page in that language; any other to the phone's own."""
    asks = f"?language={spoken[0]}" if len(spoken) == 1 and spoken[0] != SOURCE else ""
    return Way(address, f"{address}{asks}")


def _questions(agenda: Agenda) -> tuple[Stage, ...]:
    return tuple(stage for stage in agenda.stages if stage.kind in LIST_KINDS)


def _page(name: str, load: Callable[[Tx, Sight], object]) -> Page:
    sheets = Fragment("sheets", f"print/_{name}.html", load, frozenset(), personal=True)
    return Page(f"lead/print/{name}", Audience.LEAD, "print/page.html", (sheets,), live=False)


def rooms(spoken: tuple[str, ...]) -> Page:
    return _page("rooms", partial(load_signs, spoken=spoken))


def wifi(spoken: tuple[str, ...]) -> Page:
    return _page("wifi", partial(load_signs, spoken=spoken))


def cards(spoken: tuple[str, ...], find_scripts: FindScripts) -> Page:
    return _page("cards", partial(load_cards, spoken=spoken, find_scripts=find_scripts))


def roles(spoken: tuple[str, ...]) -> Page:
    return _page("roles", partial(load_roles, spoken=spoken))


LEAD_PRINT = Page(
    "lead/print",
    Audience.LEAD,
    "print/page.html",
    (Fragment("sheets", "print/_index.html", load_index, frozenset(), personal=True),),
    live=False,
)
