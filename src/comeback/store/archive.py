"""A ledger's file packed into one sealed file, and out of it again: gzip, then age. Where such files lie, and how many, is said elsewhere.

`age -d FILE | gunzip` gives the ledger as well, should this program ever be gone.
"""

from __future__ import annotations

import errno
import gzip
import io
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.errors import ComebackError, UsageError
from comeback.store.age import Sealing, Unsealing
from comeback.store.appearing import appearing

PIECE = 64 * 1024
LEVEL = 6
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
Step = Callable[[], None]


def pack(ledger: Path, file: Path, passphrase: Secret, made_at: datetime, step: Step) -> None:
    """Pack a ledger that nobody writes to; `step` is called for each 64 kB. ComebackError where it cannot be written."""
    try:
        with appearing(file) as growing, growing.open("wb") as out, ledger.open("rb") as plain:
            sealing = Sealing(out, passphrase)
            with gzip.GzipFile(fileobj=sealing, mode="wb", compresslevel=LEVEL, filename="", mtime=made_at.timestamp()) as packing:
                _copy(plain, packing, step)
            sealing.finish()
    except OSError as error:
        raise unwritten(file, error) from None


def unpack(file: Path, ledger: Path, passphrase: Secret, step: Step) -> datetime:
    """Unpack into a new file, readable by nobody else; returns when the backup was made.

    UsageError where it is no backup, or the words do not open it; ComebackError where it may not be read, or is not whole. Then nothing is
    left.
    """
    try:
        with _opened(file) as sealed, appearing(ledger) as growing, growing.open("wb") as out:
            unpacking = gzip.GzipFile(fileobj=io.BufferedReader(Unsealing(sealed, passphrase, file.name)), mode="rb")
            _copy(unpacking, out, step)
            return datetime.fromtimestamp(unpacking.mtime or 0, UTC)
    except (gzip.BadGzipFile, EOFError, zlib.error):
        raise ComebackError(
            Sentence("{name} holds no ledger.", name=file.name), "Name a file that 'comeback backup' has written."
        ) from None
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise ComebackError(
                Sentence("There is no room to unpack {file}: {reason}.", file=file, reason=because(error)),
                "Make room on the disk of the data folder, then try again.",
            ) from None
        raise ComebackError(_unread(file, error), "Take another backup.") from None


def _opened(file: Path) -> IO[bytes]:
    try:
        return file.open("rb")
    except FileNotFoundError:
        raise UsageError(Sentence("There is no file {file}.", file=file), "Name the backup's file.") from None
    except IsADirectoryError:
        raise UsageError(Sentence("{path} is a folder.", path=file), "Name a file.") from None
    except OSError as error:
        raise ComebackError(_unread(file, error), "Check its permissions.") from None


def unwritten(path: Path, error: OSError) -> ComebackError:
    """The sentence for a file or folder that the system does not take."""
    return ComebackError(
        Sentence("{path} cannot be written: {reason}.", path=path, reason=because(error)), "Choose another place, or make room there."
    )


def _unread(file: Path, error: OSError) -> Sentence:
    return Sentence("{file} cannot be read: {reason}.", file=file, reason=because(error))


def _copy(source: IO[bytes] | gzip.GzipFile, target: IO[bytes] | gzip.GzipFile, step: Step) -> None:
    while piece := source.read(PIECE):
        target.write(piece)
        step()
