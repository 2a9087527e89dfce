"""`extract` brings the catalogues up to date; `check` refuses what a person would meet untranslated."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from tools.catalogues import APP, language_path, languages, read, source, template_path, write

COMPLETE = ("es",)  # these must have every message; other languages may grow
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|\{\w*\}")


def extract(app: Path = APP) -> None:
    found = source(app)
    write(template_path(app), found)
    for language in sorted({*COMPLETE, *languages(app)}):
        path = language_path(language, app)
        catalog = read(path, language)
        catalog.update(found, no_fuzzy_matching=True)
        write(path, catalog)


def problems(app: Path = APP) -> Iterator[str]:
    found = source(app)
    yield from (f"messages.pot {line}" for line in differences(found, read(template_path(app))))
    for language in sorted({*COMPLETE, *languages(app)}):
        catalog = read(language_path(language, app), language)
        lines = [*differences(found, catalog), *wrong_translations(catalog, language in COMPLETE)]
        yield from (f"{language} {line}" for line in lines)


def differences(found: Catalog, kept: Catalog) -> Iterator[str]:
    wanted, present = texts(found), texts(kept)
    yield from (f"lacks {text!r} (make translations)" for text in sorted(wanted - present))
    yield from (f"still has {text!r} (make translations)" for text in sorted(present - wanted))


def wrong_translations(catalog: Catalog, complete: bool) -> Iterator[str]:
    for message in filter(lambda message: message.id, catalog):
        first = forms(message.id)[0]
        if message.fuzzy:
            yield f"is not sure about {first!r}"
        elif not all(forms(message.string)):
            yield from [f"does not translate {first!r}"] if complete else []
        elif not same_placeholders(message):
            yield f"has other placeholders in {first!r}"


def same_placeholders(message: Message) -> bool:
    """The form for one may leave the number to the words, like "one dot"."""
    asked = placeholders(forms(message.id)[-1])
    one, *others = [placeholders(form) for form in forms(message.string)]
    return (one <= asked if others else one == asked) and all(names == asked for names in others)


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def texts(catalog: Catalog) -> set[tuple[str, ...]]:
    return {forms(message.id) for message in catalog if message.id}


def forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def main(words: list[str]) -> int:
    if words == ["extract"]:
        extract()
        return 0
    if words != ["check"]:
        print("python -m tools.translations extract | check")
        return 2
    found = list(problems())
    print("\n".join(found) or "Translations are complete.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
