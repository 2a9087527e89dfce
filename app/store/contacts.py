"""How to reach members of the council, closed to the secretary's key.

The key is made of a passphrase that stands on a piece of paper. What is kept here is a salt and the public half: it can
close, and not open.
"""

import json
from collections.abc import Mapping
from hashlib import sha256

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.pwhash import argon2id
from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.refusal_of_council import WrongPassphrase
from app.domain.secret import CODE_LETTERS, in_letters, tidy_code
from app.store.database import Tx
from app.store.tables_of_the_afternoon import contact

LETTERS = 20  # of 27: 95 bits
TOGETHER = 4  # letters, as one writes them down
_PADDED = 256  # bytes; how long a closed contact is tells nothing


def passphrase_of(drawn: str) -> str:
    """Readable letters from 128 bits that a form brought along and nobody keeps: pressed twice, they are the same."""
    letters = in_letters(sha256(f"passphrase {drawn}".encode()).digest(), CODE_LETTERS, LETTERS)
    return "-".join(letters[at : at + TOGETHER] for at in range(0, LETTERS, TOGETHER))


def make_secretary_key(drawn: str) -> str:
    """What is kept of the passphrase that this makes. Takes a moment."""
    salt = sha256(f"salt {drawn}".encode()).digest()[: argon2id.SALTBYTES]
    public = _private(passphrase_of(drawn), salt).public_key
    return json.dumps({"salt": salt.hex(), "public": bytes(public).hex()})


def public_of(kept: str) -> str:
    """Names a key on a form, so that another one is not replaced by mistake."""
    return str(json.loads(kept)["public"]) if kept else ""


def find_private(kept: str, passphrase: str) -> bytes:
    """The half that opens, for one answer only. Takes a moment."""
    known = json.loads(kept)
    private = _private(passphrase, bytes.fromhex(known["salt"]))
    if bytes(private.public_key).hex() != known["public"]:
        raise WrongPassphrase
    return bytes(private)


def _private(passphrase: str, salt: bytes) -> PrivateKey:
    size, ops, memory = PrivateKey.SIZE, argon2id.OPSLIMIT_INTERACTIVE, argon2id.MEMLIMIT_INTERACTIVE
    return PrivateKey(argon2id.kdf(size, tidy_code(passphrase).encode(), salt, opslimit=ops, memlimit=memory))


def put_contact(tx: Tx, candidate: str, kept: str, reach: str) -> None:
    plain = reach.encode()
    padded = plain + b"\0" * (-len(plain) % _PADDED)
    closed = SealedBox(PublicKey(bytes.fromhex(public_of(kept)))).encrypt(padded)
    wanted = insert(contact).values(candidate_id=candidate, closed=closed)
    tx.run(wanted.on_conflict_do_update(index_elements=["candidate_id"], set_={"closed": closed}))


def has_contact(tx: Tx, candidate: str) -> bool:
    return tx.scalar(select(contact.c.candidate_id).where(contact.c.candidate_id == candidate)) is not None


def count_contacts(tx: Tx) -> int:
    return int(tx.scalar(select(func.count()).select_from(contact)))


def open_contacts(tx: Tx, private: bytes) -> Mapping[str, str]:
    """By candidate. What another key had closed cannot be read."""
    box, found = SealedBox(PrivateKey(private)), {}
    for id, closed in tx.rows(select(contact.c.candidate_id, contact.c.closed)):
        try:
            found[id] = box.decrypt(closed).rstrip(b"\0").decode()
        except CryptoError:
            continue
    return found


def drop_contact(tx: Tx, candidate: str) -> None:
    tx.run(delete(contact).where(contact.c.candidate_id == candidate))


def drop_contacts(tx: Tx) -> None:
    tx.run(delete(contact))
