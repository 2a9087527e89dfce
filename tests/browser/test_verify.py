"""Anybody counts the ballots again in their own browser, and is told what the numbers are worth."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.domain import verdict
from app.domain.ballot import Wish
from app.domain.ballots_file import Marked, digest_of, recount, write_ballots, write_totals
from app.domain.verdict import judge
from app.services.voting import mark_ballot
from app.store.database import Tx
from app.store.events import change_event
from tests.browser.conftest import OpenHall
from tests.browser.hall import Hall
from tests.browser.test_axe import faint, violations
from tests.browser.test_pseudo import PSEUDO, unmarked
from tests.services.day import Day, slip
from tools.browsing import press

DOTS = {"b": (1, 2, 3), "c": (2, 3), "d": (2,)}
ROWS = [
    Marked("community", (2, 10), "BCDFGHJK"),
    Marked("community", (2,), "XWVTSRQP"),
    Marked("law enforcement", (7,)),
]
SEALED = "✓ This is the sealed file."
FAULTS = {
    "": SEALED, verdict.NOT_BALLOTS: "✕ This is not a file of ballots.",
    verdict.RESAVED: "✕ This file was changed, for example by opening and saving it in a spreadsheet.",
    verdict.SPOILED: "✕ This is not the sealed file. It was changed, for example by opening and saving it in",
    verdict.OTHER: "✕ This is not the sealed file. Something in it was changed",
    verdict.NOT_A_DIGEST: "✕ Please type all 24 letters and numbers",
    verdict.NO_DIGEST: "Counted. Now type the letters",
}  # fmt: skip


def promise_receipts(tx: Tx) -> None:
    change_event(tx, receipts=True)


def play(folder: Path, receipts: bool = False, reveal: bool = True) -> str:
    """A day with a vote of three, up to its result; what was sealed as."""
    day = Day(folder)
    if receipts:
        day.do(promise_receipts)
    for (ballot, issues), device in zip(DOTS.items(), day.ready_to_vote(7, len(DOTS)), strict=True):
        for issue in issues:
            day.do(mark_ballot, slip(ballot, device), Wish(issue, 1, True, 0))
    day.close()
    if reveal:
        day.show_result()
    else:
        day.seal()
    digest = day.poll.digest
    day.database.close()
    return digest


def downloaded(page: Page, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download the ballots").click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def choose(page: Page, content: str | bytes, name: str = "ballots.csv") -> None:
    payload = content.encode() if isinstance(content, str) else content
    page.get_by_label("The file with the ballots").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": payload}
    )


def says(page: Page, sentence: str) -> None:
    expect(page.get_by_role("status").filter(has_text=sentence)).to_be_visible()


def counted(page: Page) -> dict[tuple[str, str], int]:
    """Dots by the heading of a list and an issue's number."""
    return {
        (table.locator(".name").inner_text().strip(), row.locator(".number").inner_text()): int(
            row.locator("td").last.inner_text()
        )
        for table in page.locator("#recount table").all()
        for row in table.locator("tbody tr").all()
    }


def test_the_downloaded_file_is_counted_as_on_the_wall_and_no_request_leaves_the_page(
    open_hall: OpenHall, tmp_path: Path
) -> None:
    digest = play(tmp_path)
    hall = open_hall()
    wall, zoe = hall.holder("wall"), hall.device()
    zoe.goto("/verify")
    assert zoe.evaluate("isSecureContext") is False
    expect(zoe.get_by_label("The 24 letters and numbers")).to_have_value(digest)
    expect(zoe.get_by_text("This browser runs no scripts")).to_be_hidden()
    path = downloaded(zoe, tmp_path / "home")
    asked: list[str] = []
    zoe.on("request", lambda request: asked.append(request.url))
    zoe.get_by_label("The file with the ballots").set_input_files(path)
    says(zoe, SEALED)
    shown = wall.locator(".standing > li")
    on_the_wall = {
        ("Raised in this room", line.locator(".number").inner_text()): int(line.locator(".count").inner_text())
        for line in shown.all()
    }
    assert len(on_the_wall) == 3
    assert counted(zoe) == on_the_wall
    expect(zoe.locator("#recount caption")).to_contain_text("Ballots: 3")
    expect(zoe.locator("#recount tbody tr").first).to_contain_text("#2 issue 2")
    expect(wall.locator(".digest")).to_contain_text(digest)
    zoe.wait_for_timeout(300)
    assert asked == []
    assert hall.troubles == []


def test_a_changed_byte_is_noticed_and_the_words_of_the_issues_are_not_lent_to_that_file(
    open_hall: OpenHall, tmp_path: Path
) -> None:
    play(tmp_path)
    zoe = open_hall().device()
    zoe.goto("/verify")
    sealed = downloaded(zoe, tmp_path / "home").read_bytes()
    choose(zoe, sealed)
    says(zoe, SEALED)
    expect(zoe.locator("#recount")).to_contain_text("issue 3")
    choose(zoe, sealed.replace(b"2 3", b"2 4", 1))
    says(zoe, "✕ This is not the sealed file.")
    expect(zoe.locator("#recount .number").filter(has_text="#4")).to_be_visible()
    expect(zoe.locator("#recount")).not_to_contain_text("issue")


def test_a_file_with_receipts_is_counted_too(open_hall: OpenHall, tmp_path: Path) -> None:
    play(tmp_path, receipts=True)
    zoe = open_hall().device()
    zoe.goto("/verify")
    path = downloaded(zoe, tmp_path / "home")
    assert path.read_text().startswith("list,issues,receipt\n")
    zoe.get_by_label("The file with the ballots").set_input_files(path)
    says(zoe, SEALED)
    assert [dots for _, dots in counted(zoe).items()] == [3, 2, 1]


def test_letters_typed_from_the_wall_decide_and_look_alikes_do_not_matter(open_hall: OpenHall, tmp_path: Path) -> None:
    digest = play(tmp_path, reveal=False)
    hall = open_hall()
    zoe = hall.device()
    zoe.goto("/verify")
    field = zoe.get_by_label("The 24 letters and numbers")
    expect(field).to_have_value("")
    assert digest not in zoe.content()
    expect(zoe.get_by_role("link", name="Download the ballots")).to_have_count(0)
    text = next(text for text in map(_ballots, range(1, 999)) if {"0", "1"} <= set(digest_of(text)))
    choose(zoe, text)
    says(zoe, "Counted. Now type the letters")
    field.fill(digest_of(text)[:-1])
    says(zoe, "✕ Please type all 24")
    field.fill(digest_of(text).lower().replace("-", " ").replace("0", "o").replace("1", "l"))
    says(zoe, SEALED)
    field.fill(digest)
    says(zoe, "✕ This is not the sealed file.")
    assert hall.troubles == []


def _ballots(issue: int) -> str:
    return write_ballots([Marked("everyone", (issue,))], receipts=False)


def _files() -> dict[str, tuple[str, bytes]]:
    """What somebody may choose, beside the text whose digest was on the wall."""
    plain, receipts = write_ballots(ROWS, receipts=False), write_ballots(ROWS, receipts=True)
    totals = write_totals({("community", 2): 41, ("community", 10): 7, ("law enforcement", 7): 0})
    found = {
        "ballots": (plain, plain), "receipts": (receipts, receipts), "totals": (totals, totals),
        "no ballots": ("list,issues\n", "list,issues\n"), "line ends": (plain, plain.replace("\n", "\r\n")),
        "mark": (receipts, "\ufeff" + receipts), "semicolons": (totals, totals.replace(",", ";").replace("\n", "\r\n")),
        "one cell": (plain, "".join(f'"{line}"\r\n' for line in plain.splitlines())),
        "sorted otherwise": (plain, "\n".join(["list,issues", *reversed(plain.splitlines()[1:])])),
        "saved and changed": (plain, plain.replace("\n", "\r\n").replace("10", "11")),
        "one dot": (plain, plain.replace("10", "11")), "one less": (plain, plain.replace("law enforcement,7\n", "")),
        "other": (totals, plain), "too wide": (plain, plain.replace("2 10", "2,10")), "empty": (plain, ""),
        "page": (plain, "<!doctype html>"), "no number": (plain, plain.replace("10", "ten")),
    }  # fmt: skip
    texts = {name: (wanted, chosen.encode()) for name, (wanted, chosen) in found.items()}
    return texts | {"utf-16": (plain, plain.encode("utf-16")), "zip": (plain, b"PK\x03\x04\xff\xfe")}


def test_the_page_and_the_command_line_say_the_same_of_every_file(hall: Hall) -> None:
    zoe = hall.device()
    zoe.goto("/verify")
    field = zoe.get_by_label("The 24 letters and numbers")
    for case, (wanted, content) in _files().items():
        choose(zoe, "never chosen before")
        says(zoe, FAULTS[verdict.NOT_BALLOTS])
        field.fill(digest_of(wanted))
        choose(zoe, content)
        told = judge(content, "{name}", digest_of(wanted), None)
        expect(zoe.locator("#verdict"), case).to_contain_text(FAULTS[told.fault])
        if told.fault == "":
            found = {(_list(name), int(issue[1:])): dots for (name, issue), dots in counted(zoe).items()}
            assert found == recount(wanted).dots, case
    assert hall.troubles == []


def _list(heading: str) -> str:
    return {"Raised by community groups": "community", "Raised by law enforcement": "law enforcement"}[heading[2:]]


@pytest.mark.parametrize("viewport", [(360, 740), (1920, 1080)])
def test_the_page_has_no_barrier_in_any_of_its_states(
    open_hall: OpenHall, tmp_path: Path, viewport: tuple[int, int]
) -> None:
    play(tmp_path)
    hall = open_hall()
    zoe = hall.device(viewport=dict(zip(("width", "height"), viewport, strict=True)))
    zoe.goto("/verify")
    sealed = downloaded(zoe, tmp_path / "home").read_text()
    for content in (None, sealed, sealed.replace("2", "3"), "nothing"):
        if content is not None:
            choose(zoe, content)
        for scheme in ("light", "dark"):
            zoe.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
            assert violations(zoe) + faint(zoe) == [], (content, scheme)
        assert zoe.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert hall.troubles == []


def test_it_is_used_with_keys_alone_and_its_outcome_is_heard(open_hall: OpenHall, tmp_path: Path) -> None:
    play(tmp_path)
    zoe = open_hall().device()
    zoe.goto("/verify")
    seen: list[str] = []
    for _ in range(3):
        zoe.keyboard.press("Tab")
        seen.append(zoe.evaluate("document.activeElement.id || document.activeElement.textContent"))
    assert seen == ["Download the ballots", "file", "digest"]
    zoe.keyboard.press("Enter")
    assert re.fullmatch(r"http://hall\.test/verify", zoe.url)  # it sends no form
    status = zoe.get_by_role("status").and_(zoe.locator("#verdict"))
    expect(status).to_be_empty()  # it stands there before it speaks, or nobody hears it
    expect(status).to_be_attached()


def test_without_script_the_page_says_how_another_computer_counts(open_hall: OpenHall, tmp_path: Path) -> None:
    digest = play(tmp_path)
    zoe = open_hall().device(java_script_enabled=False)
    zoe.goto("/verify")
    expect(zoe.get_by_text("This browser runs no scripts")).to_be_visible()
    expect(zoe.locator("#file")).to_be_hidden()
    expect(zoe.locator("code")).to_have_text(f"plenary verify ballots.csv --digest {digest}")
    assert downloaded(zoe, tmp_path / "home").read_text().startswith("list,issues\n")


def test_everybody_finds_the_page_from_the_result_on_their_phone(open_hall: OpenHall, tmp_path: Path) -> None:
    play(tmp_path)
    hall = open_hall()
    zoe = hall.phone(2)
    zoe.get_by_role("link", name="Count it again yourself").click()
    expect(zoe.get_by_role("heading", name="Count it again yourself")).to_be_visible()
    press(zoe, "Large text")
    expect(zoe).to_have_url(re.compile("/verify$"))
    expect(zoe.locator("html")).to_have_class("large")
    assert hall.troubles == []


def test_every_word_of_it_can_be_translated(open_hall: OpenHall, tmp_path: Path) -> None:
    play(tmp_path)
    zoe = open_hall(PLENARY_PSEUDO_LANGUAGE="1").device()
    zoe.goto(f"/verify?language={PSEUDO}")
    sealed = zoe.evaluate("fetch('/ballots.csv').then((answer) => answer.text())")
    for content in (sealed, sealed.replace("2", "3"), "nothing"):
        zoe.locator("#file").set_input_files({"name": "b.csv", "mimeType": "text/csv", "buffer": content.encode()})
        expect(zoe.locator("#verdict")).to_contain_text("[")
        assert unmarked(zoe) == []
