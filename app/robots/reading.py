"""How a robot reads a page: its forms with what the server wrote into them, what stands on its lists, its words.

Not a parser for any page: it knows how our own templates write, which makes a hall of robots cheap.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape

_PIECE = re.compile(r'<(/?)(form|input|textarea|select|option|button)\b((?:[^>"]|"[^"]*")*)>')
_ATTRIBUTE = re.compile(r'([\w-]+)(?:="([^"]*)")?')
_TAG = re.compile(r'<(?:[^>"]|"[^"]*")*>')
_UNSEEN = re.compile(r"<(script|style|title|svg)\b.*?</\1>", re.DOTALL)
_NOTICE = re.compile(r'<div id="notice"[^>]*>(.*?)</div>', re.DOTALL)
_BESIDE = re.compile(r'<p role="alert">(.*?)</p>', re.DOTALL)  # a refusal that stands where something was wanted
_ROOT = re.compile(r'<(\w+) id="([\w-]+)" data-version="[\d.]+" data-in="\w+"')
_ITEM = re.compile(r'<li id="([a-z]+-\w+)"[^>]*>((?:(?!</li>).)*?)<span class="words"[^>]*>(.*?)</span>', re.DOTALL)


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


class Reading:
    """A page or a few fragments, read."""

    def __init__(self, html: str) -> None:
        self.html = html

    @cached_property
    def forms(self) -> list[Form]:
        return list(_Forms().read(self.html))

    @cached_property
    def words(self) -> str:
        return _words(_UNSEEN.sub(" ", self.html))

    @cached_property
    def notice(self) -> str:
        """The sentence that a refusal shows; empty without one."""
        found, beside = _NOTICE.search(self.html), _BESIDE.search(self.html)
        return (_words(found[1]) if found else "") or (_words(beside[1]) if beside else "")

    @cached_property
    def items(self) -> dict[str, tuple[str, str]]:
        """The entries of lists: id (as in "card-…", "issue-…", "line-…") → letter or number before it, and its text."""
        return {id: (_words(before), unescape(text)) for id, before, text in _ITEM.findall(self.html)}

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

    def needed(self, action: str) -> Form:
        """The same, where the page must have it; LookupError if it has not."""
        found = self.form(action)
        if found is None:
            raise LookupError(f"no form {action!r}: {self.words[:400]}")
        return found


def read(html: str) -> Reading:
    return Reading(html)


def with_pieces(page: str, answer: str) -> str:
    """The page with the small pieces of an answer in their places, as its script puts them."""
    for root in _ROOT.finditer(answer):
        place = re.search(rf'<{root[1]} id="{root[2]}"', page)
        if place:
            new = answer[root.start() : _end(answer, root.start(), root[1])]
            page = page[: place.start()] + new + page[_end(page, place.start(), root[1]) :]
    return page


def _end(html: str, start: int, tag: str) -> int:
    """Where the element that begins at `start` ends."""
    depth = 0
    for piece in re.compile(rf"<(/?){tag}\b[^>]*>").finditer(html, start):
        depth += -1 if piece[1] else 1
        if depth == 0:
            return piece.end()
    return len(html)


def _words(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", html)).split())


class _Forms:
    def __init__(self) -> None:
        self._form: Form | None = None
        self._select = ""

    def read(self, html: str) -> list[Form]:
        forms: list[Form] = []
        for piece in _PIECE.finditer(html):
            closing, tag, rest = piece.groups()
            given = {name: unescape(value) for name, value in _ATTRIBUTE.findall(rest)}
            if tag == "form":
                self._form = None if closing else Form(given.get("action", ""))
                forms += [] if self._form is None else [self._form]
            elif self._form is not None and not closing:
                self._add(self._form, tag, given, html, piece.end())
        return forms

    def _add(self, form: Form, tag: str, given: dict[str, str], html: str, end: int) -> None:
        name, value = given.get("name", ""), given.get("value", "")
        if tag == "button":
            label = _words(html[end : html.index("</button>", end)])
            form.buttons.append(Button(name, value, label, given.get("aria-label", label)))
        elif tag == "textarea":
            form.fields[name] = unescape(html[end : html.index("</textarea>", end)])
        elif tag == "select":
            self._select = name
        elif tag == "option":
            if "selected" in given or self._select not in form.fields:
                form.fields[self._select] = value
        elif name and (given.get("type") != "checkbox" or "checked" in given):
            form.fields[name] = value
