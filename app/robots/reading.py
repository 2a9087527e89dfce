"""How a robot reads a page: its forms with what the server wrote into them, and its words."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

SKIPPED = ("script", "style", "title", "svg")
VOID = ("input", "meta", "link", "br", "img")


@dataclass(slots=True)
class Button:
    """`label` is what is read on it, `spoken` its name for a screen reader (the label, if it has no other)."""

    name: str = ""
    value: str = ""
    label: str = ""
    spoken: str = ""


@dataclass(slots=True)
class Form:
    action: str
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[Button] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """A page or a few fragments, read."""

    forms: list[Form] = field(default_factory=list)
    words: str = ""
    notice: str = ""

    def button(self, label: str) -> tuple[Form, Button] | None:
        """The first button whose label or spoken name begins with `label`."""
        for form in self.forms:
            for button in form.buttons:
                if button.label.startswith(label) or button.spoken.startswith(label):
                    return form, button
        return None

    def form(self, action: str) -> Form | None:
        """The first form whose address contains `action`."""
        return next((form for form in self.forms if action in form.action), None)


def read(html: str) -> Reading:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.reading.words = " ".join(" ".join(reader.text).split())
    return reader.reading


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.reading = Reading()
        self.text: list[str] = []
        self._form: Form | None = None
        self._button: Button | None = None
        self._area: str | None = None
        self._select: str | None = None
        self._skipped = 0
        self._notice = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._skipped += tag in SKIPPED
        if tag == "form":
            self._form = Form(given.get("action", ""))
            self.reading.forms.append(self._form)
        elif given.get("id") == "notice":
            self._notice = True
        elif self._form is not None:
            self._in_form(self._form, tag, given)

    def _in_form(self, form: Form, tag: str, given: dict[str, str]) -> None:
        if tag == "input" and (given.get("type") != "checkbox" or "checked" in given):
            form.fields[given.get("name", "")] = given.get("value", "")
        elif tag == "textarea":
            self._area = given.get("name", "")
            form.fields[self._area] = ""
        elif tag == "select":
            self._select = given.get("name", "")
        elif tag == "option" and self._select and ("selected" in given or self._select not in form.fields):
            form.fields[self._select] = given.get("value", "")
        elif tag == "button":
            self._button = Button(given.get("name", ""), given.get("value", ""), spoken=given.get("aria-label", ""))
            form.buttons.append(self._button)

    def handle_endtag(self, tag: str) -> None:
        self._skipped -= tag in SKIPPED
        if tag == "form":
            self._form = None
        elif tag == "button" and self._button is not None:
            self._button.label = " ".join(self._button.label.split())
            self._button.spoken = self._button.spoken or self._button.label
            self._button = None
        elif tag == "textarea":
            self._area = None
        elif tag == "select":
            self._select = None
        elif tag == "div":
            self._notice = False

    def handle_data(self, data: str) -> None:
        if self._area is not None and self._form is not None:
            self._form.fields[self._area] += data
        elif self._button is not None:
            self._button.label += data
        if self._notice:
            self.reading.notice = (self.reading.notice + data).strip()
        if not self._skipped:
            self.text.append(data)
