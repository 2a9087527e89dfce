"""What is printed for the vote: the words and numbers of the phones, and nothing that tells whose card is whose."""

import io
from collections import Counter
from dataclasses import replace

import pytest
import qrcode
import typst
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from app.domain.ballot import Rule
from app.domain.poll import Way
from app.domain.vote_card import card_code, in_groups
from app.exports.to_pdf import (
    HERE,
    BallotIssue,
    BallotList,
    BallotSheet,
    CardSheet,
    Told,
    Tongue,
    fonts,
    inputs,
    paper_ballots_pdf,
    said,
    told_of_ballot,
    told_of_cards,
    vote_cards_pdf,
)
from app.screens.language import translations
from app.store.events import Event, find_event
from app.store.meanings import Meaning
from tests.services.day import Day

URL = "http://192.168.178.20:8000"
EN, ES = Tongue("en", translations("en"), "Saturday, March 7, 2026"), Tongue("es", translations("es"), "7 de marzo")
MARKUP = (
    '*bold* _slant_ = Title $x$ <label> @ref \\ #import "x" #panic("no") [box] // gone /* gone */ `raw` ~ --- "it\'s"'
)
DOTS_PER_MM = 8
LETTER = (215.9, 279.4)  # mm
A4_WIDTH = 210


@pytest.fixture(scope="module")
def event(tmp_path_factory: pytest.TempPathFactory) -> Event:
    day = Day(tmp_path_factory.mktemp("day"))
    found = day.find(find_event)
    day.database.close()
    return replace(found, languages="en es vi ar")


def cards(event: Event, count: int, *tongues: Tongue, large: bool = False) -> CardSheet:
    pairs = tuple((card_code(b"key", "b", nth, "card"), card_code(b"key", "b", nth, "stub")) for nth in range(count))
    return CardSheet(event, pairs, URL, tongues or (EN,), large)


def listed(name: str, *texts: str, first: int = 1, dots: int = 3, per_issue: int = 1) -> BallotList:
    issues = tuple(BallotIssue(number, text) for number, text in enumerate(texts, first))
    return BallotList(Rule(name, dots, per_issue, 5), issues)


def ballot(
    event: Event, *lists: BallotList, way: Way = Way.PAPER, large: bool = False, both: bool = False
) -> BallotSheet:
    return BallotSheet(event, way, lists, "KXQD", (EN, ES) if both else (EN,), large=large)


def pages(pdf: bytes) -> list[str]:
    """The words of each page, on one line and without the places where a long word may break."""
    read = (page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return [" ".join(text.replace("\u200b", "").split()) for text in read]


def words(sheet: BallotSheet) -> str:
    return " ".join(pages(paper_ballots_pdf(sheet)))


def pictures(source: str, told: Told) -> list[Image.Image]:
    compiler = typst.Compiler(HERE / "typst" / source, font_paths=fonts(), sys_inputs=inputs(told))
    drawn = compiler.compile(format="png", ppi=DOTS_PER_MM * 25.4)
    return [
        Image.open(io.BytesIO(page)).convert("L") for page in ([drawn] if isinstance(drawn, bytes) else drawn or [])
    ]


def sizes(pdf: bytes) -> Counter[float]:
    """How many letters there are of each size, in points."""
    found: Counter[float] = Counter()

    def see(text: str, _ctm: list[float], tm: list[float], _font: DictionaryObject | None, size: float) -> None:
        found[round(abs(tm[3]) * size, 1)] += len(text.strip())

    for page in PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=see)
    return found


@pytest.mark.parametrize(("large", "on_a_sheet"), [(False, 10), (True, 4)])
def test_a_sheet_has_ten_cards_or_four_in_large_print(event: Event, large: bool, on_a_sheet: int) -> None:
    for tongues in ((EN,), (EN, ES)):
        sheet = cards(event, on_a_sheet + 1, *tongues, large=large)
        printed = pages(vote_cards_pdf(sheet))
        assert [sum(in_groups(code) in page for code, _ in sheet.pairs) for page in printed] == [on_a_sheet, 1]


def test_every_code_is_printed_once_with_its_words(event: Event) -> None:
    sheet = cards(event, 23)
    printed = " ".join(pages(vote_cards_pdf(sheet)))
    assert {printed.count(in_groups(code)) for pair in sheet.pairs for code in pair} == {1}
    for sentence in ("one card is one ballot.", "Show it to nobody.", "bring this to the desk."):
        assert printed.count(sentence) == 23


def test_nothing_but_its_codes_tells_one_card_from_another(event: Event) -> None:
    sheet = cards(event, 20)
    turned = replace(sheet, pairs=sheet.pairs[::-1])
    bare = []
    for page in (*pages(vote_cards_pdf(sheet)), *pages(vote_cards_pdf(turned))):
        for code in (in_groups(code) for pair in sheet.pairs for code in pair):
            page = page.replace(code, "")
        bare.append(Counter(page.split()))
    assert bare.count(bare[0]) == 4
    assert {count % 10 for count in bare[0].values()} == {0}
    assert not any(sign.isdecimal() for word in bare[0] for sign in word)


def test_the_same_cards_are_the_same_file_and_it_has_no_date(event: Event) -> None:
    made = vote_cards_pdf(cards(event, 3))
    assert made == vote_cards_pdf(cards(event, 3))
    metadata = PdfReader(io.BytesIO(made)).metadata
    assert metadata is not None
    assert set(metadata) == {"/Title", "/Creator"}


@pytest.mark.parametrize("large", [False, True])
def test_the_code_that_a_camera_sees_leads_to_the_card(event: Event, large: bool) -> None:
    sheet = cards(event, 1, large=large)
    wanted = qrcode.QRCode(border=0)
    wanted.add_data(f"{URL}/card/{sheet.pairs[0][0]}")
    wanted.make()
    matrix = wanted.get_matrix()
    card = pictures("vote_cards.typ", told_of_cards(sheet))[0]
    left, top = (13 + 2) * DOTS_PER_MM, (12 + 2) * DOTS_PER_MM
    corner = card.crop(
        (left, top, left + (45 if large else 31) * DOTS_PER_MM, top + (50 if large else 34) * DOTS_PER_MM)
    )
    box = corner.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert box is not None
    seen = corner.crop((box[0], box[1], box[2], box[1] + box[2] - box[0]))
    step = seen.width / len(matrix)
    assert step > 0.85 * DOTS_PER_MM  # squares of less than a millimetre are hard to see for an old phone
    read = [
        [int(str(seen.getpixel((int((x + 0.5) * step), int((y + 0.5) * step))))) < 128 for x in range(len(matrix))]
        for y in range(len(matrix))
    ]
    assert read == matrix


def test_large_print_is_larger(event: Event) -> None:
    for large in (False, True):
        assert min(sizes(vote_cards_pdf(cards(event, 4, EN, ES, large=large)))) >= (10 if large else 6)
    lists = (listed("community", "Trust", "Training"), listed("law enforcement", "Too few officers", first=3))
    normal, larger = (sizes(paper_ballots_pdf(ballot(event, *lists, large=large))) for large in (False, True))
    assert 11 <= normal.most_common(1)[0][0] <= 15
    assert larger.most_common(1)[0][0] >= 18


def test_a_ballot_has_every_issue_with_its_number_and_the_rules(event: Event) -> None:
    lists = (
        listed("community", "Trust and approachability", "Traffic stops"),
        listed("law enforcement", "Training", first=7, dots=1),
    )
    printed = words(ballot(event, *lists))
    for text in (
        event.title, "Saturday, March 7, 2026", "Which of these matter most?", "Raised by community groups",
        "Raised by law enforcement", "#1 Trust and approachability", "#2 Traffic stops", "#7 Training",
        "Up to 3 dots on this list. Fewer or none is fine.", "Up to 1 dot on this list.",
        "A list with too many dots counts as empty.", "Paper ballot KXQD",
    ):  # fmt: skip
        assert text in printed
    assert "page 1" not in printed
    assert "Rehearsal" not in printed


def test_one_list_names_no_side(event: Event) -> None:
    assert "Raised by" not in words(ballot(event, listed("everyone", "Trust")))


def test_there_is_room_for_the_cards_code_only_where_cards_are_used(event: Event) -> None:
    printed = {way: words(ballot(event, listed("everyone", "Trust"), way=way)) for way in Way}
    assert [way for way in Way if "Code of your vote card" in printed[way]] == [Way.CARDS]


def test_two_languages_stand_on_one_ballot(event: Event) -> None:
    printed = words(
        ballot(event, listed("community", "Trust"), listed("law enforcement", "Training", first=2), both=True)
    )
    for tongue in (EN, ES):
        for message in ("Which of these matter most?", "Raised by community groups", "Raised by law enforcement"):
            assert tongue.texts.gettext(message) in printed
        assert tongue.day in printed


def test_a_meaning_stands_below_the_words_and_says_if_nobody_has_checked_it(event: Event) -> None:
    meanings = (
        Meaning("issue:1", "es", "Confianza", "Trust", checked=True),
        Meaning("issue:1", "vi", "Sự tin tưởng ở đây", "Trust", checked=False),
        Meaning("issue:1", "ar", "الثقة", "Trust", checked=True),
    )
    issue = BallotIssue(1, "Trust", meanings)
    printed = words(ballot(event, BallotList(Rule("everyone", 3, 1, 5), (issue,))))
    assert "#1 Trust Confianza Sự tin tưởng ở đây nobody has checked this translation" in printed
    assert printed.count("nobody has checked") == 1


def test_words_run_in_the_direction_of_their_first_letter() -> None:
    texts = ("الثقة 24/7", "24 ساعة", "Trust الثقة", "24/7", "")
    assert [said(text, "ar")["rtl"] for text in texts] == [True, True, False, False, False]


def test_words_that_look_like_markup_are_words(event: Event) -> None:
    shown = replace(event, title=f"Title {MARKUP}", place=f"Place {MARKUP}")
    issue = BallotIssue(1, MARKUP, (Meaning("issue:1", "es", f"Es {MARKUP}", MARKUP, checked=True),))
    printed = words(ballot(shown, BallotList(Rule("everyone", 3, 1, 5), (issue,))))
    for before in ("#1 ", "Title ", "Place ", "Es "):
        assert f"{before}{MARKUP}" in printed


@pytest.mark.parametrize("large", [False, True])
def test_a_word_of_280_letters_stays_in_its_list(event: Event, large: bool) -> None:
    word = "Pneumono" * 35
    sheet = ballot(event, listed("community", word), listed("law enforcement", "Training", word, first=2), large=large)
    assert words(sheet).replace(" ", "").count(word) == 2
    for page in pictures("ballots.typ", told_of_ballot(sheet)):
        assert within_margins(page)
        middle = page.crop((int(105.5 * DOTS_PER_MM), 100 * DOTS_PER_MM, int(110.5 * DOTS_PER_MM), 240 * DOTS_PER_MM))
        assert middle.getextrema()[0] == 255, "between the lists"


def within_margins(page: Image.Image) -> bool:
    """On Letter as it is, on A4 in the middle of the sheet or at its edge."""
    assert page.size == tuple(round(side * DOTS_PER_MM) for side in LETTER)
    box = page.point(lambda grey: 255 if grey < 200 else 0).getbbox()
    assert box is not None
    return box[0] >= 12 * DOTS_PER_MM and box[2] <= (A4_WIDTH - 6) * DOTS_PER_MM and box[3] <= 270 * DOTS_PER_MM


def test_many_issues_go_on_over_the_page_and_none_is_lost(event: Event) -> None:
    def issue(number: int) -> BallotIssue:
        text = f"Concern {number} in the words of people, which need two lines or more"
        vi, ar = "Nỗi lo lắng của mọi người trong khu phố", "قلق الناس في الحي"
        meanings = tuple(Meaning(f"issue:{number}", code, said, text, True) for code, said in (("vi", vi), ("ar", ar)))
        return BallotIssue(number, text, meanings)

    lists = tuple(
        BallotList(Rule(name, 3, 1, 3), tuple(map(issue, range(first, first + 25))))
        for name, first in (("community", 1), ("law enforcement", 26))
    )
    printed = pages(paper_ballots_pdf(ballot(event, *lists)))
    assert len(printed) > 1
    together = " ".join(printed)
    assert all(together.count(f"#{number} Concern {number} in") == 1 for number in range(1, 51))
    assert together.count("trong khu phố") == 50
    for nth, page in enumerate(printed, 1):
        assert f"page {nth} of {len(printed)}" in page
        assert "Raised by community groups Raised by law enforcement" in page
        assert ("More issues are on the next page." in page) == (nth < len(printed))


@pytest.mark.parametrize("dots", [0, 1, 2, 5])
def test_each_issue_has_a_circle_for_each_dot_that_may_lie_on_it(event: Event, dots: int) -> None:
    """Nothing else is drawn with a line as thick as theirs."""
    sheet = ballot(event, listed("everyone", "Trust", "Training", dots=min(dots, 3), per_issue=max(dots, 1)))
    svg = typst.compile(
        HERE / "typst" / "ballots.typ", font_paths=fonts(), sys_inputs=inputs(told_of_ballot(sheet)), format="svg"
    )
    assert svg.decode().count('stroke-width="1.1"') == 2 * dots


def test_issues_that_are_carried_without_a_vote_say_so(event: Event) -> None:
    printed = words(ballot(event, listed("community", "Trust", dots=0), listed("law enforcement", dots=0)))
    assert "All of these are carried on without a vote." in printed
    assert "There is nothing on this list." in printed
    assert "Up to" not in printed


def test_a_run_off_asks_its_own_question(event: Event) -> None:
    sheet = replace(ballot(event, listed("everyone", "Trust", "Training", dots=1)), runoff=True)
    assert "Run-off: which of these shall be carried on?" in words(sheet)


def test_a_rehearsal_is_marked_on_everything(event: Event) -> None:
    rehearsed = replace(event, rehearsal=True)
    assert "Rehearsal:" in words(ballot(rehearsed, listed("everyone", "Trust")))
    assert " ".join(pages(vote_cards_pdf(cards(rehearsed, 3)))).count("Rehearsal:") == 3


SCRIPTS = ("Żółć ñandú œuvre", "Tiếng Việt ở đây", "العربية فارسی اردو", "नेपाली हिन्दी", "Українська мова")


def shows_every_letter(pdf: bytes) -> bool:
    """Only such a file says that it keeps to PDF/UA."""
    told = PdfReader(io.BytesIO(pdf)).xmp_metadata
    return told is not None and b"pdfuaid" in told.stream.get_data()


def test_our_fonts_have_the_scripts_that_they_are_there_for(event: Event) -> None:
    assert shows_every_letter(paper_ballots_pdf(ballot(event, listed("everyone", *SCRIPTS))))


def test_a_letter_that_no_font_has_does_not_stop_the_print(event: Event) -> None:
    made = paper_ballots_pdf(ballot(event, listed("everyone", "A letter of nobody: \U0010fffd", "Training")))
    assert "Training" in pages(made)[0]
    assert not shows_every_letter(made)
