"""Finds what a person may be shown: the sentences marked in templates and in code. Nothing is run; both are read as trees."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, nodes

from comeback.cli.teaching import keys

SOURCE = Path(__file__).parents[2] / "src" / "comeback"
MARKS = frozenset({"_", "words", "theirs", "speech"})
"""Names that templates, pages and commands call with a sentence; `theirs` says it in the language of the letter."""
TAKES: dict[str, tuple[int | str, ...]] = {
    "Sentence": (0,),
    "ComebackError": (0, 1),
    "UsageError": (0, 1),
    "NoAnswerError": (0,),
    "Finding": (0, 2, 3),
    "bare": (1,),
    "move": (2,),
    "Hit": (1, 2, "why", "mend"),
    "Rule": (3, 4),
    "Entry": (2,),
    "option": ("help",),
    "group": ("epilog",),
}
"""What is called with sentences anywhere, and in which of its arguments: those by number, those by name."""
TABLES = (
    "web/showing.py",
    "web/pages/worked.py",
    "letters/plan/advice.py",
    "letters/checks/rules/",
    "mailbox/trouble.py",
    "domain/debrief.py",
    "cli/shown.py",
)
"""Files and folders whose tables are shown: every value of a dictionary, and of what is no dictionary each whole sentence."""
DOORS = ("web/", "cli/")
"""Where a sentence is marked by the call that says it."""
COMMANDS = ("cli/", "work/", "letters/load/", "flows/casefile.py", "flows/measuring.py", "flows/rereading.py")
"""What is said on the command line alone."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English sentence and where it stands; `more` is its form for more than one, else empty."""

    text: str
    more: str
    place: str


def of_pages(source: Path = SOURCE) -> Iterator[Sentence]:
    """Every sentence that a page may say, file by file, as often as it is marked."""
    for file in sorted(source.glob("web/templates/*.html")):
        yield from in_template(file.read_text("utf-8"), file.relative_to(source).as_posix())
    yield from (one for one in _of_code(source) if not one.place.startswith(COMMANDS))
    yield from _of_providers(source)


def _of_providers(source: Path) -> Iterator[Sentence]:
    """How a person gets the password that a provider wants."""
    file = source / "mailbox" / "discovery" / "providers.toml"
    rows = tomllib.loads(file.read_text("utf-8")).values() if file.exists() else ()
    yield from (Sentence(row["password"], "", file.relative_to(source).as_posix()) for row in rows if "password" in row)


def of_commands(source: Path = SOURCE) -> Iterator[Sentence]:
    """Every sentence that is said on the command line alone."""
    yield from (one for one in _of_code(source) if one.place.startswith(COMMANDS))


def _of_code(source: Path) -> Iterator[Sentence]:
    for file in sorted(source.rglob("*.py")):
        yield from in_code(file.read_text("utf-8"), file.relative_to(source).as_posix())


def in_template(text: str, place: str) -> Iterator[Sentence]:
    """The sentences of a template: `_("…")`, `words("…")` and `words.many("…", "…", count)`."""
    for call in Environment(autoescape=True).parse(text).find_all(nodes.Call):
        called = call.node
        given = [one.value for one in call.args if isinstance(one, nodes.Const) and isinstance(one.value, str)]
        if isinstance(called, nodes.Name) and called.name in MARKS and given:
            yield Sentence(given[0], "", place)
        elif isinstance(called, nodes.Getattr) and called.attr == "many" and len(given) > 1:
            yield Sentence(given[0], given[1], place)


def in_code(text: str, place: str) -> Iterator[Sentence]:
    """The sentences of a module: of the pages the same calls, of all `TAKES`, and the values of the tables of `TABLES`."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _called(node, place)
        elif isinstance(node, ast.FunctionDef) and place.startswith("cli/") and _is_command(node):
            yield from (Sentence(key, "", place) for key in keys(ast.get_docstring(node) or ""))
    if place.startswith(TABLES):
        yield from (Sentence(value, "", place) for value in _tables(tree) if value)


def _called(call: ast.Call, place: str) -> Iterator[Sentence]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""
    if name in TAKES:
        yield from (Sentence(text, "", place) for text in _given(call, TAKES[name]) if text)
    elif place.startswith(DOORS) and name in MARKS:
        yield from (Sentence(text, "", place) for text in _given(call, (0,)))
    elif place.startswith(DOORS) and name == "many" and isinstance(call.func, ast.Attribute):
        one, more = _given(call, (0, 1))
        yield Sentence(one, more, place)


def _is_command(function: ast.FunctionDef) -> bool:
    """Whether its docstring is shown as help."""
    called = [one.func for one in function.decorator_list if isinstance(one, ast.Call)]
    return any(isinstance(one, ast.Attribute) and one.attr in {"command", "group"} for one in called)


def _given(call: ast.Call, wanted: tuple[int | str, ...]) -> list[str]:
    """The texts that stand in these arguments; in a choice of two, both."""
    named = {one.arg: one.value for one in call.keywords}
    found = [named.get(one) if isinstance(one, str) else call.args[one] if one < len(call.args) else None for one in wanted]
    return [text for one in found if one is not None for text in _texts(one)]


def _texts(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return [*_texts(node.body), *_texts(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def _tables(tree: ast.Module) -> Iterator[str]:
    for statement in tree.body:
        value = statement.value if isinstance(statement, ast.Assign | ast.AnnAssign) else None
        if isinstance(value, ast.Dict):
            yield from (text for one in value.values for text in _texts(one))
        elif isinstance(value, ast.Tuple | ast.Constant):
            found = [one.value for one in ast.walk(value) if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            yield from (text for text in found if text.endswith("."))
