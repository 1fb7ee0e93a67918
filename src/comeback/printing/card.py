"""A folded card: what stands on it, and its PDF of three pages: outside, inside, envelope. Its words come from a letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from comeback.domain.sentence import Sentence
from comeback.printing.face import writable
from comeback.printing.paper import Paper, Size
from comeback.printing.typeset import pictures, typeset

FLAT = Size(210, 148)
"""The card laid open: two panels of A6."""
OUTSIDE = Sentence("Outside. Print both sides at 100 %, turned on the short edge; cut at the corner strokes, fold at the dashes.")
INSIDE = Sentence("Inside. The room below the last line is for your name, in ink.")
"""What stands below the cut, for whoever prints it."""
Say = Callable[[str], str]
"""Says a sentence in the language of whoever prints it, which may not be that of the card."""
_THANKS = {"en": "Thank you", "de": "Danke", "fr": "Merci", "es": "Gracias"}


class Front(StrEnum):
    """The outside: a few strokes of one ink on plain paper, or nothing."""

    WORD = "word"
    UNDERLINED = "underlined"
    FRAME = "frame"
    MONOGRAM = "monogram"
    BANDS = "bands"
    DOTS = "dots"
    HILLS = "hills"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `paragraphs` are lists of lines, greeting first, close last, without the writer's name: that place is for ink."""

    paragraphs: tuple[tuple[str, ...], ...]
    date: str
    writer: str
    language: str
    region: str
    to: tuple[str, ...]
    """The reader's name in full and the lines of their address, for the envelope."""
    sender: tuple[str, ...]
    front: Front = Front.WORD
    paper: Paper = Paper.A4

    @property
    def title(self) -> Sentence:
        """What the document is called."""
        return Sentence("A card to {name}", name=self.to[0])

    @property
    def thanks(self) -> str:
        """The word on the front."""
        return _THANKS[self.language]

    @property
    def initials(self) -> str:
        """The writer's first and last initial."""
        names = self.writer.split()
        return "".join(name[0] for name in dict.fromkeys([*names[:1], *names[-1:]]))


def paragraphs_of(body: str, writer: str) -> tuple[tuple[str, ...], ...]:
    """A letter's text as paragraphs of lines, without the writer's own name under it."""
    parts = [[line.strip() for line in part.splitlines() if line.strip()] for part in body.split("\n\n")]
    if parts and parts[-1][-1:] == [writer]:
        parts[-1].pop()
    return tuple(tuple(part) for part in parts if part)


def card_pdf(card: Card, at: datetime, say: Say = str) -> bytes:
    """The card as PDF. Raises ExtraMissingError, UnwritableError and NoRoomError: nothing is ever cut off or left out."""
    return typeset("card", _data(card, say), at)


def card_pictures(card: Card, at: datetime, say: Say = str) -> list[bytes]:
    """The three pages of the PDF as PNG; raises what `card_pdf` raises."""
    return pictures("card", _data(card, say), at)


def _data(card: Card, say: Say) -> dict[str, object]:
    size, envelope = card.paper.sheet.turned, card.paper.envelope
    return {
        "front": card.front,
        "title": say(card.title),
        "outside": say(OUTSIDE),
        "inside": say(INSIDE),
        "language": card.language,
        "region": card.region.lower() or None,
        "date": card.date,
        "writer": writable(card.writer),
        "thanks": card.thanks,
        "initials": writable(card.initials),
        "paragraphs": [[writable(line) for line in part] for part in card.paragraphs],
        "to": [writable(line) for line in card.to],
        "sender": [writable(line) for line in card.sender],
        "sheet": {"width": size.width, "height": size.height},
        "envelope": {"width": envelope.width, "height": envelope.height},
    }
