"""What may still be written after the lead has ended the day: very little, and each use case says so itself."""

from collections.abc import Callable
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


def even_after_the_day(use_case: F) -> F:
    use_case.even_after_the_day = True  # type: ignore[attr-defined]
    return use_case


def stays_possible(use_case: Callable[..., object]) -> bool:
    return getattr(use_case, "even_after_the_day", False)
