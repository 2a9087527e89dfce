"""A certificate that somebody supplied: is it one, and does its key belong to it?"""

import ssl
from pathlib import Path

from app.config import Settings


def find_flaw(settings: Settings) -> str | None:
    """What is wrong with the two settings, in one sentence; None if nothing is, or none is set."""
    certificate, key = settings.certificate, settings.certificate_key
    if certificate is None and key is None:
        return None
    if certificate is None or key is None:
        return "For https, set both PLENARY_CERTIFICATE and PLENARY_CERTIFICATE_KEY."
    return next(filter(None, map(_unreadable, (certificate, key))), None) or _mismatch(certificate, key)


def _unreadable(path: Path) -> str | None:
    try:
        text = path.read_bytes()
    except OSError as problem:
        return f"{path} cannot be read: {problem.strerror or 'it is no file'}."
    if b"-----BEGIN " not in text:
        return f"{path} is not a PEM file."
    if b"ENCRYPTED" in text:
        return f"{path} needs a password. Give Plenary a key without one."
    return None


def _mismatch(certificate: Path, key: Path) -> str | None:
    try:
        # An empty password, or it would be asked for at the terminal.
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key, password="")
    except ssl.SSLError:
        return f"The key in {key} does not belong to the certificate in {certificate}, or one of them is damaged."
    return None
