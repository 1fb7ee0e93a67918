"""The mails as files: a Maildir or an mbox. What they say is not known here."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.archive.mails import mails

_FROM_LINE = re.compile(rb"^(>*From )", re.MULTILINE)


def write(path: Path, count: int) -> int:
    """Writes so many mails; returns their bytes."""
    return _mbox(path, count) if path.suffix == ".mbox" else _maildir(path, count)


def _mbox(path: Path, count: int) -> int:
    size = 0
    with path.open("wb") as file:
        for mail in mails(count):
            size += file.write(b"From 1@xxx Thu Jan 01 00:00:00 +0000 2026\n" + _FROM_LINE.sub(rb">\1", mail) + b"\n")
    return size


def _maildir(path: Path, count: int) -> int:
    for name in ("cur", "new", "tmp"):
        (path / name).mkdir(parents=True)
    return sum((path / "cur" / f"{1_770_000_000 + at}.M{at}.host:2,S").write_bytes(mail) for at, mail in enumerate(mails(count)))
