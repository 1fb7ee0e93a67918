"""The parts of one mail: followed by offsets, and decoded where a person may have written them. No meaning here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from comeback.mailbox.buffer import Buffer, taken
from comeback.mailbox.charset import text_of
from comeback.mailbox.fields import Head, head_of, head_of_mail
from comeback.mailbox.flowed import unflowed
from comeback.mailbox.mime import Media, media
from comeback.mailbox.multipart import BOUNDARY_CAP, Span, sniffed, spans
from comeback.mailbox.parsed import Parsed
from comeback.mailbox.texts import Unit, gathered
from comeback.mailbox.transfer import content

DEPTH = 30
"""Multiparts and mails inside one another; what lies deeper is left out."""
PARTS = 1_000
"""Parts of one mail; the rest is left out."""
CAPS = {"text/plain": 200 * 1024, "text/html": 512 * 1024, "text/calendar": 200 * 1024, "returned": 64 * 1024}
"""Decoded bytes looked at of one part. What a mail says stands in its first pages; style sheets come before the words of HTML."""
TEXT_CAP = 1 << 20
"""Characters of each kind of text in all."""
CALENDARS = 10
_PART_HEAD = 16 * 1024
_INNER = 10
"""Attached mails that are looked into when the mail itself says nothing."""
_INNER_CAP = 1 << 20
ENOUGH = 400
"""Characters of plain text beside which HTML is left undecoded in a brief walk: shorter ones may only say that there is HTML."""
_HTML_BEGINS = ("<!doctype html", "<html")


@dataclass(frozen=True, slots=True)
class Part:
    """One part: what it says of itself and where its content lies."""

    media: Media
    body: Span
    depth: int = 0
    unit: Unit | None = None
    """The alternative it belongs to."""
    report: bool = False
    """Whether it is inside a multipart/report."""


class Parts:
    """What a walk gathers. One object walks one mail once."""

    def __init__(self, data: Buffer, *, brief: bool = False) -> None:
        self.data = data
        self.brief = brief
        """Whether HTML beside a plain text of some length stays undecoded, for a glance."""
        self.kind = ""
        """Type of the whole mail."""
        self.units: list[Unit] = []
        self.calendars: list[str] = []
        self.status = ""
        self.returned = ""
        self.attachments: list[str] = []
        self.others = 0
        """Parts that are no text."""
        self.cut = False
        self._seen = 0
        self._inner: list[Part] = []
        self._room = {"text/plain": TEXT_CAP, "text/html": TEXT_CAP}
        self._to_search = 4 * len(data) + (16 << 20)
        # Each level of multiparts is searched for its own boundary: nesting must not multiply the work on a large mail.

    @property
    def empty(self) -> bool:
        """Whether neither text nor anything else was found."""
        said = any(unit.words or unit.markup for unit in self.units)
        return not (said or self.calendars or self.status or self.returned or self.others)

    def walk(self, head: Head, depth: int = 0) -> None:
        """Follows the parts of the mail with this head, then of attached mails where it says nothing itself."""
        root = Part(media(head.headers, "text/plain"), (head.body, len(self.data)), depth)
        self.kind = root.media.kind
        self.cut = self.cut or head.cut
        self._part(root)
        while self._inner and not any(unit.words or unit.markup for unit in self.units):
            self._open(self._inner.pop(0))

    def parsed(self, head: Head) -> Parsed:
        """The mail taken apart."""
        plain, html = gathered(self.units)
        return Parsed(
            headers=head.headers,
            plain=plain,
            html=html,
            calendars=tuple(dict.fromkeys(self.calendars)),
            delivery_status=self.status,
            returned_headers=self.returned,
            report=self.kind == "multipart/report",
            attachments=tuple(self.attachments),
            cut=self.cut or head.cut,
        )

    def _part(self, part: Part) -> None:
        self._seen += 1
        if part.depth > DEPTH or self._seen > PARTS:
            self.cut = True
        elif part.media.main == "multipart":
            self._multipart(part)
        elif part.media.kind in ("text/calendar", "application/ics") or part.media.name.lower().endswith(".ics"):
            self._calendar(part)
        else:
            _HANDLERS.get(part.media.kind, Parts._attachment)(self, part)

    def _multipart(self, part: Part) -> None:
        kind = part.media.kind
        unit = part.unit or self._alternative(kind)
        default = "message/rfc822" if kind == "multipart/digest" else "text/plain"
        inside = replace(part, depth=part.depth + 1, unit=unit, report=part.report or kind == "multipart/report")
        before = self._seen
        for span in self._spans(part):
            head = head_of(self.data, *span, _PART_HEAD)
            self.cut = self.cut or head.cut
            body = (min(head.body, span[1]), span[1])
            child = Part(media(head.headers, default), body, inside.depth, inside.unit, inside.report)
            if child.media.main == "multipart" and child.media.boundary == part.media.boundary:
                # A program that gave two multiparts one boundary: what follows belongs to the inner one.
                inside = replace(inside, unit=inside.unit or self._alternative(child.media.kind))
                self._seen += 1
            else:
                self._part(child)
            if self._seen > PARTS:
                return
        if self._seen == before and part.depth <= DEPTH:
            # No boundary line at all: what stands there is read as text.
            self._text(replace(part, media=Media()))

    def _alternative(self, kind: str) -> Unit | None:
        if kind != "multipart/alternative":
            return None
        unit = Unit()
        self.units.append(unit)
        return unit

    def _spans(self, part: Part) -> Iterator[Span]:
        """The parts of a multipart by its boundary, or by the one it uses in truth."""
        self._to_search -= part.body[1] - part.body[0]
        if self._to_search < 0:
            self.cut = True
            return
        boundary, any_found = part.media.boundary, False
        if 0 < len(boundary) <= BOUNDARY_CAP:
            for span in spans(self.data, part.body, boundary):
                any_found = True
                yield span
        if not any_found and (used := sniffed(self.data, part.body)) and used != boundary:
            yield from spans(self.data, part.body, used)

    def _text(self, part: Part) -> None:
        kind = "text/html" if part.media.kind == "text/html" else "text/plain"
        named = part.media.name and any(unit.words or unit.markup for unit in self.units)
        if part.depth > 0 and (part.media.attachment or named):
            self._attachment(part)
            return
        if self.brief and kind == "text/html" and part.unit is not None and len(part.unit.words) >= ENOUGH:
            return
        text = self._decoded(part, min(CAPS[kind], self._room[kind]))
        self._room[kind] -= len(text)
        if kind == "text/plain" and text[:200].lstrip()[:15].lower().startswith(_HTML_BEGINS):
            kind = "text/html"
        elif part.media.flowed and kind == "text/plain":
            text = unflowed(text, delete_space=part.media.delsp)
        unit = part.unit
        if unit is None:
            unit = Unit()
            self.units.append(unit)
        (unit.html if kind == "text/html" else unit.plain).append(text)

    def _calendar(self, part: Part) -> None:
        if part.media.name:
            self.attachments.append(part.media.name)
        if len(self.calendars) >= CALENDARS:
            self.cut = True
            return
        self.calendars.append(self._decoded(part, CAPS["text/calendar"]))

    def _status(self, part: Part) -> None:
        self.status = self.status or self._decoded(part, CAPS["returned"])

    def _returned(self, part: Part) -> None:
        self.returned = self.returned or self._decoded(part, CAPS["returned"])

    def _mail(self, part: Part) -> None:
        if not part.report:
            self._attachment(part)
            self._inner.append(part)
            return
        start, end = part.body
        head = head_of(self.data, start, end, CAPS["returned"])
        self._returned(replace(part, body=(start, min(head.body, end))))

    def _attachment(self, part: Part) -> None:
        self.others += 1
        if part.media.name:
            self.attachments.append(part.media.name)

    def _decoded(self, part: Part, cap: int) -> str:
        raw, cut = content(self.data, part.body, part.media.encoding, cap)
        self.cut = self.cut or cut
        text = text_of(raw, part.media.charset)
        return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text

    def _open(self, part: Part) -> None:
        """Walks an attached mail as if it were this one's text; one in base64 (against RFC 2046 5.2.1) is decoded first."""
        start, end = part.body
        if part.depth > DEPTH or len(self._inner) > _INNER:
            self.cut = True
            return
        if part.media.encoding in ("base64", "quoted-printable"):
            raw, _ = content(self.data, part.body, part.media.encoding, _INNER_CAP)
        else:
            raw = taken(self.data, start, min(end, start + _INNER_CAP))
        inside = Parts(raw)
        inside.walk(head_of_mail(raw), part.depth + 1)
        self.units += inside.units
        self.calendars += inside.calendars
        self.attachments += inside.attachments
        self.cut = self.cut or inside.cut


_HANDLERS: dict[str, Callable[[Parts, Part], None]] = {
    "text/plain": Parts._text,
    "text/html": Parts._text,
    "message/rfc822": Parts._mail,
    "message/global": Parts._mail,
    "message/delivery-status": Parts._status,
    "message/global-delivery-status": Parts._status,
    "text/rfc822-headers": Parts._returned,
    "message/global-headers": Parts._returned,
}
"""What is done with a part of each type; every other is an attachment."""
