"""The check of the translations, on a small app of its own."""

from pathlib import Path

import pytest

from tools.catalogues import language_path
from tools.translations import extract, problems

PYTHON = 'N_("The vote is closed.")\nngettext("%(n)s dot", "%(n)s dots", 2)\n'
HTML = "<p>{% trans place=view.place %}\n  Welcome to\n  {{ place }}\n{% endtrans %}</p>{{ _('Join') }}"
PROGRAM = '[[stages]]\nkind = "talk"\ntitle = "Concerns"\nprompt = "What worries you?"\n'
SPANISH = {
    "The vote is closed.": "La votación está cerrada.",
    "Welcome to %(place)s": "Le damos la bienvenida a %(place)s",
    "Join": "Entrar",
    "Concerns": "Preocupaciones",
    "What worries you?": "¿Qué le preocupa?",
}


@pytest.fixture
def app(tmp_path: Path) -> Path:
    for name, text in {"rules.py": PYTHON, "templates/phone/page.html": HTML, "programs/spcp.toml": PROGRAM}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    extract(tmp_path)
    translate(tmp_path, SPANISH)
    change(tmp_path, 'msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "un punto"\nmsgstr[1] "%(n)s puntos"')
    return tmp_path


def translate(app: Path, words: dict[str, str]) -> None:
    for english, spanish in words.items():
        change(app, f'msgid "{english}"\nmsgstr ""', f'msgid "{english}"\nmsgstr "{spanish}"')


def change(app: Path, old: str, new: str) -> None:
    path = language_path("es", app)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_whole_translation_passes(app: Path) -> None:
    assert list(problems(app)) == []


def test_a_second_extraction_changes_no_byte(app: Path) -> None:
    before = language_path("es", app).read_bytes()
    extract(app)
    assert language_path("es", app).read_bytes() == before


def test_a_new_sentence_must_be_extracted_and_then_translated(app: Path) -> None:
    (app / "more.py").write_text('_("Phones away")', "utf-8")
    assert list(problems(app)) == [
        f"{name} lacks ('Phones away',) (make translations)" for name in ("messages.pot", "es")
    ]
    extract(app)
    assert list(problems(app)) == ["es does not translate 'Phones away'"]


def test_a_sentence_that_is_gone_must_leave_the_catalogues(app: Path) -> None:
    (app / "programs/spcp.toml").unlink()
    assert any("still has ('Concerns',)" in line for line in problems(app))
    extract(app)
    assert list(problems(app)) == []


def test_an_unsure_translation_is_refused(app: Path) -> None:
    change(app, 'msgid "Join"', '#, fuzzy\nmsgid "Join"')
    assert list(problems(app)) == ["es is not sure about 'Join'"]


def test_a_renamed_placeholder_is_refused(app: Path) -> None:
    change(app, "bienvenida a %(place)s", "bienvenida a %(lugar)s")
    assert list(problems(app)) == ["es has other placeholders in 'Welcome to %(place)s'"]


def test_a_plural_that_forgets_its_number_is_refused(app: Path) -> None:
    change(app, "%(n)s puntos", "puntos")
    assert list(problems(app)) == ["es has other placeholders in '%(n)s dot'"]
