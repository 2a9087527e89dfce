"""The report as CSV files in one zip; no cell can become a formula in a spreadsheet."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from defusedcsv import csv

from app.exports.report import IssueLine, Report
from app.exports.sealed import sealed_files

SAME_TIME = (2000, 1, 1, 0, 0, 0)  # the same report gives the same bytes


def to_csv(report: Report) -> bytes:
    """A zip with groups, statements, issues, history and, after the reveal, rules, result and the sealed ballots.

    Of the afternoon a table of each thing that there is.
    """
    tables: dict[str, Iterable[Mapping[str, Any]]] = {
        "groups": [asdict(line) for line in report.groups],
        "statements": [asdict(line) for line in report.statements],
        "issues": [_issue(line) for line in report.issues],
        "history": [asdict(line) | {"words": " | ".join(line.words)} for line in report.history],
    }
    if report.result is not None:
        tables["rules"] = [asdict(line) for line in report.result.rules]
        tables["result"] = [asdict(line) for line in report.result.standings]
    for name in ("tables", "worksheets", "actions", "council", "survey"):
        if lines := getattr(report.afternoon, name):
            tables[name] = [asdict(line) for line in lines]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in tables.items():
            archive.writestr(_entry(f"{name}.csv"), _table(list(rows)))
        for name, content in sealed_files(report.result).items():
            archive.writestr(_entry(name), content)
    return packed.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, SAME_TIME)


def _issue(line: IssueLine) -> Mapping[str, Any]:
    """A meaning that nobody has checked says so beside its words."""
    told = (f"{code}: {each.text}{'' if each.checked else ' (not checked)'}" for code, each in line.meanings.items())
    return asdict(line) | {"originals": " | ".join(line.originals), "meanings": " | ".join(told)}


def _table(rows: list[Mapping[str, Any]]) -> bytes:
    """With a byte order mark, or spreadsheets read accents wrongly."""
    out = io.StringIO()
    if rows:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return ("\ufeff" + out.getvalue()).encode()
