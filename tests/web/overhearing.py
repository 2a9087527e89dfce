"""All that somebody can get to see of a hall: every page they may open and every frame of their socket."""

import asyncio
import io
import zipfile
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from pypdf import PdfReader
from websockets.asyncio.client import ClientConnection

from app.robots.person import Person
from tests.cast import Hall
from tests.web.walking import app_of, ways


def readable(content: bytes) -> str:
    """The words of an answer; of a zip, of all files in it; of a PDF, of all its pages."""
    if content.startswith(b"%PDF"):
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    if not content.startswith(b"PK"):
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(f"{name}\n{archive.read(name).decode()}" for name in archive.namelist())


def pages(hall: Hall, groups: Iterable[int] = (1, 2)) -> list[str]:
    """The address of every GET route, for a group's routes of each of these groups."""
    gets = [way for way in ways(app_of(hall)) if way.method == "GET"]
    found = [way.address(hall) for way in gets]
    return found + [
        address.replace("/1", f"/{group}") for address in found for group in groups if "/group/1" in address
    ]


async def all_pages(hall: Hall, person: Person) -> dict[str, str]:
    """Every address, with and without the fragments' header, as this person gets it."""
    seen = {}
    for address in pages(hall):
        for headers in ({}, {"X-Fragment": "1"}):
            response = await person.http.get(address, headers=headers)
            known = {name: value for name, value in response.headers.items() if name != "date"}
            seen[f"{address} {len(headers)}"] = f"{response.status_code} {known} {readable(response.content)}"
    return seen


class Heard(dict[str, list[str]]):
    """Per listener, every frame so far."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__({name: [] for name in names})
        self.sockets: dict[str, ClientConnection] = {}

    async def caught_up(self) -> None:
        """Until whatever the server had sent before is here: a pong comes after it."""
        for socket in self.sockets.values():
            await (await socket.ping())
        await asyncio.sleep(0.05)


@asynccontextmanager
async def overheard(people: dict[str, tuple[Person, str]]) -> AsyncIterator[Heard]:
    """Collects every frame that these people's sockets get, until the block ends."""
    frames = Heard(people)

    async def listen(name: str, person: Person, place: str, ready: asyncio.Event) -> None:
        async with person.listen(place) as socket:
            frames.sockets[name] = socket
            async for frame in socket:
                frames[name].append(str(frame))
                ready.set()

    ready = {name: asyncio.Event() for name in people}
    tasks = [asyncio.create_task(listen(name, *who, ready[name])) for name, who in people.items()]
    try:
        async with asyncio.timeout(10):
            await asyncio.gather(*(event.wait() for event in ready.values()))
        yield frames
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
