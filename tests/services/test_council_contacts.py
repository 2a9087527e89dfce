"""How to reach a member is closed on its way in, for one passphrase that stands on paper only."""

from pathlib import Path

import pytest

from app.domain.refusal import NotFound, Stale
from app.domain.refusal_of_council import (
    OnlyIfChosen,
    OnlyPaperYet,
    PassphraseIsThere,
    WrongPassphrase,
)
from app.services.contacting import keep_key, leave_contact, take_contact_back
from app.services.electing import (
    take_all,
)
from app.services.standing import step_back
from app.store.contacts import (
    count_contacts,
    find_private,
    make_secretary_key,
    open_contacts,
    passphrase_of,
    public_of,
)
from tests.cast import NOON
from tests.services.councils import by_slips, council_day, forward
from tests.services.day import Day

DRAWN = "0123456789abcdef" * 2


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return council_day(tmp_path)


def test_a_contact_is_closed_for_the_secretary_s_passphrase_only(day: Day) -> None:
    forward(day, "Rosa", "Ben", "Eve", phones=True)
    by_slips(day, rosa=4, ben=2, eve=0)
    with pytest.raises(OnlyPaperYet):
        day.do(leave_contact, "rosa", "phone of Rosa", "814 555 0199")
    kept = make_secretary_key(DRAWN)
    day.do(keep_key, kept, "")
    day.do(keep_key, kept, "")  # pressed twice
    for owner, no in {"phone of Eve": OnlyIfChosen, "phone of Zoe": NotFound}.items():
        with pytest.raises(no):
            day.do(leave_contact, owner.split()[-1].lower(), owner, "814 555 0000")
    day.do(leave_contact, "rosa", "phone of Rosa", "rosa@example.org")
    day.do(leave_contact, "rosa", "phone of Rosa", "814 555 0199")
    day.do(leave_contact, "ben", "phone of Ben", "ben@example.org")
    with pytest.raises(WrongPassphrase):
        find_private(kept, "BCDF-GHJK-MNPQ-RSTV-WXZ2")
    private = find_private(kept, passphrase_of(DRAWN).lower().replace("-", " "))
    assert day.find(open_contacts, private) == {"rosa": "814 555 0199", "ben": "ben@example.org"}
    day.do(take_contact_back, "ben", "phone of Ben")
    day.do(step_back, "rosa", None, "phone of Rosa")
    assert day.find(count_contacts) == 0


def test_a_new_passphrase_replaces_only_the_one_that_was_seen_and_its_contacts_go(day: Day) -> None:
    forward(day, "Rosa", phones=True)
    day.do(take_all, 1, NOON)
    first, second = make_secretary_key(DRAWN), make_secretary_key("f" * 32)
    day.do(keep_key, first, "")
    day.do(leave_contact, "rosa", "phone of Rosa", "814 555 0199")
    with pytest.raises(PassphraseIsThere):
        day.do(keep_key, second, "")
    with pytest.raises(Stale):
        day.do(keep_key, second, public_of(second))
    assert day.find(count_contacts) == 1
    day.do(keep_key, second, public_of(first))
    assert day.find(count_contacts) == 0


def test_a_passphrase_has_ninety_five_bits_in_letters_that_nobody_mixes_up() -> None:
    letters = passphrase_of(DRAWN).replace("-", "")
    assert len(letters) == 20
    assert not set(letters) & set("AEIOU01LY")
