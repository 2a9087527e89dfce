"""Paper ballots and vote cards as PDF: the lead and the desk get them, as soon as there is something to vote on."""

import io
import re
from pathlib import Path

from pypdf import PdfReader

from app.domain.refusal import NothingToVote
from app.robots.person import Person
from app.screens.language import translations
from app.screens.paper import PaperView, load_paper
from app.services.interpreting import write_meaning
from app.store.database import Tx
from app.store.events import change_event
from tests.cast import Hall, open_hall
from tests.web.days import open_kind, ready_to_vote

BALLOT = "/lead/print/ballots.pdf"
QUESTION = "Which of these matter most?"
CODE = re.compile(r"\b\w{4}-\w{4}-\w{4}\b")


async def words_of(person: Person, path: str) -> str:
    answer = await person.http.get(path)
    assert answer.status_code == 200
    return words(answer.content)


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


async def paper_of(hall: Hall) -> PaperView:
    return await hall.runtime.database.read(load_paper)


def _change(tx: Tx, way: str, languages: str) -> None:
    change_event(tx, way=way, languages=languages)


async def test_the_lead_gets_the_ballot_as_a_pdf_that_no_browser_keeps(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        await ready_to_vote(hall)
        answer = await ama.http.get(BALLOT)
        assert answer.content.startswith(b"%PDF-")
        assert answer.headers["content-type"] == "application/pdf"
        assert answer.headers["content-disposition"] == 'inline; filename="paper-ballots.pdf"'
        assert answer.headers["cache-control"] == "no-store"


async def test_paper_has_the_words_numbers_and_letters_that_the_phones_and_tellers_have(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, ben = await hall.holder("lead"), await hall.phone(1)
        await ready_to_vote(hall)
        before = await words_of(ama, BALLOT)
        await open_kind(hall, "vote")
        printed, shown, paper = await words_of(ama, BALLOT), (await ben.open("/phone")).page.words, await paper_of(hall)
        assert printed == before
        assert f"Paper ballot {paper.edition}" in printed
        assert len(paper.lists[0].issues) == 7
        for number, text, _ in paper.lists[0].issues:
            assert f"#{number} {text}" in printed
            assert f"#{number} {text}" in shown
        assert f"Up to {paper.lists[0].rule.dots} dots" in printed


async def test_nobody_else_gets_a_ballot_to_copy(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        await ready_to_vote(hall)
        assert (await ama.http.get(BALLOT)).status_code == 200
        others = [await hall.holder(name) for name in ("themes", "wall", "remote", "group1", "desk", "teller")]
        for person in (hall.someone(), await hall.phone(1), *others):
            answer = await person.http.get(BALLOT)
            assert answer.status_code == 403
            assert b"%PDF" not in answer.content


async def test_without_an_issue_there_is_a_sentence_instead_of_a_ballot(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        refused = await (await hall.holder("lead")).open(BALLOT)
        assert refused.status == NothingToVote.status
        assert refused.page.notice == NothingToVote.message
        assert "Paper ballots" in refused.page.words


async def test_the_ballot_speaks_the_languages_that_are_asked_for(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, spanish = await hall.holder("lead"), await hall.holder("lead", "es")
        await ready_to_vote(hall)
        pregunta = translations("es").gettext(QUESTION)
        wanted = {
            "language=en": (True, False), "language=es": (False, True), "language=both": (True, True),
            "language=es&language=en": (True, True), "size=large": (True, False), "language=nonsense": (True, False),
        }  # fmt: skip
        for asked, spoken in wanted.items():
            printed = await words_of(ama, f"{BALLOT}?{asked}")
            assert (QUESTION in printed, pregunta in printed) == spoken, asked
        assert pregunta in await words_of(spanish, BALLOT)


async def test_meanings_in_the_halls_languages_stand_on_the_ballot_if_they_are_asked_for(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        await hall.runtime.perform(_change, "paper", "en vi")
        await ready_to_vote(hall)
        text = (await paper_of(hall)).lists[0].issues[0][1]
        await hall.runtime.perform(write_meaning, "issue:1", "vi", "Niềm tin", text, 0, True, hall.runtime.clock())
        wanted = {"language=all": True, "language=en&language=vi": True, "language=vi": True, "language=en": False}
        for asked, there in wanted.items():
            printed = await words_of(ama, f"{BALLOT}?{asked}")
            assert ("Niềm tin" in printed) is there, asked
            assert QUESTION in printed


async def test_the_index_leads_to_each_size_of_the_ballot(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        await ready_to_vote(hall)
        found = re.findall(rf'href="({BALLOT}[^"]+)"', (await ama.open("/lead/print")).html)
        assert len(found) == len(set(found)) == 6
        for address in found:
            printed = await words_of(ama, address.replace("&amp;", "&"))
            assert "Paper ballot" in printed or "Papeleta de papel" in printed


async def test_the_index_points_to_the_desk_only_where_cards_are_used(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        hint = "Today people vote on phones, so no paper is counted."
        told = {}
        for way in ("phones", "cards", "paper"):
            await hall.runtime.perform(_change, way, "en")
            index = (await ama.open("/lead/print")).page.words
            told[way] = ("The desk makes and prints them" in index, hint in index)
        assert told == {"phones": (False, True), "cards": (True, False), "paper": (False, False)}


async def test_the_desk_gets_its_cards_as_a_pdf(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await hall.runtime.perform(_change, "cards", "en")
        desk = await hall.holder("desk")
        form = {"key": "0" * 32, "count": "3", "languages": ["es", "en"], "size": "large"}
        made = await desk.http.post("/desk/cards", data=form)
        assert made.headers["content-disposition"] == 'inline; filename="vote-cards.pdf"'
        assert len(set(CODE.findall(words(made.content)))) == 6
        assert (await desk.http.post("/desk/cards", data=form)).content == made.content
