"""Everything that is kept, in open formats: one JSON Lines file per noun, and beside them what other programs take."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO

from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.errors import ComebackError, UsageError
from comeback.flows.home import Home
from comeback.flows.takingout import files
from comeback.store import export

Row = Mapping[str, object]


def export_rows(home: Home) -> Iterator[Row]:
    """Every row with its noun under `table`."""
    for row in export.everything(home.seeker_id):
        yield {"table": row.noun, **row.columns}


def export_to(home: Home, folder: Path, now: datetime) -> dict[str, int]:
    """Write a folder that must be new or empty; returns how many rows each noun has. The files for other programs lie beside them."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise UsageError(Sentence("{folder} is not empty.", folder=folder), "Name a new folder; nothing is overwritten.")
        with _whole(folder):
            return _written(home, folder, now)
    except OSError as error:
        raise ComebackError(
            Sentence("{folder} cannot be written: {reason}.", folder=folder, reason=because(error)),
            "Choose another place or make room.",
        ) from None


@contextmanager
def _whole(folder: Path) -> Iterator[None]:
    """A folder that was empty is so again where the block fails: half of an export could be taken for all of it."""
    try:
        yield
    except BaseException:
        for file in folder.iterdir():
            file.unlink()
        raise


def _written(home: Home, folder: Path, now: datetime) -> dict[str, int]:
    for name, pieces in files(home, now).items():
        with (folder / name).open("xb") as file:
            file.writelines(pieces)
    return _nouns(home, folder)


def _nouns(home: Home, folder: Path) -> dict[str, int]:
    counts: dict[str, int] = {}
    opened: dict[str, IO[str]] = {}
    try:
        for row in export.everything(home.seeker_id):
            if row.noun not in opened:
                opened[row.noun] = (folder / f"{row.noun}.jsonl").open("x", encoding="utf-8")
            opened[row.noun].write(json.dumps(row.columns, ensure_ascii=False) + "\n")
            counts[row.noun] = counts.get(row.noun, 0) + 1
    finally:
        for file in opened.values():
            file.close()
    return counts
