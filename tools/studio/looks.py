"""The sizes and settings in which a screen is looked at."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Look:
    """`name` ends the file's name, `says` stands beneath the picture."""

    name: str
    says: str
    width: int
    height: int
    dark: bool = False
    large: bool = False
    language: str = "en"


LIGHT: Final = Look("light", "", 360, 740)
DARK: Final = Look("dark", "dark", 360, 740, dark=True)
SPANISH: Final = Look("spanish", "in Spanish", 360, 740, language="es")
LARGE: Final = Look("large", "large text", 360, 740, large=True)
NARROW: Final = Look("narrow", "on a phone of 320 px", 320, 568)
PHONES: Final = (LIGHT, DARK, SPANISH, LARGE, NARROW)

TALL: Final = Look("tall", "", 820, 1180)
FLAT: Final = Look("flat", "lying", 1180, 820)
TALL_DARK: Final = Look("dark", "dark", 820, 1180, dark=True)
TALL_SPANISH: Final = Look("spanish", "in Spanish", 820, 1180, language="es")
TABLETS: Final = (TALL, FLAT)

LAPTOP: Final = Look("laptop", "", 1280, 900)
LAPTOP_DARK: Final = Look("dark", "dark", 1280, 900, dark=True)
LAPTOP_SPANISH: Final = Look("spanish", "in Spanish", 1280, 900, language="es")
ON_TABLET: Final = Look("tablet", "on a tablet", 820, 1180)
ON_PHONE: Final = Look("phone", "on a phone", 360, 740)
LEADS: Final = (LAPTOP, ON_TABLET, ON_PHONE)

DESK: Final = Look("desk", "", 1440, 900)
DESK_DARK: Final = Look("dark", "dark", 1440, 900, dark=True)
DESK_SPANISH: Final = Look("spanish", "in Spanish", 1440, 900, language="es")
BOARDS: Final = (DESK, TALL)

WIDE: Final = Look("wide", "", 1920, 1080)
OLD: Final = Look("old", "on an old projector", 1024, 768)
WALLS: Final = (WIDE, OLD)
LETTER: Final = Look("letter", "", 816, 1056)
