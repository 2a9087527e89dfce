"""The cast: Ama leads, Ben and Chloe sit in groups, Zoe holds nothing and may see nothing. The server is real."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

import uvicorn
from fastapi import FastAPI

from app.cli import server_config
from app.config import Settings
from app.domain.agenda import Agenda
from app.domain.audience import Audience, Viewer
from app.main import now
from app.robots.person import Person
from app.runtime import Runtime
from app.screens.fragment import Sight
from app.screens.lead_setup import LinksView, load_links
from app.store.events import find_agenda
from app.web.address import bind
from app.web.guesses import Guesses
from tools.events import copy_event

NOON = 1_800_000_000
REHEARSED = "rehearsed in the test"  # why a vote begins although nobody was asked


class Hall:
    """A running server with an event of its own."""

    def __init__(self, settings: Settings, url: str, server: uvicorn.Server, runtime: Runtime) -> None:
        self.settings = settings
        self.url = url
        self.server = server
        self.runtime = runtime
        self.people: list[Person] = []

    @property
    def database(self) -> Path:
        return self.settings.event

    def someone(self, language: str = "en") -> Person:
        person = Person(self.url, language)
        self.people.append(person)
        return person

    async def links(self) -> LinksView:
        sight = Sight(Viewer(Audience.LEAD), "en", self.runtime.house.key, self.url, 0)
        return await self.runtime.database.read(load_links, sight)

    async def link(self, name: str) -> str:
        view = await self.links()
        return next(link.url for link in (*view.links, *view.doors) if link.name == name)

    async def holder(self, name: str, language: str = "en") -> Person:
        """Someone who opened this private link: lead, themes, wall, or group1 …"""
        person = self.someone(language)
        assert (await person.enter(await self.link(name))).ok
        return person

    async def phone(self, group: int, language: str = "en") -> Person:
        """Someone whose phone scanned the code in this group's room."""
        person = self.someone(language)
        assert (await person.enter(await self.link(f"door{group}"))).path == "/phone"
        return person

    async def settled(self) -> None:
        """Until every screen was redrawn for what has been announced."""
        await asyncio.sleep(0)
        await self.runtime.pump.idle()

    async def open(self, ama: Person, kind: str) -> None:
        """Ama opens the first stage of this kind."""
        agenda = await self.agenda()
        position = next(stage.position for stage in agenda.stages if stage.kind == kind)
        more = {"override": REHEARSED} if kind == "vote" else {}
        answer = await ama.post(f"/lead/stages/{position}/open", seen=agenda.seen, **more)
        assert answer.ok, answer.page.notice

    async def close(self, ama: Person) -> None:
        agenda = await self.agenda()
        assert (await ama.post(f"/lead/stages/{agenda.current}/close", seen=agenda.seen)).ok

    async def agenda(self) -> Agenda:
        return await self.runtime.database.read(find_agenda)


def new_event(folder: Path, program: str = "erie") -> Path:
    """A fresh event's file."""
    path = folder / "plenary.db"
    copy_event(program, path)
    return path


@asynccontextmanager
async def open_hall(
    folder: Path, program: str = "erie", port: int = 0, clock: Callable[[], int] = now, **more: object
) -> AsyncIterator[Hall]:
    """A server on a free port (or on this one), on this loop, until the block ends."""
    settings = Settings(event=folder / "plenary.db", host="127.0.0.1", port=port, **more)  # type: ignore[arg-type]
    if not settings.event.exists():
        copy_event(program, settings.event)
    listening = bind("127.0.0.1", port)
    url = f"{settings.scheme}://127.0.0.1:{listening.getsockname()[1]}"
    config = server_config(settings, url)
    server = uvicorn.Server(config)
    app = cast(FastAPI, config.app)
    hall = Hall(settings, url, server, app.state.runtime)
    hall.runtime.clock = clock
    app.state.guesses = Guesses(spacing=0.0)
    task = asyncio.create_task(server._serve(sockets=[listening]))  # serve() would take over the signals
    while not server.started:
        await asyncio.sleep(0.01)
    try:
        yield hall
    finally:
        for person in hall.people:
            await person.close()
        server.should_exit = True
        await task
