"""Private links: replacing one kills the old link, its cookies and its open sockets."""

from app.domain.change import Topic
from app.store.database import Tx
from app.store.links import find_generations, put_generation


def replace_link(tx: Tx, name: str, seen: int) -> bool:
    """Make generation `seen` + 1 the valid one; a second tap of the same button changes nothing, and is told so."""
    if find_generations(tx).get(name, 1) != seen:
        return False
    put_generation(tx, name, seen + 1)
    tx.announce(Topic.LINKS)
    return True
