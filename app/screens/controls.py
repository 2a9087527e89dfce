"""The two controls that stand on a screen in dozens. As macros they took most of the time of an acknowledged dot."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from markupsafe import Markup, escape

NOTHING: Mapping[str, object] = MappingProxyType({})


def press(
    action: str, label: str, kind: str = "", fields: Mapping[str, object] = NOTHING, name: str | None = None
) -> Markup:
    """A form of one button; `name` is its name for a screen reader, if the label does not say it."""
    hidden = "".join(
        f'<input type="hidden" name="{escape(field)}" value="{escape(value)}">' for field, value in fields.items()
    )
    spoken = f' aria-label="{escape(name)}"' if name else ""
    button = f'<button class="{escape(kind)}"{spoken}>{escape(label)}</button>'
    return Markup(f'<form method="post" action="{escape(action)}" data-live>{hidden}{button}</form>')


def words(text: str, mark: str = "") -> Markup:
    """What somebody said: in any script, not for a translation by the browser. `mark` is an id to refer to it."""
    named = f' id="{escape(mark)}"' if mark else ""
    return Markup(f'<span class="words"{named} dir="auto" translate="no">{escape(text)}</span>')


class Remembered:
    """`{% call remembered(…) %}` draws its block once for each set of arguments, which must name all that it shows.

    For blocks that many screens show alike: the rows of two ballots differ by a few dots at most.
    """

    MOST = 2_000

    def __init__(self) -> None:
        self._drawn: dict[tuple[object, ...], Markup] = {}

    def __call__(self, *shown: object, caller: Callable[[], Markup]) -> Markup:
        known = self._drawn.get(shown)
        if known is None:
            if len(self._drawn) >= self.MOST:
                self._drawn.clear()
            known = self._drawn[shown] = caller()
        return known
