"""Facts about the open database, for whoever asks how it is. What they mean is said elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.db import connection
from django.db.models import Max

from comeback.config import Settings
from comeback.store import models
from comeback.store.access import SeekerId, counts, rows
from comeback.store.databases import file_of
from comeback.store.export import tables
from comeback.store.schema import version
from comeback.store.trouble import told


@dataclass(frozen=True, slots=True)
class Health:
    """How the database is. `path` and `size` (bytes, with its log) only for a file."""

    engine: str
    path: Path | None
    size: int
    schema: str
    integrity: str
    """`ok`, or the first thing that is wrong."""
    journal_mode: str
    synchronous: str
    counts: dict[str, int] = field(default_factory=dict)
    """Rows of the seeker by noun."""


OWN_MOMENTS: dict[type[models.SeekerRow], tuple[str, ...]] = {
    models.Letter: ("approved_at", "dot_at"),
    models.Attempt: ("claimed_at", "ended_at"),
    models.MailAccount: ("connected_at", "looked_at"),
    models.MailDraft: ("put_at",),
    models.Correction: ("at",),
    models.Epoch: ("began_at", "looked_at"),
}
"""Columns that hold what this machine's clock said, not what somebody else's did."""
SYNCHRONOUS = {0: "off", 1: "normal", 2: "full", 3: "extra"}
"""The numbers of sqlite.org/pragma.html#pragma_synchronous."""


@told()
def health(settings: Settings, seeker: SeekerId) -> Health:
    """The health of the open database, which is that of these settings."""
    file = file_of(settings)
    sqlite = file is not None
    return Health(
        engine=f"{connection.vendor} {'.'.join(map(str, connection.get_database_version()))}",
        path=file,
        size=sum(part.stat().st_size for part in file.parent.glob(f"{file.name}*")) if file else 0,
        schema=version(),
        integrity=_first("PRAGMA quick_check(1)") if sqlite else "ok",
        journal_mode=_first("PRAGMA journal_mode") if sqlite else "",
        synchronous=SYNCHRONOUS[int(_first("PRAGMA synchronous"))] if sqlite else _first("SHOW synchronous_commit"),
        counts=counts(tables(), seeker),
    )


@told()
def newest_moment(seeker: SeekerId) -> datetime | None:
    """The latest moment that was written down here by this machine's own clock; None where there is none yet."""
    found = [
        at for table, names in OWN_MOMENTS.items() for at in rows(table, seeker).aggregate(*map(Max, names)).values() if at is not None
    ]
    return max(found, default=None)


def _first(question: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return str(cursor.fetchone()[0])
