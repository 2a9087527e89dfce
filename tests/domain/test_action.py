"""An action of a plan: unfinished ones ask and block nothing; of two versions none is ever lost."""

from dataclasses import replace

import pytest

from app.domain.action import LIMIT, MOST, Action, Plan, choose, read_plan, save
from app.domain.refusal import BadSetting
from app.domain.refusal_of_tables import EnoughActions, VersionsChanged
from app.domain.refusal_of_words import TooLong
from app.domain.worksheet import Saved

COFFEE = Plan(what="Coffee with a Cop", who="Precinct 2", by_when="May", decision="police")
PARK = Plan(what="Light in the park")


def test_an_unfinished_action_asks_for_what_is_open_and_an_empty_one_for_nothing() -> None:
    assert COFFEE.asks == ()
    assert PARK.asks == ("who", "by_when", "decision")
    assert replace(COFFEE, decision="").asks == ("decision",)
    assert Plan().asks == Plan(who="Precinct 2").asks == ()


def test_a_form_is_read_as_it_stands() -> None:
    assert read_plan({"what": "a\r\nb", "person": "yes", "decision": "city"}) == Plan("a\nb", "", True, "", "city")
    assert not read_plan({"person": "no"}).person
    with pytest.raises(BadSetting):
        read_plan({"decision": "the neighbours"})


def test_the_writers_plan_takes_its_place_and_a_retry_changes_nothing() -> None:
    after, saved = save(Action(3, 1), COFFEE, 0, writes=True)
    assert (after.plan, after.version, saved) == (COFFEE, 1, Saved.HERE)
    assert save(after, COFFEE, 0, writes=True) == (after, Saved.HERE)
    assert save(after, replace(COFFEE, by_when=""), 0, writes=False) == (after, Saved.HERE)


def test_another_plan_stands_beside_and_grows_with_its_typing() -> None:
    action = Action(3, 1, COFFEE, version=1)
    for typed in ("Light", "Light in the park"):
        action, saved = save(action, Plan(what=typed), 0, writes=True)
        assert saved is Saved.BESIDE
    assert (action.plan, action.rivals) == (COFFEE, (PARK,))
    action, _ = save(action, Plan(what="Shade"), 1, writes=False)
    assert action.rivals == (PARK, Plan(what="Shade"))


def test_the_table_keeps_one_version_or_both_as_two_actions() -> None:
    action = Action(3, 1, COFFEE, (PARK,), version=1)
    first, none = choose(action, "first", action.seen, 3)
    assert (first.plan, first.rivals, none) == (COFFEE, (), ())
    second, _ = choose(action, "second", action.seen, 3)
    assert (second.plan, second.rivals, second.version) == (PARK, (), 2)
    both, more = choose(action, "both", action.seen, 3)
    assert (both.plan, both.rivals) == (COFFEE, ())
    assert [(each.id, each.plan) for each in more] == [("3.3", PARK)]
    assert choose(both, "both", action.seen, 4) == (both, ())


def test_of_three_versions_only_the_one_that_was_read_is_dropped() -> None:
    action = Action(3, 1, COFFEE, (PARK, Plan(what="Shade")), version=1)
    assert choose(action, "first", action.seen, 3)[0].rivals == (Plan(what="Shade"),)
    with pytest.raises(VersionsChanged):
        choose(action, "first", replace(action, rivals=(PARK,)).seen, 3)


def test_there_is_room_for_so_many_letters_and_so_many_actions() -> None:
    with pytest.raises(TooLong):
        save(Action(3, 1), Plan(who="x" * (LIMIT + 1)), 0, writes=True)
    action = Action(3, 1, COFFEE, (PARK,), version=1)
    with pytest.raises(EnoughActions):
        choose(action, "both", action.seen, MOST + 1)
