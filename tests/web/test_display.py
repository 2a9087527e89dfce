"""How a device wants its pages: language, large text, a dark screen."""

from pathlib import Path

from tests.cast import open_hall


async def test_a_code_in_spanish_lets_the_phone_speak_spanish_all_day(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben = hall.someone()
        door = (await hall.link("door1")).removeprefix(hall.url)
        assert '<html lang="en"' in (await ben.open(door)).html
        assert '<html lang="es"' in (await ben.open(f"{door}?language=es")).html
        await ben.enter(door)
        assert '<html lang="es"' in (await ben.open("/phone")).html
        assert '<html lang="es"' in (await ben.open(f"{door}?language=xx")).html


async def test_each_switch_of_the_display_keeps_the_other(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben = hall.someone()
        for pressed, shown in (
            ({"size": "large"}, 'class="large"'),
            ({"theme": "dark"}, 'class="large dark"'),
            ({"size": "normal"}, 'class="normal dark"'),
            ({"theme": "light"}, 'class="normal light"'),
            ({"size": "<b>", "theme": "pink"}, "<html"),
        ):
            await ben.post("/display", **pressed)
            page = (await ben.open("/help")).html
            assert shown in page
            assert "<b>" not in page.split("<body")[0]
            assert "pink" not in page


async def test_a_made_up_display_cookie_puts_nothing_on_the_page(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        zoe = hall.someone()
        zoe.http.cookies.set("plenary_display", 'large"><script>alert(1)</script>')
        page = (await zoe.open("/")).html
        assert "<script>alert" not in page
        assert 'class="large' not in page


async def test_a_switch_leads_back_to_the_page_even_from_a_refused_form(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben = hall.someone()
        for came_from, page in (
            ("/phone/statements/0123", "/phone"),
            ("/phone/ballot/1/7/1", "/phone"),
            ("/group/3/statements/x/change", "/group/3"),
            ("/themes/issues/4/merge", "/themes"),
            ("/lead/stages/2/open", "/lead"),
            ("/lead/groups/4", "/lead/groups"),
            ("/lead/print/rooms", "/lead/print/rooms"),
            ("/code", "/"),
            ("/help", "/help"),
            ("/join/BCDFGH", "/join/BCDFGH"),
            ("//elsewhere.test/phone", "/elsewhere.test/phone"),
            ("", "/"),
        ):
            ben.http.headers["Referer"] = hall.url + came_from
            answer = await ben.http.post("/language", data={"language": "es"}, follow_redirects=False)
            assert (answer.status_code, answer.headers["location"]) == (303, page)
        ben.http.headers["Referer"] = "http://elsewhere.test/lead"
        assert (await ben.http.post("/language", data={}, follow_redirects=False)).status_code == 422
        answer = await ben.http.post("/language", data={"language": "es"}, follow_redirects=False)
        assert answer.headers["location"] == "/"
