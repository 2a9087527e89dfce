"""QR codes as SVG with a white ground of their own, so that they can be read in the dark theme too."""

from functools import lru_cache

import qrcode
from markupsafe import Markup
from qrcode.image.svg import SvgPathFillImage


@lru_cache(maxsize=256)
def qr(text: str, label: str) -> Markup:
    """An inline SVG that scales with its box; `label` is its name for a screen reader."""
    code = qrcode.QRCode(border=3, image_factory=SvgPathFillImage)
    code.add_data(text)
    svg = code.make_image().to_string(encoding="unicode")
    start = Markup('<svg class="qr" role="img" aria-label="{}" ').format(label)
    return Markup(svg[svg.index("<svg") :]).replace(Markup("<svg "), start, 1)
