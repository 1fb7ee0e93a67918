"""A thank-you card: its words and its look on one page, the sheets as they will be printed, and the PDF."""

from __future__ import annotations

from base64 import b64encode
from urllib.parse import urlencode

from django.http import HttpResponse

from comeback.domain.kinds import LetterKind
from comeback.flows.asked import Asked
from comeback.flows.card import Look, Made, card_owed
from comeback.flows.letter import letters_owed
from comeback.language.detect import language_of
from comeback.printing.card import Card, Front, card_pdf, card_pictures
from comeback.printing.cardpage import card_page
from comeback.printing.face import UnwritableError
from comeback.printing.paper import Paper, paper_of
from comeback.printing.script import script_page
from comeback.printing.typeset import is_there
from comeback.web.headers import POLICY as OURS
from comeback.web.pages.letter import WORDINGS
from comeback.web.visit import Visit, whole

LOOK = ("front", "paper", "reader", "to", "from", "another")
POLICY = "; ".join(
    (
        "default-src 'none'",
        # The sheets are laid out by a style of their own; nothing a person wrote can get into it.
        "style-src 'unsafe-inline'",
        "sandbox allow-modals",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
    )
)
"""For a sheet to print: it loads nothing, runs nothing, and has no origin."""
_WITH_PICTURES = OURS.replace("img-src 'self'", "img-src 'self' data:")
"""For the card's page: its sheets stand in it, so that a look is worded and typeset once."""


def show(visit: Visit, number: int) -> HttpResponse:
    """The card as it will be, with its look to be changed."""
    made = _made(visit, number)
    asked = {name: visit.asked(name) for name in LOOK}
    shown = {"number": number, "made": made, "asked": asked, "fronts": tuple(Front), "papers": tuple(Paper)}
    query = urlencode({name: value for name, value in asked.items() if value})
    sheets, unwritable = _sheets(made.card, visit)
    answer = visit.page("card.html", sheets=sheets, unwritable=unwritable, query=query, another=_another(visit), **shown)
    answer.headers["Content-Security-Policy"] = _WITH_PICTURES
    return answer


def _sheets(card: Card, visit: Visit) -> tuple[list[str], bool]:
    """The sheets as pictures, and whether our hand lacks a sign of them; none without the extra, or then: the browser has more faces."""
    if not is_there():
        return [], False
    try:
        return [_inline(one) for one in card_pictures(card, visit.now, visit.words)], False
    except UnwritableError:
        return [], True


def _inline(png: bytes) -> str:
    """A picture as an address that holds it (RFC 2397)."""
    return f"data:image/png;base64,{b64encode(png).decode()}"


def pdf(visit: Visit, number: int) -> HttpResponse:
    """The PDF."""
    name = f"comeback-card-{number}.pdf"
    data = card_pdf(_made(visit, number).card, visit.now, visit.words)
    return HttpResponse(data, content_type="application/pdf", headers={"Content-Disposition": f'attachment; filename="{name}"'})


def sheets(visit: Visit, number: int) -> HttpResponse:
    """The same sheets as a page that the browser prints."""
    return _to_print(card_page(_made(visit, number).card, visit.words))


def script(visit: Visit, number: int) -> HttpResponse:
    """The words for a call as a page that the browser prints."""
    letter = letters_owed(visit.home, str(number), visit.now, Asked(LetterKind.CALL_SCRIPT)).letters[0]
    return _to_print(script_page(letter.body, language_of(letter.body), paper_of(visit.home.seeker.country)))


def _to_print(document: str) -> HttpResponse:
    return HttpResponse(document, headers={"Content-Security-Policy": POLICY})


def _made(visit: Visit, number: int) -> Made:
    front, paper = visit.asked("front"), visit.asked("paper")
    look = Look(
        Front(front) if front in set(Front) else Front.WORD,
        Paper(paper) if paper in set(Paper) else None,
        visit.asked("reader"),
        _lines(visit.asked("to")),
        _lines(visit.asked("from")),
    )
    return card_owed(visit.home, str(number), visit.now, Asked(another=_another(visit)), look)


def _another(visit: Visit) -> int:
    return whole(visit.asked("another"), WORDINGS)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
