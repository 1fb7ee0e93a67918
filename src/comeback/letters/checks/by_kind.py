"""Rules of single kinds: B5 to B8, C2, C3, C5, D4, E1, F5, G-4, H1, I2 and I4."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from comeback.domain.kinds import LetterKind, Polarity
from comeback.domain.letter import Finding
from comeback.letters.checks.asking import request
from comeback.letters.checks.looking import Look, error, found, warning
from comeback.letters.plan.holding import nudge_from
from comeback.letters.words.sentences import words

LONGEST_TURN = 30


def defence(look: Look) -> Iterator[Finding]:
    """Rule B5."""
    if look.is_one_of(LetterKind.THANKS_FOR_FEEDBACK):
        yield from found(
            look, look.own, "defence", lambda quote: error("B5", quote, "It defends.", "Thank, say what it changes, and stop.")
        )


def new_question(look: Look) -> Iterator[Finding]:
    """Rule B6."""
    if look.is_one_of(LetterKind.THANKS_FOR_FEEDBACK) and "?" in look.own:
        yield error("B6", "?", "It asks something new.", "Let this letter end the exchange.")


def vow(look: Look) -> Iterator[Finding]:
    """Rule B8."""
    if look.case is None or not look.is_one_of(LetterKind.THANKS_FOR_FEEDBACK) or not look.case.heard:
        return
    if all(one.polarity is Polarity.NEUTRAL for one in look.case.heard):
        yield from found(
            look, look.own, "vow", lambda quote: warning("B8", quote, "Nothing here is yours to mend.", "Thank for the candour.")
        )


def nudging(look: Look) -> Iterator[Finding]:
    """Rules C2, C3 and C5."""
    if not look.is_one_of(LetterKind.NUDGE):
        return
    yield from found(
        look,
        look.own,
        "nudge",
        lambda quote: error("C5", quote, "It reproaches or counts.", "Put the question again in one clause, and let them off."),
    )
    case = look.case
    if case and any(one.kind == "nudge" for one in case.prior):
        yield error("C2", " ".join(look.own.split()[:4]), "There was a nudge already.", "Once, ever: let it rest.")
    if case and case.today.replace(tzinfo=None) < datetime.combine(nudge_from(case).date(), time()):
        quote = " ".join(look.own.split()[:4])
        yield warning("C3", quote, "It is too early to ask again.", f"Send it from {nudge_from(case):%d %B} on.")


def after_interview(look: Look) -> Iterator[Finding]:
    """Rule D4."""
    if not look.is_one_of(LetterKind.THANKS_FOR_INTERVIEW):
        return
    for sentence in look.sentences:
        if sentence not in look.listed("told"):
            yield from found(look, sentence, "status", lambda quote: error("D4", quote, "It asks where things stand.", "Ask nothing here."))
    if "?" in look.own:
        yield error("D4", "?", "It asks something.", "Ask nothing here.")


def card(look: Look) -> Iterator[Finding]:
    """Rule E1."""
    if not look.is_one_of(LetterKind.CARD):
        return
    yield from found(look, look.own, "cv", lambda quote: error("E1", quote, "A card asks nothing.", "Leave it out."))
    asked = request(look)
    if "?" in look.own or asked:
        yield error("E1", asked[:60] or "?", "A card asks nothing.", "One act or picture, and a wish.")


def reminder(look: Look) -> Iterator[Finding]:
    """Rule F5."""
    if look.is_one_of(LetterKind.KEEP_IN_TOUCH):
        yield from found(look, look.own, "rejection", lambda quote: error("F5", quote, "It recalls the no.", 'Say "when we met".'))


def held_to(look: Look) -> Iterator[Finding]:
    """Rule G-4."""
    if look.is_one_of(LetterKind.NEW_OPENING, LetterKind.KEEP_IN_TOUCH):
        yield from found(
            look, look.own, "promised", lambda quote: error("G-4", quote, "It holds them to a promise.", "Say what was said, or nothing.")
        )


def turns(look: Look) -> Iterator[Finding]:
    """Rule H1."""
    if not look.is_one_of(LetterKind.CALL_SCRIPT):
        return
    for line in look.body.splitlines():
        turn = line.partition(": ")[2] or line
        if len(words(turn)) > LONGEST_TURN:
            yield error("H1", turn[:60], "Too long to say with a shaken voice.", "At most 30 words a turn.")


def before_interview(look: Look) -> Iterator[Finding]:
    """Rules I2 and I4."""
    if not look.is_one_of(LetterKind.REPLY_BEFORE_INTERVIEW):
        return
    for sentence in look.sentences:
        if look.listed("thanks").first(sentence):
            yield from found(
                look,
                sentence,
                "interview_thanks",
                lambda quote: error("I2", quote, "There was no interview.", "Thank for reading the application."),
            )
    yield from found(look, look.own, "hired", lambda quote: error("I4", quote, "Nobody knows that somebody was hired.", "Leave it out."))
