"""The history tells every step in plain words, and never more than what stands outside its group by now."""

from pathlib import Path

from app.domain.act import role_of
from app.domain.statement import fingerprint
from app.exports.report import load_report
from app.services import theming
from app.services.agreeing import agree, call_back, name_group
from app.services.contributing import say
from app.store.histories import Told, find_history
from app.store.statements import find_agreed, find_list
from tests.cast import NOON
from tests.services.day import Day


def told(day: Day, public: bool = True) -> list[Told]:
    return day.find(find_history, public)


def lines(day: Day) -> dict[str, str]:
    return {line.text: line.id for line in day.find(find_agreed, "concerns")}


def two_groups(day: Day) -> None:
    day.open("concerns")
    day.say(2, "trust")
    day.say(3, "no trust")
    day.agree(2)
    day.agree(3)


def test_every_step_is_told_with_its_role(day: Day) -> None:
    two_groups(day)
    day.do(theming.make_issue, lines(day)["trust"], NOON)
    day.do(theming.put_under, lines(day)["no trust"], 1, NOON)
    day.do(theming.reword, 1, "Trust, both ways", 1, NOON)
    steps = [(act.who, act.verb, act.number, act.words) for act in told(day)]
    assert steps[-3:] == [
        ("themes", "made", 1, ("trust",)),
        ("themes", "put_under", 1, ("no trust",)),
        ("themes", "reworded", 1, ("trust", "Trust, both ways")),
    ]
    assert ("B", "arrived", None, ()) in steps


def test_words_that_were_called_back_are_in_no_sentence(day: Day) -> None:
    two_groups(day)
    day.do(theming.make_issue, lines(day)["no trust"], NOON)
    day.do(theming.reword, 1, "Nobody has trust", 1, NOON)
    day.do(theming.put_under, lines(day)["trust"], 1, NOON)
    assert any("no trust" in act.words for act in told(day))
    day.do(call_back, 3, "concerns", NOON)
    for public in (True, False):
        assert not [act for act in told(day, public) if {"no trust", "Nobody has trust"} & set(act.words)]
    assert ("C", "left", 1) in [(act.who, act.verb, act.count) for act in told(day)]
    assert "no trust" not in str(day.find(load_report))


def test_a_group_stands_beside_its_words_only_if_it_said_so(day: Day) -> None:
    two_groups(day)
    day.do(theming.make_issue, lines(day)["no trust"], NOON)
    day.do(theming.put_under, lines(day)["trust"], 1, NOON)
    day.do(theming.take_ours_out, [lines(day)["trust"]], NOON, role_of(2))
    assert (told(day)[-1].words, told(day, public=False)[-1].words) == ((), ("trust",))
    assert {line.group for line in day.find(load_report).statements} == {None}
    day.do(name_group, 2, True)
    assert told(day)[-1].words == ("trust",)
    assert {line.text: line.group for line in day.find(load_report).statements} == {"trust": "B", "no trust": None}


def test_what_was_undone_is_marked_and_what_was_redone_is_not(day: Day) -> None:
    two_groups(day)
    day.do(theming.make_issue, lines(day)["trust"], NOON)
    made = told(day)[-1].id
    day.do(theming.undo, made, NOON)
    assert [act.undone for act in told(day) if act.id == made] == [True]
    day.do(theming.undo, told(day)[-1].id, NOON)
    assert [act.undone for act in told(day) if act.id == made] == [False]


def test_what_a_group_also_said_is_on_record_but_never_on_the_board(tmp_path: Path) -> None:
    spcp = Day(tmp_path, "spcp")
    spcp.open("concerns")
    for number in range(7):
        spcp.do(say, f"line{number}", 2, "concerns", f"concern {number}", None)
    seen = fingerprint(spcp.find(find_list, 2, "concerns"))
    spcp.do(agree, 2, "concerns", seen, NOON, [f"line{number}" for number in range(5)])
    spcp.do(theming.make_the_rest, NOON)
    report = spcp.find(load_report)
    assert sorted(line.carried for line in report.statements) == [False] * 2 + [True] * 5
    assert [issue.text for issue in report.issues] == [f"concern {number}" for number in range(5)]
    assert "concern 6" not in str(told(spcp))
    spcp.database.close()
