"""What leaves the building: agreed words, issues, the result; no person, no unagreed word, no early count."""

import io
import json
import zipfile

from app.domain.ballot import Wish
from app.exports.report import load_report
from app.exports.to_csv import to_csv
from app.exports.to_json import to_json
from app.services.voting import mark_ballot
from tests.services.day import Day, slip


def voted(day: Day) -> None:
    (ben, chloe) = day.ready_to_vote(7)
    for ballot, device in (("b", ben), ("c", chloe)):
        day.do(mark_ballot, slip(ballot, device), Wish(2, 1, True, 0))
    day.do(mark_ballot, slip("b", ben), Wish(5, 1, True, 0))


def files_of(packed: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}


def test_before_the_reveal_there_is_no_result_and_no_count(day: Day) -> None:
    voted(day)
    day.close()
    report = day.find(load_report)
    assert report.result is None
    assert set(files_of(to_csv(report))) == {"groups.csv", "statements.csv", "issues.csv", "history.csv"}


def test_after_the_reveal_the_result_stands_with_its_rules(day: Day) -> None:
    voted(day)
    day.close()
    day.show_result()
    told = json.loads(to_json(day.find(load_report)))
    assert told["schema_version"] == 1
    assert {key: told["result"][key] for key in ("people", "ballots", "dots")} == {"people": 2, "ballots": 2, "dots": 3}
    assert told["result"]["rules"] == [{"list": "everyone", "dots": 3, "per_issue": 1, "carried": 5}]
    assert [(line["number"], line["dots"], line["rank"]) for line in told["result"]["standings"]][:3] == [
        (2, 2, 1),
        (5, 1, 2),
        (1, 0, None),
    ]
    assert len(told["result"]["standings"]) == 7


def test_unagreed_and_withdrawn_words_are_in_no_export(day: Day) -> None:
    day.open("concerns")
    day.say(1, "released")
    day.agree(1)
    day.say(1, "not yet agreed")
    report = day.find(load_report)
    assert "released" in to_json(report)
    for text in (to_json(report), *files_of(to_csv(report)).values()):
        assert "not yet agreed" not in text


def test_groups_leave_as_letters_and_heads_and_no_line_names_its_group(day: Day) -> None:
    voted(day)
    told = json.loads(to_json(day.find(load_report)))
    assert told["groups"][0] == {"letter": "A", "heads": 2}
    assert set(told["statements"][0]) == {"kind", "list", "text", "issue", "carried", "original", "group"}
    assert {line["group"] for line in told["statements"]} == {None}


def test_no_cell_becomes_a_formula(day: Day) -> None:
    day.open("concerns")
    day.say(1, '=HYPERLINK("http://elsewhere")', "+cmd", "-cmd", "@x")
    day.agree(1)
    lines = files_of(to_csv(day.find(load_report)))["statements.csv"].splitlines()
    assert len(lines) == 5
    for line in lines[1:]:
        text = line.split(",", 2)[2]
        assert not text.lstrip('"').startswith(("=", "+", "-", "@"))


def test_the_same_event_gives_the_same_bytes(day: Day) -> None:
    voted(day)
    assert to_csv(day.find(load_report)) == to_csv(day.find(load_report))
