"""Paper ballots as a PDF. It is made in a thread: laying out takes longer than a dot may wait."""

import asyncio
from collections.abc import Callable, Iterable
from typing import Annotated, TypeVar

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.poll import PollKind
from app.domain.refusal import NothingToVote
from app.exports.to_pdf import BallotIssue, BallotList, BallotSheet, Tongue, paper_ballots_pdf
from app.screens.language import day_in_words, translations
from app.screens.language import languages as spoken_languages
from app.screens.paper import PaperList, PaperView, load_paper
from app.screens.printing import BOTH, LEAD_PRINT
from app.store.events import Event
from app.web.deps import House, allow, language_of

router = APIRouter(prefix="/lead/print")
Lead = Annotated[Viewer, allow(Audience.LEAD, LEAD_PRINT)]
Sheet = TypeVar("Sheet")


@router.get("/ballots.pdf")
async def see_ballot(
    request: Request,
    viewer: Lead,
    house: House,
    size: str = "normal",
    language: Annotated[tuple[str, ...], Query()] = (),
) -> Response:
    view = await house.database.read(load_paper)
    if not any(each.issues for each in view.lists):
        raise NothingToVote
    wanted = _wanted(language, view.event) or (language_of(request),)
    tongues = tongues_of(view.event, wanted) or tongues_of(view.event, (language_of(request),))
    return await as_pdf(paper_ballots_pdf, ballot_sheet(view, tongues, wanted, size == "large"), "paper-ballots.pdf")


async def as_pdf(make: Callable[[Sheet], bytes], sheet: Sheet, name: str) -> Response:
    made = await asyncio.to_thread(make, sheet)
    return Response(made, media_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'})


def tongues_of(event: Event, codes: Iterable[str]) -> tuple[Tongue, ...]:
    """Those of these languages that our sentences are written in."""
    known = [code for code in dict.fromkeys(codes) if code in spoken_languages(pseudo=True)]
    return tuple(Tongue(code, translations(code), day_in_words(event.date, code)) for code in known)


def _wanted(asked: tuple[str, ...], event: Event) -> tuple[str, ...]:
    """Languages as asked; "all" are those of the hall, also those that no screen speaks."""
    together = {"both": BOTH, "all": tuple(event.languages.split())}
    return tuple(code for each in asked for code in together.get(each, (each,)))


def ballot_sheet(view: PaperView, tongues: tuple[Tongue, ...], meanings: tuple[str, ...], large: bool) -> BallotSheet:
    """The paper as the phones show the ballot, with what its words mean in these languages."""
    lists = tuple(_list(each, meanings) for each in view.lists)
    runoff = view.poll is not None and view.poll.kind is PollKind.RUNOFF
    return BallotSheet(view.event, view.way, lists, view.edition, tongues, runoff, large)


def _list(each: PaperList, meanings: tuple[str, ...]) -> BallotList:
    issues = (
        BallotIssue(number, text, tuple(known[code] for code in dict.fromkeys(meanings) if code in known))
        for number, text, known in each.issues
    )
    return BallotList(each.rule, tuple(issues))
