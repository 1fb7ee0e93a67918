"""Mails out of an archive (.zip, .tgz, .tar.gz, .tar) as Google Takeout gives it, without unpacking it to files.

Archives inside it stay shut.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from comeback.domain.message import Place, Quarantined
from comeback.mailbox import tararchive, ziparchive
from comeback.mailbox.member import Member, is_hidden, is_safe, mails_in
from comeback.mailbox.raw import Found

_KINDS: tuple[tuple[tuple[str, ...], Callable[[Path], Iterator[Member]]], ...] = (
    ((".zip",), ziparchive.members),
    ((".tgz", ".tar.gz", ".tar"), tararchive.members),
)


def is_archive(path: Path) -> bool:
    """Whether the file's name says that it is an archive we open."""
    return any(path.name.lower().endswith(ends) for ends, _ in _KINDS)


def takeout(path: Path) -> Iterator[Found]:
    """The mails in an archive, in its order; raises OSError where it cannot be opened.

    Members outside the archive's own folder, links and hidden files are passed over. A bomb or damage ends it with a Quarantined.
    """
    members = next(open_ for ends, open_ in _KINDS if path.name.lower().endswith(ends))
    try:
        for member in members(path):
            if is_safe(member.name) and not is_hidden(member.name):
                yield from mails_in(member, str(path))
    except ziparchive.BadArchive as error:
        yield Quarantined(Place(str(path)), error.args[0])
