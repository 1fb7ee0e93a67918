"""Letters as the bytes of one mailbox in the mboxrd format, in the order of their dates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC

from tools.sample import chance
from tools.sample.body import body_of
from tools.sample.calendar_words import ENGLISH_DAYS, ENGLISH_MONTHS, header_date
from tools.sample.encoding import folded, header_text, mailbox_text
from tools.sample.envelope import transport
from tools.sample.labels import labels
from tools.sample.letter import Letter
from tools.sample.people import Person
from tools.sample.report import report_on

_FROM_LINE = re.compile(rb"^(>*From )", re.MULTILINE)


def mailbox(letters: Iterable[Letter], people: dict[str, Person]) -> bytes:
    """The whole mailbox."""
    known = {letter.entry.key: letter for letter in letters}
    ordered = sorted(known.values(), key=lambda letter: letter.at)
    return b"".join(_separator(letter) + _FROM_LINE.sub(rb">\1", octets_of(letter, known, people)) + b"\n" for letter in ordered)


def _separator(letter: Letter) -> bytes:
    at, seed = letter.at.astimezone(UTC), f"from/{letter.entry.key}"
    day, month = ENGLISH_DAYS[at.weekday()], ENGLISH_MONTHS[at.month - 1]
    return f"From {chance.number(seed, 10**18, 2 * 10**18)}@xxx {day} {month} {at:%d %H:%M:%S} +0000 {at:%Y}\n".encode()


def octets_of(letter: Letter, known: dict[str, Letter], people: dict[str, Person]) -> bytes:
    """One mail; `known` holds what it may report on."""
    bounced = letter.entry.client == "bounce"
    body = report_on(letter, known[letter.entry.reply]) if bounced else body_of(letter, people)
    top = [*labels(letter), *transport(letter), *_headers(letter), *body.headers]
    return ("\n".join(top) + f"\n\n{body.text}\n").encode("utf-8") if body.text.isascii() else _eight_bit(top, body.text)


def _eight_bit(top: list[str], text: str) -> bytes:
    """Text parts sent as 8bit hold their octets one per character."""
    return "\n".join(top).encode("ascii") + b"\n\n" + text.encode("latin-1") + b"\n"


def _headers(letter: Letter) -> list[str]:
    entry, charset = letter.entry, letter.entry.sender.charset
    block, sender = entry.block, entry.sender
    shown = block.one("shown", sender.name)
    lines = [
        "MIME-Version: 1.0",
        folded("From", mailbox_text(shown, sender.email, charset)),
        folded("To", ", ".join(mailbox_text(person.name, person.email, "utf-8") for person in letter.to)),
    ]
    lines += [folded("Cc", ", ".join(mailbox_text(person.name, person.email, "utf-8") for person in letter.cc))] if letter.cc else []
    lines += [f"Date: {header_date(letter.at)}", _subject(letter, charset), f"Message-ID: {letter.message_id}"]
    if letter.in_reply_to:
        lines.append(f"In-Reply-To: {letter.in_reply_to}")
        lines.append("References: " + "\n ".join(letter.references))
    return [*lines, *_marks(letter)]


def _subject(letter: Letter, charset: str) -> str:
    return folded("Subject", header_text(letter.subject, charset))


def _marks(letter: Letter) -> list[str]:
    client, entry = letter.client, letter.entry
    lines = [*(header.format(tag=entry.sender.tag) for header in client.headers), *entry.sender.headers, *entry.block.all("header")]
    if client.identifier == "exchange" and not client.bulk:
        lines.append(
            f"Thread-Topic: {letter.subject.removeprefix('RE: ').removeprefix('AW: ')}"
            if letter.subject.isascii()
            else "X-MS-Exchange-MessageSentRepresentingType: 1"
        )
        lines.append(f"Thread-Index: {chance.signed(f'topic/{entry.key}', 22)[:30]}==")
    if client.automatic:
        lines.append("Auto-Submitted: auto-generated")
    if client.bulk:
        lines.append(f"List-Unsubscribe: <https://{entry.sender.domain}/u/{chance.letters(entry.key, 20)}>")
        lines.append("Precedence: bulk")
    return lines
