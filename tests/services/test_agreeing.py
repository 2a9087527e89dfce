"""A group reads its list aloud, decides what stays and what is carried, agrees, and may call it back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.domain.agreement import room_for
from app.domain.change import Change, Topic
from app.domain.flag import LIST, What
from app.domain.refusal import VoteIsFrozen
from app.domain.refusal_of_words import ChooseFirst, ListChanged, NothingToAgree, NotOnList, NotReadNow, TooManyChosen
from app.domain.statement import Mark, Statement, fingerprint
from app.exports.report import load_report
from app.exports.to_json import to_json
from app.services.agreeing import agree, begin_reading, call_back, end_reading, keep_here, name_group, settle
from app.services.choosing import close_choosing, open_choosing
from app.services.facilitating import hold_room
from app.services.flagging import raise_flag
from app.services.scribing import reword
from app.services.theming import make_the_rest
from app.store.acts import find_acts
from app.store.boards import find_board
from app.store.database import Tx
from app.store.flags import find_flags
from app.store.groups import find_group
from app.store.issues import find_issues
from app.store.lists import find_list_state
from app.store.scribe_acts import find_to_undo
from app.store.statements import find_agreed, find_list
from tests.cast import NOON
from tests.services.day import Day


@pytest.fixture
def capped(tmp_path: Path) -> Iterator[Day]:
    """The default program: a group carries five concerns."""
    opened = Day(tmp_path, "spcp")
    opened.open("concerns")
    yield opened
    opened.database.close()


def lines(day: Day, kind: str = "concerns") -> list[Statement]:
    return day.find(find_list, 1, kind)


def marks(day: Day) -> dict[str, Mark]:
    return {line.text: line.mark for line in lines(day)}


def ids(day: Day, *texts: str) -> list[str]:
    return [line.id for line in lines(day) if line.text in texts]


def seen(day: Day) -> str:
    return fingerprint(lines(day))


def announced(day: Day, use_case: Callable[..., None], *args: object) -> set[Change]:
    def listen(tx: Tx) -> set[Change]:
        use_case(tx, *args)
        return set(tx.changes)

    return day.do(listen)


def told(day: Day) -> list[str]:
    return [act.verb for act in day.find(find_acts) if act.role == "group:1" and act.verb in ("agreed", "called_back")]


def test_the_group_agrees_on_what_it_heard_and_nothing_else(day: Day) -> None:
    day.open("concerns")
    day.say(1, "heard", author="ben")
    before = seen(day)
    day.say(1, "said while it was read")
    with pytest.raises(ListChanged):
        day.do(agree, 1, "concerns", before, NOON)
    day.agree(1)
    assert {(line.mark, line.author) for line in lines(day)} == {(Mark.AGREED, None)}
    day.do(agree, 1, "concerns", before, NOON)  # a second tap
    assert told(day) == ["agreed"]
    with pytest.raises(NothingToAgree):
        day.do(agree, 2, "concerns", "", NOON)


def test_a_list_is_read_when_there_is_something_on_it_and_no_more_once_it_is_agreed(day: Day) -> None:
    day.open("concerns")
    with pytest.raises(NothingToAgree):
        day.do(begin_reading, 1, "concerns")
    day.say(1, "Trust")
    day.do(begin_reading, 1, "concerns")
    day.do(begin_reading, 1, "concerns")
    assert day.find(find_list_state, 1, "concerns").reading
    day.do(end_reading, 1, "concerns")
    assert not day.find(find_list_state, 1, "concerns").reading
    day.do(begin_reading, 1, "concerns")
    day.agree(1)
    assert not day.find(find_list_state, 1, "concerns").reading


def test_what_was_flagged_stays_flagged_until_somebody_talked_about_it(day: Day) -> None:
    day.open("concerns")
    day.say(1, "Trust", "Racism")
    trust, racism = ids(day, "Trust", "Racism")
    with pytest.raises(NotReadNow):
        day.do(raise_flag, 1, "concerns", trust, What.WRONG, "ben")
    day.do(begin_reading, 1, "concerns")
    for about, what in ((trust, What.WRONG), (racism, What.STAYS), (LIST, What.MISSING)):
        day.do(raise_flag, 1, "concerns", about, what, "ben")
    day.do(settle, 1, "concerns", trust)
    day.do(end_reading, 1, "concerns")
    assert day.find(find_flags, 1, "concerns") == {racism: {"stays"}, LIST: {"missing"}}
    day.do(settle, 2, "concerns", racism)  # another group settles nothing here
    assert set(day.find(find_flags, 1, "concerns")) == {racism, LIST}
    day.agree(1)
    assert day.find(find_flags, 1, "concerns") == {}


def test_a_line_that_stays_in_the_room_never_leaves_it(day: Day) -> None:
    day.open("concerns")
    day.say(1, "Trust", "What happened to my son")
    (ours,) = ids(day, "What happened to my son")
    day.do(keep_here, ours, 1, True)
    day.do(keep_here, ours, 1, True)  # a second tap
    with pytest.raises(NotOnList):
        day.do(keep_here, ours, 2, True)
    day.agree(1)
    assert marks(day) == {"Trust": Mark.AGREED, "What happened to my son": Mark.STAYS}
    assert [line.text for line in day.find(find_agreed)] == ["Trust"]
    assert "my son" not in to_json(day.find(load_report))
    day.do(call_back, 1, "concerns", NOON)
    assert marks(day)["What happened to my son"] is Mark.STAYS
    day.do(keep_here, ours, 1, False)  # the group has thought again
    day.agree(1)
    assert marks(day)["What happened to my son"] is Mark.AGREED
    with pytest.raises(NotOnList):
        day.do(keep_here, ours, 1, True)  # it is out of the room: to be called back first


def test_a_line_that_was_made_to_stay_is_no_part_of_what_was_read_before(day: Day) -> None:
    day.open("concerns")
    day.say(1, "Trust", "Racism")
    before = seen(day)
    day.do(keep_here, ids(day, "Racism")[0], 1, True)
    with pytest.raises(ListChanged):
        day.do(agree, 1, "concerns", before, NOON)


def test_a_group_may_agree_that_everything_stays_in_the_room(day: Day) -> None:
    day.open("concerns")
    day.say(1, "only for us", author="ben")
    day.do(begin_reading, 1, "concerns")
    day.do(keep_here, lines(day)[0].id, 1, True)
    day.agree(1)
    assert [(line.mark, line.author) for line in lines(day)] == [(Mark.STAYS, None)]
    assert not day.find(find_list_state, 1, "concerns").reading
    day.do(agree, 1, "concerns", seen(day), NOON)  # a second tap
    assert told(day) == ["agreed"]


def test_more_than_the_cap_is_chosen_by_the_group_and_the_rest_is_on_record(capped: Day) -> None:
    texts = [f"concern {n}" for n in range(7)]
    capped.say(1, *texts)
    with pytest.raises(ChooseFirst):
        capped.do(agree, 1, "concerns", seen(capped), NOON)
    with pytest.raises(TooManyChosen):
        capped.do(agree, 1, "concerns", seen(capped), NOON, ids(capped, *texts[:6]))
    with pytest.raises(ChooseFirst):
        capped.do(agree, 1, "concerns", seen(capped), NOON, ["a line of nobody"])
    capped.do(agree, 1, "concerns", seen(capped), NOON, ids(capped, *texts[2:6]))
    assert marks(capped) == {text: Mark.AGREED if text in texts[2:6] else Mark.ALSO for text in texts}
    assert {line.author for line in lines(capped)} == {None}


def test_what_was_also_said_is_never_on_the_board(capped: Day) -> None:
    capped.say(1, *(f"concern {n}" for n in range(6)))
    capped.do(agree, 1, "concerns", seen(capped), NOON, ids(capped, "concern 0"))
    capped.do(make_the_rest, NOON)
    assert [issue.text for issue in capped.find(find_issues)] == ["concern 0"]
    board = capped.find(find_board)
    assert [id for id in ids(capped, *marks(capped)) if board.at(id) is not None] == ids(capped, "concern 0")


def test_later_lines_share_the_room_that_is_left(capped: Day) -> None:
    capped.say(1, *(f"concern {n}" for n in range(4)))
    capped.agree(1)
    capped.say(1, "one more", "and another")
    assert room_for(lines(capped), 5) == 1
    capped.do(agree, 1, "concerns", seen(capped), NOON, ids(capped, "and another"))
    assert marks(capped)["one more"] is Mark.ALSO
    capped.say(1, "far too late")
    assert room_for(lines(capped), 5) == 0
    capped.agree(1)
    assert marks(capped)["far too late"] is Mark.ALSO


def test_as_many_lines_as_the_cap_need_no_choice(capped: Day) -> None:
    capped.say(1, *(f"concern {n}" for n in range(5)))
    capped.agree(1)
    assert set(marks(capped).values()) == {Mark.AGREED}


def test_agree_call_back_agree_with_lines_in_between(day: Day) -> None:
    day.open("concerns")
    day.say(1, "Trust", author="ben")
    day.agree(1)
    day.do(make_the_rest, NOON)
    day.do(call_back, 1, "concerns", NOON, 0)
    assert (marks(day), day.find(find_issues)) == ({"Trust": Mark.SAID}, [])
    day.do(call_back, 1, "concerns", NOON, 0)  # a second tap
    day.say(1, "Racism", author="chloe")
    day.agree(1)
    day.do(call_back, 1, "concerns", NOON, 0)  # a very late copy of the first tap
    assert marks(day) == {"Trust": Mark.AGREED, "Racism": Mark.AGREED}
    day.do(call_back, 1, "concerns", NOON, 1)
    day.agree(1)
    day.do(make_the_rest, NOON)
    assert {line.author for line in lines(day)} == {None}
    assert sorted(issue.text for issue in day.find(find_issues)) == ["Racism", "Trust"]
    assert day.find(find_list_state, 1, "concerns").called_back == 2
    assert told(day) == ["agreed", "called_back", "agreed", "called_back", "agreed"]


def test_what_was_also_said_can_be_chosen_after_a_call_back(capped: Day) -> None:
    capped.say(1, *(f"concern {n}" for n in range(6)))
    capped.do(agree, 1, "concerns", seen(capped), NOON, ids(capped, "concern 0"))
    capped.do(call_back, 1, "concerns", NOON)
    capped.do(agree, 1, "concerns", seen(capped), NOON, ids(capped, "concern 5"))
    assert [text for text, mark in marks(capped).items() if mark is Mark.AGREED] == ["concern 5"]


def test_nothing_is_called_back_where_nothing_is_agreed_or_once_the_vote_is_frozen(day: Day) -> None:
    day.open("concerns")
    day.do(call_back, 1, "concerns", NOON)
    assert day.find(find_list_state, 1, "concerns").called_back == 0
    day.ready_to_vote(1)
    with pytest.raises(VoteIsFrozen):
        day.do(call_back, 1, "concerns", NOON)


def test_agreement_leaves_nothing_that_tells_who_said_or_chose_what(capped: Day) -> None:
    capped.say(1, *(f"concern {n}" for n in range(6)))
    capped.do(reword, lines(capped)[0].id, 1, "other words", 1)
    capped.do(open_choosing, 1, "concerns")
    capped.do(close_choosing, 1, "concerns")
    assert capped.find(find_to_undo, 1, "concerns") is not None
    capped.do(agree, 1, "concerns", seen(capped), NOON, [lines(capped)[0].id])
    assert capped.find(find_to_undo, 1, "concerns") is None
    assert capped.find(find_list_state, 1, "concerns").choosing == ""


def test_a_group_says_by_itself_whether_it_is_named_and_may_think_again(day: Day) -> None:
    assert day.find(find_group, 1).named is None
    for named in (True, False):
        day.do(name_group, 1, named)
        assert day.find(find_group, 1).named is named


def test_agreement_tells_the_hall_and_reading_only_the_group(day: Day) -> None:
    day.open("concerns")
    day.say(1, "Trust")
    assert announced(day, begin_reading, 1, "concerns") == {Change(Topic.READING, 1)}
    assert Change(Topic.AGREED) in announced(day, agree, 1, "concerns", seen(day), NOON)
    assert Change(Topic.AGREED) in announced(day, call_back, 1, "concerns", NOON)


def test_after_the_ballot_is_made_a_held_room_adds_no_concern_and_agrees_on_none(day: Day) -> None:
    day.open("strengths")
    day.say(1, "we know each other", kind="strengths")
    day.open("concerns")
    day.do(hold_room, 1)
    day.say(1, "not agreed in time")
    day.say(2, "on the ballot")
    day.agree(2)
    day.do(make_the_rest, NOON)
    day.open("vote")
    with pytest.raises(VoteIsFrozen):
        day.say(1, "one more")
    with pytest.raises(VoteIsFrozen):
        day.agree(1)
    assert marks(day) == {"not agreed in time": Mark.SAID}
    day.agree(1, "strengths")
    assert [line.mark for line in lines(day, "strengths")] == [Mark.AGREED]
