"""The lead's routes, and the wall's one page."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.audience import Audience, Viewer
from app.domain.program import Details, GroupPlan, Preset, SetUp
from app.domain.refusal import BadSetting, Unreadable
from app.exports.report import load_report
from app.exports.to_csv import to_csv
from app.exports.to_json import to_json
from app.screens.language import SPOKEN
from app.screens.lead import LEAD
from app.screens.lead_setup import (
    LEAD_GROUPS,
    LEAD_LINKS,
    LEAD_SET_UP,
    LEAD_WALL,
    set_up_is_due,
    wall_choices,
)
from app.screens.wall import WALL
from app.services.facilitating import close_stage, extend_stage, open_stage, reveal
from app.services.grouping import add_group, merge_groups, remove_group, rename_group
from app.services.linking import replace_link
from app.services.preparing import set_up, set_wall
from app.services.reporting import show_report
from app.web.answers import done, show, wants_fragments
from app.web.cookies import set_cookie
from app.web.deps import House, allow

router = APIRouter()
Lead = Annotated[Viewer, allow(Audience.LEAD, LEAD)]
OnGroups = Annotated[Viewer, allow(Audience.LEAD, LEAD_GROUPS)]
OnSetUp = Annotated[Viewer, allow(Audience.LEAD, LEAD_SET_UP)]
OnWall = Annotated[Viewer, allow(Audience.LEAD, LEAD_WALL)]
OnLinks = Annotated[Viewer, allow(Audience.LEAD, LEAD_LINKS)]
Text = Annotated[str, Form(max_length=400)]
Number = Annotated[int, Form()]
Rows = Annotated[list[str], Form(default_factory=list)]


@router.get("/wall")
async def see_wall(request: Request, viewer: Annotated[Viewer, allow(Audience.WALL, WALL)]) -> Response:
    return await show(request, WALL, viewer)


@router.get("/lead")
async def see(request: Request, viewer: Lead, house: House) -> Response:
    """Before the first set-up there is nothing to lead."""
    if await house.database.read(set_up_is_due):
        return RedirectResponse("/lead/setup", 303)
    return await show(request, LEAD, viewer)


@router.post("/lead/stages/{position}/open")
async def open_(
    request: Request,
    position: int,
    viewer: Lead,
    house: House,
    seen: Text,
    override: Annotated[str, Form()] = "",
    people: Annotated[int | None, Form()] = None,
) -> Response:
    await house.perform(open_stage, position, seen, house.clock(), override, people)
    return await done(request, LEAD, viewer)


@router.post("/lead/stages/{position}/close")
async def close(request: Request, position: int, viewer: Lead, house: House, seen: Text) -> Response:
    await house.perform(close_stage, position, seen, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/lead/stages/{position}/extend")
async def extend(request: Request, position: int, viewer: Lead, house: House, until: Number) -> Response:
    await house.perform(extend_stage, position, until, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/lead/reports/{group}")
async def report(request: Request, group: int, viewer: Lead, house: House) -> Response:
    await house.perform(show_report, group, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/lead/reveal")
async def show_result(request: Request, viewer: Lead, house: House) -> Response:
    await house.perform(reveal, house.clock())
    return await done(request, LEAD, viewer)


@router.get("/lead/setup")
async def see_set_up(request: Request, viewer: OnSetUp) -> Response:
    return await show(request, LEAD_SET_UP, viewer)


@router.post("/lead/setup")
async def first_set_up(
    request: Request,
    viewer: OnSetUp,
    house: House,
    *,
    preset: Annotated[Preset, Form()],
    title: Text = "",
    place: Text = "",
    date: Text = "",
    convener: Text = "",
    computer: Text = "",
    police_computer: Text = "no",
    greeting: Text = "",
    wifi_name: Text = "",
    wifi_password: Text = "",
    begins: Text = "",
    main_language: Text = "en",
    languages: Rows,
    group: Rows,
    name: Rows,
    list: Rows,
    expected: Rows,
) -> Response:
    details = Details(title, place, date[:10], convener, computer, police_computer == "yes")
    if not len(group) == len(name) == len(list) == len(expected):
        raise Unreadable
    plans = tuple(map(_plan, group, name, list, expected))
    spoken = tuple(dict.fromkeys((main_language, *languages)))
    if not set(spoken) <= set(SPOKEN):
        raise BadSetting
    told = SetUp(details, preset, greeting, wifi_name, wifi_password, plans, spoken, _minutes(begins))
    await house.perform(set_up, told)
    if wants_fragments(request):
        return await show(request, LEAD_SET_UP, viewer)
    return RedirectResponse("/lead", 303)


@router.get("/lead/wall")
async def see_wall_settings(request: Request, viewer: OnWall) -> Response:
    return await show(request, LEAD_WALL, viewer)


@router.post("/lead/wall")
async def wall_settings(
    request: Request, viewer: OnWall, house: House, languages: Text = "", night: Text = "no"
) -> Response:
    if languages not in ("", *dict(wall_choices())):
        raise BadSetting
    await house.perform(set_wall, languages, night == "yes")
    return await done(request, LEAD_WALL, viewer)


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


def _plan(id: str, name: str, side: str, expected: str) -> GroupPlan:
    """A row of the first set-up as it was typed."""
    if not _is_number(id) or (expected and not _is_number(expected)):
        raise Unreadable
    return GroupPlan(int(id), name, side, int(expected) if expected else None)


def _minutes(typed: str) -> int | None:
    """Minutes after midnight of "09:30", as browsers send a time."""
    if not typed:
        return None
    hours, _, minutes = typed.partition(":")
    if not (_is_number(hours) and _is_number(minutes) and int(hours) < 24 and int(minutes) < 60):
        raise Unreadable
    return 60 * int(hours) + int(minutes)


def _is_number(typed: str) -> bool:
    return typed.isascii() and typed.isdecimal() and len(typed) < 11
