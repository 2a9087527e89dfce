"""A small day on which every page of every audience is looked at in each of its states."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from app.domain.secret import link_token
from app.store.database import Database, Tx
from app.store.events import change_event
from tests.browser.hall import Hall, open_vote
from tools.browsing import HALL, press
from tools.events import CONVENER

Look = Callable[[str, Page], None]


def change(tx: Tx, values: dict[str, object]) -> None:
    change_event(tx, **values)


class Day:
    """People act in English; `look` is shown a twin of their screens, which may speak another language."""

    def __init__(self, hall: Hall, look: Look, language: str = "en") -> None:
        self.hall = hall
        self.language = language
        self._look = look
        self.ama = hall.holder("lead")
        self.wall = hall.holder("wall")
        self.team = hall.holder("themes")
        self.ben = hall.holder("group1")
        self.twins: dict[Page, Page] = {}

    def play(self) -> None:
        self.set_up()
        self.arrive()
        self.speak()
        self.find_themes()
        self.vote()
        self.talk()

    def tell(self, **values: object) -> None:
        """As another program would: in the event's file."""
        database = Database(self.hall.server.event)
        database.write_now(change, values)
        database.close()

    def see(self, state: str, *pages: Page, do: Callable[[Page], None] | None = None) -> None:
        """`do` is done by the twin before it is looked at."""
        for page in pages:
            twin = self.twins.get(page) or self._twin(page)
            twin.goto(page.url)
            if do:
                do(twin)
            self._show(state, twin)

    def visit(self, *paths: str, by: Page | None = None) -> None:
        stranger = self.twins.get(by) if by else self._twin(self.hall.device())
        assert stranger is not None
        for path in paths:
            stranger.goto(path)
            self._show("visit", stranger)

    def _show(self, state: str, page: Page) -> None:
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        self._look(f"{state} {page.url.removeprefix(HALL)}", page)

    def _twin(self, page: Page) -> Page:
        twin = self.twins[page] = self.hall.twin(page) if page.url.startswith(HALL) else self.hall.device()
        twin.context.add_cookies([{"name": "plenary_language", "value": self.language, "url": HALL}])
        return twin

    def open(self, kind: str) -> None:
        press(self.ama, f"Open: {kind}")
        expect(self.ama.locator("#run [aria-current]")).to_contain_text(kind)

    def say(self, page: Page, words: str) -> None:
        page.locator("#words-concerns").fill(words)
        page.locator("form[data-words] button").click()
        expect(page.locator("#words-concerns")).to_have_value("")

    def set_up(self) -> None:
        """The very first screen, and a day on which nobody needs a phone."""
        self.tell(**dict.fromkeys(CONVENER, ""))
        self.see("first", self.ama)
        self.tell(**CONVENER, preset="paper", police_computer=True)
        self.visit("/", "/join")
        self.see("paper", self.ama, self.wall, self.ben)
        self.tell(
            preset="phones", wifi_name="ERIE-DIALOGUE", wifi_password="welcome", greeting="Coffee is on the left."
        )

    def arrive(self) -> None:
        server = self.hall.server
        forgetful = f"/phone?from={server.code(1)}"  # its window has lost the cookie
        self.visit("/", "/help", "/join", server.door(1), "/phone", "/nowhere", "/lead", forgetful)
        self._scan()
        self.visit(*(server.link(name) for name in ("lead", "wall", "themes", "group1")))
        self.see("before", self.ama, self.wall, self.team, self.ben)
        self.visit(
            "/lead/setup", "/lead/groups", "/lead/rules", "/lead/wall", "/lead/links", "/lead/print", by=self.ama
        )
        self.visit(*(f"/lead/print/{sheet}" for sheet in ("rooms", "wifi", "cards", "roles")), by=self.ama)
        lobby = self.hall.device()
        lobby.goto("/join")
        press(lobby, "To the lobby")
        self.see("lobby", lobby)
        self.open("Welcome")
        self.phone = self.hall.phone(1)
        self.see("welcome", self.phone, self.wall, self.ben)

    def _scan(self) -> None:
        """This page sends its form by itself; here it waits."""
        stranger = self.hall.device()
        stranger.add_init_script("HTMLFormElement.prototype.submit = () => {}")
        stranger.goto(f"/scan/{link_token(self.hall.server.key, 'scan', 1)}")
        twin = self._twin(stranger)
        twin.add_init_script("HTMLFormElement.prototype.submit = () => {}")
        twin.goto(stranger.url)
        self._show("visit", twin)

    def speak(self) -> None:
        self.ben.get_by_label("How many people").fill("12")
        press(self.ben, "We are complete")
        expect(self.ben.locator("#next")).to_contain_text("The group is complete.")
        late = self.hall.phone(1)
        self.see("waiting", late, self.ben)
        self.open("Strengths")
        self.see("strengths", self.phone, self.wall, self.ben)
        self.open("Concerns")
        self.say(self.phone, "Family structure and parental control")
        self.say(self.phone, "Something to be set aside")
        for words in ("Trust and approachability", "Racism and stereotypes", "Nobody explains", "W" * 80):
            self.say(self.ben, words)
        line = self.ben.locator("#lists li").filter(has_text="Something")
        line.locator("summary").click()
        line.get_by_role("button", name="Set aside line").click()
        expect(self.ben.locator("#lists")).to_contain_text("Set aside (1)")
        self.see("concerns", self.phone, self.wall, self.ben, self.ama)
        press(self.ben, "We need longer")
        expect(self.ben.locator("#stage")).to_contain_text("This room stays in this part")
        press(self.ben, "For a break")
        expect(self.ben.locator("#room")).to_contain_text("You asked the lead for a break.")
        press(self.ben, "Hold this room")
        expect(self.ben.locator("#room")).to_contain_text("This room is held")
        self.see("held", self.ben, self.ama, self.phone)
        press(self.ben, "Go on: phones back on")
        press(self.ben, "Follow the hall again")
        press(self.ben, "Next: read the list aloud.")
        expect(self.ben.locator(".reading")).to_be_visible()
        self.see("read", self.ben, self.phone)
        press(self.ben, "The group agrees")
        expect(self.ben.locator("#lists .state")).to_have_count(5)
        self.see("agreed", self.ben)
        self._refuse()

    def _refuse(self) -> None:
        """A sentence that says no, on a page as a plain form gets it."""
        twin = self.twins[self.phone]
        twin.goto("/phone")
        twin.locator("form[data-words] [name=text]").fill(" ")
        twin.locator("form[data-words] [name=text]").evaluate("(field) => { field.form.submit() }")
        expect(twin.get_by_role("alert")).not_to_be_empty()
        self._show("refused", twin)

    def find_themes(self) -> None:
        self.open("Report-outs and themes")
        self.see("themes", self.phone, self.wall, self.ben, self.ama)
        press(self.ama, "Show group A")
        expect(self.ama.get_by_role("button", name="Show group B")).to_be_visible()
        self.see("report", self.wall, self.ama)
        press(self.team, "Make it an issue")
        expect(self.team.locator(".issues > li")).to_have_count(1)
        self.see("arrived", self.team)
        press(self.team, "Make each of the rest")
        expect(self.team.locator(".issues > li")).to_have_count(5)
        self.team.locator(".issues summary").last.click()
        self.team.locator(".issues > li").last.get_by_label("Why?").fill("Rosa asked for it")
        self.team.locator(".issues > li").last.get_by_role("button", name="Take off the ballot").click()
        expect(self.team.locator(".issues > li")).to_have_count(4)
        self.see("issues", self.team, self.ama)

    def vote(self) -> None:
        open_vote(self.ama)
        expect(self.ama.locator("#run [aria-current]")).to_contain_text("Vote")
        self.see("vote", self.phone, self.team, self.wall, self.ama, self.ben)
        self.visit("/lead/rules", by=self.ama)
        for number in (1, 2, 3):
            press(self.phone, f"Put a dot on #{number}")
            expect(self.phone.get_by_text(f"{3 - number} of 3 dots left")).to_be_visible()
        self.see("dots", self.phone)
        self.see("chooser", self.phone, do=self._want_more)
        press(self.phone, "I am done")
        expect(self.phone.get_by_role("heading", name="Your ballot is in")).to_be_visible()
        self.see("done", self.phone)
        press(self.ama, "Close the vote")
        expect(self.ama.get_by_text("Before you seal the ballots:")).to_be_visible()
        self.see("closed", self.phone, self.wall, self.ama)

    def _want_more(self, phone: Page) -> None:
        phone.locator(".dot:not(.on)").click()
        expect(phone.locator(".move [role=alert]")).to_be_visible()

    def talk(self) -> None:
        press(self.ama, "Seal the ballots")
        press(self.ama, "Show the result")
        expect(self.ama.locator("#vote table")).to_be_visible()
        self.see("result", self.phone, self.wall, self.ama, self.ben, self.team)
        self.open("Talk")
        self.see("talk", self.phone, self.wall, self.ama)
        if self.language == "en":
            self._in_two_languages()

    def _in_two_languages(self) -> None:
        self.tell(wall_languages="en es", wall_night=True)
        self.see("both", self.wall)
        self.visit(*(f"/lead/print/{sheet}?language=both" for sheet in ("rooms", "wifi")), by=self.ama)


def play_day(hall: Hall, look: Look, **options: Any) -> None:
    Day(hall, look, **options).play()
