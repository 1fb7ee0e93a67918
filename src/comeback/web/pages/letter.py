"""A letter: its words to be changed, the plan and the facts beside it, and what the checks say while the seeker types."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse, HttpResponseRedirect

from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.errors import UsageError
from comeback.flows.asked import Asked
from comeback.flows.byhand import Debrief, note_debrief
from comeback.flows.desk import Desk, as_draft, desk, into_drafts, written
from comeback.flows.letter import unfit
from comeback.flows.mailboxes import mailboxes
from comeback.flows.model import model_of
from comeback.flows.writing import Reworded, reworded
from comeback.web.language.words import chosen
from comeback.web.visit import Field, Visit, whole

LONGEST = 20_000
"""Characters of a letter that a page takes; ours have some hundred words."""
REGISTERS = {"en": ("formal", "first_name"), "de": ("formal", "du"), "fr": ("formal", "tu"), "es": ("formal", "tu", "vos")}
"""By the language of the letter."""
EVERY_REGISTER = frozenset(one for several in REGISTERS.values() for one in several)
WORDINGS = 12
READERS = 999


def show(visit: Visit, number: int) -> HttpResponse:
    """The letter as composed, or as the seeker left it."""
    return _shown(visit, _desk(visit, number, visit.asked), visit.asked)


def reword(visit: Visit, number: int) -> HttpResponse:
    """The same, worded by the language model that is connected."""
    done = reworded(visit.home, number, visit.now, _asked(visit.said), _reader(visit.said))
    return _shown(visit, done.desk, visit.said, done)


def _shown(visit: Visit, at: Desk, field: Field, reworded: Reworded | None = None) -> HttpResponse:
    template = "letter_desk.html" if visit.partial else "letter.html"
    language = at.owed.case.locale.partition("-")[0]
    return visit.page(
        template,
        at=at,
        asked=_asked(field),
        reader=_reader(field),
        registers=REGISTERS.get(language, ()),
        connected=bool(mailboxes(visit.home)),
        theirs=chosen(language, ""),
        model=model_of(visit.home.settings),
        reworded=reworded,
    )


def check(visit: Visit, number: int) -> HttpResponse:
    """What the checks say to the words as they are now; they are kept as a draft."""
    at = _desk(visit, number, visit.said)
    kept = written(visit.home, at, _body(visit), visit.said("subject"))
    return visit.page("letter_findings.html", at=replace(at, letter=kept.letter, edited=True), saved=True)


def draft(visit: Visit, number: int) -> HttpResponse:
    """The letter as a file that any mail program opens as a draft."""
    at = _desk(visit, number, visit.said)
    data = as_draft(visit.home, at, _body(visit), visit.said("subject"), visit.now)
    name = f"comeback-letter-{number}.eml"
    return HttpResponse(data, content_type="message/rfc822", headers={"Content-Disposition": f'attachment; filename="{name}"'})


def drafts(visit: Visit, number: int) -> HttpResponse:
    """The letter into the Drafts of the seeker's own mailbox."""
    at = _desk(visit, number, visit.said)
    kept = written(visit.home, at, _body(visit), visit.said("subject"))
    if unfit(kept.letter):
        return _back(number, kept.letter)
    into_drafts(visit.home, kept, visit.now)
    return HttpResponseRedirect("/outbox?did=drafted")


def send(visit: Visit, number: int) -> HttpResponse:
    """On to the page where these very words are approved; nothing leaves before. What should cool off is proposed for another day."""
    at = _desk(visit, number, visit.said)
    kept = written(visit.home, at, _body(visit), visit.said("subject"))
    if unfit(kept.letter):
        return _back(number, kept.letter)
    held = f"?until={at.hold:%Y-%m-%d}&cooling=on" if at.cooling and at.hold else ""
    return HttpResponseRedirect(f"/outbox/{kept.id}/approve{held}")


def _back(number: int, letter: Letter) -> HttpResponse:
    """The letter again, with what stops it beside it."""
    return HttpResponseRedirect(f"/letters/{number}?kind={letter.kind}&did=unfit")


def moment(visit: Visit, number: int) -> HttpResponse:
    """The seeker's answer to the one question beside the letter: kept as a moment, and the letter is made anew with it."""
    note_debrief(visit.home, str(number), Debrief(who=visit.said("who"), thanks_for=visit.said("thanks_for")), visit.now)
    return HttpResponseRedirect(f"/letters/{number}")


def _desk(visit: Visit, number: int, field: Field) -> Desk:
    return desk(visit.home, number, visit.now, _asked(field), _reader(field))


def _asked(field: Field) -> Asked:
    kind, register = field("kind"), field("register")
    return Asked(
        kind=LetterKind(kind) if kind in set(LetterKind) - {LetterKind.NONE} else None,
        another=whole(field("another"), WORDINGS),
        interest=field("interest") == "on",
        other_role=field("other_role"),
        keep_cv=field("keep_cv") == "on",
        mood=field("mood"),
        register=register if register in EVERY_REGISTER else "",
        to=field("to"),
    )


def _reader(field: Field) -> int:
    return whole(field("reader"), READERS)


def _body(visit: Visit) -> str:
    body = str(visit.request.POST.get("body", "")).replace("\r\n", "\n").strip()
    if len(body) > LONGEST:
        raise UsageError("This is longer than any letter.", "A reader has two minutes; 120 words are plenty.")
    return body
