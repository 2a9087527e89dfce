"""The page that everybody takes home, as one file: no script, nothing asked of any network, readable and printable."""

from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256

import jinja2

from app.exports.handout import Handout


def to_handout(
    handout: Handout, speech: jinja2.Environment, language: str, css: str, in_words: Callable[[str], str], saved: bool
) -> str:
    """`speech` has our sentences in this language, `in_words` its days. `saved`: without links to the hall."""
    return speech.get_template("handout.html").render(
        handout=handout, language=language, css=css, digest=digest_of(css), in_words=in_words, saved=saved
    )


def digest_of(css: str) -> str:
    """What lets this style and no other one into the page."""
    return "sha256-" + b64encode(sha256(css.encode()).digest()).decode()
