"""A letter as a draft that any mail program opens: RFC 5322 bytes with thread headers and format=flowed text (RFC 3676).

Nothing is sent from here. Every value from a mail or a person loses its control characters first, so that no header can be forged.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from datetime import datetime
from email.errors import HeaderParseError
from email.headerregistry import Address as HeaderAddress
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime

from comeback.domain.letter import Letter
from comeback.domain.message import Address
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError

WIDTH = 72
LONGEST_ID = 990
"""Characters of a Message-ID that a line can hold."""
_IDS = frozenset({"in-reply-to", "references", "message-id"})
_HALF = re.compile("[\ud800-\udfff]")
"""Half of a sign outside the first plane, as a broken paste leaves it: it has no bytes in UTF-8 (RFC 3629, 3)."""
SEPARATORS = {"\u2028", "\u2029", "\x85"}


def draft(letter: Letter, sender: Address, at: datetime) -> bytes:
    """The draft's bytes with CRLF line ends; raises ComebackError where the letter has no address to go to."""
    mail = composed(letter, sender, at)
    mail["X-Unsent"] = "1"
    return mail.as_bytes()


def composed(letter: Letter, sender: Address, at: datetime) -> EmailMessage:
    """The letter as a mail without an identity of its own yet; raises as `draft`."""
    if not letter.to:
        raise ComebackError("This letter has no address to go to.", "Name the person with an address first, or copy the words by hand.")
    if half := _HALF.search(letter.body):
        before = letter.body[: half.start()].rsplit(None, 3)[-3:]
        raise ComebackError(
            "The letter holds half a sign, which no mail can carry.",
            Sentence("Take out what stands after “{words}”.", words=" ".join(before)),
        )
    mail = EmailMessage(policy=_Wire(linesep="\r\n"))
    mail["From"] = _address(sender)
    mail["To"] = _address(Address("", letter.to))
    mail["Subject"] = plain(letter.subject)
    mail["Date"] = format_datetime(at)
    if letter.in_reply_to and (answered := _ids(letter.in_reply_to)):
        mail["In-Reply-To"] = " ".join(answered)
        mail["References"] = " ".join(dict.fromkeys(one for ids in (*letter.references, letter.in_reply_to) for one in _ids(ids)))
    text = flowed(letter.body) + ("\n\n" + unflowed(_HALF.sub("\ufffd", letter.quoted)) if letter.quoted else "")
    mail.set_content(text + "\n", charset="utf-8", cte="quoted-printable")
    mail.set_param("format", "flowed")
    return mail


class _Wire(EmailPolicy):
    """Folds between ids and never in one: the standard way makes encoded words of an id of more than 76 characters, as Exchange writes
    them, and so tears the thread."""

    def fold(self, name: str, value: str) -> str:
        """See EmailPolicy."""
        if name.lower() not in _IDS:
            return str(super().fold(name, value))
        return f"{name}: {f'{self.linesep} '.join(str(value).split())}{self.linesep}"

    def fold_binary(self, name: str, value: str) -> bytes:
        """See EmailPolicy."""
        return self.fold(name, value).encode("ascii") if name.lower() in _IDS else super().fold_binary(name, value)


def _ids(value: str) -> list[str]:
    """The ids of a field that can be written as they are."""
    return [one for one in plain(value).split() if one.isascii() and len(one) <= LONGEST_ID]


def plain(value: str) -> str:
    """A header value without control characters, halves of signs and line separators, white space folded."""
    kept = (" " if ch in SEPARATORS or unicodedata.category(ch) in {"Cc", "Cs"} else ch for ch in value)
    return " ".join("".join(kept).split())


def flowed(text: str) -> str:
    """Paragraphs wrapped with soft breaks, lines that begin with a space, `>` or `From ` stuffed (RFC 3676, 4.1 to 4.4)."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        wrapped = textwrap.wrap(paragraph.rstrip(), WIDTH, break_long_words=False, break_on_hyphens=False) or [""]
        lines += [_stuffed(line) + " " for line in wrapped[:-1]] + [_stuffed(wrapped[-1])]
    return "\n".join(lines)


def unflowed(text: str) -> str:
    """Lines kept as they are: trailing blanks, which would flow, are cut (RFC 3676, 4.2)."""
    return "\n".join(line.rstrip() for line in text.splitlines())


def _stuffed(line: str) -> str:
    return " " + line if line.startswith((" ", ">", "From ")) else line


def _address(address: Address) -> HeaderAddress:
    try:
        return HeaderAddress(plain(address.name), addr_spec=plain(address.email))
    except (ValueError, IndexError, HeaderParseError):
        raise ComebackError(
            Sentence("{address!r} is no mail address.", address=plain(address.email)), "Correct it and compose the letter again."
        ) from None
