"""The lead moves the whole day, hears the rooms and says something; two leads see what the other did."""

import pytest

from app.domain.refusal import BadSetting, NotFound, Stale
from app.domain.refusal_of_words import Empty, TooLong
from app.screens.lead_run import load_log, load_run
from app.services.asking import ask
from app.services.facilitating import move_day
from app.services.messaging import hear, send_message, settle, take_away
from app.store.events import find_event
from app.store.groups import find_group
from app.store.messages import find_messages, find_wall_message
from tests.cast import NOON
from tests.services.day import Day
from tests.services.sights import LEADS


def on_the_wall(day: Day) -> str:
    message = day.find(find_wall_message)
    return message.text if message else ""


def test_fifteen_minutes_late_moves_every_clock_once(day: Day) -> None:
    day.open("concerns")
    for _ in range(2):  # a double tap
        day.do(move_day, 15, 0, NOON + 60)
    assert day.find(find_event).late == 15
    assert day.agenda.now is not None
    assert day.agenda.now.ends_at == NOON + (50 + 15) * 60
    rows = day.find(load_run, LEADS).rows
    assert [str(row.due)[:5] for row in rows if row.due] == [
        "10:45", "11:50", "12:05", "12:15", "12:25", "13:00", "14:45", "15:15", "15:35",
    ]  # fmt: skip
    assert str(rows[3].planned)[:5] == "10:30"


def test_the_second_of_two_leads_does_not_move_the_day_again(day: Day) -> None:
    day.do(move_day, 15, 0, NOON)
    with pytest.raises(Stale):
        day.do(move_day, 5, 0, NOON)
    with pytest.raises(BadSetting):
        day.do(move_day, 10_000, 15, NOON)
    day.do(move_day, 0, 15, NOON)
    assert day.find(find_event).late == 0


def test_each_lead_sees_what_was_done_last(day: Day) -> None:
    day.open("concerns")
    day.do(move_day, 15, 0, NOON)
    day.do(send_message, "m1", "wall", "Lunch is ready", NOON)
    acts = [act for act, _ in day.find(load_log, LEADS).acts]
    assert [act.verb for act in acts] == ["said", "moved", "opened"]
    assert "Lunch" not in str([act.about for act in acts])


def test_a_message_reaches_one_room_or_all_or_the_wall(day: Day) -> None:
    day.do(send_message, "m1", "group:1", "Please come to the hall", NOON)
    day.do(send_message, "m1", "group:1", "Please come to the hall", NOON)
    day.do(send_message, "m2", "all", "Lunch is ready", NOON + 1)
    day.do(send_message, "m3", "wall", "The doors are open", NOON + 2)
    assert [each.text for each in day.find(find_messages, 1)] == ["Lunch is ready", "Please come to the hall"]
    assert [each.text for each in day.find(find_messages, 2)] == ["Lunch is ready"]
    assert on_the_wall(day) == "The doors are open"
    day.do(take_away, "m3")
    assert on_the_wall(day) == "Lunch is ready"


def test_a_room_takes_away_what_was_said_to_it_alone(day: Day) -> None:
    day.do(send_message, "m1", "group:1", "Please come to the hall", NOON)
    day.do(send_message, "m2", "all", "Lunch is ready", NOON)
    day.do(take_away, "m1", 2)
    day.do(take_away, "m2", 1)
    assert len(day.find(find_messages, 1)) == 2
    day.do(take_away, "m1", 1)
    assert [each.id for each in day.find(find_messages, 1)] == ["m2"]


@pytest.mark.parametrize(
    ("target", "text", "refusal"),
    [
        ("wall", "  ", Empty),
        ("wall", "x" * 141, TooLong),
        ("group:99", "Hello", NotFound),
        ("group:x", "Hello", BadSetting),
        ("everybody", "Hello", BadSetting),
    ],
)
def test_a_message_to_nobody_or_without_words_is_refused(
    day: Day, target: str, text: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        day.do(send_message, "m1", target, text, NOON)


def test_a_room_that_asks_is_heard_and_then_settled(day: Day) -> None:
    day.do(hear, 1)
    assert day.find(find_group, 1).heard is False  # it did not ask
    day.do(ask, 1, "break")
    day.do(hear, 1)
    assert day.find(find_group, 1).heard is True
    day.do(settle, 1)
    assert day.find(find_group, 1).asks is None
    assert day.find(find_group, 1).heard is False
