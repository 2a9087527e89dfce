"""Who looks, in tests that draw no page."""

from app.domain.audience import Audience, Viewer
from app.screens.fragment import Sight
from tests.cast import NOON

LEADS = Sight(Viewer(Audience.LEAD), "en", b"key", "http://hall.test", NOON)
