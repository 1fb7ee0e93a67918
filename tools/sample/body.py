"""The MIME body of a letter: its parts, their coding and their order, as its mail program builds them."""

from __future__ import annotations

from dataclasses import dataclass

from tools.sample import chance
from tools.sample.attachment import pdf
from tools.sample.encoding import base64_lines, fitting, header_text, quoted_printable
from tools.sample.invite import invitation
from tools.sample.letter import Letter
from tools.sample.markup import page
from tools.sample.people import Person
from tools.sample.wrapping import wrapped


@dataclass(frozen=True, slots=True)
class Part:
    """One MIME part: its content headers and its encoded text."""

    headers: tuple[str, ...]
    text: str


def body_of(letter: Letter, people: dict[str, Person]) -> Part:
    """The whole body."""
    words = _words(letter, people)
    attached = tuple(_file(value) for value in letter.entry.block.all("attach"))
    return _multipart("mixed", (words, *attached), f"{letter.entry.key}/mixed") if attached else words


def _words(letter: Letter, people: dict[str, Person]) -> Part:
    shape = letter.entry.block.one("shape", letter.client.shape)
    parts = []
    if shape != "html":
        parts.append(_text(letter, wrapped(letter.shown, letter.client.wrap), "plain"))
    if shape != "plain":
        parts.append(_text(letter, page(letter.shown, letter.client.wear, _charset(letter), letter.entry.sender.tag), "html"))
    if letter.entry.block.one("ics"):
        organizer = people[letter.entry.block.one("organizer", letter.entry.sender.key)]
        parts.append(_calendar(*invitation(letter, organizer)))
    return parts[0] if len(parts) == 1 else _multipart("alternative", tuple(parts), letter.entry.key)


def _charset(letter: Letter) -> str:
    return fitting(letter.shown, letter.entry.block.one("charset", letter.entry.sender.charset))


def _text(letter: Letter, text: str, subtype: str) -> Part:
    charset = _charset(letter)
    raw = f"{text}\n".encode(charset)
    coding = letter.entry.block.one("coding", letter.client.coding)
    long_lines = max(len(line) for line in raw.split(b"\n")) > 900
    if coding in ("7bit", "8bit"):
        coding = "qp" if long_lines or (coding == "7bit" and not raw.isascii()) else coding
    kind = f'Content-Type: text/{subtype}; charset="{charset}"'
    if coding == "base64":
        return Part((kind, "Content-Transfer-Encoding: base64"), base64_lines(raw))
    if coding == "qp":
        return Part((kind, "Content-Transfer-Encoding: quoted-printable"), quoted_printable(raw).removesuffix("\n"))
    return Part((kind, f"Content-Transfer-Encoding: {coding}"), raw.decode("latin-1").removesuffix("\n"))


def _calendar(method: str, text: str) -> Part:
    kind = f'Content-Type: text/calendar; charset="utf-8"; method={method}'
    return Part((kind, "Content-Transfer-Encoding: base64"), base64_lines(text.encode()))


def _file(value: str) -> Part:
    name, _, size = value.rpartition(" ")
    shown = header_text(name, "utf-8")
    headers = (
        f'Content-Type: application/pdf; name="{shown}"',
        f'Content-Disposition: attachment; filename="{shown}"',
        "Content-Transfer-Encoding: base64",
    )
    return Part(headers, base64_lines(pdf(name, int(size))))


def _multipart(subtype: str, parts: tuple[Part, ...], seed: str) -> Part:
    prefix = chance.pick(seed, ("_000", "000000000000", "----=_Part", "----=_NextPart"))
    boundary = f"{prefix}_{chance.hexes(seed, 24).upper()}_"
    blocks = "".join(f"--{boundary}\n{chr(10).join(part.headers)}\n\n{part.text}\n\n" for part in parts)
    return Part((f'Content-Type: multipart/{subtype};\n\tboundary="{boundary}"',), f"{blocks}--{boundary}--")
