"""Vote cards: a code that is a voting secret, and a stub that can make it void. Neither is stored."""

import hashlib

from app.domain.secret import derive, in_letters

# Letters and digits that cannot be taken for one another, even in bad print; typed look-alikes are understood.
CARD_LETTERS = "BCDFGHJKMNPQRSTVWXZ3479"
_MEANT = str.maketrans("8526U", "BSZGV")
CARD_LENGTH = 12  # 54 bits
_PAIRS = 4  # letters that stand together


def card_code(key: bytes, batch: str, nth: int, part: str) -> str:
    """The code of the nth card of a batch; `part` is "card" or "stub". The same batch (a form's key) makes the same
    cards, so that a page that is loaded again prints no second pile."""
    return in_letters(derive(key, f"vote {part}", batch, nth), CARD_LETTERS, CARD_LENGTH)


def tidy_card(typed: str) -> str:
    """What a person may have typed: small letters, spaces, dashes and look-alikes do not matter."""
    return "".join(letter for letter in typed.upper()[:40] if letter.isalnum()).translate(_MEANT)


def in_groups(code: str) -> str:
    return "-".join(code[start : start + _PAIRS] for start in range(0, len(code), _PAIRS))


def card_id(key: bytes, code: str) -> str:
    """The stored id of a card: only who holds the card can make it, even with the key."""
    return hashlib.sha256(derive(key, "vote card", code)).hexdigest()[:32]


def stub_id(key: bytes, stub: str) -> str:
    return hashlib.sha256(derive(key, "vote stub", stub)).hexdigest()[:32]


def lock(key: bytes, stub: str, code: str) -> str:
    """The card's code, readable only with its stub: a pad that is used once, because each stub has one card."""
    return _xor(derive(key, "vote lock", stub), code.encode().ljust(CARD_LENGTH)).hex()


def unlock(key: bytes, stub: str, locked: str) -> str:
    return _xor(derive(key, "vote lock", stub), bytes.fromhex(locked)).decode()


def _xor(pad: bytes, text: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(pad, text, strict=False))
