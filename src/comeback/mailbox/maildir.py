"""Mails out of a Maildir and its Maildir++ folders while other programs move them about. What is in the mails is not looked at."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from comeback.domain.message import Place, Quarantined
from comeback.mailbox.eml import eml
from comeback.mailbox.raw import Found, reason

_FLAGS = re.compile(r"[:;!]2,[^/]*$")
"""What may change in a name while the mail stays the same; `;` and `!` stand for `:` where a file system forbids it."""


def is_maildir(path: Path) -> bool:
    """Whether the folder is a Maildir."""
    return (path / "cur").is_dir() and (path / "new").is_dir()


def maildir(path: Path) -> Iterator[Found]:
    """The mails of a Maildir, then of its folders; one that vanishes is passed over, one that moves is found again."""
    listing = _Listing(path)
    for unique in sorted(listing.names):
        yield from listing.mail(unique)
    for folder in sorted(_folders(path)):
        yield from maildir(folder)


def _folders(path: Path) -> list[Path]:
    with os.scandir(path) as entries:
        return [
            Path(one.path)
            for one in entries
            if one.name.startswith(".") and one.is_dir(follow_symlinks=False) and is_maildir(Path(one.path))
        ]


class _Listing:
    """Where each mail of one Maildir lies now, by the part of its name that never changes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.names = self._listed()

    def mail(self, unique: str) -> Iterator[Found]:
        """The mail of that name, looked for again where it has moved; nothing where it is gone."""
        for _ in range(3):
            where = self.names.get(unique)
            if where is None:
                return
            try:
                yield from eml(self.path / where, self.path)
            except FileNotFoundError:
                self.names = self._listed()
            except OSError as error:
                yield Quarantined(Place(str(self.path), where), reason(error))
                return
            else:
                return

    def _listed(self) -> dict[str, str]:
        # `new` before `cur`: mails move only that way, so one that moves in between is seen twice rather than never.
        names: dict[str, str] = {}
        for folder in ("new", "cur"):
            with os.scandir(self.path / folder) as entries:
                for one in entries:
                    if not one.name.startswith(".") and one.is_file():
                        names[_FLAGS.sub("", one.name)] = f"{folder}/{one.name}"
        return names
