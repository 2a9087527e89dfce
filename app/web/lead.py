"""The lead's routes, and the wall's one page."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.program import Details
from app.domain.refusal import Unreadable
from app.exports.report import load_report
from app.exports.to_csv import to_csv
from app.exports.to_json import to_json
from app.screens.lead import LEAD, LEAD_GROUPS, LEAD_LINKS, LEAD_RULES
from app.screens.wall import WALL
from app.services.facilitating import close_stage, extend_stage, open_stage, reveal
from app.services.grouping import add_group, merge_groups, remove_group, rename_group
from app.services.linking import replace_link
from app.services.preparing import change_details, set_rules
from app.web.answers import done, show
from app.web.cookies import set_cookie
from app.web.deps import House, allow

router = APIRouter()
Lead = Annotated[Viewer, allow(Audience.LEAD, LEAD)]
OnGroups = Annotated[Viewer, allow(Audience.LEAD, LEAD_GROUPS)]
OnRules = Annotated[Viewer, allow(Audience.LEAD, LEAD_RULES)]
OnLinks = Annotated[Viewer, allow(Audience.LEAD, LEAD_LINKS)]
Text = Annotated[str, Form(max_length=400)]
Number = Annotated[int, Form()]


@router.get("/wall")
async def see_wall(request: Request, viewer: Annotated[Viewer, allow(Audience.WALL, WALL)]) -> Response:
    return await show(request, WALL, viewer)


@router.get("/lead")
async def see(request: Request, viewer: Lead) -> Response:
    return await show(request, LEAD, viewer)


@router.post("/lead/stages/{position}/open")
async def open_(request: Request, position: int, viewer: Lead, house: House, seen: Text) -> Response:
    await house.perform(open_stage, position, seen, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/lead/stages/{position}/close")
async def close(request: Request, position: int, viewer: Lead, house: House, seen: Text) -> Response:
    await house.perform(close_stage, position, seen, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/lead/stages/{position}/extend")
async def extend(request: Request, position: int, viewer: Lead, house: House, until: Number) -> Response:
    await house.perform(extend_stage, position, until, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/lead/reveal")
async def show_result(request: Request, viewer: Lead, house: House) -> Response:
    await house.perform(reveal, house.clock())
    return await done(request, LEAD, viewer)


@router.get("/lead/groups")
async def see_groups(request: Request, viewer: OnGroups) -> Response:
    return await show(request, LEAD_GROUPS, viewer)


@router.post("/lead/groups")
async def add(
    request: Request, viewer: OnGroups, house: House, id: Number, list: Text, letter: Text = "", name: Text = ""
) -> Response:
    await house.perform(add_group, id, name, letter, list)
    return await done(request, LEAD_GROUPS, viewer)


@router.post("/lead/groups/{id}")
async def rename(
    request: Request, id: int, viewer: OnGroups, house: House, list: Text, letter: Text = "", name: Text = ""
) -> Response:
    await house.perform(rename_group, id, name, letter, list)
    return await done(request, LEAD_GROUPS, viewer)


@router.post("/lead/groups/{id}/merge")
async def merge(request: Request, id: int, viewer: OnGroups, house: House, into: Number) -> Response:
    await house.perform(merge_groups, id, into)
    return await done(request, LEAD_GROUPS, viewer)


@router.post("/lead/groups/{id}/remove")
async def remove(request: Request, id: int, viewer: OnGroups, house: House) -> Response:
    await house.perform(remove_group, id)
    return await done(request, LEAD_GROUPS, viewer)


@router.get("/lead/rules")
async def see_rules(request: Request, viewer: OnRules) -> Response:
    return await show(request, LEAD_RULES, viewer)


@router.post("/lead/details")
async def details(
    request: Request,
    viewer: OnRules,
    house: House,
    title: Text = "",
    place: Text = "",
    date: Text = "",
    convener: Text = "",
    computer: Text = "",
    police_computer: Text = "no",
) -> Response:
    told = Details(
        title.strip(), place.strip(), date[:10], convener.strip(), computer.strip(), police_computer == "yes"
    )
    await house.perform(change_details, told)
    return await done(request, LEAD_RULES, viewer)


@router.post("/lead/rules")
async def rules(
    request: Request, viewer: OnRules, house: House, lists: Number, per_issue: Number, carried: Number, dots: Text = ""
) -> Response:
    if dots and not dots.isdecimal():
        raise Unreadable
    await house.perform(set_rules, lists, int(dots) if dots else None, per_issue, carried)
    return await done(request, LEAD_RULES, viewer)


@router.get("/lead/links")
async def see_links(request: Request, viewer: OnLinks) -> Response:
    return await show(request, LEAD_LINKS, viewer)


@router.post("/lead/links/{name}/replace")
async def replace(request: Request, name: str, viewer: OnLinks, house: House, seen: Number) -> Response:
    replaced = await house.perform(replace_link, name, seen)
    response = await done(request, LEAD_LINKS, viewer)
    if replaced and name == "lead":  # who replaces the lead's link goes on leading on this device
        set_cookie(response, request, house.house, "lead", str(seen + 1))
    return response


@router.get("/lead/export.json")
async def export_json(viewer: Lead, house: House) -> Response:
    report = await house.database.read(load_report)
    return _file(to_json(report).encode(), "application/json", "plenary.json")


@router.get("/lead/export.zip")
async def export_csv(viewer: Lead, house: House) -> Response:
    report = await house.database.read(load_report)
    return _file(to_csv(report), "application/zip", "plenary.zip")


def _file(content: bytes, kind: str, name: str) -> Response:
    return Response(content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
