"""Which act somebody has just done, so that it can be offered to that screen to be undone."""

from collections.abc import Callable
from typing import Any

from app.domain.act import Act
from app.domain.theme import Place
from app.services.theming import link, make_issue
from app.store.acts import find_last_acts
from app.store.database import Tx
from app.store.statements import find_statement


def noted(tx: Tx, use_case: Callable[..., Any], *args: Any) -> Act | None:
    """Do it; the act that it became, or None if it changed nothing."""
    before = find_last_acts(tx, 1)
    use_case(tx, *args)
    after = find_last_acts(tx, 1)
    return after[0] if after != before else None


def link_concerns(tx: Tx, a: str, b: str, now: int) -> None:
    """Two look-alikes of different lists are linked by their themes; one that has none yet becomes one."""
    link(tx, _theme_of(tx, a, now), _theme_of(tx, b, now), now)


def _theme_of(tx: Tx, statement: str, now: int) -> int:
    found = find_statement(tx, statement)
    at = found.issue if found else None
    return make_issue(tx, statement, now, state=Place.THEME) if at is None else at
