"""A file of ballots beside what was sealed: what it says when it is counted again, and where the two differ.

The page that does the same in a browser follows these rules, too: app/static/js/verify.js.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.ballots_file import DIGEST_LENGTH, NotBallots, Recount, digest_of, recount, restore, tidy_digest
from app.domain.poll import PollKind

NOT_BALLOTS = "{name} is not a file of ballots."
NO_DIGEST = (
    "There is no digest to compare with: type the one of the wall with --digest, or put result.json beside {name}."
)
NOT_A_DIGEST = "The digest on the wall has 24 letters and numbers. Please type all of them."
NOT_A_RESULT = "The result.json beside {name} cannot be read."
RESAVED = (
    "{name} was changed, for example by opening and saving it in a spreadsheet. Its ballots are still the sealed ones, "
    "but only the file as it was published has the digest."
)
SPOILED = (
    "This is not the sealed file: {name} was changed, for example by opening and saving it in a spreadsheet. "
    "Take it once more as it was published."
)
OTHER = "This is not the sealed file: something in {name} was changed, or it belongs to another vote."
MISCOUNTED = "{name} is the sealed file, but result.json tells another count than its ballots."


class NotAResult(ValueError):
    """This is no result.json of ours."""


@dataclass(frozen=True, slots=True)
class Told:
    """What result.json tells of one file: its digest, and the dots that its ballots came to."""

    digest: str
    dots: Mapping[tuple[str, int], int]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`fault` is one sentence; it is empty if the file is the sealed one. `count` is None if nothing can be counted."""

    fault: str
    digest: str = ""
    count: Recount | None = None


def judge(content: bytes, name: str, typed: str | None, result: str | None) -> Verdict:
    """Count the file again, and compare it with a digest that somebody typed, or else with what result.json tells."""
    try:
        text = content.decode()
        count = recount(restore(text))
    except (UnicodeDecodeError, NotBallots):
        return Verdict(NOT_BALLOTS.format(name=name))
    try:
        told = read_result(result).get(name) if result is not None else None
        fault = _fault(text, count, typed, told)
    except NotAResult:
        fault = NOT_A_RESULT
    return Verdict(fault.format(name=name), digest_of(text), count)


def _fault(text: str, count: Recount, typed: str | None, told: Told | None) -> str:
    if typed is None and told is None:
        return NO_DIGEST
    wanted = tidy_digest(typed if typed is not None else told.digest if told else "")
    if len(wanted) != DIGEST_LENGTH:
        return NOT_A_DIGEST
    if not _is(text, wanted):
        return RESAVED if _is(restore(text), wanted) else SPOILED if is_spoiled(text) else OTHER
    return MISCOUNTED if told is not None and _placed(told.dots) != _placed(count.dots) else ""


def _is(text: str, digest: str) -> bool:
    return tidy_digest(digest_of(text)) == digest


def is_spoiled(text: str) -> bool:
    """A spreadsheet leaves line ends, quotes, separators or a mark at the start that we never write."""
    return any(mark in text for mark in '\r\ufeff;\t"')


def _placed(dots: Mapping[tuple[str, int], int]) -> dict[tuple[str, int], int]:
    return {on: count for on, count in dots.items() if count}


def read_result(text: str) -> dict[str, Told]:
    """By the name of the file; NotAResult if it is none. The dots of a run-off are those of the last one."""
    try:
        found = json.loads(text)
        return {
            each["file"]: Told(str(each["digest"]), _dots(found["standings"], each["kind"])) for each in found["files"]
        }
    except (ValueError, LookupError, TypeError) as error:
        raise NotAResult from error


def _dots(standings: list[Mapping[str, object]], kind: str) -> dict[tuple[str, int], int]:
    column = "runoff" if kind == PollKind.RUNOFF else "dots"
    return {
        (str(line["list"]), int(str(line["number"]))): int(str(line[column]))
        for line in standings
        if line[column] is not None
    }


def told_lines(count: Recount) -> Iterator[str]:
    """The recount for a terminal: a line for each list, and its issues, those with most dots first."""
    for name in sorted({on for on, _ in count.dots} | set(count.ballots)):
        mine = {issue: dots for (on, issue), dots in count.dots.items() if on == name}
        ballots = f"{_many(count.ballots[name], 'ballot')}, " if name in count.ballots else ""
        yield f"{name}: {ballots}{_many(sum(mine.values()), 'dot')}"
        for issue, dots in sorted(mine.items(), key=lambda item: (-item[1], item[0])):
            place = 1 + sum(other > dots for other in mine.values())
            yield f"{place:4}.  #{issue:<4} {_many(dots, 'dot')}"


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
