"""A whole morning in Erie: the lead, the wall, two tablets, the theme team and four phones, from QR to reveal."""

from io import BytesIO

import qrcode
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.hall import NOW, Hall, open_vote
from tools.browsing import HALL, press

BORDER = 3  # modules


def squares_of(picture: bytes, modules: int) -> list[list[bool]]:
    """A photographed QR code, square by square; True is dark."""
    image = Image.open(BytesIO(picture)).convert("L")
    step = image.width / (modules + 2 * BORDER)
    at = [int((BORDER + each + 0.5) * step) for each in range(modules)]
    return [[int(str(image.getpixel((x, y)))) < 128 for x in at] for y in at]


def check_qr(picture: Locator, address: str) -> None:
    """What a phone's camera would see is the code of this address."""
    code = qrcode.QRCode(border=0)
    code.add_data(address)
    expected = [[bool(square) for square in row] for row in code.get_matrix()]
    for _ in range(5):  # a camera looks more than once, too: a loaded machine may photograph before it has painted
        seen = squares_of(picture.screenshot(), len(expected))
        if any(any(row) for row in seen):
            break
        picture.page.wait_for_timeout(200)
    assert seen == expected


def scan(hall: Hall, tablet: Page) -> Page:
    """A phone that scans the code on the group's tablet and joins."""
    address = f"{HALL}/join/{tablet.locator('.join .code').inner_text()}"
    check_qr(tablet.locator(".join svg"), address)
    phone = hall.device(viewport={"width": 360, "height": 740})
    phone.goto(address)
    press(phone, "Join group")
    return phone


def type_code(hall: Hall, tablet: Page) -> Page:
    """A phone whose camera does not work."""
    code = tablet.locator(".join .code").inner_text()
    phone = hall.device(viewport={"width": 360, "height": 740})
    phone.goto("/")
    phone.get_by_label("Code of your group").fill(f"{code[:3].lower()} {code[3:].lower()}")
    press(phone, "Go on")
    press(phone, "Join group")
    return phone


def count_heads(tablet: Page, heads: int) -> None:
    tablet.get_by_label("How many people").fill(str(heads))
    press(tablet, "We are complete")
    expect(tablet.locator("#stage")).to_contain_text(f"{heads} people · 2 phones")
    expect(tablet.locator("#next")).to_contain_text("The group is complete.")


def say(page: Page, words: str) -> None:
    page.locator("form[data-words] [name=text]").fill(words)
    page.locator("form[data-words] button").click()
    expect(page.locator("form[data-words] [name=text]")).to_have_value("")


def test_a_morning_from_the_code_in_the_room_to_the_result_on_the_wall(hall: Hall) -> None:
    ama, wall, team = hall.holder("lead"), hall.holder("wall"), hall.holder("themes")
    ben, chloe = hall.holder("group1"), hall.holder("group2")
    press(ama, "Next: Welcome")
    expect(wall.get_by_text("Please find your letter")).to_be_visible(timeout=NOW)
    phones = [scan(hall, ben), type_code(hall, ben), scan(hall, chloe), type_code(hall, chloe)]
    for page in (ama, wall, team, ben, chloe, *phones):
        assert page.evaluate("isSecureContext") is False
    count_heads(ben, 12)
    count_heads(chloe, 10)

    list_strengths(hall, ama, ben, phones)
    list_concerns(hall, ama, ben, chloe, phones)
    find_themes(hall, ama, team)
    vote(hall, ama, wall, phones)
    reveal(ama, wall, phones)
    assert hall.troubles == []


def list_strengths(hall: Hall, ama: Page, ben: Page, phones: list[Page]) -> None:
    hall.go_to(ama, "Strengths")
    expect(phones[0].get_by_text("What is working well")).to_be_visible(timeout=NOW)
    say(phones[0], "Coffee with a Cop")
    expect(ben.locator("#lists")).to_contain_text("Coffee with a Cop", timeout=NOW)
    say(ben, "Officers who stay after the festival")
    expect(ben.locator("#lists")).to_contain_text("Officers who stay")
    expect(phones[0].locator("#hand")).to_contain_text("received")
    assert "Coffee" not in phones[1].locator("body").inner_text()
    assert "Officers who stay" not in phones[0].locator("body").inner_text()
    press(ben, "The group agrees")
    expect(ben.locator("#lists .state")).to_have_count(2)


def list_concerns(hall: Hall, ama: Page, ben: Page, chloe: Page, phones: list[Page]) -> None:
    hall.go_to(ama, "Concerns")
    for page in (*phones, ben, chloe):
        expect(page.locator("#words-concerns")).to_be_visible(timeout=NOW)
    say(phones[0], "Trust and approachability")
    say(phones[1], "Family structure and parental control")
    say(phones[2], "Racism and stereotypes")
    say(phones[3], "Officers are not approachable")
    say(chloe, "Nobody explains why we were stopped")
    for tablet, lines in ((ben, 2), (chloe, 3)):
        expect(tablet.locator("#lists li")).to_have_count(lines, timeout=NOW)
        press(tablet, "The group agrees")
        expect(tablet.locator("#lists .state")).to_have_count(lines)


def find_themes(hall: Hall, ama: Page, team: Page) -> None:
    hall.go_to(ama, "Report-outs and themes")
    expect(team.locator("[aria-labelledby=arrived-title] li")).to_have_count(5, timeout=NOW)
    card = team.locator("[aria-labelledby=arrived-title] li")
    press(team, "Make it an issue")
    expect(card).to_have_count(4)
    same = card.filter(has_text="Officers are not approachable")
    same.locator("summary").click()
    same.get_by_role("combobox").fill("#1 Trust and approachability")
    same.get_by_role("button", name="Same as this").click()
    expect(card).to_have_count(3)
    press(team, "Make each of the rest")
    expect(card).to_have_count(0)
    expect(team.locator(".issues > li")).to_have_count(4)
    expect(team.locator(".issues > li").first).to_contain_text("raised by 2 of 7 groups")


def vote(hall: Hall, ama: Page, wall: Page, phones: list[Page]) -> None:
    open_vote(ama)
    for page in (wall, *phones):
        expect(page.get_by_role("heading", name="matter most?")).to_be_visible(timeout=NOW)
    first, second, third, fourth = phones
    turnout = wall.locator(".turnout")
    for number in (1, 2, 3):
        press(first, f"Put a dot on #{number}")
        expect(first.get_by_text(f"{3 - number} of 3 dots left")).to_be_visible()
    expect(turnout).to_contain_text("1 ballot is in.", timeout=NOW)
    press(first, "Put a dot on #4")
    moved = first.locator(".issues > li").nth(3)
    expect(moved.get_by_role("alert")).to_contain_text("No dot is left.")
    moved.get_by_role("button", name="from #3").click()
    expect(first.get_by_role("button", name="Take back your dot from #4")).to_be_visible()
    press(first, "Take back your dot from #2")
    expect(first.get_by_text("1 of 3 dots left")).to_be_visible()
    press(second, "Put a dot on #1")
    press(third, "Put a dot on #4")
    expect(turnout).to_contain_text("3 ballots are in.", timeout=NOW)
    finish(third)
    finish(fourth)
    expect(turnout).to_contain_text("4 ballots are in.", timeout=NOW)


def finish(phone: Page) -> None:
    press(phone, "I am done")
    expect(phone.get_by_role("heading", name="Your ballot is in")).to_be_visible()
    assert "#1" not in phone.locator("#hand").inner_text()


def reveal(ama: Page, wall: Page, phones: list[Page]) -> None:
    press(ama, "Close the vote")
    expect(wall.locator(".turnout")).to_contain_text("The vote is closed.", timeout=NOW)
    expect(ama.locator("#vote dd")).to_have_text(["22", "4"])
    press(ama, "Seal the ballots")
    expect(ama.locator("#vote dd")).to_have_text(["22", "4", "4"])
    press(ama, "Show the result")
    for page in (wall, *phones):
        expect(page.get_by_role("heading", name="What matters most to this room")).to_be_visible(timeout=NOW)
    standing = wall.locator(".standing > li")
    expect(standing.nth(0)).to_contain_text("tied 1st")
    expect(standing.locator(".count")).to_have_text(["2", "2"])
    line = "22 people, 4 ballots, every dot accounted for. 18 people gave no ballot. Not voting is a choice."
    expect(wall.locator(".turnout")).to_have_text(line)
