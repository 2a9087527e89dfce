"""Carries doorbells between processes. One process needs none: it hears itself."""

import logging
from collections.abc import Callable, Iterable
from typing import Protocol

from app.domain.change import Change
from app.live.keeping import plainly

log = logging.getLogger(__name__)

Hear = Callable[[frozenset[Change]], None]


class Relay(Protocol):
    """Called on the event loop. Neither waits: a relay with a network behind it keeps an outbox of its own."""

    def publish(self, changes: Iterable[Change]) -> None: ...
    def listen(self, callback: Hear) -> None: ...


class LocalRelay:
    def __init__(self) -> None:
        self._callbacks: list[Hear] = []

    def publish(self, changes: Iterable[Change]) -> None:
        """Never raises: what is announced is already on disk, and its writer must hear so."""
        news = frozenset(changes)
        if not news:
            return
        for callback in self._callbacks:
            try:
                callback(news)
            except Exception as problem:
                log.error("news was not heard: %s", plainly(problem))

    def listen(self, callback: Hear) -> None:
        self._callbacks.append(callback)
