"""The data folder: made for its owner alone, and only where a ledger is safe."""

from __future__ import annotations

import os
from pathlib import Path

from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.errors import ComebackError

PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600
ACROSS_A_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs", "fuse.rclone", "davfs"})
"""SQLite's WAL needs memory shared by all who open the file (sqlite.org/wal.html); across a network there is none."""
MOUNTS = Path("/proc/self/mounts")


def ready(folder: Path, file: Path) -> None:
    """Make folder and file where they are missing, readable by nobody else; ComebackError where that cannot be, or would not be safe."""
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        _refuse_network(folder)
        private(file)
    except OSError as error:
        raise ComebackError(
            Sentence("The data folder {folder} cannot be used: {reason}.", folder=folder, reason=because(error)),
            "Make it writable, or name another with COMEBACK_HOME.",
        ) from error
    if not os.access(file, os.W_OK):
        raise ComebackError(
            Sentence("The ledger {file} may not be written to.", file=file),
            "Give yourself the right to write, or name another COMEBACK_HOME.",
        )


def private(file: Path) -> None:
    """Make the file where it is missing, empty; nobody but the owner may read it."""
    if not file.exists():
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT, PRIVATE_FILE))
    elif os.name == "posix" and file.stat().st_mode & 0o077 and file.stat().st_uid == os.geteuid():
        file.chmod(PRIVATE_FILE)


def _refuse_network(folder: Path) -> None:
    kind = filesystem_of(folder.resolve(), MOUNTS.read_text() if MOUNTS.exists() else "")
    if kind in ACROSS_A_NETWORK:
        raise ComebackError(
            Sentence("The data folder {folder} lies on a network drive ({kind}), where a ledger can be damaged.", folder=folder, kind=kind),
            "Name a folder on this machine with COMEBACK_HOME.",
        )


def filesystem_of(folder: Path, mounts: str) -> str:
    """The kind of file system a folder lies on, by a table as in /proc/self/mounts; empty where the table does not say."""
    found = Path()
    kind = ""
    for line in mounts.splitlines():
        _, point, named, *_ = [*line.split(" "), "", "", ""]
        # Spaces in a path are written as \040 there (proc(5), fstab(5)).
        mounted = Path(point.replace("\\040", " "))
        if point and folder.is_relative_to(mounted) and len(mounted.parts) >= len(found.parts):
            found, kind = mounted, named
    return kind
