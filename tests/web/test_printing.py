"""What the lead prints: every sheet is there, in each language, and none of them opens a door that is not its own."""

import re
from pathlib import Path

import pytest

from app.robots.person import Person
from app.screens.language import translations
from app.services.grouping import remove_group, rename_group
from app.store.database import Tx
from app.store.events import change_event, change_stage
from tests.cast import Hall, open_hall

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = ROOT / "app" / "templates"
SHEETS = {"rooms": 7, "wifi": 1, "cards": 7, "roles": 6, "worksheets": 3, "survey": 1, "tables": 0, "contacts": 6}
NASTY = "<script>alert('x')</script> & sons"
PARAGRAPH = "What is working well between police and community here?"


async def lead_of(hall: Hall, **values: object) -> Person:
    """Ama, on a day with these values of the event."""
    if values:
        await hall.runtime.perform(_change, values)
    return await hall.holder("lead")


def _change(tx: Tx, values: dict[str, object]) -> None:
    change_event(tx, **values)


def _rename_strengths(tx: Tx, title: str) -> None:
    change_stage(tx, 1, title=title, prompt=title)


def sheets(html: str) -> list[str]:
    return html.split('<section class="sheet')[1:]


async def test_the_index_leads_to_every_sheet_in_every_language(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await lead_of(hall)
        index = (await ama.open("/lead/print")).html
        wanted = {f"/lead/print/{name}?language={code}" for name in SHEETS for code in ("en", "es", "both")}
        assert set(re.findall(r'href="(/lead/print/\w+\?[^"]+)"', index)) == wanted
        for address in wanted:
            name, code = re.findall(r"print/(\w+).*=(\w+)", address)[0]
            drawn = (await ama.open(address)).html
            twice = 2 if code == "both" and name in ("cards", "roles", "worksheets", "survey", "contacts") else 1
            assert len(sheets(drawn)) == SHEETS[name] * twice, address


async def test_each_room_sign_has_its_own_groups_way_in_and_a_removed_group_has_none(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await lead_of(hall, wifi_name="Hall Wi-Fi", wifi_password="coffee; cake")
        await hall.runtime.perform(remove_group, 7)
        doors = {link.group.letter: link for link in (await hall.links()).doors if link.group}
        drawn = sheets((await ama.open("/lead/print/rooms")).html)
        assert len(drawn) == len(doors) == 6
        for sheet, door in zip(drawn, doors.values(), strict=True):
            assert door.code is not None
            assert door.url in sheet
            assert "".join(f"<span>{letter}</span>" for letter in door.code) in sheet
            assert "coffee; cake" in sheet
            assert not [other for other in doors.values() if other is not door and other.url in sheet]


async def test_no_sheet_holds_a_private_link(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await lead_of(hall, wifi_name="Hall Wi-Fi")
        secrets = [link.url.rsplit("/", 1)[1] for link in (await hall.links()).links]
        assert secrets[0] in (await ama.open("/lead/links")).html
        for name in ("", *(f"/{name}" for name in SHEETS)):
            drawn = (await ama.open(f"/lead/print{name}?language=both")).html
            assert not [secret for secret in secrets if secret in drawn]
            assert "/enter/" not in drawn


async def test_the_hall_has_only_the_lobbys_code_on_its_sign(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await lead_of(hall, wifi_name="Hall Wi-Fi")
        sign = (await ama.open("/lead/print/wifi")).html
        assert f"{hall.url}/join<" in sign
        assert not re.search(r"/join/\w", sign)


async def test_what_people_named_is_not_run(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await lead_of(hall, wifi_name=NASTY, wifi_password=NASTY, title=NASTY)
        await hall.runtime.perform(rename_group, 1, NASTY, "A", "community")
        await hall.runtime.perform(_rename_strengths, NASTY)
        for name in SHEETS:
            for code in ("en", "both"):
                drawn = (await ama.open(f"/lead/print/{name}?language={code}")).html
                assert "<script>alert" not in drawn
                assert name == "roles" or "&lt;script&gt;alert" in drawn


async def test_without_the_name_of_the_wifi_the_page_is_step_one(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await lead_of(hall)
        sign = sheets((await ama.open("/lead/print/rooms")).html)[0]
        assert sign.count("<svg") == 1
        assert 'class="nth" translate="no">1<' in sign
        assert "Stay connected?" not in sign
        assert "Nobody has entered the name" in (await ama.open("/lead/print")).html


async def test_on_a_day_on_paper_no_sheet_speaks_of_phones(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await lead_of(hall, preset="paper", wifi_name="Hall Wi-Fi")
        sign = sheets((await ama.open("/lead/print/rooms")).html)[0]
        assert "<svg" not in sign
        assert PARAGRAPH in sign
        assert "/lead/print/wifi" not in (await ama.open("/lead/print")).html
        assert sheets((await ama.open("/lead/print/wifi")).html) == []
        for role in sheets((await ama.open("/lead/print/roles")).html):
            at_a_screen = "The lead</h1>" in role or "The theme team</h1>" in role
            assert at_a_screen or not re.search(r"\btaps?\b|[Tt]ablet|[Ss]can\b", role)


async def test_with_https_nobody_is_told_to_pass_over_a_warning(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await lead_of(hall, wifi_name="Hall Wi-Fi")
        assert "“Not secure”" in (await ama.open("/lead/print/wifi")).html
        object.__setattr__(hall.runtime.house, "url", "https://hall.example")
        sign = (await ama.open("/lead/print/wifi")).html
        assert "“Not secure”" not in sign
        assert "“Your connection is not private”" in sign


async def test_a_sheet_in_two_languages_says_everything_twice_but_shows_one_code(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await lead_of(hall, wifi_name="Hall Wi-Fi")
        sign = sheets((await ama.open("/lead/print/rooms?language=both")).html)[0]
        assert sign.count("<svg") == 2
        assert translations("es").gettext("Paper counts the same.") in sign
        assert "Paper counts the same." in sign
        assert "language=es" not in sign


async def test_a_card_says_what_its_program_says(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await lead_of(hall)
        assert "We begin with what works" in (await ama.open("/lead/print/cards")).html


@pytest.mark.parametrize("program", ["not-here", "../erie", "/etc/passwd"])
async def test_a_program_that_does_not_lie_here_has_cards_with_the_question_alone(tmp_path: Path, program: str) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await lead_of(hall, program=program)
        drawn = (await ama.open("/lead/print/cards")).html
        assert "We begin with what works" not in drawn
        assert PARAGRAPH in drawn


async def test_a_stage_that_was_renamed_does_not_keep_the_old_words(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await lead_of(hall)
        await hall.runtime.perform(_rename_strengths, "Hopes")
        drawn = (await ama.open("/lead/print/cards")).html
        assert "We begin with what works" not in drawn
        assert "Hopes" in drawn


def test_every_button_that_a_sheet_names_stands_on_a_screen() -> None:
    printed = [path.read_text("utf-8") for path in (TEMPLATES / "print").glob("*.html")]
    screens = "".join(path.read_text("utf-8") for path in TEMPLATES.rglob("*.html") if path.parent.name != "print")
    named = {words for text in printed for words in re.findall(r'name\(_\("([^"]+)"', text)}
    assert len(named) >= 12
    assert [words for words in sorted(named) if f'_("{words}"' not in screens] == []
