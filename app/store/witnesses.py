"""What two witnesses hold closed: before the seal the choices in the file can be read with their words only.

A ballot is closed twice: with a key from its voter's secret, so that its voter can change it, and to the witnesses'
public key, so that it can be counted. Both are padded, so that their length does not tell the number of dots.
"""

import json

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.pwhash import argon2id
from nacl.secret import SecretBox
from nacl.utils import random

from app.domain.ballot import Dot, Hand
from app.domain.refusal_of_votes import WitnessWordsNeeded, WrongWitnessWords

SHORTEST = 12  # letters of each witness
_PADDED = 512  # bytes; a longer hand takes the next multiple


def make_witness(words: tuple[str, str]) -> str:
    """What is kept of two witnesses' words: a salt, and the public half of the key that they make. Takes a second."""
    if any(len(each.strip()) < SHORTEST for each in words):
        raise WitnessWordsNeeded
    salt = random(argon2id.SALTBYTES)
    public = _private(words, salt).public_key
    return json.dumps({"salt": salt.hex(), "public": bytes(public).hex()})


def find_private(witness: str, words: tuple[str, str]) -> bytes:
    """The other half, for the one moment of the seal. Takes a second."""
    kept = json.loads(witness)
    private = _private(words, bytes.fromhex(kept["salt"]))
    if bytes(private.public_key).hex() != kept["public"]:
        raise WrongWitnessWords
    return bytes(private)


def _private(words: tuple[str, str], salt: bytes) -> PrivateKey:
    text = "\x1f".join(" ".join(each.split()).casefold() for each in words)
    seed = argon2id.kdf(
        PrivateKey.SIZE, text.encode(), salt, opslimit=argon2id.OPSLIMIT_MODERATE, memlimit=argon2id.MEMLIMIT_MODERATE
    )
    return PrivateKey(seed)


def close_hand(key: bytes, hand: Hand) -> bytes:
    return bytes(SecretBox(key).encrypt(_packed(hand)))


def open_hand(key: bytes, closed: bytes) -> Hand:
    return _unpacked(SecretBox(key).decrypt(closed))


def close_for_count(witness: str, hand: Hand) -> bytes:
    public = PublicKey(bytes.fromhex(json.loads(witness)["public"]))
    return bytes(SealedBox(public).encrypt(_packed(hand)))


def open_for_count(private: bytes, closed: bytes) -> Hand:
    try:
        return _unpacked(SealedBox(PrivateKey(private)).decrypt(closed))
    except CryptoError as error:
        raise WrongWitnessWords from error


def _packed(hand: Hand) -> bytes:
    dots = [(dot.issue, dot.nth, dot.placed, dot.version) for dot in hand.dots.values()]
    text = json.dumps([hand.version, hand.done, dots]).encode()
    return text.ljust((len(text) // _PADDED + 1) * _PADDED)


def _unpacked(text: bytes) -> Hand:
    version, done, dots = json.loads(text)
    return Hand(version, done, {(issue, nth): Dot(issue, nth, placed, seen) for issue, nth, placed, seen in dots})


def close_numbers(key: bytes | None, numbers: tuple[int, ...]) -> bytes:
    text = " ".join(map(str, numbers)).encode()
    return text if key is None else bytes(SecretBox(key).encrypt(text.ljust(_PADDED)))


def open_numbers(key: bytes | None, stored: bytes) -> tuple[int, ...]:
    text = stored if key is None else SecretBox(key).decrypt(stored)
    return tuple(int(number) for number in text.split())
