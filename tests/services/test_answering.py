"""The groups are asked what became of their concerns; each answers once for itself, and again only if that changed."""

import pytest

from app.domain.became import Became, Fate, Said, fingerprint
from app.domain.refusal import Stale, VoteIsFrozen
from app.domain.refusal_of_themes import AskedAgain
from app.domain.refusal_of_words import NotOnList
from app.domain.theme import Place
from app.services.agreeing import name_group
from app.services.answering import ask_groups, take_out_again, that_is_us
from app.services.theming import link, make_the_rest, place_issue, put_together, reword
from app.store.acts import find_acts
from app.store.answers import find_answers, find_became, find_gate
from app.store.database import Tx
from app.store.groups import change_group
from app.store.issues import find_issues
from tests.cast import NOON
from tests.services.day import Day

BIKES, CARS, NIGHT = "concerns1Bikes are stolen", "concerns2Cars are stolen", "concerns1Nobody comes at night"


@pytest.fixture
def asked(day: Day) -> Day:
    """Group 1 and 2 say that things are stolen, which is one issue; group 1 also that nobody comes. All are asked."""
    day.open("concerns")
    day.say(1, "Bikes are stolen", "Nobody comes at night")
    day.say(2, "Cars are stolen")
    day.agree(1)
    day.agree(2)
    day.do(put_together, BIKES, CARS, NOON)
    day.do(make_the_rest, NOON)
    day.do(ask_groups, "themes", NOON)
    return day


def became(day: Day, group: int) -> tuple[Became, ...]:
    return day.find(find_became, group)


def seen(day: Day, group: int) -> str:
    return fingerprint(became(day, group))


def _stay_unnamed(tx: Tx, group: int) -> None:
    change_group(tx, group, named=False)


def unanswered(day: Day) -> str:
    return "".join(day.find(find_gate).unanswered)


def test_a_group_sees_where_each_of_its_concerns_stands_and_beside_whose_words(asked: Day) -> None:
    asked.do(name_group, 2, True)
    first, second = became(asked, 1)
    assert (first.fate, [(each.letter, each.text) for each in first.beside]) == (
        Fate.UNDER, [("B", "Cars are stolen")],
    )  # fmt: skip
    assert (second.fate, second.beside) == (Fate.ALONE, ())
    asked.do(place_issue, first.issue.id if first.issue else 0, Place.KEPT, "For the council", NOON)
    kept = became(asked, 1)[0]
    assert (kept.fate, kept.issue.reason if kept.issue else "") == (Fate.KEPT, "For the council")


def test_what_has_no_place_yet_says_so_and_what_is_reworded_does_too(asked: Day) -> None:
    asked.say(1, "One more")
    asked.agree(1)
    assert became(asked, 1)[-1].fate is Fate.UNPLACED
    night = became(asked, 1)[1].issue
    assert night is not None
    asked.do(reword, night.id, "Nights without police", night.version, NOON)
    assert became(asked, 1)[1].fate is Fate.UNDER


def test_that_is_us_is_said_once(asked: Day) -> None:
    asked.do(that_is_us, 1, seen(asked, 1), NOON)
    told = len(asked.find(find_acts))
    asked.do(that_is_us, 1, seen(asked, 1), NOON)  # a second tap, a second tablet
    assert (len(asked.find(find_acts)), unanswered(asked)) == (told, "B")
    last = asked.find(find_acts)[-1]
    assert (last.role, last.verb, last.about) == ("group:1", "answered", {"group": "A", "said": "us"})


def test_a_group_takes_its_concern_out_and_it_stands_by_itself_in_its_own_words(asked: Day) -> None:
    asked.do(take_out_again, 1, BIKES, seen(asked, 1), NOON)
    assert [each.fate for each in became(asked, 1)] == [Fate.ALONE, Fate.ALONE]
    assert {issue.text for issue in asked.find(find_issues)} >= {"Bikes are stolen", "Nobody comes at night"}
    assert asked.find(find_answers)[1].said is Said.OUT
    before = len(asked.find(find_issues))
    asked.do(take_out_again, 1, BIKES, "whatever it showed", NOON)  # a second tap
    assert len(asked.find(find_issues)) == before
    assert "A" not in unanswered(asked)


def test_what_the_team_keeps_off_the_ballot_comes_back_if_its_group_wants_it_so(asked: Day) -> None:
    night = became(asked, 1)[1].issue
    assert night is not None
    asked.do(place_issue, night.id, Place.KEPT, "Too small", NOON)
    asked.do(take_out_again, 1, NIGHT, seen(asked, 1), NOON)
    assert "Nobody comes at night" in {issue.text for issue in asked.find(find_issues)}


def test_only_who_is_touched_by_a_change_is_asked_again(asked: Day) -> None:
    asked.do(that_is_us, 1, seen(asked, 1), NOON)
    asked.do(that_is_us, 2, seen(asked, 2), NOON)
    night = became(asked, 1)[1].issue
    assert night is not None
    asked.do(reword, night.id, "Nights without police", night.version, NOON)
    assert unanswered(asked) == "A"
    asked.do(reword, night.id, "Nobody comes at night", night.version + 1, NOON)
    assert unanswered(asked) == "", "it stands as the group had seen it"


def test_an_answer_to_what_stands_no_longer_is_shown_and_not_applied(asked: Day) -> None:
    old = seen(asked, 1)
    asked.do(take_out_again, 2, CARS, seen(asked, 2), NOON)
    with pytest.raises(AskedAgain):
        asked.do(that_is_us, 1, old, NOON)
    night = became(asked, 1)[1].issue
    assert night is not None
    asked.do(place_issue, night.id, Place.KEPT, "Too small", NOON)
    with pytest.raises(AskedAgain):
        asked.do(take_out_again, 1, NIGHT, old, NOON)
    assert 1 not in asked.find(find_answers)


def test_another_groups_concern_does_not_exist_for_this_one(asked: Day) -> None:
    with pytest.raises(NotOnList):
        asked.do(take_out_again, 1, CARS, seen(asked, 1), NOON)
    with pytest.raises(NotOnList):
        asked.do(that_is_us, 3, "", NOON)  # it has agreed on nothing, and need not answer
    assert unanswered(asked) == "AB"


def test_nobody_answers_before_it_was_asked(day: Day) -> None:
    day.open("concerns")
    day.say(1, "Bikes are stolen")
    day.agree(1)
    with pytest.raises(Stale):
        day.do(that_is_us, 1, seen(day, 1), NOON)
    day.do(ask_groups, "lead", NOON)
    told = len(day.find(find_acts))
    day.do(ask_groups, "themes", NOON)  # the team had the same thought
    assert len(day.find(find_acts)) == told


def test_once_the_vote_has_begun_nothing_is_asked_or_answered(asked: Day) -> None:
    asked.open("vote")
    with pytest.raises(VoteIsFrozen):
        asked.do(that_is_us, 1, seen(asked, 1), NOON)
    with pytest.raises(VoteIsFrozen):
        asked.do(take_out_again, 1, BIKES, seen(asked, 1), NOON)
    with pytest.raises(VoteIsFrozen):
        asked.do(ask_groups, "themes", NOON)


def test_a_group_that_is_not_to_be_named_stands_there_without_its_letter(asked: Day) -> None:
    asked.do(_stay_unnamed, 2)
    assert [(each.letter, each.text) for each in became(asked, 1)[0].beside] == [("", "Cars are stolen")]


def test_a_link_is_told_and_asks_nobody_again(two_lists: Day) -> None:
    day, community, police = two_lists, 1, 4
    day.open("concerns")
    day.say(community, "They think badly of us")
    day.say(police, "They think badly of us")
    day.agree(community)
    day.agree(police)
    day.do(make_the_rest, NOON)
    before, (one, two) = seen(day, community), day.find(find_issues)
    day.do(link, one.id, two.id, NOON)
    (concern,) = became(day, community)
    assert concern.issue is not None
    assert {concern.issue.id, *(issue.id for issue in concern.linked)} == {one.id, two.id}
    assert seen(day, community) == before
