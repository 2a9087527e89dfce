"""What was sealed, as files that anybody can count again: the ballots byte for byte, and the result they came to."""

import json
from dataclasses import asdict
from typing import Final

from app.exports.report import Result

RESULT: Final = "result.json"
HOW_TO_VERIFY: Final = (
    "Put this file beside ballots.csv and run: plenary verify ballots.csv (it counts the ballots again and compares "
    "them with the digest, which should be the one that you saw on the wall)."
)


def sealed_files(result: Result | None) -> dict[str, bytes]:
    """By name. None before the reveal, and none of a vote that was held before there was a seal."""
    if result is None or not result.digest:
        return {}
    ballots = {poll.file: poll.text.encode() for poll in result.polls if poll.file}
    return ballots | {RESULT: _result(result).encode()}


def _result(result: Result) -> str:
    files = [
        {"file": poll.file, "kind": poll.kind, "ballots": poll.ballots, "digest": poll.digest}
        for poll in result.polls
        if poll.file
    ]
    account = {name: getattr(result, name) for name in ("people", "ballots", "dots", "holds")}
    told = {
        "how_to_verify": HOW_TO_VERIFY,
        "digest": result.digest,
        "files": files,
        "account": account,
        "way": result.way,
        "tie": result.tie,
        "rules": [asdict(rule) for rule in result.rules],
        "standings": [asdict(line) for line in result.standings],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
