"""What the two tellers typed: papers one by one, or what they counted in the box."""

from collections.abc import Mapping

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.paper import Box, Keyed
from app.store import tables_of_votes as tables
from app.store.ballots import find_hands
from app.store.database import Tx
from app.store.witnesses import close_numbers

paper, box = tables.paper, tables.box
_BALLOTS = 0  # the option that stands for the number of ballots


def find_papers(tx: Tx, poll: int) -> dict[tuple[int, int], tuple[str, bytes]]:
    """By number in the pile and teller: whose ballot, and its numbers as they are stored (see open_numbers)."""
    rows = tx.rows(select(paper).where(paper.c.poll_id == poll).order_by(paper.c.number, paper.c.teller))
    return {(row.number, row.teller): (row.ballot_id, row.numbers) for row in rows}


def find_settled(tx: Tx, poll: int) -> set[int]:
    """Numbers of papers that both tellers keyed alike, so that their ballots are in."""
    papers = find_papers(tx, poll)
    alike = {
        number: id for (number, by), (id, _) in papers.items() if by == 1 and papers.get((number, 2), ("",))[0] == id
    }
    hands = find_hands(tx, alike.values())
    return {number for number, id in alike.items() if hands[id].version}


def find_keyed(tx: Tx) -> dict[str, int]:
    """By ballot, the number of its paper in the pile: keyed by one teller or by both, and not sealed yet."""
    rows = tx.rows(select(paper.c.ballot_id, paper.c.number).order_by(paper.c.number.desc()))
    return {row.ballot_id: row.number for row in rows}


def put_paper(tx: Tx, poll: int, number: int, teller: int, keyed: Keyed, key: bytes | None) -> None:
    """`key` (None: not at all) closes the numbers, where witnesses keep the ballots closed."""
    values = {"ballot_id": keyed.ballot, "numbers": close_numbers(key, keyed.numbers)}
    fresh = insert(paper).values(poll_id=poll, number=number, teller=teller, **values)
    tx.run(fresh.on_conflict_do_update(index_elements=["poll_id", "number", "teller"], set_=values))


def drop_paper(tx: Tx, poll: int, number: int, teller: int) -> None:
    mine = (paper.c.poll_id == poll) & (paper.c.number == number) & (paper.c.teller == teller)
    tx.run(delete(paper).where(mine))


def find_boxes(tx: Tx, poll: int) -> dict[int, Box]:
    """By teller: what they counted."""
    found: dict[int, dict[int, int]] = {}
    for row in tx.rows(select(box).where(box.c.poll_id == poll)):
        found.setdefault(row.teller, {})[row.option] = row._mapping["count"]
    return {teller: Box(counts.pop(_BALLOTS), counts) for teller, counts in found.items()}


def put_box(tx: Tx, poll: int, teller: int, counted: Box) -> None:
    drop_box(tx, poll, teller)
    counts: Mapping[int, int] = {_BALLOTS: counted.ballots, **counted.dots}
    rows = [{"poll_id": poll, "teller": teller, "option": option, "count": count} for option, count in counts.items()]
    tx.run(insert(box), rows)


def drop_box(tx: Tx, poll: int, teller: int) -> None:
    tx.run(delete(box).where(box.c.poll_id == poll, box.c.teller == teller))


def forget_papers(tx: Tx, poll: int) -> None:
    """What the tellers read is in the ballots by now."""
    tx.run(delete(paper).where(paper.c.poll_id == poll))
