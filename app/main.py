"""Puts the app together: lifespan, guards, routes, static files, error pages."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig

from app.config import Settings
from app.programs import load_referral
from app.runtime import House, Runtime
from app.screens.language import languages
from app.store.database import Database
from app.store.events import find_event
from app.store.files import read_keys
from app.web import (
    answers_of_groups,
    booth,
    choosing,
    closing,
    council,
    desk,
    group,
    lead,
    lead_council,
    lead_run,
    lead_tables,
    lead_vote,
    lineage,
    meanings,
    messages,
    papers,
    phone,
    phone_council,
    phone_room,
    phone_table,
    printing,
    public,
    reach,
    remote,
    scribe,
    secretary,
    sockets,
    table,
    themes,
    themes_full,
    verifying,
)
from app.web.assets import Assets
from app.web.errors import LastResort, add_error_pages
from app.web.guesses import Guesses
from app.web.machine import Senses, looked_after
from app.web.security import Guard

# FastAPI would time every request for exporters that environment variables can add.
NO_TELEMETRY: TelemetryConfig = {
    "tracing": False,
    "metrics": False,
    "logs": False,
    "operation_spans": False,
    "auto_configure": False,
}


def now() -> int:
    """Seconds since 1970."""
    return int(time.time())


def create_app(settings: Settings, url: str, clock: Callable[[], int] = now, senses: Senses | None = None) -> FastAPI:
    """The app on an event that exists and is migrated. `url` is the address in QR codes.

    With `senses` it looks after this computer as well.
    """
    database = Database(settings.event)
    event = database.read_now(find_event)
    keys = read_keys(settings.key_file)
    house = House(keys.event, event.short, url, load_referral(event.program), keys.vote)
    runtime = Runtime(database, house, clock)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        async with runtime.running(), looked_after(runtime, senses) if senses else nullcontext():
            yield
        database.close()

    app = FastAPI(lifespan=lifespan, openapi_url=None, docs_url=None, redoc_url=None, telemetry=NO_TELEMETRY)
    app.state.runtime = runtime
    app.state.guesses = Guesses()
    app.state.languages = tuple(languages(settings.pseudo_language))
    app.state.pseudo = settings.pseudo_language
    for part in (
        phone,
        booth,
        phone_table,
        phone_room,
        group,
        choosing,
        scribe,
        lead,
        lead_run,
        lead_tables,
        lead_vote,
        desk,
        messages,
        themes,
        themes_full,
        answers_of_groups,
        meanings,
        table,
        sockets,
        public,
        verifying,
        closing,
        lineage,
        reach,
        papers,
        printing,
        remote,
        council,
        phone_council,
        lead_council,
        secretary,
    ):  # asked in this order: the busiest first
        app.include_router(part.router)
    app.mount("/static", Assets())
    add_error_pages(app)
    app.add_middleware(LastResort)
    # Outermost: its headers are on every answer.
    app.add_middleware(Guard, visit=runtime.visit, public_url=settings.public_url)
    return app
