"""plenary, or python -m app: serve, new, links, demo, export, verify, check, backup, restore."""

import asyncio
import logging
import resource
import socket
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import Annotated

import qrcode
import typer
import uvicorn

from app.config import Settings
from app.demo.show import Wish, show
from app.domain.audience import Audience, Viewer
from app.domain.program import Details
from app.domain.secret import key_check
from app.domain.verdict import judge, told_lines
from app.exports.report import load_report
from app.exports.sealed import RESULT
from app.exports.to_csv import to_csv
from app.exports.to_json import to_json
from app.live.protocol import PushProtocol
from app.main import create_app
from app.programs import load_program, names
from app.screens.fragment import Sight
from app.screens.language import SOURCE
from app.screens.lead_setup import LinksView, load_links
from app.services.checking import find_problems
from app.services.linking import replace_link
from app.services.preparing import start_event
from app.store import files
from app.store.database import Database, Tx
from app.store.events import find_event
from app.store.links import find_generations
from app.web.address import EVERYWHERE, bind, lan_addresses, look_again, reachable_url
from app.web.certificate import find_flaw
from app.web.machine import Senses

cli = typer.Typer(help="Plenary: a day on which police and community meet.", no_args_is_help=True, add_completion=False)
EventFile = Annotated[Path | None, typer.Option("--event", help="The event's file (default: plenary.db).")]


def main() -> None:
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    cli()


def settings_for(event: Path | None, **more: object) -> Settings:
    given = {"event": event} | more
    return Settings.model_validate(
        Settings().model_dump() | {name: value for name, value in given.items() if value is not None}
    )


def stop(sentence: str) -> typer.Exit:
    typer.echo(sentence, err=True)
    return typer.Exit(1)


def create_event(
    path: Path, program: str, told: dict[str, str | None], police_computer: bool = False, rehearsal: bool = False
) -> None:
    """The two files of a new event."""
    plan = load_program(program)
    details = Details(
        told.get("title") or plan.title, told.get("place") or plan.place,
        told.get("date") or plan.date or datetime.now().astimezone().date().isoformat(),
        told.get("convener") or "", told.get("computer") or "", police_computer,
    )  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    making = path.with_name(path.name + ".making")
    making.unlink(missing_ok=True)
    files.migrate(making)
    keys = files.make_key(path.with_suffix(".key"))
    database = Database(making)
    database.write_now(start_event, plan, details, token_hex(3), key_check(keys.event), rehearsal)
    database.close()
    files.put_in_place(making, path)


def open_event(settings: Settings) -> Database:
    """An existing event, brought to the newest revision, with the key that belongs to it."""
    if not settings.event.exists():
        raise stop(f"There is no event in {settings.event}. Make one with: plenary new --event {settings.event}")
    if not settings.key_file.exists():
        raise stop(f"The key file {settings.key_file} is missing. It belongs beside {settings.event}.")
    files.migrate(settings.event)
    database = Database(settings.event)
    event = database.read_now(find_event)
    if event.key_check != key_check(files.read_keys(settings.key_file).event):
        raise stop(f"The key file {settings.key_file} belongs to another event.")
    if event.vote_destroyed_at is not None and not files.take_up_destroying(settings.event):
        typer.echo("Not all secrets of the vote are gone yet: is the disk full? The next start tries again.", err=True)
    return database


@cli.command()
def new(
    event: EventFile = None,
    program: Annotated[str, typer.Option(help=f"One of {', '.join(names())}, or a TOML file.")] = "spcp",
    title: str | None = None,
    place: str | None = None,
    date: Annotated[str | None, typer.Option(help="YYYY-MM-DD")] = None,
    convener: Annotated[str | None, typer.Option(help="Who runs the day.")] = None,
    computer: Annotated[str | None, typer.Option(help="Whose computer this is.")] = None,
    police_computer: Annotated[bool, typer.Option("--police-computer", help="It belongs to a police agency.")] = False,
    rehearsal: Annotated[bool, typer.Option("--rehearsal", help="Mark every screen as a rehearsal.")] = False,
) -> None:
    """Make a new event: its database and its key file."""
    settings = settings_for(event)
    if settings.event.exists() or settings.key_file.exists():
        raise stop(f"{settings.event} exists already. Choose another file with --event.")
    told = {"title": title, "place": place, "date": date, "convener": convener, "computer": computer}
    try:
        create_event(settings.event, program, told, police_computer, rehearsal)
    except FileNotFoundError:
        raise stop(f"There is no program {program}. There are: {', '.join(names())}.") from None
    typer.echo(f"Made {settings.event} and {settings.key_file}. Keep both together; the key file is secret.")


@cli.command()
def serve(
    event: EventFile = None,
    host: str | None = None,
    port: int | None = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print no links.")] = False,
) -> None:
    """Run the day: start the server, and print the lead's link and the address to join."""
    settings = settings_for(event, host=host, port=port)
    if not settings.event.exists() and not settings.key_file.exists():
        create_event(settings.event, "spcp", {})
    if flaw := find_flaw(settings):
        raise stop(flaw)
    open_event(settings).close()
    try:
        listening = bind(settings.host, settings.port)
    except OSError:
        raise stop(
            f"Port {settings.port} is taken. Is Plenary running already? Else choose another with --port."
        ) from None
    url = (settings.public_url or reachable_url(listening, settings.scheme)).rstrip("/")
    if not quiet:
        _greet(settings, url)
    raise_limits()
    senses = senses_of(settings, listening, _say_nothing if quiet else partial(_tell_of_move, settings))
    uvicorn.Server(server_config(settings, url, senses)).run(sockets=[listening])


def senses_of(settings: Settings, listening: socket.socket, moved: Callable[[str], None]) -> Senses:
    """An address that somebody set, or that is the only one we listen on, is not looked for again."""
    if settings.public_url or settings.host not in EVERYWHERE:
        return Senses()
    port = listening.getsockname()[1]
    return Senses(lambda url: look_again(url, lan_addresses(), port), moved)


def server_config(settings: Settings, url: str, senses: Senses | None = None) -> uvicorn.Config:
    """No access log: addresses of phones and private links would stand in it. No compression: it costs memory."""
    return uvicorn.Config(
        create_app(settings, url, senses=senses), http="httptools",
        ws=PushProtocol, ws_per_message_deflate=False, ws_max_size=65_536,
        backlog=4096, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=3,
        timeout_keep_alive=20, h11_max_incomplete_event_size=16_384,
        ssl_certfile=settings.certificate, ssl_keyfile=settings.certificate_key,
    )  # fmt: skip


def raise_limits() -> None:
    """Every phone needs a file handle."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def _greet(settings: Settings, url: str) -> None:
    key = files.read_keys(settings.key_file).event
    database = Database(settings.event)
    view, title = database.read_now(_links, key, url), database.read_now(find_event).title
    database.close()
    lead = next(link.url for link in view.links if link.name == "lead")
    typer.echo(f"\n{title}\n")
    _print_qr(lead)
    typer.echo(f"  The lead's private link:  {lead}")
    if settings.scheme == "http" and settings.host in EVERYWHERE:
        here = f"http://127.0.0.1:{settings.port}{lead.removeprefix(url)}"
        typer.echo(f"  The same on this computer, whatever its address: {here}")
    typer.echo(f"  Phones join at:           {url}")
    typer.echo("\n  Next: open the lead's link, press Open, and scan the test code there with a phone.")
    typer.echo("  The other links: plenary links. Stop with Ctrl+C; the next start goes on with the same event.\n")
    sys.stdout.flush()


def _tell_of_move(settings: Settings, url: str) -> None:
    typer.echo(f"\nThis computer's address has changed. It is now {url}")
    _greet(settings, url)


def _say_nothing(_url: str) -> None: ...


def _print_qr(text: str) -> None:
    code = qrcode.QRCode(border=2)
    code.add_data(text)
    code.print_ascii(invert=True)


def _links(tx: Tx, key: bytes, url: str) -> LinksView:
    return load_links(tx, Sight(Viewer(Audience.LEAD), SOURCE, key, url, 0))


@cli.command()
def links(
    event: EventFile = None,
    url: Annotated[str | None, typer.Option(help="The address that the links begin with.")] = None,
    replace: Annotated[
        str | None, typer.Option(help="Replace this link (lead, themes, wall, group1 …) or all.")
    ] = None,
) -> None:
    """Print the private links and the groups' codes again; or replace links, which kills the old ones at once."""
    settings = settings_for(event)
    database = open_event(settings)
    key = files.read_keys(settings.key_file).event
    start = url or settings.public_url or f"{settings.scheme}://ADDRESS:{settings.port}"
    view = database.read_now(_links, key, start)
    known = [link.name for link in (*view.links, *view.doors)]
    wanted = [link.name for link in view.links] if replace == "all" else [replace] if replace else []
    for name in wanted:
        if name not in known:
            raise stop(f"There is no link {name}. There are: {', '.join(known)}.")
        database.write_now(replace_link, name, database.read_now(find_generations).get(name, 1))
    for link in (*database.read_now(_links, key, start).links, *database.read_now(_links, key, start).doors):
        owner = f" ({link.group.letter} {link.group.name})" if link.group else ""
        typer.echo(f"{link.name + owner:40} {link.url}")
    database.close()


@cli.command()
def export(
    event: EventFile = None,
    format: Annotated[str, typer.Option(help="json or csv")] = "json",
    out: Annotated[Path | None, typer.Option(help="A file; csv is a zip. Default: the terminal, for json.")] = None,
) -> None:
    """What may leave the building: agreed words, issues, and the result once it was revealed."""
    database = open_event(settings_for(event))
    report = database.read_now(load_report)
    database.close()
    if format not in ("json", "csv") or (format == "csv" and out is None):
        raise stop("Choose --format json, or --format csv with --out FILE.zip.")
    content = to_json(report).encode() if format == "json" else to_csv(report)
    if out is None:
        sys.stdout.buffer.write(content)
    else:
        out.write_bytes(content)


@cli.command()
def verify(
    file: Annotated[Path, typer.Argument(help="ballots.csv, as it was published.")],
    digest: Annotated[str | None, typer.Option(help="As the wall showed it. Default: result.json beside FILE.")] = None,
) -> None:
    """Count a published file of ballots again. Ends with 1 if it is not what was sealed."""
    beside = file.with_name(RESULT)
    try:
        content, result = file.read_bytes(), beside.read_text("utf-8", "replace") if beside.is_file() else None
    except OSError as error:
        raise stop(f"{error.filename} cannot be read.") from None
    verdict = judge(content, file.name, digest, result)
    if verdict.count is not None:
        typer.echo("\n".join((*told_lines(verdict.count), f"Digest: {verdict.digest}")))
    if verdict.fault:
        raise stop(verdict.fault)
    typer.echo("This is the sealed file: it has the digest that it was compared with.")


@cli.command()
def check(event: EventFile = None) -> None:
    """Is this event whole? Says what it found, and ends with 1 if something is broken."""
    settings = settings_for(event)
    database = open_event(settings)
    problems = [*files.find_flaws(settings.event), *database.read_now(find_problems)]
    database.close()
    for problem in problems:
        typer.echo(problem, err=True)
    if problems:
        raise typer.Exit(1)
    typer.echo(f"{settings.event} is whole.")


@cli.command()
def demo(
    program: Annotated[str, typer.Option(help="The documented day to play: erie or galveston.")] = "erie",
    people: Annotated[int | None, typer.Option(min=1, max=3000, help="Default: as many as were there.")] = None,
    seed: Annotated[int, typer.Option(help="The same seed plays the same day.")] = 1,
    fast: Annotated[bool, typer.Option("--fast", help="As fast as it goes, instead of about five minutes.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one line of JSON and nothing else.")] = False,
    keep: Annotated[Path | None, typer.Option(help="Keep the event's two files here (a new .db file).")] = None,
    host: Annotated[str, typer.Option(help="0.0.0.0 lets others in this network watch.")] = "127.0.0.1",
    port: int | None = None,
) -> None:
    """Let robots play a day on a server of its own; then compare what they were told with what was stored."""
    if program not in ("erie", "galveston"):
        raise stop("Robots know the days of erie and galveston.")
    if keep is not None and keep.exists():
        raise stop(f"{keep} exists already. Choose a new name.")
    raise_limits()
    tell = (lambda _sentence: None) if as_json else typer.echo
    outcome = asyncio.run(show(Wish(program, people, seed, not fast, host, port, keep), tell))
    typer.echo(outcome.line)
    for difference in outcome.differences:
        typer.echo(difference, err=True)
    if outcome.differences:
        raise typer.Exit(1)


@cli.command()
def backup(target: Path, event: EventFile = None) -> None:
    """Copy the event and its key to TARGET (a new .db file). Works while the server runs."""
    settings = settings_for(event)
    open_event(settings).close()
    try:
        files.backup(settings.event, target)
    except FileExistsError:
        raise stop(f"{target} exists already. Choose a new name.") from None
    typer.echo(f"Copied to {target} and {target.with_suffix('.key')}. Keep both together.")


@cli.command()
def restore(source: Path, event: EventFile = None) -> None:
    """Bring a backup back as the event. An event that is there already is never overwritten."""
    settings = settings_for(event)
    if not files.is_event(source):
        raise stop(f"{source} is not a backup: it needs its key file beside it.")
    try:
        files.restore(source, settings.event)
    except FileExistsError:
        raise stop(
            f"{settings.event} exists already. Move it away first, or choose another file with --event."
        ) from None
    typer.echo(f"Restored {settings.event}.")
