"""The afternoon, from the result on: every page of every audience is looked at in each of its states."""

from collections.abc import Mapping

from playwright.sync_api import Page, expect

from app.domain.action import Plan
from app.domain.mixing import WishKind
from app.services.joining import enter_heads
from app.services.mixing import deal_tables, keep_together, note_wish, plan_tables, post_tables
from app.services.prioritizing import let_tables_choose
from app.services.reseating import ask_for_another_table, note_left
from app.services.solving import write_action, write_step
from app.store.database import Tx
from app.store.groups import find_devices
from tests.browser.day import Day, Look
from tests.browser.hall import Hall
from tests.cast import NOON
from tests.services.mixing_day import SEED
from tools.browsing import press

LONG = "W" * 80
TABLES = 7
PLAN = Plan(
    "An open evening every month", "Police and the youth centre", False, "March", "community", obstacle="No room"
)


def a_phone_asks(tx: Tx) -> None:
    me = next(device for device in find_devices(tx, 1) if device.badge)
    ask_for_another_table(tx, me.id, True)


class LateDay(Day):
    """The first group has room for a few more phones."""

    def play(self) -> None:
        self.do(enter_heads, 1, 12, False)
        self.phone = self.hall.phone(1)
        self.before_lunch()
        self.find_tables()
        self.work()
        self.report()
        self.choose()
        self.close()

    def before_lunch(self) -> None:
        self.open("Lunch, and your table")
        self.see("no tables", self.ama, self.phone, self.wall)
        self.visit("/lead/tables", by=self.ama)
        self.do(keep_together, 2, True)
        self.do(plan_tables, 12)
        self.do(note_wish, WishKind.APART, "A1", "B2")
        self.do(note_wish, WishKind.ANOTHER, "C1", "", 3)
        self.visit("/lead/tables", by=self.ama)
        self.do(plan_tables, TABLES)
        self.do(keep_together, 2, False)
        self.do(deal_tables, SEED, 0, NOON)
        self.visit("/lead/tables", by=self.ama)

    def find_tables(self) -> None:
        self.do(let_tables_choose, True)
        self.do(post_tables, 1, NOON)
        self.visit("/lead/print/tables", by=self.ama)
        self.phone.get_by_label("Number on your badge").fill("4")
        press(self.phone, "Show my table")
        expect(self.phone.get_by_role("heading", name="Your table")).to_be_visible()
        self.see("posted", self.phone, self.wall)
        self.do(a_phone_asks)
        self.do(note_left, "A1, A2, B1, C1", NOON)
        self.do(enter_heads, 3, 13, True)
        self.see("asked", self.phone, self.ama)
        self.visit("/lead/tables", by=self.ama)
        self.ama.goto("/lead/tables")
        press(self.ama, "Give a table to who came late")
        expect(self.ama.get_by_role("button", name="Everyone has been told")).to_be_visible()
        self.ama.goto("/lead")
        self.see("moved", self.wall)
        self.visit("/lead/tables", by=self.ama)

    def work(self) -> None:
        self.open("Solutions")
        table = self.hall.holder("table1")
        self.see("no priority", table)
        self.do(let_tables_choose, False)
        self.ama.goto("/lead/tables")
        press(self.ama, "Spread them over the tables anew")
        expect(self.ama.locator("#priority-1")).to_have_value("1")
        self.ama.goto("/lead")
        self.do(write_step, 1, 1, "problem", f"Nobody knows whom to call. {LONG}", 0)
        self.do(write_action, 1, 1, 1, PLAN, 0)
        self.do(write_action, 2, 1, 1, Plan(what=LONG), 0)
        other = self.hall.holder("table1")
        self.see("written", table, other, self.wall, self.phone)
        self.do(write_step, 1, 2, "problem", "Another device wrote this", 0)
        self.do(write_action, 1, 2, 1, Plan(what="Another device planned this"), 0)
        self.see("two versions", table)
        self.visit("/phone/table", by=self.phone)
        self.visit("/lead/print/worksheets", by=self.ama)

    def report(self) -> None:
        self.open("Report-outs of the tables")
        self.see("tables report", self.wall, self.ama, self.phone)
        press(self.ama, "Show table 1 · 2")
        expect(self.ama.get_by_role("button", name="Show table 3 · 4")).to_be_visible()
        self.see("a table", self.wall, self.ama)
        self.visit("/issues/1", "/actions", by=self.phone)

    def choose(self) -> None:
        """Group A on its phones, and somebody without one; the others leave their seats open."""
        secretary = self.hall.holder("secretary")
        self.see("secretary", secretary)
        self.open("Back home: the council")
        self.see("nobody stands", self.ben, self.phone, self.wall, self.ama)
        self._stand(self.phone)
        self._add("Kim")
        self.see("candidates", self.ben, self.phone)
        press(self.ben, "Let the phones choose")
        expect(self.ben.get_by_role("heading", name="The phones choose")).to_be_visible()
        self.see("phones choose", self.ben, self.phone)
        press(self.phone, "Put a dot on candidate 1")
        expect(self.phone.get_by_role("button", name="Take back your dot")).to_be_visible()
        press(self.ben, "Close, and show who was chosen")
        expect(self.ben.get_by_role("heading", name="Our seats in the council")).to_be_visible()
        self.see("chosen", self.ben, self.phone, self.ama)
        self.visit("/lead/council", "/lead/print/contacts", by=self.ama)
        press(self.ama, "Introduce the council")
        expect(self.ama.get_by_text("The wall and the phones show the council.")).to_be_visible()
        self.see("introduced", self.wall, self.phone)

    def _stand(self, phone: Page) -> None:
        phone.locator("#forward > summary").click()
        phone.get_by_label("My name, as I want to be called here").fill("Rosa")
        for tick in phone.locator("#forward input[type=checkbox]").all():
            tick.check()
        press(phone, "Put myself forward")
        expect(phone.get_by_role("heading", name="You have put yourself forward")).to_be_visible()

    def _add(self, name: str) -> None:
        self.ben.locator("#forward > summary").click()
        self.ben.get_by_label("Their name, as they want to be called here").fill(name)
        press(self.ben, "Put on the list")
        expect(self.ben.locator(".candidates")).to_contain_text(name)

    def close(self) -> None:
        self.open("Closing")
        self.see("last questions", self.phone, self.wall, self.ama)
        self.visit("/lead/survey", "/lead/closing", "/lead/print/survey", by=self.ama)
        self.visit("/handout", "/phone/council", by=self.phone)
        self.ama.goto("/lead/survey")
        press(self.ama, "Close the questions")
        press(self.ama, "Count the answers")
        expect(self.ama.get_by_role("button", name="Show it to everybody")).to_be_visible()
        press(self.ama, "Show it to everybody")
        expect(self.ama.get_by_role("button", name="Take it off the wall")).to_be_visible()
        self.visit("/lead/survey", by=self.ama)
        self.ama.goto("/lead/closing")
        press(self.ama, "End the day")
        expect(self.ama.get_by_role("button", name="Open the day again")).to_be_visible()
        self.ama.goto("/lead")
        self.see("ended", self.phone, self.wall, self.ama, self.ben)
        self.visit("/lead/closing", by=self.ama)
        self.see("ended", self.hall.holder("table1"))


def play_late_day(hall: Hall, looks: Mapping[str, Look]) -> None:
    LateDay(hall, looks).play()
