"""Rules G19, G20 and G23: subject, address, attachments and links; and that a letter greets and signs (rule G18)."""

from __future__ import annotations

from collections.abc import Iterator

import re2

from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Finding
from comeback.letters.checks.looking import Look, error, found, warning
from comeback.letters.load.people import is_unattended

_ANSWER = re2.compile(r"(?i)^(?:re|aw|antw|sv|ref|r)\s*:\s*")
_BAD_SUBJECT = re2.compile(
    r"(?i)^(?:quick question|feedback request|request for feedback|kurze frage|feedback-anfrage|demande de retour|petite question"
    r"|pregunta rápida|solicitud de)"
)
_PAPER = (LetterKind.CARD, LetterKind.CALL_SCRIPT)
MOST_CHARACTERS = 60


def subject(look: Look) -> Iterator[Finding]:
    """Rule G19."""
    if look.is_one_of(*_PAPER) or not look.subject:
        return
    answer = _ANSWER.search(look.subject)
    bare = _ANSWER.sub("", look.subject) if answer else look.subject
    kept = look.case.notice.subject if look.case and look.case.notice else ""
    if (
        look.now
        and look.now.thread
        and kept
        and _ANSWER.sub("", kept) != bare
        and look.is_one_of(LetterKind.FOLLOW_UP, LetterKind.THANKS_FOR_FEEDBACK, LetterKind.NUDGE)
    ):
        yield warning("G19", look.subject, "The thread's subject was changed.", f"Keep: Re: {kept}")
    if answer:
        return
    if _BAD_SUBJECT.search(bare):
        yield error("G19", bare, "The subject asks before it greets.", "Name the post or the day.")
    if len(bare) > MOST_CHARACTERS or len(bare.split()) > 9:
        yield warning("G19", bare, "A long subject.", "Three to seven words, at most 60 characters.")
    if bare.isupper() and len(bare) > 5:
        yield error("G19", bare, "The subject shouts.", "Use small letters.")


def address(look: Look) -> Iterator[Finding]:
    """Rule G20."""
    if not look.to or look.is_one_of(*_PAPER):
        return
    if is_unattended(look.to):
        yield error("G20", look.to, "Nobody reads mail at this address.", "Write to a person whose address you were given, or to nobody.")
    case = look.case
    if case is None or "@" not in look.to:
        return
    people = [*case.people, *([case.reader] if case.reader else []), *([case.notice.by] if case.notice and case.notice.by else [])]
    if look.to.lower() not in {one.email.lower() for one in people if one.email}:
        yield error("G20", look.to, "This address was given by nobody.", "Never guess an address.")


def attachments(look: Look) -> Iterator[Finding]:
    """Rule G23."""
    links = found(look, look.own, "link", lambda quote: error("G23", quote, "A link makes work.", "Leave it out."))
    yield from links[1:] if look.is_one_of(LetterKind.NEW_OPENING) else links
    if not look.is_one_of(LetterKind.THANKS_FOR_INTERVIEW):
        yield from found(look, look.own, "attachment", lambda quote: error("G23", quote, "Attachments make work.", "Send words only."))


def frame(look: Look) -> Iterator[Finding]:
    """Rule G18."""
    if look.is_one_of(LetterKind.CALL_SCRIPT) or len(look.words) < 25:
        return
    if not look.greeting:
        yield warning("G18", " ".join(look.body.split()[:3]), "No greeting with a name.", "Greet as they greeted you.")
    if not look.ending:
        yield warning("G18", " ".join(look.body.split()[-3:]), "No sign-off.", "Close as they closed, and sign with your name.")
