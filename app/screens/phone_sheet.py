"""What the phone's own mixed table has written, to be read there on request. Not live: phones are away in this part."""

from dataclasses import dataclass

from app.domain.audience import Audience
from app.domain.mixing import Badge
from app.domain.refusal import NotJoined
from app.domain.secret import participant_id
from app.screens.fragment import Fragment, Page, Sight
from app.screens.phone import STAGE
from app.screens.table import Priority, SheetView, find_priority, sheet_of
from app.store.database import Tx
from app.store.events import find_event
from app.store.groups import find_participant
from app.store.mixed_tables import find_seating


@dataclass(frozen=True, slots=True)
class PhoneSheet:
    """`sheet` is None if this phone has no table: the tables are not posted, or it does not know its owner's badge."""

    posted: bool
    knows_badge: bool
    priority: Priority | None = None
    sheet: SheetView | None = None


def load_phone_sheet(tx: Tx, sight: Sight) -> PhoneSheet:
    me = find_participant(tx, participant_id(sight.key, sight.viewer.secret or ""))
    if me is None:
        raise NotJoined
    posted, knows = find_event(tx).posted, me.group is not None and me.badge is not None
    table = find_seating(tx).get(Badge(me.group or 0, me.badge or 0)) if posted and knows else None
    if table is None:
        return PhoneSheet(posted, knows)
    return PhoneSheet(posted, knows, find_priority(tx, table), sheet_of(tx, table, "read"))


PHONE_SHEET = Page(
    "phone/table",
    Audience.PHONE,
    "phone/sheet.html",
    (STAGE, Fragment("sheet", "phone/_sheet.html", load_phone_sheet, frozenset(), personal=True)),
    live=False,
)
