"""Finds what the parser of the command line (click) may say: it marks its sentences for gettext itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import click

from tools.catalogs.sentences import Sentence

MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")
OURS_ALONE = (
    "deprecat",
    "declare",
    "declaration",
    "Positional arguments",
    "defined twice",
    "iterable",
    "same flag",
    "start character",
    "colour",
    "%(prog)s",
    "(dynamic)",
    "Aborted!",
    "Takes {nargs}",
    "Argument {name!r}",
    "Choice(",
    "values are required",
    "Missing command",
    "Commands",
    "Do you want",
    "Confirm the action",
    "Could not open",
    "Press any key",
    "env var",
    "unknown error",
    "UUID",
    "valid boolean",
    "not executable",
)
"""Marks of what no run of this program says: slips in how a command is written, and kinds of values that none takes."""


def of_the_parser() -> Iterator[Sentence]:
    """Sentences and plurals, by module."""
    for name in MODULES:
        tree = ast.parse(Path(click.__file__).with_name(f"{name}.py").read_text("utf-8"))
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            texts = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if call.func.id in {"_", "ngettext"} and texts and not any(mark in texts[0] for mark in OURS_ALONE):  # type: ignore[attr-defined]
                yield Sentence(texts[0], texts[1] if call.func.id == "ngettext" else "", "click")  # type: ignore[attr-defined]
