"""Issues are made of agreed concerns, nobody overwrites anybody, and everything can be undone until the vote."""

import pytest

from app.domain.act import THEMES, Act, role_of
from app.domain.board import Board, beginning, replay
from app.domain.refusal import Stale, VoteIsFrozen
from app.domain.refusal_of_themes import (
    BackWithItsGroup,
    CalledBack,
    ChooseSome,
    IssueGone,
    MovedSince,
    NotOnBallotNow,
    NotYoursToUndo,
    OnItsOwn,
    OtherList,
    PlacedElsewhere,
    ReasonNeeded,
    SameList,
    UnderAnother,
)
from app.domain.refusal_of_words import NotOnList
from app.domain.theme import Place
from app.screens.common import load_lists
from app.services import scribing, theming
from app.services.agreeing import call_back, keep_here
from app.store.acts import find_acts
from app.store.boards import find_board
from app.store.issues import find_issue, find_issues
from app.store.statements import find_agreed
from tests.cast import NOON
from tests.services.day import Day

POLICE = 1  # Galveston's first group


def agreed(day: Day) -> dict[str, str]:
    return {line.text: line.id for line in day.find(find_agreed, "concerns")}


def board(day: Day) -> Board:
    return day.find(find_board)


def last_act(day: Day) -> Act:
    return day.find(find_acts)[-1]


def on_ballot(day: Day) -> list[str]:
    return [issue.text for issue in day.find(find_issues)]


def three_concerns(day: Day) -> dict[str, str]:
    day.open("concerns")
    day.say(2, "trust", "stops")
    day.say(3, "no trust")
    day.agree(2)
    day.agree(3)
    return agreed(day)


def check_history(day: Day) -> None:
    acts, now = day.find(find_acts), board(day)
    assert replay(acts, beginning(now, acts)) == now


def test_a_concern_becomes_an_issue_once(day: Day) -> None:
    lines = three_concerns(day)
    for seen in (None, "", None):
        day.do(theming.make_issue, lines["trust"], NOON, seen)
    assert [(issue.number, issue.text) for issue in day.find(find_issues)] == [(1, "trust")]
    assert [act.verb for act in day.find(find_acts) if act.role == THEMES] == ["made"]


def test_merged_concerns_keep_their_words_and_say_how_many_groups_raised_them(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["trust"], NOON)
    day.do(theming.put_under, lines["no trust"], 1, NOON)
    (only,) = day.find(load_lists, 1)[0].issues
    assert (only.originals, only.raised_by, only.groups) == (("trust", "no trust"), 2, 7)


def test_two_concerns_that_stand_alone_make_one_issue(day: Day) -> None:
    lines = three_concerns(day)
    for _ in range(2):
        assert day.do(theming.put_together, lines["no trust"], lines["trust"], NOON, "") == 1
    assert on_ballot(day) == ["trust"]
    assert board(day).originals(1) == [lines["trust"], lines["no trust"]]
    day.do(theming.put_together, lines["stops"], lines["trust"], NOON, "")
    assert len(board(day).originals(1)) == 3


def test_a_concern_taken_out_stands_alone_again_and_an_empty_issue_leaves_the_ballot(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["trust"], NOON)
    for _ in range(2):
        day.do(theming.stand_alone, lines["trust"], NOON, "1")
    assert day.find(find_issues) == []
    day.do(theming.make_the_rest, NOON)
    assert [issue.number for issue in day.find(find_issues)] == [2, 3, 4]
    with pytest.raises(IssueGone):
        day.do(theming.place_issue, 1, Place.BALLOT, "", NOON)


def test_issues_merge_and_an_original_can_come_out_of_them_again(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_the_rest, NOON)
    numbers = {issue.text: issue.id for issue in day.find(find_issues)}
    for _ in range(2):
        day.do(theming.merge_issues, numbers["no trust"], numbers["trust"], NOON)
    with pytest.raises(IssueGone):
        day.do(theming.merge_issues, numbers["no trust"], numbers["stops"], NOON)
    assert sorted(on_ballot(day)) == ["stops", "trust"]
    day.do(theming.stand_alone, lines["no trust"], NOON)
    assert board(day).at(lines["no trust"]) == ""


def test_of_two_members_who_merge_the_same_concern_in_one_second_one_wins(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["trust"], NOON)
    day.do(theming.make_issue, lines["stops"], NOON)
    day.do(theming.put_under, lines["no trust"], 1, NOON, "")
    with pytest.raises(UnderAnother) as told:
        day.do(theming.put_under, lines["no trust"], 2, NOON, "")
    assert told.value.values == {"words": "no trust", "number": 1}
    day.do(theming.put_under, lines["no trust"], 1, NOON, "")  # the same act again does no harm
    with pytest.raises(UnderAnother):
        day.do(theming.make_issue, lines["no trust"], NOON, "")
    day.do(theming.stand_alone, lines["no trust"], NOON, "1")
    with pytest.raises(OnItsOwn):
        day.do(theming.put_under, lines["no trust"], 2, NOON, "1")


def test_a_stale_rewording_is_shown_not_applied(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["trust"], NOON)
    day.do(theming.reword, 1, "Trust, both ways", 1, NOON)
    with pytest.raises(Stale) as told:
        day.do(theming.reword, 1, "Something else", 1, NOON)
    assert told.value.values == {"number": 1, "words": "Trust, both ways"}
    assert on_ballot(day) == ["Trust, both ways"]


def test_moving_an_issue_up_makes_nobodys_words_stale(day: Day) -> None:
    three_concerns(day)
    day.do(theming.make_the_rest, NOON)
    day.do(theming.order, 3, 1, NOON)
    day.do(theming.reword, 3, "Trust, both ways", 1, NOON)
    assert day.find(find_issue, 3).text == "Trust, both ways"


def test_an_issue_is_kept_with_a_reason_and_comes_back(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["stops"], NOON)
    with pytest.raises(ReasonNeeded):
        day.do(theming.place_issue, 1, Place.KEPT, " ", NOON)
    day.do(theming.place_issue, 1, Place.KEPT, "The state decides this", NOON, "ballot")
    assert on_ballot(day) == []
    assert day.find(find_issue, 1).reason == "The state decides this"
    with pytest.raises(PlacedElsewhere):
        day.do(theming.place_issue, 1, Place.THEME, "", NOON, "ballot")
    with pytest.raises(NotOnBallotNow):
        day.do(theming.put_under, lines["trust"], 1, NOON, "")
    day.do(theming.place_issue, 1, Place.BALLOT, "", NOON, "kept")
    assert on_ballot(day) == ["stops"]


def test_originals_become_a_theme_of_their_own(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["trust"], NOON)
    for words in ("stops", "no trust"):
        day.do(theming.put_under, lines[words], 1, NOON)
    for some in ([], list(lines.values())):
        with pytest.raises(ChooseSome):
            day.do(theming.split, 1, some, "", NOON)
    for _ in range(2):
        made = day.do(theming.split, 1, [lines["stops"]], "Being stopped", NOON)
    assert on_ballot(day) == ["trust", "Being stopped"]
    assert board(day).originals(made) == [lines["stops"]]


def test_the_ballot_is_ordered_and_numbered(day: Day) -> None:
    three_concerns(day)
    day.do(theming.make_the_rest, NOON)
    for issue, before in ((3, 1), (1, None), (2, 3)):
        day.do(theming.order, issue, before, NOON)
    assert [issue.number for issue in day.find(find_issues)] == [1, 2, 3]  # people have said "number 3" to each other
    day.do(theming.number_in_order, NOON)
    assert [issue.id for issue in day.find(find_issues)] == [2, 3, 1]
    day.do(theming.place_issue, 2, Place.KEPT, "Not today", NOON)
    day.do(theming.number_in_order, NOON)
    assert [(issue.number, issue.id) for issue in day.find(find_issues)] == [(1, 3), (2, 1)]
    check_history(day)


def test_twenty_moves_to_the_same_spot_find_room(day: Day) -> None:
    day.open("concerns")
    day.say(2, *(f"concern {number}" for number in range(5)))
    day.agree(2)
    day.do(theming.make_the_rest, NOON)
    for turn in range(40):
        day.do(theming.order, 1 + turn % 2, 5, NOON)
    assert board(day).column(Place.BALLOT, "everyone") == [3, 4, 1, 2, 5]


def test_the_two_lists_are_never_fused_but_may_be_linked(two_lists: Day) -> None:
    two_lists.open("concerns")
    two_lists.say(POLICE, "they do not trust us")
    two_lists.say(2, "we do not trust them", "nobody listens")
    two_lists.agree(POLICE)
    two_lists.agree(2)
    lines = agreed(two_lists)
    two_lists.do(theming.make_issue, lines["they do not trust us"], NOON)
    with pytest.raises(OtherList):
        two_lists.do(theming.put_under, lines["we do not trust them"], 1, NOON)
    with pytest.raises(OtherList):
        two_lists.do(theming.put_together, lines["we do not trust them"], lines["they do not trust us"], NOON)
    two_lists.do(theming.make_the_rest, NOON)
    with pytest.raises(OtherList):
        two_lists.do(theming.merge_issues, 2, 1, NOON)
    assert [issue.list for issue in two_lists.find(find_issues)] == ["law enforcement", "community", "community"]
    with pytest.raises(SameList):
        two_lists.do(theming.link, 2, 3, NOON)
    two_lists.do(theming.link, 2, 1, NOON)
    assert ("link:1-2", "linked") in board(two_lists).facts
    two_lists.do(theming.merge_issues, 2, 3, NOON)
    assert ("link:1-2", "linked") not in board(two_lists).facts  # what is gone resembles nothing
    two_lists.do(theming.undo, last_act(two_lists).id, NOON)
    two_lists.do(theming.unlink, 1, 2, NOON)
    check_history(two_lists)


def test_that_two_concerns_differ_is_remembered(day: Day) -> None:
    lines = three_concerns(day)
    for pair in (("trust", "no trust"), ("no trust", "trust")):
        day.do(theming.differ, lines[pair[0]], lines[pair[1]], NOON)
    assert sum(field == "differs" for _, field in board(day).facts) == 1


def test_an_unagreed_concern_does_not_exist_for_the_theme_team(day: Day) -> None:
    day.open("concerns")
    day.say(2, "still ours")
    with pytest.raises(NotOnList):
        day.do(theming.make_issue, "concerns2still ours", NOON)


def test_what_stays_in_the_room_never_comes_to_the_board(day: Day) -> None:
    day.open("concerns")
    day.say(2, "trust", "only for us")
    day.do(keep_here, "concerns2only for us", 2, True)
    day.agree(2)
    assert board(day).concerns == ["concerns2trust"]
    day.do(theming.arrive, ["concerns2trust"], NOON, role_of(2))  # a second time it does not arrive
    assert [act.verb for act in day.find(find_acts)].count("arrived") == 1


def test_an_undo_works_after_five_other_acts(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["trust"], NOON)
    day.do(theming.put_under, lines["no trust"], 1, NOON)
    merged = last_act(day).id
    day.do(theming.make_issue, lines["stops"], NOON)
    day.do(theming.reword, 2, "Being stopped", 1, NOON)
    day.do(theming.reword, 1, "Trust, both ways", 1, NOON)
    day.do(theming.order, 2, 1, NOON)
    day.do(theming.number_in_order, NOON)
    for _ in range(2):  # the second tap finds it undone
        day.do(theming.undo, merged, NOON)
    assert board(day).at(lines["no trust"]) == ""
    assert sorted(on_ballot(day)) == ["Being stopped", "Trust, both ways"]
    undone = last_act(day)
    assert (undone.verb, undone.undoes) == ("undid", merged)
    day.do(theming.undo, undone.id, NOON)
    assert board(day).at(lines["no trust"]) == "1"
    check_history(day)


def test_an_undo_is_refused_with_a_sentence_if_the_concern_has_moved_since(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["trust"], NOON)
    made = last_act(day).id
    day.do(theming.put_under, lines["no trust"], 1, NOON)
    merged = last_act(day).id
    with pytest.raises(MovedSince) as told:  # or "no trust" would have no theme
        day.do(theming.undo, made, NOON)
    assert told.value.values == {"words": "no trust"}
    day.do(theming.stand_alone, lines["no trust"], NOON)
    with pytest.raises(MovedSince):
        day.do(theming.undo, merged, NOON)
    day.do(theming.undo, made, NOON)
    assert on_ballot(day) == []


def test_any_state_of_the_board_can_be_brought_back_and_that_can_be_undone(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_the_rest, NOON)
    day.do(theming.merge_issues, 3, 1, NOON)
    wanted, then = last_act(day).id, board(day)
    day.do(theming.stand_alone, lines["no trust"], NOON)
    day.do(theming.make_issue, lines["no trust"], NOON)
    day.do(theming.reword, 1, "Something else", 1, NOON)
    day.do(theming.place_issue, 2, Place.KEPT, "Not today", NOON)
    day.do(theming.number_in_order, NOON)
    day.do(theming.restore, wanted, NOON)
    now = board(day)
    assert on_ballot(day) == ["trust", "stops"]
    assert [now.at(each) for each in now.concerns] == [then.at(each) for each in then.concerns]
    day.do(theming.undo, last_act(day).id, NOON)
    assert on_ballot(day) == ["Something else", "no trust"]
    check_history(day)


def test_a_list_that_is_called_back_takes_its_concerns_and_its_words_along(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["no trust"], NOON)
    day.do(theming.put_under, lines["trust"], 1, NOON)
    before = last_act(day).id
    day.do(theming.make_issue, lines["stops"], NOON)
    day.do(call_back, 3, "concerns", NOON)
    assert on_ballot(day) == ["trust", "stops"]  # "no trust" is not said here any more
    assert lines["no trust"] not in board(day).concerns
    with pytest.raises(CalledBack):
        day.do(theming.put_under, lines["no trust"], 1, NOON, "1")
    with pytest.raises(MovedSince):
        day.do(theming.undo, before - 1, NOON)
    day.do(theming.restore, before, NOON)
    assert on_ballot(day) == ["trust"]
    check_history(day)


def test_no_undo_brings_back_words_that_their_group_has_called_back(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["no trust"], NOON)
    day.do(theming.put_under, lines["trust"], 1, NOON)
    day.do(theming.reword, 1, "Trust, both ways", 1, NOON)
    reworded = last_act(day).id
    day.do(call_back, 3, "concerns", NOON)
    with pytest.raises(BackWithItsGroup):
        day.do(theming.undo, reworded, NOON)
    assert on_ballot(day) == ["Trust, both ways"]


def test_called_back_while_merged_changed_and_agreed_again_it_arrives_anew(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.put_together, lines["no trust"], lines["trust"], NOON)
    day.do(call_back, 3, "concerns", NOON)
    day.do(scribing.reword, lines["no trust"], 3, "no trust at night", 3)
    day.agree(3)
    assert board(day).at(lines["no trust"]) == ""
    assert agreed(day)["no trust at night"] == lines["no trust"]
    check_history(day)


def test_a_group_that_calls_its_list_back_leaves_no_empty_issue(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_issue, lines["no trust"], NOON)
    day.do(call_back, 3, "concerns", NOON)
    assert on_ballot(day) == []
    assert (last_act(day).role, board(day).state(1)) == (role_of(3), Place.GONE)


def test_take_ours_out_is_always_granted(day: Day) -> None:
    lines = three_concerns(day)
    day.do(theming.make_the_rest, NOON)
    day.do(theming.merge_issues, 3, 1, NOON)
    merged = last_act(day).id
    day.do(theming.place_issue, 2, Place.KEPT, "Not today", NOON)
    day.do(theming.reword, 1, "Trust, both ways", 1, NOON)
    ours = [lines["trust"], lines["stops"]]
    for _ in range(2):
        day.do(theming.take_ours_out, ours, NOON, role_of(2))
    assert sorted(on_ballot(day)) == ["Trust, both ways", "stops", "trust"]
    assert board(day).originals(1) == [lines["no trust"]]
    with pytest.raises(NotYoursToUndo):
        day.do(theming.undo, last_act(day).id, NOON)
    day.do(theming.restore, merged, NOON)  # what a group took out stays out
    assert board(day).at(lines["trust"]) not in ("", board(day).at(lines["no trust"]))
    assert board(day).state(2) is Place.BALLOT
    check_history(day)


def test_nothing_moves_once_the_vote_is_open(day: Day) -> None:
    day.ready_to_vote(4)
    line = next(iter(agreed(day).values()))
    act = last_act(day).id
    for change, args in (
        (theming.make_issue, (line, NOON)),
        (theming.make_the_rest, (NOON,)),
        (theming.stand_alone, (line, NOON)),
        (theming.put_under, (line, 2, NOON)),
        (theming.put_together, (line, line, NOON)),
        (theming.merge_issues, (1, 2, NOON)),
        (theming.split, (1, [line], "", NOON)),
        (theming.reword, (1, "x", 1, NOON)),
        (theming.place_issue, (1, Place.KEPT, "x", NOON)),
        (theming.order, (1, 2, NOON)),
        (theming.number_in_order, (NOON,)),
        (theming.link, (1, 2, NOON)),
        (theming.unlink, (1, 2, NOON)),
        (theming.differ, (line, line, NOON)),
        (theming.undo, (act, NOON)),
        (theming.restore, (act, NOON)),
        (theming.leave_board, ([line], NOON, role_of(1))),
        (theming.take_ours_out, ([line], NOON, role_of(1))),
    ):
        with pytest.raises(VoteIsFrozen):
            day.do(change, *args)
