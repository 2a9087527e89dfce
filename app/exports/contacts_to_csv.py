"""How to reach the members, as a file for the secretary; no cell can become a formula in a spreadsheet."""

import io
from collections.abc import Sequence

from defusedcsv import csv

COLUMNS = ("group", "group name", "seat", "name", "may be named in public", "reach")


def contacts_to_csv(rows: Sequence[tuple[str, str, str, str, bool, str]]) -> bytes:
    """With a byte order mark, or spreadsheets read accents wrongly."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for *told, named, reach in rows:
        writer.writerow((*told, "yes" if named else "no", reach))
    return ("\ufeff" + out.getvalue()).encode()
