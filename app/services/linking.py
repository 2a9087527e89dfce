"""Private links: replacing one kills the old link, its cookies and its open sockets."""

from app.domain.change import Topic
from app.domain.day_end import even_after_the_day
from app.domain.refusal import NotFound
from app.store.database import Tx
from app.store.groups import find_group
from app.store.links import find_generations, put_generation
from app.store.mixed_tables import find_table

PRIVATE = ("lead", "themes", "wall", "remote", "desk", "teller", "secretary")


@even_after_the_day
def replace_link(tx: Tx, name: str, seen: int) -> bool:
    """Make generation `seen` + 1 the valid one; a second tap of the same button changes nothing, and is told so."""
    _check_name(tx, name)
    if find_generations(tx).get(name, 1) != seen:
        return False
    put_generation(tx, name, seen + 1)
    tx.announce(Topic.LINKS)
    return True


def _check_name(tx: Tx, name: str) -> None:
    """A link or door that there is: lead, themes, wall, remote, group1, door1, table1 …"""
    of = name.rstrip("0123456789")
    if of in ("group", "door") and of != name and len(name) < 20:
        find_group(tx, int(name.removeprefix(of)))
    elif of == "table" and of != name and len(name) < 20:
        find_table(tx, int(name.removeprefix(of)))
    elif name not in PRIVATE:
        raise NotFound
