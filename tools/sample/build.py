"""From the data files to the bytes of the mailbox and of its truth. Writes nothing."""

from __future__ import annotations

from importlib.resources import files

from tools.sample.blocks import blocks_in, blocks_of
from tools.sample.entry import entry_of, rows_of
from tools.sample.letter import Letter, resolved
from tools.sample.mbox import mailbox
from tools.sample.people import Person, person_of, stranger_of
from tools.sample.truth import truth

_DATA = files("tools.sample") / "data"


def build() -> tuple[bytes, bytes]:
    """`sample.mbox` and `truth.json`."""
    people = {block.name: person_of(block) for block in blocks_of((_DATA / "people.txt").read_text("utf-8"))}
    letters = _letters(people)
    applications = blocks_of((_DATA / "applications.txt").read_text("utf-8"))
    return mailbox(letters.values(), people), truth(letters, applications, people)


def _letters(people: dict[str, Person]) -> dict[str, Letter]:
    """Every letter by its key; older ones first, so that what is answered is known. Adds the strangers to the people."""
    blocks = [row for block in (*blocks_in(_DATA / "mail"), *blocks_in(_DATA / "noise")) for row in rows_of(block)]
    people |= {block.one("from"): stranger_of(block) for block in blocks if block.one("from") not in people}
    entries = [entry_of(block, people) for block in blocks]
    letters: dict[str, Letter] = {}
    for entry in sorted(entries, key=lambda entry: entry.at):
        letters[entry.key] = resolved(entry, letters, people)
    return letters
