"""Signed cookies, one per audience and event, because cookies ignore ports and one laptop may show several screens."""

from functools import cache

from itsdangerous import BadSignature, Signer
from starlette.requests import HTTPConnection
from starlette.responses import Response

from app.domain.secret import derive
from app.runtime import House

ONE_WEEK = 7 * 24 * 60 * 60


def cookie_name(house: House, of: str) -> str:
    return f"plenary_{house.short}_{of}"


@cache
def _signer(key: bytes) -> Signer:
    return Signer(derive(key, "cookie"), salt=b"plenary", key_derivation="none")


def read_cookie(connection: HTTPConnection, house: House, of: str) -> str | None:
    """The signed value, or None if there is none or somebody made it up."""
    try:
        name, _, value = (
            _signer(house.key).unsign(connection.cookies.get(cookie_name(house, of), "")).decode().partition("=")
        )
    except (BadSignature, UnicodeDecodeError):
        return None
    return value if name == of else None


def signed(house: House, of: str, value: str) -> str:
    return _signer(house.key).sign(f"{of}={value}").decode()


def set_cookie(response: Response, connection: HTTPConnection, house: House, of: str, value: str) -> None:
    set_choice(response, connection, cookie_name(house, of), signed(house, of, value))


def forget_cookie(response: Response, connection: HTTPConnection, house: House, of: str) -> None:
    secure = connection.url.scheme in ("https", "wss")
    response.set_cookie(cookie_name(house, of), "", max_age=0, httponly=True, samesite="lax", secure=secure)


def set_choice(response: Response, connection: HTTPConnection, name: str, value: str) -> None:
    """Unsigned, for what may be known by everyone, such as a language."""
    secure = connection.url.scheme in ("https", "wss")
    response.set_cookie(name, value, max_age=ONE_WEEK, httponly=True, samesite="lax", secure=secure)
