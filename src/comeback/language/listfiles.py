"""List files that lie beside the code: one entry a line, `#` begins a line of remarks, `[name]` a section.

What an entry is (a word, a pattern, a row) is said by whoever reads the list.
"""

from __future__ import annotations

from importlib.resources import files


def lines_of(package: str, *path: str) -> tuple[str, ...]:
    """The entries of a file of a package, in order, without blanks around them."""
    text = files(package).joinpath(*path).read_text("utf-8")
    return tuple(line for raw in text.splitlines() if (line := raw.strip()) and not line.startswith("#"))


def sections_of(package: str, *path: str) -> dict[str, tuple[str, ...]]:
    """The entries by section; those before the first section have the empty name. A bracket that holds no plain name is an entry."""
    found: dict[str, list[str]] = {"": []}
    name = ""
    for line in lines_of(package, *path):
        if line.startswith("[") and line.endswith("]") and line[1:-1].isidentifier():
            name = line[1:-1]
            found.setdefault(name, [])
        else:
            found[name].append(line)
    return {section: tuple(entries) for section, entries in found.items() if section or entries}
