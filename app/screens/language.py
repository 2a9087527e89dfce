"""Words in the reader's language. Catalogues are read as they are written (.po), once."""

import gettext
from collections.abc import Callable
from datetime import date, datetime, time
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO

from babel.core import Locale, negotiate_locale
from babel.dates import format_date, format_time
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = "en"
PSEUDO = "en-XA"
NAMES = {"en": "English", "es": "Español", PSEUDO: "[Ƥşḗŭḓǿ]"}
# What people in a hall may speak, whether or not the screens do: an interpreter adds the meanings.
SPOKEN = (
    "en", "es", "am", "ar", "bn", "bs", "fa", "fr", "hi", "ht", "km", "ko", "my", "ne",
    "pl", "ps", "pt", "ru", "rw", "so", "sw", "ti", "tl", "uk", "ur", "vi", "zh",
)  # fmt: skip
HALL_CLOCKS = {PSEUDO: SOURCE, "es": "es_US"}  # how the halls that speak a language tell the time
_ACCENTS = str.maketrans("AEIOUaeiouncCN", "ÀÉÎÕÜàéîõüñçÇÑ")


class _Pseudo(gettext.NullTranslations):
    """Every message in brackets with accents, so that an unmarked word on a screen is seen at once."""

    def gettext(self, message: str) -> str:
        return f"[{_accented(message)}]"

    def ngettext(self, one: str, many: str, n: int) -> str:
        return f"[{_accented(one if n == 1 else many)}]"


def _accented(message: str) -> str:
    """Placeholders stay as they are."""
    parts = message.split("%(")
    rest = (f"%({part[: part.index(')') + 2]}{part[part.index(')') + 2 :].translate(_ACCENTS)}" for part in parts[1:])
    return parts[0].translate(_ACCENTS) + "".join(rest)


def languages(pseudo: bool = False) -> list[str]:
    catalogues = files("app.locale").iterdir()
    found = sorted(entry.name for entry in catalogues if entry.joinpath("LC_MESSAGES").is_dir())
    return [SOURCE, *found, *([PSEUDO] if pseudo else [])]


@cache
def translations(language: str) -> gettext.NullTranslations:
    if language == PSEUDO:
        return _Pseudo()
    if language == SOURCE:
        return gettext.NullTranslations()
    source = (files("app.locale") / language / "LC_MESSAGES" / "messages.po").read_bytes()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source), locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@lru_cache(maxsize=512)
def choose(chosen: str | None, accepted: str, offered: tuple[str, ...]) -> str:
    """The language of a screen: what was chosen, else what the browser asks for (an Accept-Language), else English."""
    if chosen in offered:
        return str(chosen)
    asked = [part.split(";")[0].strip() for part in accepted.split(",")]
    return negotiate_locale(asked, [name for name in offered if name != PSEUDO], sep="-") or SOURCE


@cache
def name_of(language: str, told_in: str | None = None) -> str:
    """As its own speakers write it, or as it is called in another language."""
    reader = HALL_CLOCKS.get(told_in, told_in) if told_in else language
    return (Locale.parse(language).get_language_name(reader) or language).title()


def day_in_words(iso: str, language: str) -> str:
    try:
        return format_date(date.fromisoformat(iso), "full", locale=SOURCE if language == PSEUDO else language)
    except ValueError:
        return ""


def clock_in(language: str) -> Callable[[datetime | time], str]:
    """Tells the time of day as this language writes it."""
    return lambda moment: format_time(moment, "short", locale=HALL_CLOCKS.get(language, language))
