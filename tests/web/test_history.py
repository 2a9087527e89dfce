"""The history: for the theme team at once, for everyone with the result, and kindly refused before."""

from pathlib import Path

from tests.cast import open_hall
from tests.web.days import close_now, open_kind, ready_to_vote, show_result


async def test_everyone_may_read_the_history_once_the_result_is_shown(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        zoe, team = hall.someone(), await hall.holder("themes")
        await ready_to_vote(hall, 3)
        early = await zoe.open("/history")
        assert (early.status, early.page.notice) == (409, "The history is open to everyone once the result is shown.")
        assert "made 3 issues of the rest" not in early.page.words
        assert "made 3 issues of the rest" in (await team.open("/themes/history")).page.words
        await open_kind(hall, "vote")
        await close_now(hall)
        await show_result(hall)
        late = await zoe.open("/history")
        assert late.ok
        assert "made 3 issues of the rest" in late.page.words
        assert not [form for form in late.page.forms if "restore" in form.action]
