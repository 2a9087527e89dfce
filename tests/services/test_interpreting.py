"""An interpreter writes what an issue means; it is checked only as long as the issue's words stand."""

import io
import zipfile

import pytest

from app.domain.refusal import NotFound, Stale, VoteIsFrozen
from app.domain.refusal_of_themes import MeaningChanged
from app.domain.refusal_of_words import Empty
from app.exports.report import MeaningLine, load_report
from app.exports.to_csv import to_csv
from app.screens.themes_full import Undo, load_pieces
from app.services.agreeing import call_back
from app.services.interpreting import write_meaning
from app.services.theming import make_the_rest, reword
from app.store.acts import find_acts
from app.store.answers import find_unchecked
from app.store.issues import find_issues
from app.store.meanings import Meaning, find_meanings
from tests.cast import NOON
from tests.services.day import Day, speak_in

WORDS = "Nobody comes at night"


@pytest.fixture
def hall(day: Day) -> Day:
    """In the hall English, Spanish and Vietnamese are spoken; one issue is on the ballot, one line is not agreed."""
    day.do(speak_in, "en es vi")
    day.open("concerns")
    day.say(1, WORDS)
    day.agree(1)
    day.say(2, "Not agreed")
    day.do(make_the_rest, NOON)
    return day


def write(day: Day, text: str, seen: int, checked: bool = False, about: str = "issue:1", of: str = WORDS) -> None:
    day.do(write_meaning, about, "es", text, of, seen, checked, NOON)


def spanish(day: Day, about: str = "issue:1") -> Meaning:
    return day.find(find_meanings)[about, "es"]


def left(day: Day) -> dict[str, int]:
    return {language: len(issues) for language, issues in day.find(find_unchecked).items()}


def test_what_is_written_waits_for_somebody_who_checks_it(hall: Day) -> None:
    write(hall, "De noche no viene nadie", 0)
    assert (spanish(hall).text, left(hall)) == ("De noche no viene nadie", {"es": 1, "vi": 1})
    write(hall, "De noche no viene nadie", 1, checked=True)
    assert left(hall) == {"es": 0, "vi": 1}
    assert [act.verb for act in hall.find(find_acts)][-2:] == ["meaning", "checked"]


def test_a_second_tap_writes_nothing_and_takes_no_mark_away(hall: Day) -> None:
    write(hall, "De noche no viene nadie", 0, checked=True)
    told = len(hall.find(find_acts))
    write(hall, "De noche no viene nadie", 0, checked=True)
    write(hall, "De noche no viene nadie", 1)
    assert (spanish(hall).version, len(hall.find(find_acts)), left(hall)["es"]) == (1, told, 0)


def test_other_words_on_the_ballot_make_the_meaning_unchecked_and_keep_the_old_ones_beside(hall: Day) -> None:
    write(hall, "De noche no viene nadie", 0, checked=True)
    hall.do(reword, 1, "Nights without police", hall.find(find_issues)[0].version, NOON)
    assert (left(hall)["es"], spanish(hall).of_text) == (1, WORDS)
    with pytest.raises(Stale):
        write(hall, "De noche no viene nadie", 1, checked=True)  # the interpreter had read the words of before
    write(hall, "Noches sin policía", 1, checked=True, of="Nights without police")
    assert left(hall)["es"] == 0


def test_other_words_of_the_meaning_are_unchecked_again(hall: Day) -> None:
    write(hall, "De noche no viene nadie", 0, checked=True)
    write(hall, "Nadie viene de noche", 1)
    assert (left(hall)["es"], spanish(hall).text) == (1, "Nadie viene de noche")


def test_two_interpreters_never_overwrite_each_other(hall: Day) -> None:
    write(hall, "De noche no viene nadie", 0)
    with pytest.raises(MeaningChanged) as told:
        write(hall, "Nadie viene", 0)
    assert told.value.values == {"theirs": "De noche no viene nadie"}
    assert spanish(hall).text == "De noche no viene nadie"
    write(hall, "Nadie viene", 1)  # both were shown
    assert spanish(hall).text == "Nadie viene"


def test_an_agreed_line_gets_a_meaning_and_no_other_line_exists_here(hall: Day) -> None:
    write(hall, "De noche no viene nadie", 0, about=f"statement:concerns1{WORDS}")
    assert spanish(hall, f"statement:concerns1{WORDS}").text == "De noche no viene nadie"
    for about in ("statement:concerns2Not agreed", "issue:99", "issue:x", "issue:", "line:1", ""):
        with pytest.raises(NotFound):
            write(hall, "Nada", 0, about=about, of="Not agreed")


def test_only_into_another_language_of_the_hall_and_never_without_words(hall: Day) -> None:
    for language in ("en", "fr", ""):
        with pytest.raises(NotFound):
            hall.do(write_meaning, "issue:1", language, "Personne", WORDS, 0, False, NOON)
    with pytest.raises(Empty):
        write(hall, "  ", 0, checked=True)
    assert hall.find(find_meanings) == {}


def test_an_export_holds_what_an_issue_means_and_whether_it_was_checked(hall: Day) -> None:
    write(hall, "De noche no viene nadie", 0, checked=True)
    (issue,) = hall.find(load_report).issues
    assert issue.meanings == {"es": MeaningLine("De noche no viene nadie", True)}
    hall.do(reword, 1, "Nights without police", hall.find(find_issues)[0].version, NOON)
    assert hall.find(load_report).issues[0].meanings == {}  # it means other words than those that stand
    version = hall.find(find_meanings)["issue:1", "es"].version
    write(hall, "Noches sin policía", version, of="Nights without police")
    with zipfile.ZipFile(io.BytesIO(to_csv(hall.find(load_report)))) as archive:
        assert "es: Noches sin policía (not checked)" in archive.read("issues.csv").decode()


def test_what_called_back_words_mean_goes_with_them(hall: Day) -> None:
    write(hall, "De noche no viene nadie", 0, checked=True)
    hall.do(call_back, 1, "concerns", NOON)
    assert hall.find(find_meanings) == {}


def test_nobody_changes_what_an_issue_means_once_the_ballot_is_made(hall: Day) -> None:
    write(hall, "De noche no viene nadie", 0, checked=True)
    hall.open("vote")
    with pytest.raises(VoteIsFrozen):
        write(hall, "De noche vienen todos", 1, checked=True)
    assert hall.find(find_meanings)["issue:1", "es"].text == "De noche no viene nadie"


def test_a_meaning_is_nothing_that_the_board_could_undo(hall: Day) -> None:
    undo = hall.find(load_pieces)["undo"]
    assert isinstance(undo, Undo)
    write(hall, "Nadie viene de noche", 0)
    assert len(hall.find(find_acts)) > undo.act
    assert hall.find(load_pieces)["undo"] == undo
