"""The report as JSON."""

import json
from dataclasses import asdict

from app.exports.report import Report


def to_json(report: Report) -> str:
    return json.dumps(asdict(report), ensure_ascii=False, indent=2) + "\n"
