"""The routes of interpreters, who come in by the theme team's link."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.audience import Audience, Viewer
from app.screens.meanings import MEANINGS, meanings_page, other_languages
from app.screens.themes import THEMES
from app.services.interpreting import write_meaning
from app.web.answers import done, show
from app.web.deps import House, allow

router = APIRouter(prefix="/themes/meanings")
Interpreter = Annotated[Viewer, allow(Audience.THEMES, THEMES)]


@router.get("")
async def see(request: Request, viewer: Interpreter, house: House) -> Response:
    languages = await house.database.read(other_languages)
    if languages:
        return RedirectResponse(f"/themes/meanings/{languages[0]}", 303)
    return await show(request, MEANINGS, viewer)


@router.get("/{language}")
async def see_language(request: Request, language: str, viewer: Interpreter) -> Response:
    return await show(request, meanings_page(language), viewer)


@router.post("/{language}/{about}")
async def write(
    request: Request,
    language: str,
    about: str,
    viewer: Interpreter,
    house: House,
    *,
    of: Annotated[str, Form()] = "",
    seen: Annotated[int, Form()],
    text: Annotated[str, Form()] = "",
    checked: Annotated[str, Form()] = "no",
) -> Response:
    request.state.page = meanings_page(language)
    await house.perform(write_meaning, about, language, text, of, seen, checked == "yes", house.clock())
    return await done(request, meanings_page(language), viewer)
