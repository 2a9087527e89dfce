"""Home groups: added, renamed, merged and removed without losing anyone or anything said."""

from app.domain.change import Topic
from app.domain.group import SIDES, Group, check_remove, pick_letter
from app.domain.program import GroupPlan
from app.domain.refusal import BadSetting, HeadsOutOfRange, LastGroup, MergeWithItself, WordsWouldBeLost
from app.domain.statement import check_text
from app.services.uncovering import bring_cards
from app.store.cards import find_cards
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.groups import add_group as store_group
from app.store.groups import change_group, find_all_groups, find_group, find_groups, move_devices
from app.store.statements import find_counts, move_statements

NAME_LIMIT = 80


def set_group(tx: Tx, plan: GroupPlan) -> None:
    """One row of the first set-up: a group is added, changed, or (without a name) taken away."""
    known = next((group for group in find_groups(tx) if group.id == plan.id), None)
    if plan.expected is not None and not 0 <= plan.expected <= 500:
        raise HeadsOutOfRange
    if not plan.name.strip():
        if known is not None:
            remove_group(tx, plan.id)
        return
    if known is None:
        add_group(tx, plan.id, plan.name, "", plan.list)
    elif (known.name, known.list) != (check_text(plan.name, NAME_LIMIT), plan.list):
        rename_group(tx, plan.id, plan.name, known.letter, plan.list)
    change_group(tx, plan.id, expected=plan.expected)


def add_group(tx: Tx, id: int, name: str, letter: str, raised_on: str) -> None:
    """`id` was written into the form by the server, so that a double tap adds one group."""
    if any(group.id == id for group in find_all_groups(tx)):
        return
    if raised_on not in SIDES:
        raise BadSetting
    letter = pick_letter(letter, {group.letter for group in find_groups(tx)})
    store_group(tx, Group(id, letter, check_text(name, NAME_LIMIT), raised_on))
    tx.announce(Topic.GROUPS, id)


def rename_group(tx: Tx, id: int, name: str, letter: str, raised_on: str) -> None:
    group = find_group(tx, id)
    if raised_on not in SIDES:
        raise BadSetting
    letter = pick_letter(letter, {other.letter for other in find_groups(tx) if other.id != id})
    change_group(tx, group.id, name=check_text(name, NAME_LIMIT), letter=letter, list=raised_on)
    tx.announce(Topic.GROUPS, id)


def merge_groups(tx: Tx, id: int, into: int) -> None:
    """People, heads and words of `id` go into `into`; its lines keep the list that raised them."""
    if id == into:
        raise MergeWithItself
    gone, stays = find_group(tx, id), find_group(tx, into)
    check_remove(find_agenda(tx).vote_is_on)
    # Heads that one of them never said cannot be added up: then the facilitator says them again.
    heads = None if gone.heads is None or stays.heads is None else gone.heads + stays.heads
    change_group(tx, into, heads=heads)
    change_group(tx, id, removed=True, merged_into=into, held_stage=None, complete=False)
    move_devices(tx, id, into)
    move_statements(tx, id, into)
    bring_cards(tx, id, into)
    tx.announce(Topic.GROUPS, id)
    tx.announce(Topic.GROUPS, into)
    tx.announce(Topic.AGREED)


def remove_group(tx: Tx, id: int) -> None:
    """Its people go to the lobby; what it agreed on stays."""
    group = find_group(tx, id)
    check_remove(find_agenda(tx).vote_is_on)
    if len(find_groups(tx)) == 1:
        raise LastGroup
    if any(said for (of, _), (said, _) in find_counts(tx).items() if of == id) or find_cards(tx, id):
        raise WordsWouldBeLost(letter=group.letter)
    change_group(tx, id, removed=True, held_stage=None, complete=False)
    move_devices(tx, id, None)
    tx.announce(Topic.GROUPS, id)
    tx.announce(Topic.AGREED)
