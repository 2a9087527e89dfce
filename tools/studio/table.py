"""At the theme team's table: the simple and the full board, meanings, and what became of a group's concerns."""

import time
from typing import Final

from playwright.sync_api import Page

from app.domain.agenda import Kind
from app.domain.became import fingerprint
from app.domain.theme import Place
from app.programs import samples
from app.services.answering import ask_groups, take_out_again, that_is_us
from app.services.holding import take
from app.services.interpreting import write_meaning
from app.services.theming import make_issue, make_the_rest, place_issue, put_together, put_under, reword, stand_alone
from app.store.answers import find_became
from app.store.database import Tx
from app.store.events import change_stage
from app.store.issues import find_issues
from app.store.statements import find_agreed
from tools.browsing import HALL
from tools.studio import guides
from tools.studio.backstage import ARRIVAL, Backstage, at
from tools.studio.camera import Camera
from tools.studio.looks import DESK, DESK_DARK, DESK_SPANISH, LETTER, TALL
from tools.studio.words import CONCERNS, MEANINGS, MORE, YOUTH

OURS: Final = 7  # the group whose tablet is looked at
POLICE: Final = 4
SHORTER: Final = "Tell people what came of their complaint"


class Table:
    """Three people, seven lists, one ballot; each part needs the one before."""

    def __init__(self, camera: Camera, day: Backstage) -> None:
        day.tell(**ARRIVAL, languages="en es ar")
        self.camera = camera
        self.day = day
        self.team = camera.holder("themes")
        self.tablet = camera.holder(f"group{OURS}")
        day.open(Kind.CONCERNS)
        day.seat(OURS, 11, 0)

    def play(self) -> None:
        self.simple()
        self.answers()
        self.papers()
        self.full()

    def say(self, lines: list[tuple[int, str]]) -> None:
        for group, text in lines:
            self.day.say(group, Kind.CONCERNS, [text])
        for group in {group for group, _ in lines}:
            self.day.agree(group, Kind.CONCERNS)

    def concern(self, text: str) -> str:
        return next(line.id for line in self.day.database.read_now(find_agreed, Kind.CONCERNS) if line.text == text)

    def issue(self, text: str) -> int:
        return next(issue.id for issue in self.day.database.read_now(find_issues) if issue.text == text)

    def simple(self) -> None:
        day, shoot, team = self.day, self.camera.shoot, self.team
        shoot(team, "themes-empty", "Nothing has arrived yet.", DESK)
        self.say(_of_samples())
        day.open(Kind.THEMES)
        community, police = _words("community"), _words("law enforcement")
        day.do(make_issue, self.concern(community[2]), at(95))
        shoot(team, "themes-simple", "Twenty concerns; the first has its place.", DESK, DESK_DARK)
        for text in (*community[:2], community[4], police[0], police[2]):
            day.do(make_issue, self.concern(text), at(97))
        day.do(put_under, self.concern(community[1]), self.issue(community[0]), at(98), str(self.issue(community[1])))
        day.do(put_under, self.concern(community[5]), self.issue(community[4]), at(98))
        day.do(reword, self.issue(community[2]), SHORTER, 1, at(99))
        guides.simple_board(self.camera, team)
        self.meanings()
        day.do(make_the_rest, at(101))
        day.do(place_issue, self.issue(community[15]), Place.KEPT, "Another place decides this", at(102))
        shoot(team, "themes-nearly", "The ballot is nearly done.", DESK, whole=True)
        self._undo_too_late()

    def _undo_too_late(self) -> None:
        """Somebody has moved that concern since."""
        text = _words("community")[9]
        under = self.issue(_words("community")[8])
        self.day.do(put_under, self.concern(text), under, at(103), str(self.issue(text)))
        self.team.locator("form.undo", has_text="put under").wait_for()
        act = self.team.locator(".undo [name=act]").input_value()
        self.day.do(stand_alone, self.concern(text), at(104))
        self.day.do(make_issue, self.concern(text), at(104))
        late = "(form, act) => { form.elements.act.value = act; form.querySelector('button').click(); }"
        self.team.locator("form.undo").evaluate(late, act)
        self.team.locator("#notice p").wait_for()
        self.camera.snap(self.team, "themes-undo-refused-desk", "An undo that would take back somebody else's step.")

    def answers(self) -> None:
        """The group in front of its concerns: asked, taken out, asked again."""
        day, shoot, tablet, team = self.day, self.camera.shoot, self.tablet, self.team
        day.do(ask_groups, "themes", at(105))
        shoot(tablet, "tablet-became", "What became of our concerns.", TALL, whole=True)
        guides.became(self.camera, tablet)
        for group in (1, 2, 3):
            day.do(that_is_us, group, self._seen(group), at(106))
        shoot(team, "themes-ask", "Three groups have answered.", DESK, prepare=_to_the_answers)
        joined = next(each for each in day.database.read_now(find_became, OURS) if each.may_leave)
        day.do(take_out_again, OURS, joined.id, self._seen(OURS), at(107))
        shoot(tablet, "tablet-taken-out", "A concern stands by itself again.", TALL, whole=True)
        day.do(reword, self.issue(_words("community")[11]), "Learn the history of this town", 1, at(108))
        shoot(tablet, "tablet-asked-again", "Something was changed: the group is asked again.", TALL, whole=True)

    def _seen(self, group: int) -> str:
        return fingerprint(self.day.database.read_now(find_became, group))

    def papers(self) -> None:
        shoot, team = self.camera.shoot, self.team
        team.goto("/themes/history")
        shoot(team, "themes-history", "Every step, by role and minute.", DESK)
        team.goto("/themes/typed-in")
        shoot(team, "themes-typed-in", "The wall of paper is typed in.", DESK)
        team.goto("/themes/strips")
        team.set_viewport_size({"width": LETTER.width, "height": LETTER.height})
        team.emulate_media(media="print")
        self.camera.keep(team.locator(".sheet").first.screenshot(), "print-strips", "Strips for a wall of paper.")
        team.emulate_media(media="screen")

    def meanings(self) -> None:
        """Some are checked, one is not yet, one has none."""
        checked = tuple(MEANINGS)[:3]
        for issue in self.day.database.read_now(find_issues):
            for language, text in MEANINGS.get(issue.text, {}).items():
                about = f"issue:{issue.id}"
                self.day.do(write_meaning, about, language, text, issue.text, 0, issue.text in checked, at(110))
        for language, name in (("es", "spanish"), ("ar", "arabic")):
            self.team.goto(f"/themes/meanings/{language}")
            self.camera.shoot(self.team, f"themes-meanings-{name}", "An interpreter at work.", DESK)
            if language == "es":
                guides.meanings(self.camera, self.team)
        self.team.goto("/themes")

    def full(self) -> None:
        """Sixty concerns, and another member at work."""
        day, shoot, team = self.day, self.camera.shoot, self.team
        day.do(_lift_cap, next(each.position for each in day.agenda.stages if each.kind is Kind.CONCERNS))
        day.open(Kind.CONCERNS)
        self.say(_of_more())
        day.open(Kind.THEMES)
        for one, other in ((MORE[12], MORE[11]), (MORE[17], MORE[16])):
            day.do(put_together, self.concern(one), self.concern(other), at(115), None, Place.THEME)
        team.goto("/themes/full")
        looks = (DESK, DESK_DARK, DESK_SPANISH)
        shoot(team, "themes-full", "The full board with sixty concerns.", *looks, prepare=self._hold)
        guides.full_board(self.camera, team)
        self._sheets(team)

    def _hold(self, page: Page) -> None:
        """Another member has a card in hand."""
        self.day.do(take, f"card:{self.concern(MORE[0])}", "Y", int(time.time()))
        page.locator("[data-by='Y']").first.wait_for(state="attached")
        page.wait_for_timeout(300)

    def _sheets(self, team: Page) -> None:
        snap = self.camera.snap
        team.locator("#arrived a.card").nth(1).click()
        team.locator(".sheet h3").first.wait_for()
        snap(team, "themes-full-chooser-desk", "A concern is in hand: where does it belong?")
        team.goto(f"{HALL}/themes/full?of=alike")
        snap(team, "themes-full-alike-desk", "Look-alikes: the same, linked, or different?")
        guides.alike(self.camera, team)
        team.goto(f"{HALL}/themes/full?of=keys")
        snap(team, "themes-full-keys-desk", "All keys.")


def _words(of: str) -> list[str]:
    return [row["statement"] for row in samples() if row["kind"] == "concerns" and row["list"] == of]


def _of_samples() -> list[tuple[int, str]]:
    """Twenty of them: 16 among the six community groups, 4 of the police."""
    groups = (1, 2, 3, 5, 6, 7)
    lines = [(groups[nth % 6], text) for nth, text in enumerate(_words("community"))]
    return lines + [(POLICE, text) for text in _words("law enforcement")[:4]]


def _of_more() -> list[tuple[int, str]]:
    groups = (1, 2, 3, 5, 6, 7)
    lines = [(groups[nth % 6], text) for nth, text in enumerate((*MORE, *CONCERNS, *YOUTH))]
    return lines + [(POLICE, text) for text in _words("law enforcement")[4:]]


def _lift_cap(tx: Tx, position: int) -> None:
    change_stage(tx, position, cap=None)


def _to_the_answers(page: Page) -> None:
    page.locator("#ask").scroll_into_view_if_needed()


def play(camera: Camera, day: Backstage) -> None:
    Table(camera, day).play()
