"""What may still be written after the lead has ended the day: very little, and each use case says so itself."""

from collections.abc import Callable
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])
_STAY_POSSIBLE: set[Callable[..., Any]] = set()


def even_after_the_day(use_case: F) -> F:
    _STAY_POSSIBLE.add(use_case)
    return use_case


def stays_possible(use_case: Callable[..., Any]) -> bool:
    return use_case in _STAY_POSSIBLE
