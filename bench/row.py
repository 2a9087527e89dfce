"""One line of the result, and the little statistics that it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, Literal

__all__ = ["Row", "median", "percentile"]


@dataclass(frozen=True, slots=True)
class Row:
    """`floor` was measured in the same run. `judged` names which of `ours` and `ours / floor` the target is for."""

    name: str
    unit: str
    better: Literal["more", "less"]
    ours: float
    target: float
    n: int
    runs: int
    floor: float | None = None
    judged: Literal["ours", "ratio"] = "ours"

    @property
    def ratio(self) -> float | None:
        return self.ours / self.floor if self.floor else None

    @property
    def ok(self) -> bool:
        value = self.ours if self.judged == "ours" else self.ratio
        if value is None:
            return False
        return value >= self.target if self.better == "more" else value <= self.target

    def as_json(self) -> dict[str, Any]:
        names = ("name", "unit", "better", "floor", "ours", "ratio", "target", "judged", "ok", "n", "runs")
        return {name: _round(getattr(self, name)) for name in names}


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def _round(value: Any) -> Any:
    return float(f"{value:.4g}") if isinstance(value, float) else value
