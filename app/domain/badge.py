"""How a badge is written: the letter of a home group and a number, B4."""

import re
from collections.abc import Mapping

from app.domain.mixing import Badge
from app.domain.refusal_of_mixing import NoSuchBadge, NotABadge

WRITTEN = re.compile(r"([A-Z])[\s.-]*0*([0-9]{1,4})", re.IGNORECASE)


def read_badge(typed: str, groups: Mapping[str, tuple[int, int]]) -> Badge:
    """`groups`: by letter, the group's id and its heads."""
    found = WRITTEN.fullmatch(typed.strip())
    if found is None:
        raise NotABadge
    letter, number = found[1].upper(), int(found[2])
    id, heads = groups.get(letter, (0, 0))
    if not 1 <= number <= heads:
        raise NoSuchBadge(badge=f"{letter}{number}")
    return Badge(id, number)


def read_badges(typed: str, groups: Mapping[str, tuple[int, int]]) -> list[Badge]:
    """Several, with commas or spaces between: "B4, C 7 A1"."""
    found = [match[0] for match in WRITTEN.finditer(typed)]
    if not found or WRITTEN.sub("", typed).strip(" ,;.\n\t"):
        raise NotABadge
    return [read_badge(each, groups) for each in found]
