"""What stands in the repository is for anybody, anywhere."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent
# Written so that they do not find themselves: a host has its dot escaped, a path its names in a group.
REGISTRIES = re.compile(
    r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|yarnpkg\.com|unpkg\.com|jsdelivr\.net|deb\.debian\.org|crates\.io"
    r"|proxy\.golang\.org|registry\.[a-z0-9-]+\.[a-z]+"
)
MACHINES = re.compile(r"(?<![\w./*-])/(?:work|root|Users/\w+|home/\w+)(?:/|\b)|[A-Z]:\\Users\\")


def texts() -> dict[str, str]:
    """Every text file that is in git or would be added to it."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    paths = [ROOT / name for name in names if name and (ROOT / name).is_file()]
    contents = {str(path.relative_to(ROOT)): path.read_bytes() for path in paths}
    return {name: content.decode("utf-8") for name, content in contents.items() if is_text(content)}


def is_text(content: bytes) -> bool:
    try:
        return "\0" not in content.decode("utf-8")
    except UnicodeDecodeError:
        return False


def found(pattern: re.Pattern[str]) -> list[str]:
    return [f"{name}: {match.group()}" for name, text in texts().items() for match in pattern.finditer(text)]


def test_the_patterns_find_what_they_are_for() -> None:
    assert REGISTRIES.search("https://" + "files.pythonhosted" + ".org/packages")
    assert MACHINES.search("see " + "/ro" + "ot/notes.txt")
    assert MACHINES.search('"' + "/ho" + 'me/ama/plenary"')
    assert not MACHINES.search("http://hall.test/work/1 and docs/work/plan.md")


def test_no_file_names_a_package_registry() -> None:
    assert len(texts()) > 10
    assert found(REGISTRIES) == []


def test_no_file_names_a_place_on_a_developers_machine() -> None:
    assert found(MACHINES) == []


def test_the_readme_names_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "make run" in readme
    assert "make test" in readme
