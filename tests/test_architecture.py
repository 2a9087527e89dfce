"""Who may import whom, and what the rules of a day must not touch. Each complaint names the repair."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
APP = ROOT / "app"
LONGEST = 350

MAY_IMPORT = {
    "domain": {"domain"},
    "config": {"domain", "config"},
    "store": {"domain", "store"},
    "services": {"domain", "store", "services"},
    "live": {"domain", "live"},
    "programs": {"domain", "programs"},
    "screens": {"domain", "store", "screens"},
    "exports": {"domain", "store", "exports"},
    "runtime": {"domain", "store", "live", "screens", "runtime"},
    "robots": {"domain", "robots"},
    "demo": {
        "domain",
        "store",
        "services",
        "live",
        "screens",
        "exports",
        "runtime",
        "robots",
        "config",
        "programs",
        "demo",
    },
    "web": {
        "domain",
        "store",
        "services",
        "live",
        "screens",
        "exports",
        "runtime",
        "robots",
        "config",
        "programs",
        "web",
    },
}
MAY_IMPORT_EVERYTHING = {"main", "cli", "__main__", "__init__"}
REPAIR = {
    "domain": "pass it in as an argument; the rules reach for nothing",
    "services": "let the transaction announce a topic; services never know that anyone listens",
    "live": "pass it in from runtime; the hub never knows what a vote is",
    "screens": "move what changes something to services; screens only read",
    "robots": "ask over HTTP; a robot knows only what a phone knows",
    "web": "what web needs from main belongs into runtime or web/deps.py",
}
TIME_AND_CHANCE = ("time.", "random.", "secrets.", "uuid.uuid", "os.urandom")
TODAY = ("datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today", "datetime.date.today")
INPUT_AND_OUTPUT = {"asyncio", "http", "logging", "os", "pathlib", "socket", "sqlite3", "subprocess", "threading"}


def imports(tree: ast.Module, module: str = "") -> dict[str, str]:
    """Local name → what it stands for, as in {"shuffle": "random.shuffle"}; `module` resolves relative imports."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            parent = module.split(".")[: -node.level] if node.level else []
            start = ".".join([*parent, *filter(None, [node.module])])
            names |= {alias.asname or alias.name: f"{start}.{alias.name}" for alias in node.names}
    return names


def wrong_imports(source: str, module: str) -> Iterator[str]:
    layer = module.split(".")[1]
    if layer in MAY_IMPORT_EVERYTHING:
        return
    if layer not in MAY_IMPORT:
        yield f"{module}: app/{layer} has no line in this test's table; put the file into a layer, or add a line"
        return
    for name in imports(ast.parse(source), module).values():
        target = name.split(".")[1] if name.startswith("app.") else ""
        if target and not target.startswith("__") and target not in MAY_IMPORT[layer]:
            yield f"{module} imports {name}: {REPAIR.get(layer, 'move it to a layer that may know both')}"


def wrong_in_domain(source: str, module: str) -> Iterator[str]:
    tree = ast.parse(source)
    names = imports(tree, module)
    for name in names.values():
        library = name.split(".")[0]
        if library != "app" and (library not in sys.stdlib_module_names or library in INPUT_AND_OUTPUT):
            yield f"{module} imports {name}: domain is the rules alone; do this in store, services or web"
    for name in uses(tree, names):
        if name.startswith(TODAY) or (name.startswith(TIME_AND_CHANCE) and name != "random.Random"):
            yield f"{module} uses {name}: time, chance and identity are arguments"
        if name in {"open", "input"}:
            yield f"{module} uses {name}: domain does no input or output"


def uses(tree: ast.Module, names: dict[str, str]) -> Iterator[str]:
    """Every name and dotted name in the code, spelled out; `random.Random` is a type until somebody calls it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            yield dotted(node, names)
        elif isinstance(node, ast.Call) and dotted(node.func, names) == "random.Random":
            yield "random.Random()"


def dotted(node: ast.expr, names: dict[str, str]) -> str:
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value, names)}.{node.attr}"
    return names.get(node.id, node.id) if isinstance(node, ast.Name) else ""


def imports_sqlalchemy(source: str) -> bool:
    return any(name.split(".")[0] == "sqlalchemy" for name in imports(ast.parse(source)).values())


def prints(source: str) -> bool:
    calls = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return any(isinstance(func, ast.Name) and func.id == "print" for func in calls)


def modules(folder: Path = APP) -> Iterator[tuple[str, str]]:
    """Dotted name and source of each module."""
    for path in sorted(folder.rglob("*.py")):
        yield ".".join(path.relative_to(ROOT).with_suffix("").parts), path.read_text("utf-8")


def test_each_layer_imports_only_what_it_may() -> None:
    assert [line for module, source in modules() for line in wrong_imports(source, module)] == []


def test_the_domain_uses_neither_clock_nor_chance_nor_anything_outside_the_standard_library() -> None:
    assert [line for module, source in modules(APP / "domain") for line in wrong_in_domain(source, module)] == []


def test_sql_is_spoken_only_in_the_store() -> None:
    everywhere = [found for folder in ("app", "bench", "tools") for found in modules(ROOT / folder)]
    speakers = [module for module, source in everywhere if imports_sqlalchemy(source)]
    assert [module for module in speakers if not module.startswith("app.store.")] == [], "ask through a query in store"


def test_no_file_of_the_app_is_longer_than_one_can_hold_in_mind() -> None:
    ours = [
        path for path in APP.rglob("*") if path.suffix in {".py", ".html", ".css", ".js"} and "vendor" not in path.parts
    ]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in ours}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}, "split it by part of the day"


def test_only_the_command_line_prints() -> None:
    chatty = [module for module, source in modules() if module != "app.cli" and prints(source)]
    assert chatty == [], "return the words and let app/cli.py print them"


def test_the_checks_can_fail() -> None:
    assert list(wrong_imports("from app.domain.ballot import Ballot", "app.live.hub")) == []
    assert "never knows what a vote is" in "".join(wrong_imports("from app.store import ballots", "app.live.hub"))
    assert list(wrong_imports("from app import services", "app.domain.ballot"))
    assert list(wrong_imports("from ..services import voting", "app.domain.ballot"))
    assert list(wrong_imports("def late() -> None:\n    import app.main", "app.web.phone"))
    assert "no line in this test's table" in "".join(wrong_imports("", "app.utils"))
    assert imports_sqlalchemy("from sqlalchemy.sql import select")
    assert prints("if True:\n    print('hello')")


def test_the_check_of_the_domain_can_fail() -> None:
    for good in ("def mix(dice: random.Random) -> None:\n    dice.shuffle([])", "datetime.time(9)", "uuid.UUID('')"):
        assert list(wrong_in_domain(f"import datetime, random, uuid\n{good}", "app.domain.mixing")) == []
    for bad in (
        "import datetime\ndatetime.datetime.now()",
        "from datetime import datetime as moment\nmoment.now(None)",
        "from time import monotonic as tick\ntick()",
        "import random\nrandom.Random().random()",
        "from uuid import uuid4\nmake = uuid4",
        "import secrets\nsecrets.token_hex()",
        "import pydantic",
        "import sqlite3",
        "open('secret')",
    ):
        assert list(wrong_in_domain(bad, "app.domain.mixing")), bad
