"""The routes of a mixed table's devices: the worksheet, its actions, and which device writes."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.action import Plan, read_plan
from app.domain.audience import Audience, Viewer
from app.domain.refusal_of_tables import KeptBeside
from app.domain.refusal_of_words import TooLong
from app.domain.worksheet import Saved
from app.screens.table import TABLE, WRITING, Typed, sheet_page
from app.services.prioritizing import choose_priority
from app.services.solving import (
    add_action,
    bring_back,
    choose_action,
    choose_words,
    take_away,
    take_over,
    write_action,
    write_step,
)
from app.web.answers import done, show, wants_fragments
from app.web.deps import House, allow

router = APIRouter(prefix="/table/{table}")
Device = Annotated[Viewer, allow(Audience.TABLE, TABLE)]
Text = Annotated[str, Form()]
Seen = Annotated[int, Form()]
PLAN = "plan"  # the step that holds the actions, in an address


@router.get("")
async def see(request: Request, table: int, viewer: Device, step: str = "") -> Response:
    return await show(request, sheet_page(step) if step else TABLE, viewer)


@router.post("/writer")
async def write_here(request: Request, table: int, viewer: Device, house: House) -> Response:
    await house.perform(take_over, table, viewer.member or 0)
    return await done(request, WRITING, viewer)


@router.post("/priority")
async def take_priority(
    request: Request, table: int, viewer: Device, house: House, issue: Annotated[int, Form()]
) -> Response:
    await house.perform(choose_priority, table, issue)
    return await done(request, TABLE, viewer)


@router.post("/steps/{step}")
async def write(
    request: Request, table: int, step: str, viewer: Device, house: House, seen: Seen, text: Text = ""
) -> Response:
    try:
        saved = await house.perform(write_step, table, viewer.member or 0, step, text, seen)
    except TooLong as refusal:
        return await _refuse(request, viewer, refusal, Typed(step, text))
    return await _after(request, viewer, saved, step)


@router.post("/steps/{step}/choose")
async def choose_version(
    request: Request, table: int, step: str, viewer: Device, house: House, keep: Text, seen: Text
) -> Response:
    await house.perform(choose_words, table, viewer.member or 0, step, keep, seen)
    return await _after(request, viewer, Saved.HERE, step)


async def plan_of(
    what: Text = "", who: Text = "", person: Text = "", by_when: Text = "", decision: Text = "", resources: Text = "",
    obstacle: Text = "", sign: Text = "", told: Text = "", first_step: Text = "",
) -> Plan:  # fmt: skip
    return read_plan(locals())


@router.post("/actions/{nth}")
async def write_plan(
    request: Request, table: int, nth: int, viewer: Device, house: House, seen: Seen,
    plan: Annotated[Plan, Depends(plan_of)],
) -> Response:  # fmt: skip
    try:
        saved = await house.perform(write_action, table, viewer.member or 0, nth, plan, seen)
    except TooLong as refusal:
        return await _refuse(request, viewer, refusal, Typed(PLAN, plan=plan, place=nth))
    return await _after(request, viewer, saved, PLAN)


@router.post("/actions/{nth}/choose")
async def choose_plan(
    request: Request, table: int, nth: int, viewer: Device, house: House, keep: Text, seen: Text
) -> Response:
    await house.perform(choose_action, table, viewer.member or 0, nth, keep, seen)
    return await _after(request, viewer, Saved.HERE, PLAN)


@router.post("/actions/{nth}/add")
async def add(request: Request, table: int, nth: int, viewer: Device, house: House) -> Response:
    await house.perform(add_action, table, viewer.member or 0, nth)
    return await _after(request, viewer, Saved.HERE, PLAN)


@router.post("/actions/{nth}/away")
async def away(request: Request, table: int, nth: int, viewer: Device, house: House) -> Response:
    await house.perform(take_away, table, viewer.member or 0, nth)
    return await _after(request, viewer, Saved.HERE, PLAN)


@router.post("/actions/{nth}/back")
async def back(request: Request, table: int, nth: int, viewer: Device, house: House) -> Response:
    await house.perform(bring_back, table, viewer.member or 0, nth)
    return await _after(request, viewer, Saved.HERE, PLAN)


async def _after(request: Request, viewer: Viewer, saved: Saved, step: str) -> Response:
    """A plain form comes back to its step; who wrote beside another version is told, although it is stored."""
    if saved is Saved.BESIDE:
        return await show(request, WRITING if wants_fragments(request) else sheet_page(step), viewer, KeptBeside())
    if wants_fragments(request):
        return await show(request, WRITING, viewer)
    return RedirectResponse(f"/table/{viewer.table}?step={step}#step-{step}", 303)


async def _refuse(request: Request, viewer: Viewer, refusal: TooLong, typed: Typed) -> Response:
    """A script still has the words; a plain form is given them back."""
    page = WRITING if wants_fragments(request) else sheet_page(typed=typed)
    return await show(request, page, viewer, refusal)
