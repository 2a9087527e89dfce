"""What is derived from the event's key, so that nothing secret lies in the database.

Every derivation has its own purpose word: a value made for one use says nothing about another.
"""

import hashlib
import hmac

# Without look-alikes: no I, L, O, 0, 1, and no vowels, so that no code is a word.
CODE_LETTERS = "BCDFGHJKMNPQRSTVWXZ23456789"
CODE_LENGTH = 6
RECEIPT_LENGTH = 8


def derive(key: bytes, purpose: str, *parts: object) -> bytes:
    """32 bytes that only the holder of `key` can make."""
    message = "\x1f".join((purpose, *(str(part) for part in parts)))
    return hmac.new(key, message.encode(), hashlib.sha256).digest()


def link_token(key: bytes, name: str, generation: int) -> str:
    return derive(key, "link", name, generation).hex()[:32]


def in_letters(bits: bytes, letters: str, length: int) -> str:
    """A code of so many letters, drawn from these bits."""
    number, code = int.from_bytes(bits), ""
    for _ in range(length):
        number, rest = divmod(number, len(letters))
        code += letters[rest]
    return code


def join_code(key: bytes, name: str, generation: int) -> str:
    """Six letters for a group's door; the same until its generation is replaced."""
    return in_letters(derive(key, "code", name, generation)[:8], CODE_LETTERS, CODE_LENGTH)


def tidy_code(typed: str) -> str:
    """What a person may have typed for a code: small letters, spaces and dashes do not matter."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def participant_id(key: bytes, secret: str) -> str:
    return derive(key, "participant", secret).hex()[:32]


def author_mark(key: bytes, secret: str, group: int, kind: str) -> str:
    """Recognizes the phone that wrote a line, for one group's one list only; never equal to a participant's id."""
    return derive(key, "author", secret, group, kind).hex()[:32]


def ballot_id(key: bytes, secret: str, poll: int) -> str:
    """The stored id of a ballot: a hash of an HMAC of the voting secret, so a retry meets the same ballot.

    The first poll's are made as before there were several, so that an older event goes on with its ballots.
    """
    return hashlib.sha256(derive(key, "ballot", secret, *([poll] if poll > 1 else ()))).hexdigest()[:32]


def hand_key(key: bytes, secret: str, poll: int) -> bytes:
    """Opens one ballot's choices, where witnesses keep them closed: only on its voter's own request."""
    return derive(key, "hand", secret, poll)


def receipt(ballot: str, on_list: str) -> str:
    """The tag of one ballot on one list; two lists' tags cannot be brought together without the ballot's id."""
    drawn = hashlib.sha256(f"receipt {on_list} {ballot}".encode()).digest()
    return in_letters(drawn, CODE_LETTERS, RECEIPT_LENGTH)


def statement_id(key: bytes, form_key: str) -> str:
    """The line that a form's server-written key becomes: sent twice, it is the same line."""
    return derive(key, "statement", form_key).hex()[:24]


def trace_mark(key: bytes, secret: str, id: str) -> str:
    """Lets a phone find its own words again. Two lines of one phone have marks that nobody else can bring together."""
    return derive(key, "trace", secret, id).hex()[:32]


def flag_mark(key: bytes, secret: str, about: str) -> str:
    """Lets a phone take its own flag back."""
    return derive(key, "flag", secret, about).hex()[:32]


def choosing_id(key: bytes, secret: str, group: int, kind: str) -> str:
    """A phone's ballot inside its group; never equal to its ballot in the plenary."""
    return hashlib.sha256(derive(key, "choosing", secret, group, kind)).hexdigest()[:32]


def survey_id(key: bytes, secret: str, item: int) -> str:
    """A phone's answer to one question of the exit survey; two answers of one phone cannot be brought together."""
    return derive(key, "survey", secret, item).hex()[:32]


def key_check(key: bytes) -> str:
    """Tells whether a key file belongs to a database, without telling the key."""
    return derive(key, "check").hex()[:16]


def candidate_id(key: bytes, form_key: str) -> str:
    """The candidate that a form's server-written key becomes: sent twice, it is the same one."""
    return derive(key, "candidate", form_key).hex()[:24]


def owner_mark(key: bytes, secret: str) -> str:
    """Recognizes the phone that put its person forward, and nothing else that this phone wrote."""
    return derive(key, "owner of a candidate", secret).hex()[:32]


def council_ballot_id(key: bytes, secret: str, group: int, round: int) -> str:
    """A phone's ballot for its group's candidates; another one each time the group chooses."""
    return hashlib.sha256(derive(key, "council", secret, group, round)).hexdigest()[:32]
