"""A real server in a process of its own, forked from one that has read the program already: a second less for each."""

import os
from collections.abc import Mapping
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess


def _serve(environment: Mapping[str, str], words: list[str]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    from app.cli import cli  # the fork server has read it

    cli(["serve", *words])


def start_server(environment: Mapping[str, str], words: list[str]) -> ForkServerProcess:
    """`plenary serve` with these words. It is killed as any other process is."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["app.cli"])
    process = context.Process(target=_serve, args=(dict(environment), words), daemon=True)
    process.start()
    return process
