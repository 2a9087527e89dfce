"""What leaves the building of the afternoon: plans and seats as everybody may see them, and no answer of few people."""

import json

from app.domain.mixing import Badge
from app.domain.secret import survey_id
from app.exports.report import load_report
from app.exports.to_csv import to_csv
from app.exports.to_json import to_json
from app.services.ending import set_meeting
from app.services.surveying import answer, close_survey, count_survey
from app.store.database import Tx
from app.store.mixed_tables import replace_seating
from tests.cast import NOON
from tests.exports.test_exports import files_of, voted
from tests.services.afternoon import PLANS, PROBLEM, lay_tables
from tests.services.day import Day

KEY = b"event".ljust(32)


def sit(tx: Tx, sizes: dict[int, int]) -> None:
    seats = [table for table, size in sizes.items() for _ in range(size)]
    replace_seating(tx, {Badge(1, number): table for number, table in enumerate(seats, 1)}, (), {})


def worked(day: Day) -> None:
    voted(day)
    day.close()
    day.show_result()
    day.do(lay_tables)


def test_a_morning_has_no_files_of_the_afternoon(day: Day) -> None:
    voted(day)
    names = set(files_of(to_csv(day.find(load_report))))
    assert not names & {"tables.csv", "actions.csv", "council.csv", "survey.csv"}


def test_actions_leave_with_their_table_and_the_number_of_their_priority(day: Day) -> None:
    worked(day)
    day.do(set_meeting, "2026-12-03", "18:30", "City Library", NOON)
    report = day.find(load_report)
    told = json.loads(to_json(report))["afternoon"]
    assert [(line["table"], line["issue"], line["what"]) for line in told["actions"]] == [
        (1, 2, PLANS[0].what), (1, 2, PLANS[1].what), (2, 2, PLANS[0].what),
    ]  # fmt: skip
    assert told["worksheets"][0] == {"table": 1, "step": "problem", "text": PROBLEM}
    assert (told["meeting_at"], told["meeting_place"]) == ("2026-12-03T18:30", "City Library")
    assert PLANS[1].what in files_of(to_csv(report))["actions.csv"]


def test_a_small_table_hides_its_size_and_a_second_one_with_it(day: Day) -> None:
    worked(day)
    day.do(sit, {1: 11, 2: 4, 3: 12})
    assert [line.people for line in day.find(load_report).afternoon.tables] == [None, None, 12]
    day.do(sit, {1: 11, 2: 12, 3: 12})
    assert [line.people for line in day.find(load_report).afternoon.tables] == [11, 12, 12]


def test_answers_leave_only_once_counted_and_never_those_of_few(day: Day) -> None:
    day.open("closing")
    for nth in range(12):
        ids = {item: survey_id(KEY, f"phone {nth}", item) for item in range(2)}
        day.do(answer, ids, {0: 5 if nth < 6 else 3, 1: 3 if nth < 4 else 0}, "")
    assert day.find(load_report).afternoon.survey == ()
    day.do(close_survey, NOON)
    day.do(count_survey, NOON)
    found = day.find(load_report).afternoon.survey
    assert [(line.n, line.first, line.last, line.count) for line in found] == [
        (12, 1, 3, 6), (12, 4, 5, 6), (None, None, None, None), (None, None, None, None), (None, None, None, None),
    ]  # fmt: skip
