"""Ugly mails, each named by what is ugly, with the words a person would find in it."""

from __future__ import annotations

import base64
from dataclasses import dataclass

HEAD = b"From: Ida Prewitt <ida@quarrylane.example>\r\nTo: sam@lanternpost.example\r\nSubject: About Tuesday\r\n"
WORDS = b"Gr\xc3\xbc\xc3\x9fe from the quarry"
SHOWN = "Grüße from the quarry"


@dataclass(frozen=True, slots=True)
class Ugly:
    """The bytes, and what must be found in them."""

    data: bytes
    plain: str = SHOWN
    html: str = ""
    attachments: tuple[str, ...] = ()
    calendars: int = 0
    subject: str = "About Tuesday"


def _text(fields: bytes, body: bytes = WORDS) -> bytes:
    return HEAD + fields + b"\r\n\r\n" + body + b"\r\n"


def _mixed(*parts: bytes, boundary: bytes = b"edge", kind: bytes = b"mixed", end: bytes = b"--edge--\r\n") -> bytes:
    head = HEAD + b"Content-Type: multipart/" + kind + b"; boundary=" + boundary + b"\r\n\r\n"
    return head + b"".join(b"--edge\r\n" + part + b"\r\n" for part in parts) + end


UTF8 = b"Content-Type: text/plain; charset=utf-8"
PLAIN_PART = UTF8 + b"\r\n\r\n" + WORDS
HTML_PART = b"Content-Type: text/html; charset=utf-8\r\n\r\n<p>" + WORDS + b"</p>"
MARKED = f"<p>{SHOWN}</p>"
PDF_PART = (
    b"Content-Type: application/pdf; name=map.pdf\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nQUFB"
)
CALENDAR = b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR"
QP = b"Gr=C3=BC=C3=9Fe from =\r\nthe quarry"
B64 = base64.b64encode(WORDS)

MUSEUM: dict[str, Ugly] = {
    "line feeds only": Ugly(_text(UTF8).replace(b"\r\n", b"\n")),
    "carriage returns only": Ugly(_text(UTF8).replace(b"\r\n", b"\r")),
    "carriage returns only, in parts": Ugly(_mixed(PLAIN_PART, PDF_PART).replace(b"\r\n", b"\r"), attachments=("map.pdf",)),
    "line ends mixed": Ugly(HEAD.replace(b"\r\n", b"\n", 1) + UTF8 + b"\n\r\n" + WORDS + b"\n"),
    "a byte order mark first": Ugly(b"\xef\xbb\xbf" + _text(UTF8)),
    "sixteen bits a character": Ugly(_text(UTF8).decode().encode("utf-16")),
    "blank lines first": Ugly(b"\r\n\r\n" + _text(UTF8)),
    "a separator of an mbox first": Ugly(b"From ida@quarrylane.example Fri Apr  3 10:00:00 2026\n" + _text(UTF8)),
    "NULs between": Ugly(_text(UTF8).replace(b"from", b"fr\0om").replace(b"Tuesday", b"Tues\0day")),
    "no blank line behind the head": Ugly(HEAD + b"Gr\xc3\xbc\xc3\x9fe from the quarry\r\n"),
    "a folded line without its white space": Ugly(HEAD.replace(b"Tuesday", b"\r\nTuesday") + UTF8 + b"\r\n\r\n" + WORDS),
    "no content type": Ugly(_text(b"X-A: b")),
    "half a content type": Ugly(_text(b"Content-Type: text")),
    "a content type of rubbish": Ugly(_text(b"Content-Type: ;;;=/")),
    "ascii declared, utf-8 sent": Ugly(_text(b"Content-Type: text/plain; charset=us-ascii")),
    "ascii declared, windows-1252 sent": Ugly(_text(b"Content-Type: text/plain; charset=us-ascii", SHOWN.encode("cp1252"))),
    "latin-1 declared, utf-8 sent": Ugly(_text(b"Content-Type: text/plain; charset=iso-8859-1")),
    "an unknown charset": Ugly(_text(b"Content-Type: text/plain; charset=x-quarry-9")),
    "a codec for a charset": Ugly(_text(b"Content-Type: text/plain; charset=zlib")),
    "the charset in two quotes": Ugly(_text(b"Content-Type: text/plain; charset=\"'iso-8859-1'\"", SHOWN.encode("latin-1"))),
    "quoted-printable": Ugly(_text(UTF8 + b"\r\nContent-Transfer-Encoding: Quoted-Printable", QP)),
    "quoted-printable that is damaged": Ugly(
        _text(UTF8 + b"\r\nContent-Transfer-Encoding: quoted-printable", QP + b" =Z= a"), SHOWN + " =Z= a"
    ),
    "base64": Ugly(_text(UTF8 + b"\r\nContent-Transfer-Encoding: base64", B64)),
    "base64 without its end": Ugly(_text(UTF8 + b"\r\nContent-Transfer-Encoding: base64", B64.rstrip(b"="))),
    "base64 with rubbish in it": Ugly(_text(UTF8 + b"\r\nContent-Transfer-Encoding: base64", B64[:9] + b"\r\n*" + B64[9:])),
    "base64 with a footer behind it": Ugly(
        _text(UTF8 + b"\r\nContent-Transfer-Encoding: base64", base64.b64encode(WORDS + b" ") + b"\r\n--\r\nleave: list.example")
    ),
    "base64 declared, text sent": Ugly(_text(UTF8 + b"\r\nContent-Transfer-Encoding: base64")),
    "an unknown transfer encoding": Ugly(_text(UTF8 + b"\r\nContent-Transfer-Encoding: quarry")),
    "uuencode": Ugly(_text(UTF8 + b"\r\nContent-Transfer-Encoding: x-uuencode", b"begin 644 a.txt\r\n%:&5L;&\\ \r\n`\r\nend"), "hello"),
    "flowed paragraphs": Ugly(
        _text(UTF8 + b"; format=flowed", b"Gr\xc3\xbc\xc3\x9fe from \r\nthe quarry\r\n> you \r\n> wrote\r\n-- \r\nIda"),
        f"{SHOWN}\n> you wrote\n-- \nIda",
    ),
    "flowed with delsp": Ugly(_text(UTF8 + b"; format=flowed; delsp=yes", b"Gr\xc3\xbc \r\n\xc3\x9fe from  \r\nthe quarry")),
    "no closing boundary": Ugly(_mixed(PLAIN_PART, PDF_PART, end=b""), attachments=("map.pdf",)),
    "no boundary declared": Ugly(_mixed(PLAIN_PART, boundary=b"")),
    "another boundary declared": Ugly(_mixed(PLAIN_PART, boundary=b"ledge")),
    "a boundary that is never used": Ugly(HEAD + b"Content-Type: multipart/mixed; boundary=edge\r\n\r\n" + WORDS),
    "the boundary used twice": Ugly(
        _mixed(b"Content-Type: multipart/alternative; boundary=edge\r\n\r\n", PLAIN_PART, HTML_PART), html=MARKED
    ),
    "a boundary that begins another": Ugly(
        _mixed(b"Content-Type: multipart/mixed; boundary=edge2\r\n\r\n--edge2\r\n" + PLAIN_PART + b"\r\n--edge2--")
    ),
    "white space behind the boundary": Ugly(_mixed(PLAIN_PART).replace(b"--edge\r\n", b"--edge  \t\r\n")),
    "text before and behind the parts": Ugly(
        _mixed(PLAIN_PART).replace(b"\r\n\r\n--edge", b"\r\n\r\nThis is MIME.\r\n--edge") + b"the end\r\n"
    ),
    "HTML alone": Ugly(HEAD + HTML_PART, plain="", html=MARKED),
    "HTML under the name of plain text": Ugly(_text(UTF8, b"<html><p>" + WORDS + b"</p></html>"), plain="", html=f"<html>{MARKED}</html>"),
    "alternatives": Ugly(_mixed(PLAIN_PART, HTML_PART, kind=b"alternative"), html=MARKED),
    "a blank alternative": Ugly(_mixed(UTF8 + b"\r\n\r\n ", HTML_PART, kind=b"alternative"), plain="", html=MARKED),
    "a plain footer beside HTML": Ugly(
        _mixed(HTML_PART, UTF8 + b"\r\n\r\nlist <footer>"), plain="", html=MARKED + "\n<div>list &lt;footer&gt;</div>"
    ),
    "an attached text": Ugly(
        _mixed(PLAIN_PART, UTF8 + b"\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nnot this"), attachments=("a.txt",)
    ),
    "a file name in sections": Ugly(
        _mixed(
            PLAIN_PART,
            b"Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*0*=utf-8'de'Gr%C3%BC; filename*1=n.pdf\r\n\r\nA",
        ),
        attachments=("Grün.pdf",),
    ),
    "a file name that climbs": Ugly(
        _mixed(PLAIN_PART, b'Content-Type: application/pdf; name="..\\\\..\\\\up/../map.pdf"\r\n\r\nA'), attachments=("map.pdf",)
    ),
    "a calendar among alternatives": Ugly(
        _mixed(PLAIN_PART, b"Content-Type: text/calendar; method=REQUEST\r\n\r\n" + CALENDAR, kind=b"alternative"), calendars=1
    ),
    "a calendar twice": Ugly(
        _mixed(
            PLAIN_PART,
            b"Content-Type: text/calendar\r\n\r\n" + CALENDAR,
            b"Content-Type: application/ics; name=invite.ics\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.b64encode(CALENDAR),
        ),
        attachments=("invite.ics",),
        calendars=1,
    ),
    "a calendar under a false type": Ugly(
        _mixed(PLAIN_PART, b"Content-Type: application/octet-stream; name=Invite.ICS\r\n\r\n" + CALENDAR),
        attachments=("Invite.ICS",),
        calendars=1,
    ),
    "a mail attached, and no words": Ugly(_mixed(b"Content-Type: message/rfc822\r\n\r\n" + _text(UTF8))),
    "a mail attached in base64, and no words": Ugly(
        _mixed(b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(_text(UTF8)))
    ),
    "a mail attached, and words": Ugly(_mixed(PLAIN_PART, b"Content-Type: message/rfc822\r\n\r\n" + _text(UTF8, b"not this"))),
    "a subject in raw utf-8": Ugly(_text(UTF8).replace(b"Tuesday", "Führung".encode()), subject="About Führung"),
    "a subject in raw latin-1": Ugly(_text(UTF8).replace(b"Tuesday", "Führung".encode("latin-1")), subject="About Führung"),
    "a subject cut inside a character": Ugly(
        _text(UTF8).replace(b"Tuesday", b"=?utf-8?q?F=C3?=\r\n =?utf-8?q?=BChrung?="), subject="About Führung"
    ),
    "an empty body": Ugly(_text(UTF8, b""), plain=""),
    "nothing but fields": Ugly(HEAD, plain=""),
}
