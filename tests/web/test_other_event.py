"""A laptop that held the rehearsal holds the day, at the same address: a tab left open must not mix them."""

from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from app.domain.agenda import Kind
from app.domain.refusal import Stale
from app.runtime import NOT_ALLOWED
from app.store.statements import find_list
from tests.cast import open_hall
from tests.web.days import open_kind

KEY = "0123456789abcdef01234567"


async def test_words_and_sockets_of_another_event_are_sent_away(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben, short = await hall.phone(1), hall.runtime.house.short
        await open_kind(hall, Kind.CONCERNS)
        line = {"kind": "concerns", "text": "Said at the rehearsal", "group": "1"}
        late = await ben.post(f"/phone/statements/{KEY}?event=rehearse", **line)
        assert (late.status, late.page.notice) == (409, Stale.message)
        async with ben.listen("/live/phone?event=rehearse") as socket:
            with pytest.raises(ConnectionClosed) as closed:
                await socket.recv()
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.code == NOT_ALLOWED
        assert await hall.runtime.database.read(find_list, 1, "concerns") == []
        assert (await ben.post(f"/phone/statements/{KEY}?event={short}", **line)).ok
        assert len(await hall.runtime.database.read(find_list, 1, "concerns")) == 1
