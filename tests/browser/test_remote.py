"""Report-outs by remote: a phone and page keys turn the wall, the clock goes quiet, and a file shows the same pages."""

import time
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from app.services.messaging import send_message
from app.services.reporting import set_wall_state
from tests.browser.conftest import OpenHall
from tests.browser.hall import NOW
from tests.browser.test_wall import AT_ONCE, Backstage, faults, follow
from tools.browsing import HALL, press

TRAP = "</script><img src=x onerror=\"document.title='broken'\">"
PHONE = {"width": 360, "height": 740}
BIG = {"width": 1920, "height": 1080}


def reporting(folder: Path) -> Backstage:
    """Two groups have agreed on their lists."""
    day = Backstage(folder)
    for kind, words in (("strengths", "Officers who coach"), ("concerns", "Nobody explains why we were stopped")):
        day.open(kind)
        for group in (1, 2):
            day.say(group, f"{words} ({group})", kind=kind)
            day.agree(group, kind)
    day.open("themes")
    return day


def on_the_wall(wall: Page, name: str) -> None:
    expect(wall.locator("#wall h1")).to_contain_text(name, timeout=AT_ONCE)


def test_a_phone_turns_the_wall_and_the_lead_sees_it(tmp_path: Path, open_hall: OpenHall) -> None:
    reporting(tmp_path)
    hall = open_hall()
    wall, ama, chloe = hall.holder("wall"), hall.holder("lead"), hall.holder("remote", viewport=PHONE)
    press(chloe, "Next group A")
    on_the_wall(wall, "Faith and clergy")
    expect(wall.locator(".room")).to_contain_text("Nobody explains why we were stopped (1)")
    expect(chloe.locator("h1")).to_contain_text("Faith and clergy", timeout=NOW)
    expect(ama.locator("#turns")).to_contain_text("Faith and clergy")
    press(chloe, "Next group B")
    on_the_wall(wall, "Youth")
    press(chloe, "Back A")
    on_the_wall(wall, "Faith and clergy")
    big, small = (chloe.locator(f"form[data-turns={way}] button").bounding_box() for way in ("next", "back"))
    assert big is not None
    assert small is not None
    assert big["height"] > 2 * small["height"]
    assert hall.troubles == []


def test_page_keys_turn_on_the_remote_and_on_the_leads_page_but_not_out_of_a_field(
    tmp_path: Path, open_hall: OpenHall
) -> None:
    reporting(tmp_path)
    hall = open_hall()
    wall, ama, chloe = hall.holder("wall"), hall.holder("lead"), hall.holder("remote", viewport=PHONE)
    chloe.keyboard.press("PageDown")
    on_the_wall(wall, "Faith and clergy")
    expect(ama.locator("#turns")).to_contain_text("Faith and clergy")
    field = ama.locator("input[type=text], textarea").first
    field.evaluate("(field) => { const fold = field.closest('details'); if (fold) fold.open = true }")
    field.fill("words")
    field.press("ArrowLeft")
    field.press("PageDown")
    field.evaluate("(field) => field.blur()")
    ama.keyboard.press("ArrowRight")
    on_the_wall(wall, "Youth")
    ama.wait_for_timeout(450)
    ama.keyboard.press("PageUp")
    on_the_wall(wall, "Faith and clergy")
    assert hall.troubles == []


def test_two_presses_at_once_and_a_key_held_down_turn_one_page(tmp_path: Path, open_hall: OpenHall) -> None:
    day = reporting(tmp_path)
    hall = open_hall()
    wall, one, two = hall.holder("wall"), hall.holder("remote"), hall.holder("remote")
    one.evaluate("document.querySelector('form[data-turns=next] button').click()")
    two.evaluate("document.querySelector('form[data-turns=next] button').click()")
    on_the_wall(wall, "Faith and clergy")
    follow(wall, day)
    expect(two.locator("h1")).to_contain_text("Faith and clergy")
    one.keyboard.down("PageDown")
    for _ in range(3):
        one.keyboard.down("PageDown")  # the same key, repeated
    one.keyboard.up("PageDown")
    one.keyboard.press("PageDown")  # the second of two presses by mistake
    on_the_wall(wall, "Youth")
    expect(one.locator("h1")).to_contain_text("Youth")
    expect(one.locator(".shown")).to_contain_text("page 2 of 7")


def test_the_walls_own_keys_turn_only_if_its_browser_has_the_remotes_link(tmp_path: Path, open_hall: OpenHall) -> None:
    reporting(tmp_path)
    hall = open_hall()
    wall = hall.holder("wall")
    with wall.expect_response("**/remote/next") as refused:
        wall.keyboard.press("PageDown")
    assert refused.value.status == 403
    expect(wall.locator("#notice")).to_be_empty()
    expect(wall.locator("#wall h1")).to_contain_text("Each group reads its lists aloud.")
    wall.goto(hall.server.link("remote"))
    wall.locator("form[action^='/enter/'] button").click()
    expect(wall).to_have_url(f"{HALL}/remote")
    wall.goto("/wall")
    wall.keyboard.press("PageDown")
    on_the_wall(wall, "Faith and clergy")
    assert hall.troubles == []


def test_it_works_without_a_script_and_a_refused_turn_shows_its_sentence(tmp_path: Path, open_hall: OpenHall) -> None:
    day = reporting(tmp_path)
    hall = open_hall()
    chloe = hall.holder("remote", viewport=PHONE, java_script_enabled=False)
    chloe.get_by_role("button", name="Next group A").click()
    expect(chloe).to_have_url(f"{HALL}/remote")
    expect(chloe.locator("h1")).to_contain_text("Faith and clergy")
    day.open("concerns")
    chloe.get_by_role("button", name="Next group B").click()
    expect(chloe.get_by_role("alert")).to_have_text("No groups report now, so there is no page to turn.")


def test_the_clock_tells_whole_minutes_and_goes_quiet(tmp_path: Path, open_hall: OpenHall) -> None:
    day = reporting(tmp_path)
    hall = open_hall()
    day.tell(report_group=1, report_began=int(time.time()))
    wall, chloe = hall.holder("wall"), hall.holder("remote", viewport=PHONE)
    for page in (wall, chloe):
        page.clock.install()
        page.reload()
    clock, small = wall.locator(".clock"), chloe.locator(".clock")
    expect(clock).to_have_text("about 3 minutes")
    expect(small).to_have_text("about 3 min left")
    wall.clock.run_for(150_000)
    chloe.clock.run_for(150_000)
    expect(clock).to_have_text("about 1 minute")
    expect(small).to_have_text("about 1 min left")
    wall.clock.run_for(60_000)
    chloe.clock.run_for(60_000)
    expect(clock).to_have_text("Time to finish")
    expect(small).to_have_text("Time to finish")
    assert faults(wall) == []


def test_the_file_for_a_stick_shows_the_same_pages_without_any_network(
    tmp_path: Path, open_hall: OpenHall, browser: Browser
) -> None:
    day = reporting(tmp_path)
    day.open("concerns")
    day.say(3, TRAP, *(f"A concern of group C, number {n}" for n in range(13)))
    day.agree(3)
    day.open("themes")
    hall = open_hall()
    ama = hall.holder("lead")
    with ama.expect_download() as downloaded:
        ama.locator("#turns a[download]").click()
    file = tmp_path / downloaded.value.suggested_filename
    downloaded.value.save_as(file)
    page = hall.device(viewport=BIG, offline=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    hall.troubles.clear()
    page.goto(file.as_uri())
    assert page.locator("h1:visible").inner_text().split() == ["A", "Faith", "and", "clergy"]
    for key, name in (("PageDown", "Youth"), ("ArrowRight", "New Americans"), ("PageUp", "Youth"), ("End", "Civil")):
        page.keyboard.press(key)
        expect(page.locator("h1:visible")).to_contain_text(name)
    page.keyboard.press("Home")
    page.mouse.click(900, 700)
    expect(page.locator("h1:visible")).to_contain_text("Youth")
    expect(page.locator("section:visible")).to_contain_text("Nobody explains why we were stopped (2)")
    page.keyboard.press("PageDown")
    expect(page.locator("section:visible")).to_contain_text(TRAP)
    page.keyboard.press("PageDown")  # a long page is read to its end
    assert page.evaluate("scrollY") > 0
    page.keyboard.press("PageDown")
    expect(page.locator("h1:visible")).to_contain_text("Law enforcement")
    assert page.title() != "broken"
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('20px \"Atkinson Hyperlegible Next\"'))")
    assert [url for url in asked if not url.startswith(("data:", file.as_uri()))] == []
    page.emulate_media(media="print")
    expect(page.locator("section:visible")).to_have_count(7)
    assert [trouble for trouble in hall.troubles if "somewhere else: " not in trouble] == []


def test_without_a_script_the_file_has_all_pages_below_one_another(tmp_path: Path, open_hall: OpenHall) -> None:
    reporting(tmp_path)
    hall = open_hall()
    ama = hall.holder("lead")
    with ama.expect_download() as downloaded:
        ama.locator("#turns a[download]").click()
    downloaded.value.save_as(tmp_path / "outs.html")
    page = hall.device(java_script_enabled=False)
    page.goto((tmp_path / "outs.html").as_uri())
    expect(page.locator("section:visible")).to_have_count(7)


def test_a_message_stands_below_the_page_and_a_pause_above_it(tmp_path: Path, open_hall: OpenHall) -> None:
    day = reporting(tmp_path)
    day.tell(report_group=1)
    hall = open_hall()
    walls = [
        hall.holder("wall", viewport={"width": width, "height": height})
        for width, height in ((1920, 1080), (1024, 768))
    ]
    told = "Lunch is served in the room behind the stage. " * 3
    day.do(send_message, "m1", "wall", told.strip()[:140], 1)
    for wall in walls:
        expect(wall.locator(".told")).to_be_visible(timeout=AT_ONCE)
        follow(wall, day)
        band, page = wall.locator(".told").bounding_box(), wall.locator(".screen").bounding_box()
        assert band is not None
        assert page is not None
        assert page["y"] + page["height"] <= band["y"] + 1
        assert (
            wall.locator(".told").evaluate("(told) => parseFloat(getComputedStyle(told).fontSize) / innerHeight")
            >= 0.04
        )
        assert faults(wall) == []
    day.do(set_wall_state, "pause", 1)
    for wall in walls:
        expect(wall.locator(".screen")).to_have_text("A short pause. We go on in a few minutes.", timeout=AT_ONCE)
        expect(wall.locator(".told")).to_be_visible()
        assert faults(wall) == []
    day.do(set_wall_state, "blank", 1)
    for wall in walls:
        expect(wall.locator(".told")).to_have_count(0, timeout=AT_ONCE)
        assert wall.locator("main").inner_text() == ""


def test_the_miniature_shows_the_wall_and_opens_no_socket(tmp_path: Path, open_hall: OpenHall) -> None:
    day = reporting(tmp_path)
    hall = open_hall()
    ama = hall.holder("lead")
    sockets: list[str] = []
    ama.on("websocket", lambda socket: sockets.append(socket.url))
    day.tell(report_group=2)
    ama.reload()
    small = ama.frame_locator(".mirror iframe")
    expect(small.locator("#wall h1")).to_contain_text("Youth", timeout=AT_ONCE)
    assert small.locator("body").evaluate("() => [innerWidth, innerHeight]") == [1920, 1080]
    assert [url.split("?")[0].split("/live/")[1] for url in sockets] == ["lead"]
    assert hall.troubles == []
