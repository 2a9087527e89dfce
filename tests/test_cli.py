"""The commands, as somebody types them."""

import json
import os
import sqlite3
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

from app.demo.hall import free_port
from app.domain.ballot import Wish
from app.services.contributing import say
from app.services.voting import mark_ballot
from app.store.polls import find_file
from tests.services.day import Day, slip
from tests.web.certificates import make_papers

LAST_LINE = "  The other links: plenary links. Stop with Ctrl+C; the next start goes on with the same event.\n"


def plenary(folder: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PLENARY_")} | settings
    command = [sys.executable, "-m", "app", *words]
    path = os.pathsep.join([str(Path(__file__).parent.parent), environment.get("PYTHONPATH", "")])
    return subprocess.run(
        command,
        cwd=folder,
        env=environment | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_new_event_is_two_files_and_the_key_is_for_its_owner_only(tmp_path: Path) -> None:
    made = plenary(tmp_path, "new", "--program", "erie", "--convener", "Interfaith Coalition")
    assert made.returncode == 0, made.stderr
    key = tmp_path / "plenary.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    again = plenary(tmp_path, "new")
    assert again.returncode == 1
    assert "exists already" in again.stderr
    assert plenary(tmp_path, "check").stdout == "plenary.db is whole.\n"


def test_links_are_printed_again_and_a_replaced_one_changes(tmp_path: Path) -> None:
    plenary(tmp_path, "new", "--event", "a.db")

    def lines(*more: str) -> dict[str, str]:
        printed = plenary(tmp_path, "links", "--event", "a.db", "--url", "http://hall.test", *more).stdout
        return {line.split()[0]: line.split()[-1] for line in printed.splitlines()}

    first = lines()
    assert first == lines()
    assert first["lead"].startswith("http://hall.test/enter/lead/")
    second = lines("--replace", "group2")
    assert {name for name in first if first[name] != second[name]} == {"group2"}
    third = lines("--replace", "all")
    assert not {name for name in third if third[name] == second[name] and not name.startswith("door")}
    assert "no link nobody" in plenary(tmp_path, "links", "--event", "a.db", "--replace", "nobody").stderr


def test_a_backup_is_restored_whole_and_nothing_is_overwritten(tmp_path: Path) -> None:
    day = Day(tmp_path)
    day.open("concerns")
    day.do(say, "s1", 1, "concerns", "kept", None)
    assert plenary(tmp_path, "backup", "copy.db").returncode == 0
    assert "exists already" in plenary(tmp_path, "backup", "copy.db").stderr
    assert "exists already" in plenary(tmp_path, "restore", "copy.db").stderr
    assert plenary(tmp_path, "restore", "copy.db", "--event", "other.db").returncode == 0
    assert plenary(tmp_path, "check", "--event", "other.db").returncode == 0
    first = plenary(tmp_path, "export").stdout
    assert json.loads(first)["title"] == "Strengthening Police and Community Partnerships"
    assert plenary(tmp_path, "export", "--event", "other.db").stdout == first
    day.database.close()


def test_a_missing_or_foreign_key_is_said_in_one_sentence(tmp_path: Path) -> None:
    plenary(tmp_path, "new", "--event", "a.db")
    plenary(tmp_path, "new", "--event", "b.db")
    (tmp_path / "a.key").write_bytes((tmp_path / "b.key").read_bytes())
    assert "belongs to another event" in plenary(tmp_path, "check", "--event", "a.db").stderr
    (tmp_path / "a.key").unlink()
    assert "is missing" in plenary(tmp_path, "serve", "--event", "a.db").stderr
    assert "There is no event" in plenary(tmp_path, "links", "--event", "c.db").stderr
    assert "no program moon" in plenary(tmp_path, "new", "--event", "d.db", "--program", "moon").stderr


def test_csv_is_written_to_a_file(tmp_path: Path) -> None:
    plenary(tmp_path, "new")
    assert plenary(tmp_path, "export", "--format", "csv", "--out", "day.zip").returncode == 0
    assert (tmp_path / "day.zip").read_bytes().startswith(b"PK")
    assert plenary(tmp_path, "export", "--format", "csv").returncode == 1


def published(folder: Path) -> str:
    """A vote of two people in this folder, as its zip leaves it there; the digest that the wall showed."""
    day = Day(folder)
    for ballot, device in zip("bc", day.ready_to_vote(7), strict=True):
        day.do(mark_ballot, slip(ballot, device), Wish(2, 1, True, 0))
    day.close()
    day.show_result()
    digest, text = day.poll.digest, day.find(find_file, 1)
    day.database.close()
    assert plenary(folder, "export", "--format", "csv", "--out", "day.zip").returncode == 0
    with zipfile.ZipFile(folder / "day.zip") as archive:
        archive.extractall(folder)
    assert (folder / "ballots.csv").read_bytes() == text.encode()
    return digest


def test_published_ballots_are_counted_again_and_compared(tmp_path: Path) -> None:
    digest = published(tmp_path)
    for more in ((), ("--digest", digest), ("--digest", digest.lower().replace("-", " ").replace("0", "o"))):
        verified = plenary(tmp_path, "verify", "ballots.csv", *more)
        assert (verified.returncode, verified.stderr) == (0, "")
        assert verified.stdout.splitlines() == [
            "everyone: 2 ballots, 2 dots",
            "   1.  #2    2 dots",
            f"Digest: {digest}",
            "This is the sealed file: it has the digest that it was compared with.",
        ]


def test_what_is_not_the_sealed_file_is_told_in_one_sentence(tmp_path: Path) -> None:
    digest = published(tmp_path)
    sealed = (tmp_path / "ballots.csv").read_text()
    (tmp_path / "saved.csv").write_bytes(sealed.replace("\n", "\r\n").encode())
    (tmp_path / "ballots-9.csv").write_text(sealed)
    wrong = "0000-" * 5 + "0000"
    for words, sentence in (
        (("ballots.csv", "--digest", wrong), "This is not the sealed file"),
        (("ballots.csv", "--digest", digest[:-1]), "Please type all of them"),
        (("saved.csv", "--digest", digest), "opening and saving it in a spreadsheet"),
        (("ballots-9.csv",), "There is no digest to compare with"),
        (("plenary.db", "--digest", digest), "plenary.db is not a file of ballots"),
        (("nowhere.csv", "--digest", digest), "nowhere.csv cannot be read"),
    ):
        refused = plenary(tmp_path, "verify", *words)
        assert (refused.returncode, refused.stderr.count("\n")) == (1, 1), refused.stderr
        assert sentence in refused.stderr
        assert "This is the sealed file" not in refused.stdout


def test_a_result_that_does_not_fit_the_sealed_ballots_is_found_out(tmp_path: Path) -> None:
    digest = published(tmp_path)
    told = json.loads((tmp_path / "result.json").read_text("utf-8"))
    told["standings"][0]["dots"] += 1
    (tmp_path / "result.json").write_text(json.dumps(told))
    for more in ((), ("--digest", digest)):
        refused = plenary(tmp_path, "verify", "ballots.csv", *more)
        assert refused.returncode == 1
        assert "another count" in refused.stderr


def test_check_names_what_is_broken(tmp_path: Path) -> None:
    plenary(tmp_path, "new")
    with sqlite3.connect(tmp_path / "plenary.db") as file:
        file.execute("INSERT INTO ballot (id, poll_id, version, done) VALUES ('b', 7, 1, 0)")
    checked = plenary(tmp_path, "check")
    assert checked.returncode == 1
    assert "a row of ballot points to a missing poll" in checked.stderr


def test_a_server_does_not_start_with_half_a_certificate_or_a_wrong_one(tmp_path: Path) -> None:
    papers, other = make_papers(tmp_path), make_papers(tmp_path, "other")
    plenary(tmp_path, "new")
    for settings, sentence in (
        ({"PLENARY_CERTIFICATE": str(papers.certificate)}, "set both PLENARY_CERTIFICATE and PLENARY_CERTIFICATE_KEY"),
        ({"PLENARY_CERTIFICATE_KEY": str(papers.key)}, "set both PLENARY_CERTIFICATE and PLENARY_CERTIFICATE_KEY"),
        ({"PLENARY_CERTIFICATE": "none.pem", "PLENARY_CERTIFICATE_KEY": str(papers.key)}, "none.pem cannot be read"),
        ({"PLENARY_CERTIFICATE": str(papers.certificate), "PLENARY_CERTIFICATE_KEY": str(other.key)}, "not belong"),
    ):
        refused = plenary(tmp_path, "serve", "--port", "0", **settings)
        assert (refused.returncode, refused.stderr.count("\n")) == (1, 1), refused.stderr
        assert sentence in refused.stderr


def test_with_a_certificate_the_printed_links_are_https(tmp_path: Path) -> None:
    papers = make_papers(tmp_path)
    plenary(tmp_path, "new")
    settings = {"PLENARY_CERTIFICATE": str(papers.certificate), "PLENARY_CERTIFICATE_KEY": str(papers.key)}
    assert "https://ADDRESS:8000/enter/lead/" in plenary(tmp_path, "links", **settings).stdout
    assert "http://ADDRESS:8000/enter/lead/" in plenary(tmp_path, "links").stdout


def test_a_server_tells_the_lead_s_link_and_one_that_outlives_a_move(tmp_path: Path) -> None:
    plenary(tmp_path, "new")
    port = str(free_port("127.0.0.1"))
    where = [sys.executable, "-m", "app", "serve", "--port", port]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(where, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            printed = "".join(iter(server.stdout.readline, LAST_LINE))
        finally:
            server.terminate()
    assert "The lead's private link:  http://" in printed
    assert f"whatever its address: http://127.0.0.1:{port}/enter/lead/" in printed
    assert server.returncode in (0, -15)
