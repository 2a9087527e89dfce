"""What a facilitator says in one stage: part of a program, never of an event's database."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Script:
    """`say` is spoken aloud as it stands, `watch` is what may happen and what helps then. Sentences in English."""

    say: tuple[str, ...] = ()
    watch: tuple[str, ...] = ()


NO_SCRIPT = Script()
