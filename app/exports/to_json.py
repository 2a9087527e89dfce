"""The report as JSON."""

import json
from dataclasses import asdict
from typing import Any

from app.exports.report import Report


def to_json(report: Report) -> str:
    """Without the ballots: they are a file of their own, which this one names with its digest."""
    told = asdict(report)
    if told["result"] is not None:
        told["result"]["polls"] = [_without_text(poll) for poll in told["result"]["polls"]]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _without_text(poll: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in poll.items() if name != "text"}
