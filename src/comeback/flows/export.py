"""Everything that is kept, in open formats: one JSON Lines file per noun."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

from comeback.errors import ComebackError, UsageError
from comeback.flows.home import Home
from comeback.store import export

Row = Mapping[str, object]


def export_rows(home: Home) -> Iterator[Row]:
    """Every row with its noun under `table`."""
    for row in export.everything(home.seeker_id):
        yield {"table": row.noun, **row.columns}


def export_to(home: Home, folder: Path) -> dict[str, int]:
    """Write a folder that must be new or empty; returns how many rows each noun has."""
    counts: dict[str, int] = {}
    files: dict[str, IO[str]] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise UsageError(f"{folder} is not empty.", "Name a new folder; nothing is overwritten.")
        for row in export.everything(home.seeker_id):
            if row.noun not in files:
                files[row.noun] = (folder / f"{row.noun}.jsonl").open("x", encoding="utf-8")
            files[row.noun].write(json.dumps(row.columns, ensure_ascii=False) + "\n")
            counts[row.noun] = counts.get(row.noun, 0) + 1
    except OSError as error:
        raise ComebackError(f"{folder} cannot be written: {error.strerror}.", "Choose another place or make room.") from None
    finally:
        for file in files.values():
            file.close()
    return counts
