"""Home groups: added, renamed, merged and removed without losing anyone or anything said."""

from app.domain.agenda import LIST_KINDS
from app.domain.change import Topic
from app.domain.group import SIDES, Group, check_remove, pick_letter
from app.domain.program import GroupPlan
from app.domain.refusal import BadSetting, HeadsOutOfRange, LastGroup, MergeWithItself, WordsWouldBeLost
from app.domain.refusal_of_mixing import TablesArePosted
from app.domain.statement import Mark, check_text
from app.services.uncovering import bring_cards
from app.store.cards import find_cards
from app.store.chosen import forget_choosing
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.flags import clear_flags
from app.store.groups import add_group as store_group
from app.store.groups import change_group, find_all_groups, find_group, find_groups, move_devices
from app.store.lists import change_list_state, find_list_state
from app.store.mixed_tables import unseat_group
from app.store.scribe_acts import forget_scribe_acts
from app.store.statements import find_list, move_statements

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
    _check_may_go(tx)
    _forget_talk(tx, id)
    unseat_group(tx, id)
    # Heads that one of them never said cannot be added up: then the facilitator says them again.
    heads = None if gone.heads is None or stays.heads is None else gone.heads + stays.heads
    # Only what both said is said: else the group is asked again.
    change_group(tx, into, heads=heads, named=stays.named if gone.named == stays.named else None)
    change_group(tx, id, removed=True, merged_into=into, held_stage=None, complete=False)
    move_devices(tx, id, into)
    move_statements(tx, id, into)
    bring_cards(tx, id, into)
    tx.announce(Topic.GROUPS, id)
    tx.announce(Topic.GROUPS, into)
    tx.announce(Topic.AGREED)


def _check_may_go(tx: Tx) -> None:
    check_remove(find_agenda(tx).vote_is_on)
    if find_event(tx).posted:
        raise TablesArePosted


def _forget_talk(tx: Tx, group: int) -> None:
    """What only served its own talk: nothing of it fits the group that its words go to."""
    for kind in LIST_KINDS:
        forget_scribe_acts(tx, group, kind)
        clear_flags(tx, group, kind)
        forget_choosing(tx, group, kind)
        if find_list_state(tx, group, kind).reading:
            change_list_state(tx, group, kind, reading=False)


def remove_group(tx: Tx, id: int) -> None:
    """Its people go to the lobby; what it agreed on stays."""
    group = find_group(tx, id)
    _check_may_go(tx)
    if len(find_groups(tx)) == 1:
        raise LastGroup
    lines = (line for kind in LIST_KINDS for line in find_list(tx, id, kind))
    if find_cards(tx, id) or any(line.mark in (Mark.SAID, Mark.STAYS) for line in lines):
        raise WordsWouldBeLost(letter=group.letter)
    unseat_group(tx, id)
    change_group(tx, id, removed=True, held_stage=None, complete=False)
    move_devices(tx, id, None)
    tx.announce(Topic.GROUPS, id)
    tx.announce(Topic.AGREED)
