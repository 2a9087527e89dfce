"""A guest's phone, in the order of the day."""

from typing import Final

from playwright.sync_api import Locator, Page

from tools.browsing import press
from tools.studio.backstage import Backstage
from tools.studio.camera import Camera
from tools.studio.looks import DARK, LIGHT, PHONES, SPANISH
from tools.studio.words import YOUTH

SOME: Final = (LIGHT, DARK, SPANISH)
NEARLY_FULL: Final = "We call and nobody comes, or somebody comes who does not know our street. " * 4


def shoot_welcome(camera: Camera, page: Page) -> None:
    camera.shoot(page, "phone-welcome", "In: put the phone away for now.", *PHONES)


def shoot_waiting(camera: Camera, day: Backstage, people: int) -> None:
    """A group that is complete, and one phone more."""
    day.seat(2, people, 6)
    late = camera.phone(2)
    camera.shoot(late, "phone-waiting", "One phone too many waits for the facilitator's nod.", *SOME)


def shoot_strengths(camera: Camera, page: Page) -> None:
    camera.shoot(page, "phone-strengths", "One question, one field, one button.", LIGHT, SPANISH)


def shoot_writing(camera: Camera, day: Backstage, page: Page) -> None:
    camera.shoot(page, "phone-concerns", "The second question.", *PHONES)
    write(page, YOUTH[0])
    camera.shoot(page, "phone-received", "A line is received, and can be changed.", *PHONES, whole=True)
    page.reload()
    _field(page).fill(NEARLY_FULL[:268])
    camera.snap(page, "phone-counter-light", "The counter speaks up near the end.", whole=True)
    _field(page).fill("")
    _unfold(page)
    camera.snap(page, "phone-change-light", "Change it, or take it back.", whole=True)
    page.reload()
    page.locator("#connection").filter(has_text="✓").wait_for()
    page.context.set_offline(True)
    write(page, YOUTH[1])
    camera.snap(page, "phone-offline-light", "No network: the words wait on the phone.", whole=True)
    page.context.set_offline(False)
    page.locator("#outbox").wait_for(state="hidden")


def leave_words_unsent(page: Page) -> None:
    page.reload()
    _field(page).fill("And one thing more")


def shoot_look_up(camera: Camera, page: Page) -> None:
    page.locator("[data-kept]").wait_for()
    camera.snap(page, "phone-kept-light", "Words that were not sent are not lost.", whole=True)
    press(page, "I do not need them any more")
    camera.shoot(page, "phone-themes", "The groups read aloud: look up.", *SOME)


def shoot_vote(camera: Camera, page: Page) -> None:
    camera.shoot(page, "phone-vote", "The ballot: dots, and how many are left.", *PHONES)
    camera.snap(page, "phone-vote-whole", "The whole ballot.", whole=True)
    for number in (1, 2):
        press(page, f"Put a dot on #{number}")
        page.wait_for_timeout(150)
    camera.shoot(page, "phone-two-dots", "Two dots are placed.", *SOME)
    press(page, "Put a dot on #3")
    press(page, "Put a dot on #4")
    page.locator(".move").first.wait_for()
    camera.snap(page, "phone-all-placed-light", "All dots are placed: move one, or leave it.")
    _without_script(camera, page)
    _take_back_offline(camera, page)


def _without_script(camera: Camera, page: Page) -> None:
    state = page.context.storage_state()
    plain = camera.page(java_script_enabled=False, storage_state=state, viewport=page.viewport_size)
    plain.goto("/phone")
    camera.keep(plain.screenshot(), "phone-no-script-light", "A phone without JavaScript.")
    plain.locator("#issue-5 .dot").click()
    plain.locator(".move").first.wait_for()
    plain.wait_for_load_state()
    plain.wait_for_timeout(300)
    camera.keep(plain.screenshot(), "phone-no-script-chooser-light", "All dots are placed, without JavaScript.")


def _take_back_offline(camera: Camera, page: Page) -> None:
    page.reload()
    press(page, "Take back your dot from #3")
    page.wait_for_timeout(200)
    page.context.set_offline(True)
    press(page, "Put a dot on #4")
    page.locator(".dot.waiting.late").wait_for()
    page.evaluate("scrollTo(0, 0)")
    camera.snap(page, "phone-dot-offline-light", "No network: a dot waits on the phone.")


def shoot_close(camera: Camera, day: Backstage, page: Page) -> None:
    """The dot that waited comes too late; another phone was done in time."""
    other = camera.phone(3)
    press(other, "Put a dot on #1")
    press(other, "I am done")
    other.locator(".tick").wait_for()
    camera.shoot(other, "phone-done", "The ballot is in, and out of sight.", *PHONES)
    day.close()
    page.context.set_offline(False)
    page.locator("#notice p").wait_for(timeout=8_000)
    page.wait_for_timeout(600)
    camera.snap(page, "phone-too-late-light", "A dot that came after the close is not counted, and it says so.")
    camera.shoot(page, "phone-closed", "The vote is closed.", *SOME)


def shoot_result(camera: Camera, page: Page) -> None:
    camera.shoot(page, "phone-result", "The result, at the same time for everyone.", *PHONES)
    camera.snap(page, "phone-result-whole", "The whole result.", whole=True)


def shoot_refused(camera: Camera, day: Backstage) -> None:
    """Words that waited until the part was closed."""
    page = camera.phone(1)
    page.context.set_offline(True)
    write(page, YOUTH[2])
    day.close()
    page.context.set_offline(False)
    page.locator("#outbox .refused").wait_for(timeout=8_000)
    camera.snap(
        page, "phone-refused-light", "Words that came after the close can still be read to the scribe.", whole=True
    )


def _field(page: Page) -> Locator:
    return page.locator("form[data-words] textarea")


def write(page: Page, words: str) -> None:
    _field(page).fill(words)
    press(page, "Send to my group")
    page.wait_for_timeout(300)


def _unfold(page: Page) -> None:
    page.locator(".mine summary").first.click()
