"""What anyone may take home after the reveal, the sealed ballots and the result, and a page that counts them again."""

from typing import Annotated

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.refusal import NotFound, NotTheResultYet
from app.exports.report import load_result
from app.exports.sealed import RESULT, sealed_files
from app.runtime import Runtime
from app.screens.verify import VERIFY
from app.store.database import Tx
from app.web.answers import show
from app.web.deps import House, allow

router = APIRouter()
Anyone = Annotated[Viewer, allow(Audience.ANYONE, VERIFY)]
KINDS = {".csv": "text/csv", ".json": "application/json"}


@router.get("/verify")
async def verify(request: Request, viewer: Anyone) -> Response:
    return await show(request, VERIFY, viewer)


@router.get("/ballots.csv")
async def ballots(viewer: Anyone, house: House) -> Response:
    return await _sealed(house, "ballots.csv")


@router.get("/ballots-{poll}.csv")
async def ballots_of_runoff(viewer: Anyone, house: House, poll: int) -> Response:
    return await _sealed(house, f"ballots-{poll}.csv")


@router.get("/result.json")
async def result(viewer: Anyone, house: House) -> Response:
    return await _sealed(house, RESULT)


async def _sealed(house: Runtime, name: str) -> Response:
    """The file as it was sealed, to be kept: a browser that showed it would not keep its bytes."""
    content = (await house.database.read(find_sealed)).get(name)
    if content is None:
        raise NotFound
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=KINDS[name[name.rindex(".") :]], headers=headers)


def find_sealed(tx: Tx) -> dict[str, bytes]:
    """Read once for all who want it: after the reveal a whole hall may."""
    found = tx.once(load_result)
    if found is None:
        raise NotTheResultYet
    return sealed_files(found)
