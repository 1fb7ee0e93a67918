"""The sample's letters told again and again: each time with ids of its own, and the search with other names. Bytes are not made here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import count

from benchmarks.archive.names import names_in, renaming
from benchmarks.archive.padding import files_beside, rows_added
from tools.sample.blocks import Block, blocks_in, blocks_of
from tools.sample.entry import entry_of, rows_of
from tools.sample.letter import Letter, resolved
from tools.sample.mbox import octets_of
from tools.sample.people import Person, person_of, stranger_of

_DATA = files("tools.sample") / "data"
_THREADED = ("reply", "forward")
"""Fields that begin with the name of another mail."""
_CAST = ("from", "to", "cc", "organizer")
"""Fields that hold names of people of the cast; strangers stand there with their address."""


def searches() -> Iterator[bytes]:
    """The mails of one search after the other, without end; in each the older first."""
    for telling in count():
        yield from _told(_blocks("mail"), telling)


def others(sort: str) -> Iterator[bytes]:
    """The mails of one file of what is no search, without end."""
    for telling in count():
        laden = (replace(one, fields=(*one.fields, *files_beside(f"{one.name}/{telling}"))) for one in _blocks(sort))
        yield from (rows_added(one, f"{sort}/{telling}/{at}") for at, one in enumerate(_told(tuple(laden), telling)))


def names() -> tuple[str, ...]:
    """The names, in lower case, that every telling but the first has others for."""
    return _cast()[1]


@cache
def _blocks(sort: str) -> tuple[Block, ...]:
    """All of the search, or one file beside it, rows taken apart."""
    found = blocks_in(_DATA / "mail") if sort == "mail" else blocks_of((_DATA / "noise" / f"{sort}.txt").read_text("utf-8"))
    return tuple(row for block in found for row in rows_of(block))


@cache
def _cast() -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Everybody, and the names that change."""
    people = blocks_of((_DATA / "people.txt").read_text("utf-8"))
    texts = " ".join(block.text for block in _blocks("mail"))
    return people, names_in(people, blocks_of((_DATA / "applications.txt").read_text("utf-8")), texts)


def _told(blocks: tuple[Block, ...], telling: int) -> Iterator[bytes]:
    people, names = _cast()
    rename = renaming(names, telling)

    def again(block: Block, name: str) -> Block:
        return Block(name, tuple((key, _linked(key, value, telling) or rename(value)) for key, value in block.fields), rename(block.text))

    known = {block.name: person_of(again(block, block.name)) for block in people}
    letters = _letters([again(block, f"{block.name}/{telling}") for block in blocks], known)
    for letter in letters.values():
        yield octets_of(letter, letters, known)


def _letters(blocks: list[Block], people: dict[str, Person]) -> dict[str, Letter]:
    people |= {block.one("from"): stranger_of(block) for block in blocks if block.one("from") not in people}
    letters: dict[str, Letter] = {}
    for entry in sorted((entry_of(block, people) for block in blocks), key=lambda entry: entry.at):
        # The few that answer or pass on a mail of another file are left out.
        if all(not one or one in letters for one in (entry.reply, entry.block.one("forward"))):
            letters[entry.key] = resolved(entry, letters, people)
    return letters


def _linked(key: str, value: str, telling: int) -> str:
    """A field that names another mail, or people of the cast; empty for all others."""
    if key in _CAST and "<" not in value:
        return value
    name, _, rest = value.partition(" ")
    return f"{name}/{telling} {rest}".strip() if key in _THREADED and value else ""
