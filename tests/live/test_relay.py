import pytest

from app.domain.change import Change, Topic
from app.live.relay import LocalRelay, Relay

NEWS = frozenset({Change(Topic.AGREED, 3)})


def test_what_is_published_is_heard_by_everyone_who_listens() -> None:
    heard: list[frozenset[Change]] = []
    relay: Relay = LocalRelay()
    relay.listen(heard.append)
    relay.listen(heard.append)
    relay.publish(list(NEWS))
    relay.publish([])
    assert heard == [NEWS, NEWS]


def test_one_who_cannot_hear_keeps_nobody_else_from_hearing(caplog: pytest.LogCaptureFixture) -> None:
    heard: list[frozenset[Change]] = []

    def deaf(_: frozenset[Change]) -> None:
        raise KeyError("what Ben said")

    relay = LocalRelay()
    relay.listen(deaf)
    relay.listen(heard.append)
    relay.publish(NEWS)
    assert heard == [NEWS]
    assert "KeyError" in caplog.text
    assert "what Ben said" not in caplog.text
