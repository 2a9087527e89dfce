"""The computer that everything runs on, as far as a day depends on it."""

from dataclasses import dataclass, replace

NAP = 30.0  # seconds; less may be a busy moment


@dataclass(frozen=True, slots=True)
class Machine:
    """What this computer tells of itself; None is "not known". It is never written down, and holds no guest's address.

    `moved_from` is the address under which phones knew it, `slept` the minutes of its last sleep.
    """

    moved_from: str | None = None
    online: bool = True
    visited: bool = False  # by any other device
    awake: bool | None = None  # it promises not to fall asleep
    plugged: bool | None = None
    slept: int = 0


def minutes_asleep(ran: float, passed: float) -> int:
    """Of seconds that `passed`, those that the computer did not run, in minutes; 0 if it did not sleep."""
    return max(1, round((passed - ran) / 60)) if passed - ran > NAP else 0


def moved(machine: Machine, before: str, url: str) -> Machine:
    """Several moves are one, from where phones knew it; no phone ever knew a computer that was in no network."""
    known = machine.moved_from or before
    is_news = known != url and "//127." not in known
    return replace(machine, moved_from=known if is_news else None, online=True, visited=False)


def address_before(machine: Machine, reached: str | None, url: str) -> str | None:
    """Where phones think this computer is, if that is not `url`. After a restart only `reached` knows."""
    before = machine.moved_from or reached
    return None if before == url else before
