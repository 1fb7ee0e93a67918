"""A folded card as a page that any browser prints: the same three sheets as the PDF, in a face of the seeker's own machine."""

from __future__ import annotations

from comeback.printing.card import FLAT, INSIDE, OUTSIDE, Card, Say
from comeback.printing.pages import largest, page
from comeback.printing.typeset import NoRoomError

_ROOM = (84.0, 100.0)
"""Width and height for the words, in millimetres: an A6 panel without its margins, the date and the place for ink."""
_SIZES = (17, 16, 15, 14, 13, 12, 11, 10)


def card_page(card: Card, say: Say = str) -> str:
    """The page; raises NoRoomError rather than cut anything off."""
    sheet, envelope = card.paper.sheet.turned, card.paper.envelope
    places = {
        "card": largest(card.paragraphs, *_ROOM, _SIZES),
        "envelope": largest([card.to], envelope.width * 0.55, envelope.height * 0.45, _SIZES),
        "back of the card": largest([(card.writer,)], 84, 20, (10, 9, 8)),
        "corner of the envelope": largest([card.sender], envelope.width * 0.5, 30, (10, 9, 8)),
    }
    for place, size in places.items():
        if size is None:
            raise NoRoomError(place)
    west, above = (sheet.width - FLAT.width) / 2, (sheet.height - FLAT.height) / 2
    measures = {"sheet": sheet, "envelope": envelope, "west": west, "above": above, "size": places}
    return page("card", {"card": card, "title": say(card.title), "outside": say(OUTSIDE), "inside": say(INSIDE), **measures})
