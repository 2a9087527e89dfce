"""What is printed for the vote, as PDF. Words go in as data, never as a part of a source: no sign in them is markup."""

import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations
from itertools import groupby
from pathlib import Path

import qrcode
import typst

from app.domain.ballot import Rule
from app.domain.group import COMMUNITY, LAW_ENFORCEMENT
from app.domain.poll import Way
from app.domain.refusal import N_
from app.domain.vote_card import in_groups
from app.store.events import Event
from app.store.meanings import Meaning

HERE = Path(__file__).parent
NAMES = {COMMUNITY: N_("Raised by community groups"), LAW_ENFORCEMENT: N_("Raised by law enforcement")}

Told = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language of a sheet: its sentences, and the day as it writes dates."""

    code: str
    texts: NullTranslations
    day: str = ""


@dataclass(frozen=True, slots=True)
class CardSheet:
    """`pairs` are code and stub of each card; `url` is the hall's address, which every card leads to."""

    event: Event
    pairs: tuple[tuple[str, str], ...]
    url: str
    tongues: tuple[Tongue, ...]
    large: bool = False


@dataclass(frozen=True, slots=True)
class BallotIssue:
    number: int
    text: str
    meanings: tuple[Meaning, ...] = ()


@dataclass(frozen=True, slots=True)
class BallotList:
    """The issues that may get dots by one rule, which names who raised them."""

    rule: Rule
    issues: tuple[BallotIssue, ...]


@dataclass(frozen=True, slots=True)
class BallotSheet:
    """`edition` are the letters that tell this paper from one with other issues or rules."""

    event: Event
    way: Way
    lists: tuple[BallotList, ...]
    edition: str
    tongues: tuple[Tongue, ...]
    runoff: bool = False
    large: bool = False


def vote_cards_pdf(sheet: CardSheet) -> bytes:
    return typeset("vote_cards.typ", told_of_cards(sheet))


def paper_ballots_pdf(sheet: BallotSheet) -> bytes:
    """One ballot, to be copied."""
    return typeset("ballots.typ", told_of_ballot(sheet))


def typeset(source: str, told: Told) -> bytes:
    """The same bytes on every computer, as long as our fonts have all letters; else this computer's fonts may help.

    By its standard a PDF shows every letter, so typst refuses to make one if a letter is in no font.
    """
    for with_system in (False, True):
        try:
            return typst.compile(
                HERE / "typst" / source, font_paths=fonts(with_system), sys_inputs=inputs(told), pdf_standards="ua-1"
            )
        except typst.TypstError:
            continue
    return typst.compile(HERE / "typst" / source, font_paths=fonts(True), sys_inputs=inputs(told))


def inputs(told: Told) -> dict[str, str]:
    return {"told": json.dumps(told)}


@cache
def fonts(with_system: bool = False) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=with_system, font_paths=[HERE / "fonts"])


def told_of_cards(sheet: CardSheet) -> Told:
    """All that stands on the cards."""
    tongues = sheet.tongues
    return {
        "large": sheet.large,
        "title": _in_each(tongues, N_("Vote card")),
        "use": _in_each(tongues, N_("Use it on any phone, on a loaner tablet, or on paper: one card is one ballot.")),
        "hide": _in_each(tongues, N_("Keep it face down. Show it to nobody.")),
        "stub": _in_each(tongues, N_("Stub: keep it in another pocket. If you lose the card, bring this to the desk.")),
        "rehearsal": _rehearsal(sheet.event, tongues),
        "cards": [_card(sheet.url, *pair) for pair in sheet.pairs],
    }


def _card(url: str, code: str, stub: str) -> Told:
    address = f"{url}/card/{code}"
    return {"code": in_groups(code), "stub": in_groups(stub), "address": address, "qr": _qr(address)}


def matrix_of(address: str) -> list[list[bool]]:
    """The squares of its QR code, row by row."""
    code = qrcode.QRCode(border=0)
    code.add_data(address)
    code.make()
    return code.get_matrix()


def _qr(address: str) -> str:
    """As an SVG of one path, so that no hair of white lies between two squares."""
    rows = matrix_of(address)
    path = "".join(bar for y, row in enumerate(rows) for bar in _bars(y, row))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {len(rows)} {len(rows)}"><path d="{path}"/></svg>'


def _bars(y: int, row: list[bool]) -> Iterator[str]:
    x = 0
    for dark, run in groupby(row):
        length = len(list(run))
        if dark:
            yield f"M{x},{y}h{length}v1h-{length}z"
        x += length


def told_of_ballot(sheet: BallotSheet) -> Told:
    """All that stands on the ballot."""
    event, tongues, main = sheet.event, sheet.tongues, _main_language(sheet)
    runoff = N_("Run-off: which of these shall be carried on?")
    days = [said(tongue.day, tongue.code) for tongue in tongues]
    return {
        "large": sheet.large,
        "title": said(event.title, main),
        "day": [each for each in (said(event.place, main), *days) if each["text"]],
        "rehearsal": _rehearsal(event, tongues),
        "question": _in_each(tongues, runoff if sheet.runoff else N_("Which of these matter most?")),
        "steps": [_in_each((tongue,), *_steps(sheet)) for tongue in tongues],
        "card": _in_each(tongues, N_("Code of your vote card")) if sheet.way is Way.CARDS else [],
        "lists": [_list(each, tongues, main) for each in sheet.lists],
        "edition": _in_each(tongues, N_("Paper ballot %(edition)s"), edition=sheet.edition),
        # How many pages there are is known when they are laid out.
        "pages": _in_each(tongues, N_("page %(number)s of %(pages)s"), number="{number}", pages="{pages}"),
        "more": _in_each(tongues, N_("More issues are on the next page.")),
    }


def _main_language(sheet: BallotSheet) -> str:
    spoken = sheet.event.languages.split()
    return spoken[0] if spoken else sheet.tongues[0].code


def _steps(sheet: BallotSheet) -> list[str]:
    """Behind the first a filled circle is drawn."""
    several = any(each.rule.dots and each.rule.per_issue > 1 for each in sheet.lists)
    return [
        N_("A dot is a circle that you fill in:"),
        *([N_("You may put more than one dot on an issue.")] if several else []),
        N_("A list with too many dots counts as empty."),
        N_("Write no name. Fold the paper and put it into the box yourself."),
    ]


def _list(each: BallotList, tongues: tuple[Tongue, ...], main: str) -> Told:
    rule = each.rule
    return {
        "raised": rule.list,
        "names": _in_each(tongues, NAMES[rule.list]) if rule.list in NAMES else [],
        "rules": [said(_rule(each, tongue.texts), tongue.code) for tongue in tongues],
        "circles": rule.per_issue if rule.dots else 0,
        "issues": [_issue(issue, tongues, main) for issue in each.issues],
    }


def _rule(each: BallotList, texts: NullTranslations) -> str:
    if not each.issues:
        return texts.gettext("There is nothing on this list.")
    if not each.rule.dots:
        return texts.gettext("All of these are carried on without a vote.")
    rule = texts.ngettext(
        "Up to %(num)s dot on this list. Fewer or none is fine.",
        "Up to %(num)s dots on this list. Fewer or none is fine.",
        each.rule.dots,
    )
    return rule % {"num": each.rule.dots}


def _issue(issue: BallotIssue, tongues: tuple[Tongue, ...], main: str) -> Told:
    return {
        "number": issue.number,
        "words": said(issue.text, main),
        "meanings": [_meaning(each, issue.text, tongues) for each in issue.meanings],
    }


def _meaning(meaning: Meaning, words: str, tongues: tuple[Tongue, ...]) -> Told:
    """The note stands in the language of the meaning, if the sheet speaks it."""
    reader = next((tongue for tongue in tongues if tongue.code == meaning.language), tongues[0])
    notes = () if meaning.is_checked(words) else _in_each((reader,), N_("nobody has checked this translation"))
    return {"words": said(meaning.text, meaning.language), "notes": notes}


def _rehearsal(event: Event, tongues: tuple[Tongue, ...]) -> list[Told]:
    return _in_each(tongues, N_("Rehearsal: nothing here is from a real day.")) if event.rehearsal else []


def _in_each(tongues: tuple[Tongue, ...], *messages: str, **values: object) -> list[Told]:
    return [
        said(tongue.texts.gettext(message) % values if values else tongue.texts.gettext(message), tongue.code)
        for tongue in tongues
        for message in messages
    ]


def said(text: str, language: str) -> Told:
    """Words with their language and the direction of the first letter that has one."""
    turns = (unicodedata.bidirectional(letter) for letter in text)
    first = next((turn for turn in turns if turn in ("L", "R", "AL")), "L")
    return {"text": text, "lang": language.partition("-")[0], "rtl": first != "L"}
