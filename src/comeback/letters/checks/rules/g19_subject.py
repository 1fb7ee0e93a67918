"""Rule G19: the thread's subject is kept; a new one is short, names the post or the day, and does not shout."""

from __future__ import annotations

from collections.abc import Iterator

import re2

from comeback.domain.kinds import LetterKind, Severity
from comeback.domain.sentence import Sentence
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule

_ANSWER = re2.compile(r"(?i)^(?:re|aw|antw|sv|ref|r)\s*:\s*")
_BAD_SUBJECT = re2.compile(
    r"(?i)^(?:quick question|feedback request|request for feedback|kurze frage|feedback-anfrage|demande de retour|petite question"
    r"|pregunta rápida|solicitud de)"
)
_THREADED = (LetterKind.FOLLOW_UP, LetterKind.THANKS_FOR_FEEDBACK, LetterKind.NUDGE)
MOST_CHARACTERS = 60
MOST_WORDS = 9
_SHOUTS_FROM = 6


def _find(look: Look) -> Iterator[Hit]:
    if not look.subject or look.is_one_of(LetterKind.CARD, LetterKind.CALL_SCRIPT):
        return
    bare = _ANSWER.sub("", look.subject)
    kept = look.case.notice.subject if look.case and look.case.notice else ""
    if look.now and look.now.thread and kept and _ANSWER.sub("", kept) != bare and look.is_one_of(*_THREADED):
        yield Hit(look.subject, "The thread's subject was changed.", Sentence("Keep: Re: {kept}", kept=kept), Severity.WARNING)
    if not _ANSWER.search(look.subject):
        yield from _new(look.subject)


def _new(subject: str) -> Iterator[Hit]:
    if _BAD_SUBJECT.search(subject):
        yield Hit(subject)
    if len(subject) > MOST_CHARACTERS or len(subject.split()) > MOST_WORDS:
        yield Hit(subject, "A long subject.", "Three to seven words, at most 60 characters.", Severity.WARNING)
    if subject.isupper() and len(subject) >= _SHOUTS_FROM:
        yield Hit(subject, "The subject shouts.", "Use small letters.")


RULE = Rule(
    "G19",
    Severity.ERROR,
    "In a thread the subject stays; a new one has three to seven words with the post or the day in it.",
    "The subject asks before it greets.",
    "Name the post or the day.",
    _find,
)
