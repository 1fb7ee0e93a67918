"""The format of the data files: blocks of fields and a text. What the fields mean is not known here.

A block begins with `@@ name`, then `key: value` lines (a key may repeat), then a line `--` and the text up to the next block.
Lines before the first block are remarks.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources.abc import Traversable


@dataclass(frozen=True, slots=True)
class Block:
    """One block. `fields` keep their order; the text has no blank lines at its ends."""

    name: str
    fields: tuple[tuple[str, str], ...]
    text: str = ""

    def one(self, key: str, default: str = "") -> str:
        """The first value of that key."""
        return next((value for name, value in self.fields if name == key), default)

    def all(self, key: str) -> tuple[str, ...]:
        """Every value of that key, in order."""
        return tuple(value for name, value in self.fields if name == key)

    def listed(self, key: str, separator: str = ",") -> tuple[str, ...]:
        """The parts of the first value of that key."""
        return tuple(part.strip() for part in self.one(key).split(separator) if part.strip())

    def filled(self, name: str, values: tuple[str, ...]) -> Block:
        """The block with `{1}`, `{2}` ... replaced everywhere."""

        def fill(text: str) -> str:
            for number, value in enumerate(values, 1):
                text = text.replace(f"{{{number}}}", value.replace("\\n", "\n"))
            return text

        return Block(name, tuple((key, fill(value)) for key, value in self.fields), fill(self.text))


def blocks_of(text: str) -> tuple[Block, ...]:
    """Every block of a data file."""
    return tuple(_block(part) for part in f"\n{text}".split("\n@@ ")[1:])


def blocks_in(folder: Traversable) -> tuple[Block, ...]:
    """Every block of every text file in a folder, file by file in the order of their names."""
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".txt")), key=lambda file: file.name)
    return tuple(block for file in files for block in blocks_of(file.read_text("utf-8")))


def _block(part: str) -> Block:
    head, _, text = part.partition("\n--\n")
    name, *lines = head.strip().split("\n")
    pairs = (line.partition(": ") for line in lines if line)
    return Block(name.strip(), tuple((key.strip(), value.strip()) for key, _, value in pairs), text.strip("\n"))
