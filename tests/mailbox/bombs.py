"""Mails made to exhaust whoever reads them, by name; built when asked for. Run as a program it reads one and tells what that took.

python bombs.py NAME    ->  {"outcome": ..., "megabytes": ..., "kept": ...}
"""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Callable

from comeback.domain.message import Place
from comeback.mailbox.compose import compose
from comeback.mailbox.glance import glance
from comeback.mailbox.headers import addresses, date, decoded, message_ids
from comeback.mailbox.identity import identity
from comeback.mailbox.walker import Unreadable, walk
from tests.mailbox import peak

HEAD = b"From: Ida Prewitt <ida@quarrylane.example>\r\nTo: sam@lanternpost.example\r\nSubject: about Tuesday\r\nMIME-Version: 1.0\r\n"
MIXED = HEAD + b"Content-Type: multipart/mixed; boundary=edge\r\n\r\n"
PLAIN = HEAD + b"Content-Type: text/plain; charset=utf-8\r\n"


def _nested(kind: bytes, depth: int) -> bytes:
    inside = b"".join(b"Content-Type: multipart/%s; boundary=e%d\r\n\r\n--e%d\r\n" % (kind, n, n) for n in range(depth))
    return HEAD + inside + b"\r\nwords at the bottom\r\n"


def _parameters(count: int) -> bytes:
    return b"; ".join(b"filename*%d*=%%41" % n for n in range(count))


def _parts(count: int, head: bytes = b"") -> bytes:
    return MIXED + (b"--edge\r\n" + head + b"\r\nx\r\n") * count + b"--edge--\r\n"


BOMBS: dict[str, Callable[[], bytes]] = {
    "multiparts 50 deep": lambda: _nested(b"mixed", 50),
    "multiparts 5,000 deep": lambda: _nested(b"mixed", 5_000),
    "alternatives 20,000 deep": lambda: _nested(b"alternative", 20_000),
    "one boundary at every depth": lambda: HEAD + b"Content-Type: multipart/mixed; boundary=e\r\n\r\n--e\r\n" * 20_000 + b"\r\nx\r\n",
    "mails inside mails, 20,000 deep": lambda: HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 20_000 + b"x\r\n",
    "100,000 parts": lambda: _parts(100_000),
    "100,000 attached mails": lambda: _parts(100_000, b"Content-Type: message/rfc822\r\n"),
    "100,000 calendars": lambda: _parts(100_000, b"Content-Type: text/calendar\r\n"),
    "1,000 parts of 200 KB": lambda: MIXED + (b"--edge\r\n\r\n" + b"long words " * 18_000 + b"\r\n") * 200 + b"--edge--\r\n",
    "100,000 fields": lambda: b"".join(b"X-F%d: v\r\n" % n for n in range(100_000)) + HEAD + b"\r\nwords",
    "a subject of 10 MB": lambda: HEAD.replace(b"about Tuesday", b"a" * 10_000_000) + b"\r\nwords",
    "a field folded 500,000 times": lambda: HEAD + b"X-Fold: a\r\n" + b" b\r\n" * 500_000 + b"\r\nwords",
    "a head of 20 MB without an end": lambda: HEAD + b"X-A: b\r\n" * 2_500_000,
    "100,000 lines that are no fields": lambda: HEAD + b"no field here\r\n" * 100_000 + b"X-Last: v\r\n\r\nwords",
    "20,000 encoded words": lambda: HEAD.replace(b"about Tuesday", b" ".join([b"=?utf-8?q?a?="] * 20_000)) + b"\r\nwords",
    "encoded words that never end": lambda: HEAD.replace(b"about Tuesday", b"=?utf-8?q?" * 100_000) + b"\r\nwords",
    "50,000 recipients": lambda: HEAD + b"Cc: " + b", ".join(b"u%d@x.example" % n for n in range(50_000)) + b"\r\n\r\nwords",
    "comments inside comments": lambda: HEAD.replace(b"sam@", b"(" * 50_000 + b")" * 50_000 + b" sam@") + b"\r\nwords",
    "50,000 quotes": lambda: HEAD.replace(b"Ida Prewitt", b'"a" ' * 50_000) + b"\r\nwords",
    "50,000 open angles": lambda: HEAD.replace(b"Ida Prewitt", b"a<" * 50_000) + b"\r\nwords",
    "a date of 1 MB": lambda: HEAD + b"Date: " + b"1 " * 500_000 + b"\r\n\r\nwords",
    "a message id of 1 MB": lambda: HEAD + b"Message-ID: <" + b"a." * 500_000 + b"@b>\r\n\r\nwords",
    "a thread of 200,000 mails": lambda: HEAD + b"References: " + b"<a@b>\r\n " * 200_000 + b"\r\n\r\nwords",
    "a boundary of 1 MB": lambda: HEAD + b"Content-Type: multipart/mixed; boundary=" + b"b" * 1_000_000 + b"\r\n\r\n--x\r\n\r\nwords\r\n",
    "20,000 sections of a file name": lambda: HEAD + b"Content-Disposition: attachment; " + _parameters(20_000) + b"\r\n\r\nwords",
    "a section number of 20 digits": lambda: HEAD + b"Content-Disposition: attachment; filename*99999999999999999999=a\r\n\r\nwords",
    "quotes in parameters": lambda: HEAD + b"Content-Type: text/plain; " + b'a="\\";' * 50_000 + b"\r\n\r\nwords",
    "an unknown charset": lambda: HEAD + b"Content-Type: text/plain; charset=nosuch\r\n\r\n\xff\xfewords",
    "zlib as a charset": lambda: HEAD + b"Content-Type: text/plain; charset=zlib\r\n\r\nwords",
    "idna as a charset": lambda: HEAD + b"Content-Type: text/plain; charset=idna\r\n\r\nwords xn--" + b"a" * 200_000,
    "punycode as a charset": lambda: HEAD + b"Content-Type: text/plain; charset=punycode\r\n\r\nwords-" + b"a" * 200_000,
    "a charset name of 1 MB": lambda: HEAD + b"Content-Type: text/plain; charset=" + b"c" * 1_000_000 + b"\r\n\r\nwords",
    "utf-7 without end": lambda: HEAD + b"Content-Type: text/plain; charset=utf-7\r\n\r\nwords " + b"+2AA-" * 200_000,
    "100 MB of base64 attached": lambda: (
        MIXED
        + b"--edge\r\n\r\nwords\r\n--edge\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + (b"QUFB" * 19 + b"\r\n") * 1_300_000
        + b"--edge--\r\n"
    ),
    "100 MB of base64 as text": lambda: PLAIN + b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.b64encode(b"words \n" * 99) * 100_000,
    "50 MB on one line": lambda: PLAIN + b"\r\n" + b"words " * 8_000_000,
    "30 MB of soft breaks": lambda: PLAIN + b"Content-Transfer-Encoding: quoted-printable\r\n\r\nwords" + b"=\r\n" * 10_000_000,
    "10 MB flowed into one paragraph": lambda: HEAD + b"Content-Type: text/plain; format=flowed\r\n\r\n" + b"words \r\n" * 1_300_000,
    "quotes 10 MB deep": lambda: HEAD + b"Content-Type: text/plain; format=flowed\r\n\r\nwords\r\n" + b">" * 10_000_000,
    "a broken uuencode": lambda: (
        HEAD + b"Content-Transfer-Encoding: x-uuencode\r\n\r\nwords\r\nbegin 666 f\r\n#86)C\r\n" + b"~\r\n" * 500_000
    ),
    "NULs": lambda: b"\0" + HEAD.replace(b"Ida", b"I\0da") + b"\r\nwords" + b"\0" * 10_000_000,
    "a million carriage returns": lambda: HEAD.replace(b"\r\n", b"\r") + b"\rwords" + b"\r" * 1_000_000,
    "20 MB of dashes": lambda: HEAD + b"Content-Type: multipart/mixed; boundary=-\r\n\r\n" + b"-" * 20_000_000,
    "boundary lines that are none": lambda: MIXED + b"--edgy words\r\n" * 1_000_000,
    "tags that never close": lambda: HEAD + b"Content-Type: text/html\r\n\r\nwords" + b"<" * 5_000_000,
    "styles that never close": lambda: HEAD + b"Content-Type: text/html\r\n\r\nwords" + b"<style>" * 700_000,
    "tables inside tables": lambda: HEAD + b"Content-Type: text/html\r\n\r\nwords" + b"<table><tr><td>" * 300_000,
    "an entity of 5 MB": lambda: HEAD + b"Content-Type: text/html\r\n\r\nwords &#" + b"9" * 5_000_000 + b";",
}
"""Name and bytes of each bomb."""


def _outcome(data: bytes) -> tuple[str, int]:
    name = identity(data)
    try:
        parsed = walk(data)
    except Unreadable:
        return "unreadable", 0
    seen = glance(parsed)
    assert compose(parsed, name, Place("a bomb")).identity == name
    for _, value in parsed.headers.fields:
        addresses(value)
        decoded(value, 1_000)
        message_ids(value)
        date(value)
    kept = len(parsed.plain) + len(parsed.html) + sum(map(len, parsed.calendars)) + sum(len(value) for _, value in parsed.headers.fields)
    return ("words" if "words" in seen.text + parsed.plain + parsed.html else "no words"), kept


def main() -> None:
    """Reads one bomb; the megabytes are what reading it took beyond the interpreter, the modules and the bomb itself."""
    data = BOMBS[sys.argv[1]]()
    before = peak.reset()
    outcome, kept = _outcome(data)
    sys.stdout.write(json.dumps({"outcome": outcome, "megabytes": peak.peak() - before, "kept": kept}))


if __name__ == "__main__":
    main()
