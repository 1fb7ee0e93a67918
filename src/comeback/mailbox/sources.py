"""Raw mails out of whatever a path names: .eml, mbox, Maildir, archive, or a folder of them. What is in the mails is not looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from comeback.domain.message import Place, Quarantined
from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.errors import ComebackError, UsageError
from comeback.mailbox.eml import eml
from comeback.mailbox.fields import looks_like_mail
from comeback.mailbox.folder import below
from comeback.mailbox.maildir import is_maildir, maildir
from comeback.mailbox.mbox import is_mbox, mbox
from comeback.mailbox.raw import Found, Raw, reason
from comeback.mailbox.takeout import is_archive, takeout

__all__ = ["Found", "Raw", "raw_mails"]

_MEND = Sentence("Name an .eml file, a folder of them, an mbox file, a Maildir, or a Takeout .zip or .tgz.")
_OPENING = 4_096
_EML = (".eml", ".emlx")


def _is_eml(path: Path) -> bool:
    return path.suffix.lower() in _EML


def _begins(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_OPENING)


_KINDS: tuple[tuple[Callable[[Path], bool], Callable[[Path], Iterator[Found]]], ...] = (
    (Path.is_dir, maildir),
    (is_archive, takeout),
    (_is_eml, eml),
    (lambda path: is_mbox(_begins(path)), mbox),
    (lambda path: looks_like_mail(_begins(path)), eml),
)
"""How a file or Maildir is known, and what opens it; the first that fits."""


def raw_mails(path: Path) -> Iterator[Found]:
    """The mails below `path`, in order, one at a time; each is good until the next is taken.

    Raises UsageError for a path that is missing or holds no mail, ComebackError for one that may not be opened. What goes wrong with one
    file of many is yielded as Quarantined.
    """
    try:
        if not path.exists():
            raise UsageError(Sentence("There is nothing at {path}.", path=path), _MEND)
        yield from _below(path) if path.is_dir() and not is_maildir(path) else _single(path)
    except OSError as error:
        raise ComebackError(
            Sentence("{path} could not be read ({reason}).", path=path, reason=because(error)),
            "Check its permissions.",
        ) from error


def _single(path: Path) -> Iterator[Found]:
    opened = _opened(path)
    if opened is None and path.stat().st_size:
        raise UsageError(Sentence("{path} is no mail.", path=path), _MEND)
    yield from _some(_legible(opened or iter(()), path), path)


def _legible(found: Iterator[Found], path: Path) -> Iterator[Found]:
    """What a source yields; raises ComebackError where that is no more than why it cannot be read at all."""
    first = next(found, None)
    if isinstance(first, Quarantined) and first.place == Place(str(path)):
        following = next(found, None)
        if following is None:
            raise ComebackError(Sentence("Nothing in {path} could be read.", path=path), first.reason)
        yield from (first, following)
    elif first is not None:
        yield first
    yield from found


def _some(found: Iterator[Found], path: Path) -> Iterator[Found]:
    """What a source yields; raises UsageError where it yields nothing."""
    count = 0
    for count, one in enumerate(found, 1):  # noqa: B007 - the last count is the answer
        yield one
    if not count:
        raise UsageError(Sentence("There is no mail in {path}.", path=path), _MEND)


def _below(path: Path) -> Iterator[Found]:
    yield from _some((one for file in below(path) for one in _quarantining(file)), path)


def _quarantining(file: Path) -> Iterator[Found]:
    """The mails of one file of a folder; none where it vanished meanwhile or is no mail."""
    try:
        yield from _opened(file) or ()
    except FileNotFoundError:
        return
    except OSError as error:
        yield Quarantined(Place(str(file)), reason(error))


def _opened(path: Path) -> Iterator[Found] | None:
    return next((open_(path) for fits, open_ in _KINDS if fits(path)), None)
