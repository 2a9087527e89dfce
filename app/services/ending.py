"""The end of the day: the first meeting is said, and then nobody writes any more."""

from datetime import date, datetime, time

from app.domain.act import LEAD
from app.domain.agenda import State
from app.domain.change import Topic
from app.domain.day_end import even_after_the_day
from app.domain.refusal_of_closing import NoMeetingYet
from app.domain.refusal_of_votes import FinishTheVoteFirst
from app.domain.statement import clean
from app.services.electing import close_phones
from app.services.seating import forget_unseated
from app.services.surveying import close_survey
from app.store.acts import add_act
from app.store.councils import find_choices
from app.store.database import Tx
from app.store.events import change_event, change_stage, find_agenda, find_event
from app.store.groups import forget_badges
from app.store.mixed_tables import forget_wishes
from app.store.polls import is_poll_on

LONGEST_PLACE = 200


@even_after_the_day
def set_meeting(tx: Tx, day: str, at: str, place: str, now: int) -> None:
    """When and where the council first meets. `day` and `at` as browsers send them; both empty: not yet."""
    meets, where = _when(day, at), clean(place)[:LONGEST_PLACE]
    event = find_event(tx)
    if (event.meeting_at, event.meeting_place) != (meets, where):
        change_event(tx, meeting_at=meets, meeting_place=where)
        add_act(tx, now, LEAD, "set_meeting", {"at": meets, "place": where})
        tx.announce(Topic.AGENDA)


def _when(day: str, at: str) -> str:
    if not day and not at:
        return ""
    try:
        return datetime.combine(date.fromisoformat(day), time.fromisoformat(at)).isoformat("T", "minutes")[:16]
    except ValueError as unreadable:
        raise NoMeetingYet from unreadable


@even_after_the_day
def end_day(tx: Tx, now: int) -> None:
    """Close what is open, and delete what devices know of people: badges, wishes, names of who has no seat."""
    if find_event(tx).ended_at is not None:
        return
    if is_poll_on(tx):
        raise FinishTheVoteFirst
    stage = find_agenda(tx).now
    if stage is not None and stage.is_open:
        change_stage(tx, stage.position, state=State.CLOSED, closed_at=now)
    close_survey(tx, now)
    for group, choice in find_choices(tx).items():
        if choice.on_phones:
            close_phones(tx, group, now)
    forget_unseated(tx)
    forget_badges(tx)
    forget_wishes(tx)
    change_event(tx, ended_at=now, wall_state="")
    add_act(tx, now, LEAD, "ended", {})
    _tell(tx)


@even_after_the_day
def reopen_day(tx: Tx, now: int) -> None:
    """It was ended by mistake. What was deleted stays deleted; parts that were closed can be opened again."""
    if find_event(tx).ended_at is not None:
        change_event(tx, ended_at=None)
        add_act(tx, now, LEAD, "reopened", {})
        _tell(tx)


def _tell(tx: Tx) -> None:
    for topic in (Topic.AGENDA, Topic.DEAL, Topic.TABLES, Topic.SURVEY):
        tx.announce(topic)
