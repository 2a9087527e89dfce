"""The lead's routes of the mixed tables."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.mixing import WishKind
from app.screens.lead_tables import LEAD_TABLES
from app.services import mixing, prioritizing, reseating
from app.web.answers import done, show
from app.web.deps import House, allow

router = APIRouter(prefix="/lead/tables")
Lead = Annotated[Viewer, allow(Audience.LEAD, LEAD_TABLES)]
Number = Annotated[int, Form()]
Maybe = Annotated[int | None, Form()]
Text = Annotated[str, Form(max_length=400)]


@router.get("")
async def see(request: Request, viewer: Lead) -> Response:
    return await show(request, LEAD_TABLES, viewer)


@router.post("/count")
async def count_tables(request: Request, viewer: Lead, house: House, count: Number) -> Response:
    await house.perform(mixing.plan_tables, count)
    return await done(request, LEAD_TABLES, viewer)


@router.post("/groups/{group}")
async def keep_together(request: Request, group: int, viewer: Lead, house: House, never_alone: Text) -> Response:
    await house.perform(mixing.keep_together, group, never_alone == "yes")
    return await done(request, LEAD_TABLES, viewer)


@router.post("/officers")
async def limit_officers(request: Request, viewer: Lead, house: House, most: Maybe = None) -> Response:
    await house.perform(mixing.limit_officers, most)
    return await done(request, LEAD_TABLES, viewer)


@router.post("/wishes")
async def note_wish(
    request: Request, viewer: Lead, house: House, what: Annotated[WishKind, Form()], badge: Text = "", other: Text = "",
    table: Maybe = None,
) -> Response:  # fmt: skip
    await house.perform(mixing.note_wish, what, badge, other, table)
    return await done(request, LEAD_TABLES, viewer)


@router.post("/wishes/{number}/forget")
async def forget_wish(request: Request, number: int, viewer: Lead, house: House) -> Response:
    await house.perform(mixing.forget_wish, number)
    return await done(request, LEAD_TABLES, viewer)


@router.post("/wishes/{number}/grant")
async def grant(request: Request, number: int, viewer: Lead, house: House, table: Number) -> Response:
    await house.perform(reseating.grant, number, table, house.clock())
    return await done(request, LEAD_TABLES, viewer)


@router.post("/wishes/{number}/decline")
async def decline(request: Request, number: int, viewer: Lead, house: House) -> Response:
    await house.perform(reseating.decline, number)
    return await done(request, LEAD_TABLES, viewer)


@router.post("/deal")
async def deal(request: Request, viewer: Lead, house: House, seen: Number, text: Text = "") -> Response:
    await house.database.read(mixing.draw_ahead, text)
    await house.perform(mixing.deal_tables, text, seen, house.clock())
    return await done(request, LEAD_TABLES, viewer)


@router.post("/post")
async def post(request: Request, viewer: Lead, house: House, seen: Number) -> Response:
    await house.perform(mixing.post_tables, seen, house.clock())
    return await done(request, LEAD_TABLES, viewer)


@router.post("/take-back")
async def take_back(request: Request, viewer: Lead, house: House) -> Response:
    await house.perform(mixing.take_plan_back, house.clock())
    return await done(request, LEAD_TABLES, viewer)


@router.post("/late")
async def seat_who_came_late(request: Request, viewer: Lead, house: House) -> Response:
    await house.perform(reseating.seat_who_came_late, house.clock())
    return await done(request, LEAD_TABLES, viewer)


@router.post("/left")
async def note_left(request: Request, viewer: Lead, house: House, text: Text = "") -> Response:
    await house.perform(reseating.note_left, text, house.clock())
    return await done(request, LEAD_TABLES, viewer)


@router.post("/back")
async def note_back(request: Request, viewer: Lead, house: House, text: Text = "") -> Response:
    await house.perform(reseating.note_back, text, house.clock())
    return await done(request, LEAD_TABLES, viewer)


@router.post("/repair")
async def repair(request: Request, viewer: Lead, house: House, seen: Number) -> Response:
    await house.perform(reseating.repair_tables, seen, house.clock())
    return await done(request, LEAD_TABLES, viewer)


@router.post("/move")
async def move(request: Request, viewer: Lead, house: House, table: Number, badge: Text = "") -> Response:
    await house.perform(reseating.move_by_hand, badge, table, house.clock())
    return await done(request, LEAD_TABLES, viewer)


@router.post("/told")
async def told(request: Request, viewer: Lead, house: House) -> Response:
    await house.perform(reseating.all_were_told)
    return await done(request, LEAD_TABLES, viewer)


@router.post("/spread")
async def spread(request: Request, viewer: Lead, house: House) -> Response:
    await house.perform(prioritizing.spread_priorities)
    return await done(request, LEAD_TABLES, viewer)


@router.post("/choose")
async def let_tables_choose(request: Request, viewer: Lead, house: House, choose: Text) -> Response:
    await house.perform(prioritizing.let_tables_choose, choose == "yes")
    return await done(request, LEAD_TABLES, viewer)


@router.post("/{table}/priority")
async def give_priority(request: Request, table: int, viewer: Lead, house: House, issue: Maybe = None) -> Response:
    await house.perform(prioritizing.give_priority, table, issue)
    return await done(request, LEAD_TABLES, viewer)


@router.post("/{table}/step-free")
async def make_step_free(request: Request, table: int, viewer: Lead, house: House, step_free: Text) -> Response:
    await house.perform(mixing.make_step_free, table, step_free == "yes")
    return await done(request, LEAD_TABLES, viewer)
