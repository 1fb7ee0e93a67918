"""What a database says when it will not, as one sentence a person understands, with its mend. Bugs are not translated: they fly."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, InterfaceError

from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError

BUSY, LOCKED, FULL = 5, 6, 13
NO_ROOM_TO_SHARE = 10 | 19 << 8
"""SQLITE_IOERR_SHMSIZE: on a full disk the index beside the log cannot grow, and so nothing can be opened. The disk itself is well."""
SERIALIZATION, DEADLOCK, LOCK_WAIT = "40001", "40P01", "55P03"
WORTH_ANOTHER_TRY = frozenset({BUSY, LOCKED, SERIALIZATION, DEADLOCK, LOCK_WAIT})
"""Another writer was in the way; nothing of ours was written."""

_BUSY = (
    Sentence("Another program is writing to the ledger and does not let go."),
    Sentence("Close other runs of comeback, then try again."),
)
_READ_ONLY = (
    Sentence("The ledger cannot be written: its file or folder is read-only."),
    Sentence("Give yourself the right to write to the data folder."),
)
DAMAGED = (
    Sentence("The ledger's file is damaged, or is no ledger."),
    Sentence("'comeback doctor --mend' saves what can be read of it, or puts your last backup in its place; nothing is deleted."),
)
_FULL = (Sentence("The disk is full; nothing of this step was kept."), Sentence("Make room, then run the same command again."))
_NO_SERVER = (
    Sentence("The PostgreSQL server does not answer."),
    Sentence("Check that it runs and that COMEBACK_DATABASE names its address."),
)
_REFUSED = (
    Sentence("The PostgreSQL server refuses the sign-in."),
    Sentence("Check user, password and database name in COMEBACK_DATABASE."),
)

SENTENCES: dict[int | str, tuple[str, str]] = {
    # SQLite: the primary result codes of sqlite.org/rescode.html
    3: (Sentence("The ledger's file may not be opened."), Sentence("Give yourself the right to read and write the data folder.")),
    BUSY: _BUSY,
    LOCKED: _BUSY,
    8: _READ_ONLY,
    10: (
        Sentence("The disk failed while the ledger was read or written; nothing of this step was kept."),
        Sentence("Check the disk, then run the same command again."),
    ),
    11: DAMAGED,
    FULL: _FULL,
    14: (
        Sentence("The ledger's file cannot be opened."),
        Sentence("Check that the data folder (COMEBACK_HOME) exists and is yours to write to."),
    ),
    26: DAMAGED,
    # PostgreSQL: appendix A of its manual; two characters stand for a class
    SERIALIZATION: _BUSY,
    DEADLOCK: _BUSY,
    LOCK_WAIT: _BUSY,
    "25006": _READ_ONLY,
    "28": _REFUSED,
    "3D": _REFUSED,
    "53": (
        Sentence("The PostgreSQL server has run out of disk, memory or connections."),
        Sentence("Make room there, then run the same command again."),
    ),
    "57": _NO_SERVER,
    "08": _NO_SERVER,
}


def code_of(error: BaseException) -> int | str:
    """SQLite's primary result code or PostgreSQL's SQLSTATE; 0 where there is neither."""
    cause = error.__cause__ or error
    code = getattr(cause, "sqlite_errorcode", None)
    if isinstance(code, int):
        return FULL if code == NO_ROOM_TO_SHARE else code & 0xFF
    state = getattr(cause, "sqlstate", None)
    # psycopg gives a refused or lost connection no SQLSTATE of its own.
    return state if isinstance(state, str) else ("08" if type(cause).__module__.startswith("psycopg") else 0)


def sentence_of(error: BaseException) -> ComebackError | None:
    """What to tell the person, or None where it is a bug of ours."""
    code = code_of(error)
    known = SENTENCES.get(code) or SENTENCES.get(str(code)[:2])
    return ComebackError(*known) if known else None


@contextmanager
def told() -> Iterator[None]:
    """Inside, what a database says when it will not becomes a ComebackError."""
    try:
        yield
    except (DatabaseError, InterfaceError) as error:
        sentence = sentence_of(error)
        if sentence is None:
            raise
        raise sentence from error
