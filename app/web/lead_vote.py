"""The lead's acts on a vote: rules, witnesses, people, seal, run-off, light polls, and the end of its secrets."""

import asyncio
from dataclasses import replace
from secrets import randbelow
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.ballots_file import SALT_BELOW, SALT_NUMBERS
from app.domain.poll import Poll, PollKind, Rules, Tie, Way
from app.domain.refusal import Unreadable
from app.domain.refusal_of_votes import WitnessWordsNeeded
from app.runtime import Runtime
from app.screens.lead import LEAD
from app.screens.lead_vote import LEAD_DESTROY, LEAD_RULES
from app.services.polling import (
    cancel_vote,
    clear_wall,
    correct_people,
    finish_light,
    open_light,
    open_runoff,
    seal,
    show_poll,
    stop_poll,
)
from app.services.preparing import set_rules, set_witness
from app.services.sealing import destroy_voting_secrets
from app.store.files import finish_destroying
from app.store.polls import find_current
from app.store.witnesses import find_private, make_witness
from app.web.answers import done, show
from app.web.deps import House, allow

router = APIRouter(prefix="/lead")
Lead = Annotated[Viewer, allow(Audience.LEAD, LEAD)]
OnRules = Annotated[Viewer, allow(Audience.LEAD, LEAD_RULES)]
OnDestroy = Annotated[Viewer, allow(Audience.LEAD, LEAD_DESTROY)]
Text = Annotated[str, Form()]
Number = Annotated[int, Form()]
Words = Annotated[str, Form(max_length=200)]


@router.get("/rules")
async def see_rules(request: Request, viewer: OnRules) -> Response:
    return await show(request, LEAD_RULES, viewer)


@router.post("/rules")
async def rules(
    request: Request,
    viewer: OnRules,
    house: House,
    *,
    lists: Number,
    per_issue: Number,
    carried: Number,
    dots: Text = "",
    way: Annotated[Way, Form()] = Way.PHONES,
    tie: Annotated[Tie, Form()] = Tie.BOTH,
    receipts: Text = "no",
) -> Response:
    wanted = _rules(dots, per_issue, carried, tie, receipts)
    await house.perform(set_rules, lists, replace(wanted, way=way))
    return await done(request, LEAD_RULES, viewer)


@router.post("/witnesses")
async def witnesses(
    request: Request, viewer: OnRules, house: House, first: Words = "", second: Words = "", keep: Text = "yes"
) -> Response:
    """Their words are made into a key and forgotten; only half of it is kept, which can close and not open."""
    made = await asyncio.to_thread(make_witness, (first, second)) if keep == "yes" else ""
    await house.perform(set_witness, made)
    return await done(request, LEAD_RULES, viewer)


@router.post("/polls/runoff")
async def runoff(request: Request, viewer: Lead, house: House) -> Response:
    await house.perform(open_runoff, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/polls/light")
async def light(
    request: Request, viewer: Lead, house: House, kind: Annotated[PollKind, Form()], question: Words = ""
) -> Response:
    await house.perform(open_light, kind, question, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/polls/clear")
async def clear(request: Request, viewer: Lead, house: House) -> Response:
    await house.perform(clear_wall)
    return await done(request, LEAD, viewer)


@router.post("/polls/{poll}/people")
async def people(request: Request, poll: int, viewer: Lead, house: House, people: Number) -> Response:
    await house.perform(correct_people, poll, people, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/polls/{poll}/close")
async def close(request: Request, poll: int, viewer: Lead, house: House) -> Response:
    await house.perform(stop_poll, poll, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/polls/{poll}/seal")
async def seal_ballots(
    request: Request, poll: int, viewer: Lead, house: House, first: Words = "", second: Words = ""
) -> Response:
    private = await _private(house, (first, second))
    await house.perform(seal, poll, house.clock(), draw_salt(), private)
    return await done(request, LEAD, viewer)


@router.post("/polls/{poll}/show")
async def show_result(request: Request, poll: int, viewer: Lead, house: House) -> Response:
    await house.perform(show_poll, poll, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/polls/{poll}/finish")
async def finish(request: Request, poll: int, viewer: Lead, house: House) -> Response:
    await house.perform(finish_light, poll, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/polls/{poll}/cancel")
async def cancel(
    request: Request,
    poll: int,
    viewer: OnRules,
    house: House,
    *,
    why: Annotated[str, Form(max_length=280)] = "",
    per_issue: Number,
    carried: Number,
    dots: Text = "",
    tie: Annotated[Tie, Form()] = Tie.BOTH,
    receipts: Text = "no",
) -> Response:
    wanted = _rules(dots, per_issue, carried, tie, receipts)
    await house.perform(cancel_vote, poll, wanted, why, house.clock())
    return await done(request, LEAD_RULES, viewer)


@router.get("/destroy")
async def see_destroy(request: Request, viewer: OnDestroy) -> Response:
    return await show(request, LEAD_DESTROY, viewer)


@router.post("/destroy")
async def destroy(request: Request, viewer: OnDestroy, house: House) -> Response:
    """Whatever breaks in between is finished by the same press again, or at the next start (see app/cli.py)."""
    await house.perform(destroy_voting_secrets, house.clock())
    await asyncio.to_thread(finish_destroying, house.database.path)
    house.house = replace(house.house, vote_key=b"")
    return await done(request, LEAD_DESTROY, viewer)


def draw_salt() -> tuple[int, ...]:
    return tuple(randbelow(SALT_BELOW) for _ in range(SALT_NUMBERS))


def _rules(dots: str, per_issue: int, carried: int, tie: Tie, receipts: str) -> Rules:
    if dots and not (dots.isascii() and dots.isdecimal() and len(dots) < 4):
        raise Unreadable
    return Rules(int(dots) if dots else None, per_issue, carried, tie=tie, receipts=receipts == "yes")


async def _private(house: Runtime, words: tuple[str, str]) -> bytes | None:
    """What the witnesses' words open, outside the writer: making it takes a second."""
    current: Poll | None = await house.database.read(find_current)
    if current is None or not current.witness:
        return None
    if not all(words):
        raise WitnessWordsNeeded
    return await asyncio.to_thread(find_private, current.witness, words)
