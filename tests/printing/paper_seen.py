"""What lies on a printed page, as poppler sees it: words with their places, and ink."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from dataclasses import dataclass
from html import unescape
from pathlib import Path

MM = 72 / 25.4
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.S)
_WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', re.S)


@dataclass(frozen=True)
class Word:
    """One word and its box, in millimetres from the top left."""

    text: str
    west: float
    north: float
    east: float
    south: float


@dataclass(frozen=True)
class Seen:
    """One page, in millimetres."""

    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """All words without spaces, in the order of reading."""
        return bare(" ".join(word.text for word in self.words))

    def above(self, line: float) -> Seen:
        """Only what begins above this height."""
        return Seen(self.width, self.height, tuple(word for word in self.words if word.north < line))

    def lies_within(self, west: float, north: float, east: float, south: float) -> bool:
        """Whether every word lies in this box."""
        return all(west <= w.west and w.east <= east and north <= w.north and w.south <= south for w in self.words)


def bare(text: str) -> str:
    """Text as it can be compared: accents joined, no white space."""
    return "".join(unicodedata.normalize("NFC", text).split())


def pages(pdf: bytes) -> list[Seen]:
    """The pages of a PDF."""
    said = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    return [Seen(float(wide) / MM, float(high) / MM, tuple(_words(inside))) for wide, high, inside in _PAGE.findall(said)]


def _words(inside: str) -> list[Word]:
    return [Word(unescape(text), *(float(side) / MM for side in box)) for *box, text in _WORD.findall(inside)]


def ink(pdf: bytes, page: int, folder: Path, per_mm: int = 4) -> list[list[bool]]:
    """Where the page is not white: rows of dots, so many to a millimetre."""
    (folder / "page.pdf").write_bytes(pdf)
    words = ["pdftoppm", "-gray", "-r", str(per_mm * 25.4), "-f", str(page), "-l", str(page), "-singlefile", "page.pdf", "page"]
    subprocess.run(words, cwd=folder, check=True)
    head, wide, high, dots = re.match(rb"P5\s(\d+)\s(\d+)\s255\s(.*)", (folder / "page.pgm").read_bytes(), re.S).group(0, 1, 2, 3)  # type: ignore[union-attr]
    across = int(wide)
    assert head[:2] == b"P5"
    assert len(dots) == across * int(high)
    return [[dot < 250 for dot in dots[at : at + across]] for at in range(0, len(dots), across)]
