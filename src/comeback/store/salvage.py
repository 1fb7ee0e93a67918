"""What can still be read of a damaged ledger, in a new file. Nothing is guessed: a row comes over whole or not at all.

1. The tables as the damaged file describes them; one that was cut short is made as long as its head says. 2. Their rows by number, past
what cannot be read. 3. Rows that point at lost ones go.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from comeback.store.folder import private

FARTHEST = 1 << 40
"""No table has a row of a higher number."""
SEEKERS = "store_seeker"
MAGIC, HEAD, LARGEST_PAGE = b"SQLite format 3\0", 100, 65_536
LONGEST = 100 << 30
"""Bytes of a ledger; a head that tells of more is damaged itself."""
PIECE = 1 << 20
TORN = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading a damaged page ends in; what SQLite says of it may hold bytes of the page, which are no text."""
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many rows came over, at how many places rows could not be read, and how many had to go since they pointed at lost ones."""

    rows: int
    gaps: int
    orphans: int

    @property
    def whole(self) -> bool:
        """Whether nothing seems to be lost."""
        return not (self.gaps or self.orphans)


def salvage(damaged: Path, new: Path) -> Salvaged | None:
    """Write what can be read into a new file; None where that is nothing: not even the tables, or whose ledger it is."""
    found = _salvaged(damaged, new)
    if found is None and (lost := _cut_off(damaged)):
        longer = new.with_name(f"{new.name}.longer")
        try:
            _lengthened(damaged, *lost, longer)
            new.unlink()
            found = _salvaged(longer, new)
        finally:
            longer.unlink(missing_ok=True)
    return found


def _salvaged(damaged: Path, new: Path) -> Salvaged | None:
    private(new)
    source = f"{damaged.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(source, uri=True)) as old, closing(sqlite3.connect(new)) as fresh:
        try:
            made = old.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'").fetchall()
        except TORN:
            return None
        # Whoever puts the file in its place sees to it that it is on the disk.
        fresh.execute("PRAGMA synchronous = OFF")
        tables = [name for kind, name, _ in made if kind == "table"]
        if SEEKERS not in tables:
            return None
        for _, _, sql in sorted(made, key=lambda one: one[0] != "table"):
            fresh.execute(sql)
        reading = [_Table(old, name) for name in tables]
        rows = sum(one.copy_to(fresh) for one in reading)
        orphans = _drop_orphans(fresh)
        with suppress(sqlite3.OperationalError):  # an older schema has no editions
            fresh.execute(f"UPDATE {SEEKERS} SET edition = abs(random() / 4)")  # noqa: S608 - own name
        fresh.commit()
        (seekers,) = fresh.execute(f"SELECT count(*) FROM {SEEKERS}").fetchone()  # noqa: S608 - own name
    return Salvaged(rows - orphans, sum(one.gaps for one in reading), orphans) if seekers else None


def _cut_off(damaged: Path) -> tuple[int, int] | None:
    """How many bytes its whole pages have, and how many it should have by its head (sqlite.org/fileformat2.html, 1.3); None where none are
    missing. Of a file that was cut short SQLite answers nothing.
    """
    with damaged.open("rb") as file:
        head = file.read(HEAD)
    page, pages = int.from_bytes(head[16:18], "big"), int.from_bytes(head[28:32], "big")
    page = page if page > 1 else LARGEST_PAGE
    size = damaged.stat().st_size
    return (size - size % page, page * pages) if head.startswith(MAGIC) and size < page * pages <= LONGEST else None


def _lengthened(damaged: Path, whole: int, told: int, longer: Path) -> None:
    """A copy whose lost pages hold what is no page, no text and no number of a page: nothing that points there can be read."""
    private(longer)
    shutil.copyfile(damaged, longer)
    with longer.open("r+b") as file:
        file.truncate(whole)
        for at in range(file.seek(whole), told, PIECE):
            file.write(b"\xff" * min(PIECE, told - at))


@dataclass(slots=True)
class _Table:
    """One table of the damaged file."""

    file: sqlite3.Connection
    name: str
    gaps: int = 0

    def copy_to(self, fresh: sqlite3.Connection) -> int:
        """Its rows into the same table of another file; how many."""
        came = 0
        for row in self._rows():
            places = ", ".join("?" * len(row))
            done = fresh.execute(f"INSERT OR IGNORE INTO {self.name} VALUES ({places})", row)  # noqa: S608 - a name of the file's own
            came += done.rowcount
            self.gaps += not done.rowcount  # read, and yet no row: of a torn page, which the constraints refuse
        return came

    def _rows(self) -> Iterator[Row]:
        at = 0
        while True:
            try:
                for number, *row in self._from(at):
                    at = number + 1
                    yield tuple(row)
            except TORN:
                self.gaps += 1
                behind = self._behind(at)
                if behind is None:
                    return
                at = behind
            else:
                return

    def _from(self, number: int, limit: str = "") -> sqlite3.Cursor:
        return self.file.execute(f"SELECT rowid, * FROM {self.name} WHERE rowid >= ? ORDER BY rowid {limit}", (number,))  # noqa: S608

    def _behind(self, bad: int) -> int | None:
        """The first number from which on a row can be read again: by ever longer steps, then halving the last; None where there is none."""
        low, step = bad, 1
        while not self._readable(bad + step):
            low, step = bad + step, step * 2
            if low > FARTHEST:
                return None
        high = bad + step
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if self._readable(middle) else (middle, high)
        return high

    def _readable(self, number: int) -> bool:
        try:
            self._from(number, "LIMIT 1").fetchone()
        except TORN:
            return False
        return True


def _drop_orphans(fresh: sqlite3.Connection) -> int:
    """Delete rows that point at rows which are not there, until there are none; how many."""
    gone = 0
    while pairs := {(table, number) for table, number, *_ in fresh.execute("PRAGMA foreign_key_check")}:
        for table, number in pairs:
            gone += fresh.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,)).rowcount  # noqa: S608 - a name of the file's own
    return gone
