"""Background work that may fail and must not die, and log lines without anybody's words in them."""

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path


def plainly(problem: BaseException) -> str:
    """Type and place of a problem. Its message may hold content or an address, so it is left out."""
    frames = traceback.extract_tb(problem.__traceback__)
    at = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno} in {frames[-1].name}" if frames else ""
    return type(problem).__name__ + at


async def attempt(work: Awaitable[None]) -> BaseException | None:
    """Do it and tell what went wrong. Only a cancellation meant for us goes on upwards."""
    try:
        await work
    except asyncio.CancelledError as problem:
        task = asyncio.current_task()
        if task is None or task.cancelling():
            raise
        return problem
    except Exception as problem:  # whatever it is, the caller goes on
        return problem
    return None


async def every(seconds: float, step: Callable[[], Awaitable[None]], log: logging.Logger) -> None:
    """Do `step` again and again, whatever happens, until cancelled."""
    while True:
        await asyncio.sleep(seconds)
        if problem := await attempt(step()):
            log.error("background work failed: %s", plainly(problem))
