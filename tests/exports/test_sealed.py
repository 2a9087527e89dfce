"""The sealed ballots leave as they were sealed, and only once the result is shown."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from app.domain.ballot import Wish
from app.domain.ballots_file import digest_of, recount
from app.domain.poll import PollKind, Tie
from app.domain.verdict import judge
from app.exports.report import load_report
from app.exports.sealed import RESULT, sealed_files
from app.exports.to_csv import to_csv
from app.exports.to_json import to_json
from app.services.polling import finish_light, open_light, open_runoff, show_poll, stop_poll
from app.services.sealing import destroy_voting_secrets
from app.services.voting import mark_ballot
from app.store.database import Database, Tx
from app.store.events import change_event
from app.store.files import migrate
from app.store.polls import find_file
from tests.cast import NOON
from tests.migrations.test_migrations import event_from
from tests.services.day import Day, slip

OLD = "0003"  # the last revision before there was a seal


def files(day: Day) -> dict[str, bytes]:
    """What the zip holds."""
    with zipfile.ZipFile(io.BytesIO(to_csv(day.find(load_report)))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def sealed(day: Day, poll: int = 1) -> bytes:
    return day.find(find_file, poll).encode()


def vote(day: Day, **dots: tuple[int, ...]) -> None:
    """Everybody puts dots on issues; the vote is closed after it."""
    devices = day.ready_to_vote(7, len(dots))
    for (ballot, issues), device in zip(dots.items(), devices, strict=True):
        for issue in issues:
            day.do(mark_ballot, slip(ballot, device), Wish(issue, 1, True, 0))
    day.close()


def promise(tx: Tx, receipts: bool, tie: Tie) -> None:
    change_event(tx, receipts=receipts, tie=tie)


@pytest.mark.parametrize("receipts", [False, True])
def test_the_zip_holds_the_sealed_bytes_and_they_verify_beside_their_result(day: Day, receipts: bool) -> None:
    day.do(promise, receipts, Tie.BOTH)
    vote(day, b=(2, 5), c=(2,))
    day.show_result()
    found = files(day)
    assert found["ballots.csv"] == sealed(day) != b""
    assert digest_of(found["ballots.csv"].decode()) == day.poll.digest
    assert judge(found["ballots.csv"], "ballots.csv", None, found[RESULT].decode()).fault == ""
    assert recount(found["ballots.csv"].decode()).dots == {("everyone", 2): 2, ("everyone", 5): 1}


def test_the_result_tells_digest_files_account_rules_standings_and_how_to_verify(day: Day) -> None:
    vote(day, b=(2, 5), c=(2,))
    day.show_result()
    told = json.loads(files(day)[RESULT])
    assert "plenary verify ballots.csv" in told["how_to_verify"]
    assert (told["digest"], told["way"], told["tie"]) == (day.poll.digest, "phones", "both")
    assert told["files"] == [{"file": "ballots.csv", "kind": "vote", "ballots": 2, "digest": day.poll.digest}]
    assert told["account"] == {"people": 2, "ballots": 2, "dots": 3, "holds": True}
    assert told["rules"] == [{"list": "everyone", "dots": 3, "per_issue": 1, "carried": 5}]
    assert [(line["number"], line["dots"]) for line in told["standings"]][:2] == [(2, 2), (5, 1)]


def test_before_the_reveal_nothing_of_it_exists(day: Day) -> None:
    vote(day, b=(2, 5), c=(2,))
    for is_sealed in (False, True):
        if is_sealed:
            day.seal()
        report = day.find(load_report)
        assert sealed_files(report.result) == {}
        assert not [name for name in files(day) if "ballots" in name or name == RESULT]
        assert "digest" not in to_json(report)
    assert sealed(day)  # there was something to hide


def test_the_json_export_names_the_file_and_its_digest_but_does_not_hold_its_rows(day: Day) -> None:
    vote(day, b=(2, 5), c=(2,))
    day.show_result()
    (told,) = json.loads(to_json(day.find(load_report)))["result"]["polls"]
    assert (told["file"], told["digest"]) == ("ballots.csv", day.poll.digest)
    assert "text" not in told


def test_a_run_off_has_a_file_of_its_own_that_verifies_too(day: Day) -> None:
    day.do(promise, False, Tie.RUNOFF)
    vote(day, b=(1, 2, 3), c=(1, 2, 3), d=(4, 5, 6), e=(4, 7))
    day.show_result()
    before = files(day)
    runoff = day.do(open_runoff, NOON).id
    for number, issue in enumerate((5, 5, 6)):
        day.do(mark_ballot, slip(f"again {number}", f"device{number}", runoff), Wish(issue, 1, True, 0))
    day.do(stop_poll, runoff, NOON)
    day.seal()
    assert f"ballots-{runoff}.csv" not in files(day)
    day.do(show_poll, runoff, NOON)
    found = files(day)
    assert found["ballots.csv"] == before["ballots.csv"]
    assert found[f"ballots-{runoff}.csv"] == sealed(day, runoff)
    for name in ("ballots.csv", f"ballots-{runoff}.csv"):
        assert judge(found[name], name, None, found[RESULT].decode()).fault == ""


def test_a_light_question_leaves_neither_ballots_nor_a_digest_that_could_be_tried_out(day: Day) -> None:
    vote(day, b=(2,), c=(2,))
    day.show_result()
    light = day.do(open_light, PollKind.READINESS, "Are we ready?", NOON)
    day.do(finish_light, light.id, NOON)
    assert day.poll.digest
    assert set(sealed_files(day.find(load_report).result)) == {"ballots.csv", RESULT}
    for text in (to_json(day.find(load_report)), files(day)[RESULT].decode()):
        assert day.poll.digest not in text
    assert "Are we ready?" in to_json(day.find(load_report))


def test_the_files_stay_when_the_secrets_of_the_vote_are_destroyed(day: Day) -> None:
    vote(day, b=(2, 5), c=(2,))
    day.show_result()
    before = files(day)
    day.do(destroy_voting_secrets, NOON)
    after = files(day)
    assert after["ballots.csv"] == before["ballots.csv"]
    assert after[RESULT] == before[RESULT]


def test_a_vote_that_was_held_before_there_was_a_seal_leaves_without_these_files(tmp_path: Path) -> None:
    event = event_from(OLD, tmp_path)
    migrate(event)
    database = Database(event)
    report = database.read_now(load_report)
    database.close()
    assert report.result is not None
    assert sealed_files(report.result) == {}
    with zipfile.ZipFile(io.BytesIO(to_csv(report))) as archive:
        assert not {"ballots.csv", RESULT} & set(archive.namelist())
        assert "result.csv" in archive.namelist()
