"""The end of the day: what is open closes, what devices knew of people goes, and the results stay."""

import pytest

from app.domain.mixing import Badge, Wish, WishKind
from app.domain.refusal_of_closing import NoMeetingYet
from app.domain.refusal_of_votes import FinishTheVoteFirst
from app.domain.survey import SurveyState
from app.services.electing import open_phones
from app.services.ending import end_day, reopen_day, set_meeting
from app.services.standing import put_forward
from app.store.acts import find_last_acts
from app.store.candidates import find_candidates
from app.store.councils import find_choice
from app.store.database import Tx
from app.store.events import find_event
from app.store.groups import change_badge, find_groups, find_participant
from app.store.mixed_tables import add_wish, find_wishes
from tests.cast import NOON
from tests.services.day import Day


def badge_of(day: Day, device: str) -> int | None:
    found = day.find(find_participant, device)
    assert found is not None
    return found.badge


def wants(tx: Tx) -> None:
    add_wish(tx, Wish(WishKind.ANOTHER, Badge(1, 1)), open=True)
    add_wish(tx, Wish(WishKind.APART, Badge(1, 1), Badge(1, 2)))


def test_the_end_closes_what_is_open_and_deletes_badges_and_wishes(day: Day) -> None:
    (ben, _) = day.ready_to_vote(3)
    day.close()
    day.show_result()
    day.do(change_badge, ben, 4)
    day.do(wants)
    day.open("closing")
    assert badge_of(day, ben) == 4
    assert day.find(find_wishes)
    for _ in range(2):
        day.do(end_day, NOON)
    event = day.find(find_event)
    assert (event.ended_at, event.survey_state) == (NOON, SurveyState.CLOSED)
    assert badge_of(day, ben) is None
    assert not day.find(find_wishes)
    assert not day.find(find_wishes, True)
    assert day.agenda.now is not None
    assert not day.agenda.now.is_open
    assert [act.verb for act in day.find(find_last_acts, 2)] == ["ended", "closed_survey"]


def test_the_day_can_be_opened_again_and_what_was_deleted_stays_deleted(day: Day) -> None:
    day.open("closing")
    day.do(wants)
    day.do(end_day, NOON)
    for _ in range(2):
        day.do(reopen_day, NOON)
    assert day.find(find_event).ended_at is None
    assert not day.find(find_wishes)
    day.open("council")
    assert [act.verb for act in day.find(find_last_acts, 2)] == ["opened", "reopened"]


def test_a_vote_that_is_not_told_yet_keeps_the_day_open(day: Day) -> None:
    day.ready_to_vote(3)
    for step in (day.close, day.seal):
        with pytest.raises(FinishTheVoteFirst):
            day.do(end_day, NOON)
        step()
    assert day.find(find_event).ended_at is None


def test_the_first_meeting_has_a_day_and_a_time_or_is_not_known_yet(day: Day) -> None:
    day.do(set_meeting, "2026-12-03", "18:30", " City  Library ", NOON)
    event = day.find(find_event)
    assert (event.meeting_at, event.meeting_place) == ("2026-12-03T18:30", "City Library")
    for wrong in (
        ("2026-02-30", "18:30"),
        ("2026-12-03", ""),
        ("", "18:30"),
        ("tomorrow", "noon"),
        ("2026-12-03", "25:00"),
    ):
        with pytest.raises(NoMeetingYet):
            day.do(set_meeting, *wrong, "", NOON)
    assert day.find(find_event) == event
    day.do(set_meeting, "", "", "", NOON)
    assert day.find(find_event).meeting_at == ""


def test_groups_are_what_they_were(day: Day) -> None:
    before = day.find(find_groups)
    day.open("closing")
    day.do(end_day, NOON)
    assert day.find(find_groups) == before


def test_a_choice_on_phones_ends_with_the_day_and_who_has_no_seat_leaves_no_name(day: Day) -> None:
    day.open("council")
    for id, name in (("a" * 24, "Rosa"), ("b" * 24, "Lee")):
        day.do(put_forward, id, 1, name, True, True, None)
    day.do(open_phones, 1)
    assert day.find(find_choice, 1).on_phones
    day.do(end_day, NOON)
    assert not day.find(find_choice, 1).on_phones
    assert [each.name for each in day.find(find_candidates, 1)] == ["", ""]
