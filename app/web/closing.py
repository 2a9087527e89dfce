"""The closing: the last questions, on phones and from paper; the first meeting; the end of the day."""

import re
from collections.abc import Iterable, Mapping
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.refusal import Unreadable
from app.screens.closing import LEAD_CLOSING
from app.screens.phone import PHONE
from app.screens.survey import LEAD_SURVEY, own_ids
from app.services.ending import end_day, reopen_day, set_meeting
from app.services.surveying import answer, close_survey, count_papers, count_survey, open_survey, show_survey
from app.store.database import Tx
from app.web.answers import done, show
from app.web.deps import House, allow

router = APIRouter()
Phone = Annotated[Viewer, allow(Audience.PHONE, PHONE)]
OnSurvey = Annotated[Viewer, allow(Audience.LEAD, LEAD_SURVEY)]
OnClosing = Annotated[Viewer, allow(Audience.LEAD, LEAD_CLOSING)]
Text = Annotated[str, Form(max_length=400)]
NUMBER = re.compile(r"[0-9]{1,6}")


@router.post("/phone/survey")
async def answer_survey(request: Request, viewer: Phone, house: House, seen: Text = "") -> Response:
    steps = {item: step for (item,), step in await _numbers(request, "step", 1)}
    await house.perform(_answer, house.house.key, viewer.secret or "", steps, seen)
    return await done(request, PHONE, viewer)


def _answer(tx: Tx, key: bytes, secret: str, steps: Mapping[int, int], seen: str) -> None:
    answer(tx, own_ids(tx, key, secret), steps, seen)


@router.get("/lead/survey")
async def see_survey(request: Request, viewer: OnSurvey) -> Response:
    return await show(request, LEAD_SURVEY, viewer)


@router.post("/lead/survey/open")
async def open_(request: Request, viewer: OnSurvey, house: House) -> Response:
    await house.perform(open_survey, house.clock())
    return await done(request, LEAD_SURVEY, viewer)


@router.post("/lead/survey/close")
async def close(request: Request, viewer: OnSurvey, house: House) -> Response:
    await house.perform(close_survey, house.clock())
    return await done(request, LEAD_SURVEY, viewer)


@router.post("/lead/survey/count")
async def count(request: Request, viewer: OnSurvey, house: House) -> Response:
    await house.perform(count_survey, house.clock())
    return await done(request, LEAD_SURVEY, viewer)


@router.post("/lead/survey/show")
async def show_result(request: Request, viewer: OnSurvey, house: House, shown: Text = "yes") -> Response:
    await house.perform(show_survey, shown == "yes")
    return await done(request, LEAD_SURVEY, viewer)


@router.post("/lead/survey/papers")
async def papers(request: Request, viewer: OnSurvey, house: House, seen: Text = "") -> Response:
    counts = {(item, step): count for (item, step), count in await _numbers(request, "papers", 2)}
    await house.perform(count_papers, counts, seen)
    return await done(request, LEAD_SURVEY, viewer)


@router.get("/lead/closing")
async def see_closing(request: Request, viewer: OnClosing) -> Response:
    return await show(request, LEAD_CLOSING, viewer)


@router.post("/lead/closing/meeting")
async def meeting(
    request: Request, viewer: OnClosing, house: House, date: Text = "", time: Text = "", place: Text = ""
) -> Response:
    await house.perform(set_meeting, date, time, place, house.clock())
    return await done(request, LEAD_CLOSING, viewer)


@router.post("/lead/closing/end")
async def end(request: Request, viewer: OnClosing, house: House) -> Response:
    await house.perform(end_day, house.clock())
    return await done(request, LEAD_CLOSING, viewer)


@router.post("/lead/closing/again")
async def again(request: Request, viewer: OnClosing, house: House) -> Response:
    await house.perform(reopen_day, house.clock())
    return await done(request, LEAD_CLOSING, viewer)


async def _numbers(request: Request, name: str, places: int) -> Iterable[tuple[tuple[int, ...], int]]:
    """Fields such as step_1 or papers_1_5, all of them numbers."""
    fields = [(field.split("_"), str(typed)) for field, typed in (await request.form()).items()]
    mine = [(parts[1:], typed) for parts, typed in fields if parts[0] == name]
    if not all(len(parts) == places and all(map(NUMBER.fullmatch, (*parts, typed))) for parts, typed in mine):
        raise Unreadable
    return [(tuple(map(int, parts)), int(typed)) for parts, typed in mine]
