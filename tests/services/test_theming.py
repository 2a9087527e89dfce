"""Issues are made of agreed concerns, and everything can be undone until the vote."""

import pytest

from app.domain.refusal import NotOnList, OtherList, Stale, VoteIsFrozen
from app.screens.common import load_lists
from app.services import theming
from app.store.issues import find_issues
from app.store.statements import find_agreed
from tests.services.day import Day

POLICE = 1  # Galveston's first group


def agreed(day: Day) -> dict[str, str]:
    return {line.text: line.id for line in day.find(find_agreed, "concerns")}


def three_concerns(day: Day) -> dict[str, str]:
    day.open("concerns")
    day.say(2, "trust", "stops")
    day.say(3, "no trust")
    day.agree(2)
    day.agree(3)
    return agreed(day)


def test_a_concern_becomes_an_issue_once(day: Day) -> None:
    lines = three_concerns(day)
    for _ in range(3):
        day.do(theming.make_issue, lines["trust"])
    assert [(issue.number, issue.text) for issue in day.find(find_issues)] == [(1, "trust")]


def test_merged_concerns_keep_their_words_and_say_how_many_groups_raised_them(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["trust"])
    day.do(theming.put_under, lines["no trust"], 1)
    (only,) = day.find(load_lists, 1)[0].issues
    assert (only.originals, only.raised_by, only.groups) == (("trust", "no trust"), 2, 7)


def test_a_concern_taken_out_stands_alone_again_and_an_empty_issue_leaves_the_ballot(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["trust"])
    day.do(theming.stand_alone, lines["trust"])
    assert day.find(find_issues) == []
    day.do(theming.make_the_rest)
    assert [issue.number for issue in day.find(find_issues)] == [2, 3, 4]
    with pytest.raises(NotOnList):
        day.do(theming.take_out, 1, False)


def test_issues_merge_and_an_original_can_come_out_of_them_again(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_the_rest)
    numbers = {issue.text: issue.id for issue in day.find(find_issues)}
    day.do(theming.merge_issues, numbers["no trust"], numbers["trust"])
    assert sorted(issue.text for issue in day.find(find_issues)) == ["stops", "trust"]
    day.do(theming.stand_alone, lines["no trust"])
    assert lines["no trust"] in {line.id for line in day.find(find_agreed) if line.issue is None}


def test_a_stale_rewording_is_shown_not_applied(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["trust"])
    day.do(theming.reword, 1, "Trust, both ways", 1)
    with pytest.raises(Stale):
        day.do(theming.reword, 1, "Something else", 1)
    assert day.find(find_issues)[0].text == "Trust, both ways"


def test_an_issue_taken_off_the_ballot_comes_back(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["stops"])
    day.do(theming.take_out, 1, True)
    assert day.find(find_issues) == []
    day.do(theming.take_out, 1, False)
    assert len(day.find(find_issues)) == 1


def test_the_two_lists_are_never_fused(two_lists: Day) -> None:
    two_lists.open("concerns")
    two_lists.say(POLICE, "they do not trust us")
    two_lists.say(2, "we do not trust them")
    two_lists.agree(POLICE)
    two_lists.agree(2)
    lines = agreed(two_lists)
    two_lists.do(theming.make_issue, lines["they do not trust us"])
    with pytest.raises(OtherList):
        two_lists.do(theming.put_under, lines["we do not trust them"], 1)
    two_lists.do(theming.make_the_rest)
    assert [issue.list for issue in two_lists.find(find_issues)] == ["law enforcement", "community"]


def test_an_unagreed_concern_does_not_exist_for_the_theme_team(day: Day) -> None:
    day.open("concerns")
    day.say(2, "still ours")
    with pytest.raises(NotOnList):
        day.do(theming.make_issue, "concerns2still ours")


def test_nothing_moves_once_the_vote_is_open(day: Day) -> None:
    day.ready_to_vote(4)
    line = next(iter(agreed(day).values()))
    for change, args in (
        (theming.make_issue, (line,)),
        (theming.make_the_rest, ()),
        (theming.stand_alone, (line,)),
        (theming.put_under, (line, 2)),
        (theming.reword, (1, "x", 1)),
        (theming.take_out, (1, True)),
    ):
        with pytest.raises(VoteIsFrozen):
            day.do(change, *args)
