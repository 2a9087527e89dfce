"""Every error becomes a sentence on a page of ours; none writes anybody's words or address into a log."""

import logging
from typing import cast

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketState

from app.domain.refusal import LinkReplaced, NotFound, Refused, TooLarge, TryAgain, Unreadable
from app.live.keeping import plainly
from app.runtime import LINK_REPLACED, NOT_ALLOWED
from app.web.answers import refuse

log = logging.getLogger("plenary.web")
SORRY = "Plenary met an error it did not expect. Please try again, or take paper.\n"


def add_error_pages(app: FastAPI) -> None:
    app.add_exception_handler(Refused, on_refusal)
    app.add_exception_handler(HTTPException, on_http)
    app.add_exception_handler(RequestValidationError, on_unreadable)
    app.add_exception_handler(OverflowError, on_huge_number)


async def on_refusal(connection: Request | WebSocket, error: Exception) -> Response:
    refusal = cast(Refused, error)
    if isinstance(connection, WebSocket):
        return cast(Response, await _close(connection, refusal))
    response = await refuse(connection, refusal)
    if isinstance(refusal, TryAgain):
        response.headers["Retry-After"] = "1"
    return response


async def on_http(request: Request, error: Exception) -> Response:
    meant = {400: Unreadable, 413: TooLarge}.get(cast(HTTPException, error).status_code, NotFound)
    return await on_refusal(request, _guarded(request) or meant())


async def on_huge_number(connection: Request | WebSocket, _error: Exception) -> Response:
    """Nothing of ours has a number that the database cannot hold."""
    return await on_refusal(connection, NotFound())


async def on_unreadable(request: Request, _error: Exception) -> Response:
    return await on_refusal(request, _guarded(request) or Unreadable())


def _guarded(request: Request) -> Refused | None:
    """What the guard refused before the route could be asked."""
    return cast(Refused | None, getattr(request.state, "refusal", None))


async def _close(socket: WebSocket, refusal: Refused) -> None:
    """Accepted first, because a browser's script cannot read why a handshake was refused."""
    if socket.application_state is WebSocketState.CONNECTING:
        await socket.accept()
    await socket.close(LINK_REPLACED if isinstance(refusal, LinkReplaced) else NOT_ALLOWED)


class LastResort:
    """What nobody expected is logged by type and place only, and answered with a sentence."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as error:
            log.error("unexpected: %s", plainly(error))
            if scope["type"] == "http" and not begun:
                await PlainTextResponse(SORRY, 500)(scope, receive, send)
