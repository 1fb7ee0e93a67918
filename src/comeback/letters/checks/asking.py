"""Rules A4 and A9 to A13: what a follow-up asks, and when it asks nothing."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Polarity, Says
from comeback.domain.letter import Finding
from comeback.letters.checks.looking import Look, error, warning
from comeback.letters.words.sentences import sentences

_BEFORE, _AFTER = 2, 4
_PARTS: tuple[tuple[str, str, str], ...] = (
    ("positive_side", "It asks only for what was wrong.", "Ask for one thing to keep as well."),
    ("negative_side", "It asks only for praise.", "Ask for one thing to change as well."),
    ("example", "It asks for no example.", "Add: with an example, if one comes to mind."),
    ("price", "The favour has no price.", "Say that two lines are plenty."),
    ("release", "There is no way out.", "Say that you understand if policy does not allow it."),
)
_OTHER_SIDE = {"positive_side": "negative_side", "negative_side": "positive_side"}


def request(look: Look) -> str:
    """The sentence that asks for feedback; empty where none does."""
    asking = [sentence for sentence in sentences(look.own) if _asks(look, sentence)]
    return next((sentence for sentence in asking if "?" in sentence), asking[0] if asking else "")


def _asks(look: Look, sentence: str) -> bool:
    """Whether it asks; without a question mark only where it names what to change or an example, and tells of no memory."""
    if sentence not in look.listed("asks"):
        return False
    named = sentence in look.listed("negative_side") or sentence in look.listed("example")
    return "?" in sentence or (named and sentence not in look.listed("memory"))


def passage(look: Look, asked: str) -> str:
    """The request with the sentences about it, where its parts stand: a "well" elsewhere asks for nothing."""
    at = look.sentences.index(asked)
    return "\n".join(look.sentences[max(0, at - _BEFORE) : at + _AFTER + 1])


def shape(look: Look) -> Iterator[Finding]:
    """Rule A4."""
    asked = request(look)
    if not asked or not look.is_one_of(LetterKind.FOLLOW_UP):
        return
    many = look.listed("many").first(look.own)
    if many:
        yield error("A4", many, "It asks for too much work.", "One thing to keep and one to change.")
    if _light(look):
        return
    about = passage(look, asked)
    for family, why, mend in _PARTS:
        if about not in look.listed(family) and not _in_other_words(look, about[about.index(asked) :], family):
            yield warning("A4", asked[:60], why, mend)
    if look.own.count("?") > 2:
        yield warning("A4", asked[:60], "It asks more than one thing.", "One question, in two parts.")


def _in_other_words(look: Look, asking: str, missing: str) -> bool:
    """Whether the request has two halves ("what would you ..., and what would you ...") that are not both of the side found."""
    if missing not in _OTHER_SIDE:
        return False
    found = look.listed(_OTHER_SIDE[missing])
    for sentence in asking.split("\n"):
        span = next(look.listed("second_part").spans(sentence), None)
        if span:
            cut = span[0] + max(0, *(sentence[slice(*span)].rfind(mark) for mark in ",;"))
            return not (sentence[:cut] in found and sentence[cut:] in found)
    return False


def _light(look: Look) -> bool:
    says = look.case.notice.says if look.case and look.case.notice else frozenset()
    reason = bool(look.case and look.case.notice and look.case.notice.reason)
    return reason or bool(says & {Says.INTERNAL_CANDIDATE, Says.FEEDBACK_OFFERED}) or bool(look.now and look.now.internal_seeker)


def place(look: Look) -> Iterator[Finding]:
    """Rules A9, A10, A12 and C7: no question where it has no place."""
    case, asked = look.case, request(look)
    if case is None or not asked or not look.is_one_of(LetterKind.FOLLOW_UP, LetterKind.NUDGE, LetterKind.REPLY_BEFORE_INTERVIEW):
        return
    says = case.notice.says if case.notice else frozenset()
    if Says.NO_FEEDBACK_POLICY in says:
        yield error("A12", asked[:60], "They give no feedback by policy.", "Thank, and ask nothing.")
    elif Says.POST_CANCELLED in says:
        yield error("A10", asked[:60], "The reason is not about you.", "Thank, wish well, and ask nothing.")
    elif Says.FEEDBACK_INSIDE in says or any(one.polarity is not Polarity.NEUTRAL for one in case.heard):
        yield error("A9", asked[:60], "They have given feedback already.", "Thank for it, and ask nothing more.")
    elif look.now and look.now.unanswered >= 3:
        yield error("C7", asked[:60], "Three messages stayed without an answer.", "Thank at most, and let it rest.")


def internal(look: Look) -> Iterator[Finding]:
    """Rule A13 and the last half of rule A7."""
    if look.now is None or look.case is None:
        return
    quote = look.listed("cv").first(look.own)
    if quote and look.now.internal_seeker:
        yield error("A13", quote, "You work there: they have your papers.", "Leave it out.")
    elif quote and look.case.notice and Says.KEEPS_CV in look.case.notice.says:
        yield warning("A7", quote, "They have said that they keep your papers.", "Leave it out.")


def thanked(look: Look) -> Iterator[Finding]:
    """Rules A1 to A3: a follow-up thanks, and accepts."""
    if not look.is_one_of(LetterKind.FOLLOW_UP):
        return
    if not look.listed("thanks").first(look.own):
        yield warning("A1", " ".join(look.own.split()[:4]), "It does not thank.", "Thank for telling, and for one thing they did.")
    cancelled = bool(look.case and look.case.notice and Says.POST_CANCELLED in look.case.notice.says)
    if not cancelled and not look.listed("accepts").first(look.own) and not request(look):
        yield warning("A3", " ".join(look.own.split()[:4]), "It does not accept the decision.", "One clause: I understand.")
