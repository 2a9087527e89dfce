"""QR codes as SVG with a white ground of their own, so that they can be read in the dark theme too."""

from functools import lru_cache

import qrcode
from markupsafe import Markup
from qrcode.image.svg import SvgPathFillImage

_ESCAPED = {ord(letter): f"\\{letter}" for letter in '\\;,:"'}  # they part the fields of a WIFI code


@lru_cache(maxsize=256)
def qr(text: str, label: str) -> Markup:
    """An inline SVG that scales with its box; `label` is its name for a screen reader."""
    code = qrcode.QRCode(border=3, image_factory=SvgPathFillImage)
    code.add_data(text)
    svg = code.make_image().to_string(encoding="unicode").replace(' id="qr-path"', "")  # a page may have two
    start = Markup('<svg class="qr" role="img" aria-label="{}" ').format(label)
    return Markup(svg[svg.index("<svg") :]).replace(Markup("<svg "), start, 1)


def wifi_code(name: str, password: str) -> str:
    """What a phone's camera reads as "join this Wi-Fi"; without a password the network is open."""
    known, secret = name.translate(_ESCAPED), password.translate(_ESCAPED)
    return f"WIFI:T:WPA;S:{known};P:{secret};;" if password else f"WIFI:T:nopass;S:{known};;"
