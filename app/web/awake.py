"""Asks the system not to let this computer, or its screen, fall asleep while a day is served."""

import threading
from contextlib import ExitStack

from wakepy import keep

PATIENCE = 2.0  # seconds


class Wakefulness:
    """From now until `end`. All in a thread of its own: a system may take its time."""

    def __init__(self) -> None:
        self._works: bool | None = None
        self._answered = threading.Event()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._hold, name="awake", daemon=True)
        self._thread.start()

    def works(self) -> bool | None:
        """What the system answered; None if it does not within our patience."""
        self._answered.wait(PATIENCE)
        return self._works

    def end(self) -> None:
        """Let it sleep again. Waits, but not for ever."""
        self._over.set()
        self._thread.join(PATIENCE)

    def _hold(self) -> None:
        with ExitStack() as stack:
            self._works = self._ask(stack)
            self._answered.set()
            self._over.wait()

    def _ask(self, stack: ExitStack) -> bool:
        """With its screen on, for it may be the wall; or else at least running."""
        try:
            return any(stack.enter_context(mode(on_fail="pass")).active for mode in (keep.presenting, keep.running))
        except Exception:  # whatever a system answers, the day goes on
            return False
