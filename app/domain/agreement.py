"""What of a group's list goes to the hall when there is more on it than the group may carry."""

from collections.abc import Collection, Sequence

from app.domain.agenda import Agenda
from app.domain.choosing import Chosen
from app.domain.refusal_of_words import ChooseFirst, TooManyChosen
from app.domain.statement import Mark, Statement


def cap_of(agenda: Agenda, kind: str) -> int | None:
    """Most lines of such a list that a group carries on; None: all."""
    return next((stage.cap for stage in agenda.stages if stage.kind == kind), None)


def room_for(lines: Sequence[Statement], cap: int | None) -> int | None:
    """How many of the lines that are not agreed yet can be carried, if not all of them."""
    said = sum(line.mark is Mark.SAID for line in lines)
    left = said if cap is None else max(0, cap - sum(line.mark is Mark.AGREED for line in lines))
    return None if said <= left else left


def check_carried(lines: Sequence[Statement], cap: int | None, chosen: Collection[str]) -> frozenset[str]:
    """The lines that are carried; what else was said stays on record."""
    said = [line.id for line in lines if line.mark is Mark.SAID]
    room = room_for(lines, cap)
    if room is None:
        return frozenset(said)
    picked = frozenset(said) & frozenset(chosen)
    if len(picked) > room:
        raise TooManyChosen(chosen=len(picked), room=room)
    if room and not picked:
        raise ChooseFirst(room=room)
    return picked


def first_of(order: Sequence[Chosen], room: int) -> frozenset[str]:
    """The lines that a group's dots put first, as many as there is room for; ties at the edge it decides."""
    ranks = [each.rank for each in order if each.rank is not None]
    fits = {own for own in ranks if sum(rank <= own for rank in ranks) <= room}
    return frozenset(each.line for each in order if each.rank in fits)
