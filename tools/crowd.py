"""People of a hall whose screens nobody looks at: they act over plain HTTP."""

import httpx2

from app.robots.reading import read
from tools.browsing import Server


class Robot:
    """One browser without script, with cookies of its own."""

    def __init__(self, server: Server) -> None:
        url = f"http://127.0.0.1:{server.port}"
        self.http = httpx2.Client(base_url=url, headers={"Origin": url}, follow_redirects=True, trust_env=False)

    def send(self, path: str, **fields: object) -> None:
        answer = self.http.post(path, data={name: str(value) for name, value in fields.items()})
        answer.raise_for_status()

    def enter(self, link: str) -> "Robot":
        self.send("/enter/" + link.split("/enter/")[1])
        return self

    def press(self, path: str, label: str) -> None:
        found = read(self.http.get(path).text).button(label)
        if found is None:
            raise LookupError(f"no button {label!r} on {path}")
        form, button = found
        self.send(form.action, **form.fields, **({button.name: button.value} if button.name else {}))
