"""What a text asks, and what the case says about asking: for the rules on requests (A3, A4, A9 to A12, C7, E1, I3)."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.kinds import Polarity, Says
from comeback.letters.checks.looking import Look
from comeback.letters.words.sentences import sentences

_BEFORE, _AFTER = 2, 4
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


def in_other_words(look: Look, asking: str, missing: str) -> bool:
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


def is_light(look: Look) -> bool:
    """Whether a light question is enough: a reason was given, feedback offered, or the choice was not about the person."""
    says = said(look.case) if look.case else frozenset()
    reason = bool(look.case and look.case.notice and look.case.notice.reason)
    return reason or bool(says & {Says.INTERNAL_CANDIDATE, Says.FEEDBACK_OFFERED}) or bool(look.now and look.now.internal_seeker)


def said(case: Case) -> frozenset[Says]:
    """What the notice states beside the no."""
    return case.notice.says if case.notice else frozenset()


def feedback_given(case: Case) -> bool:
    """Whether a strength or a gap was named already, with the no or after it."""
    return Says.FEEDBACK_INSIDE in said(case) or any(one.polarity is not Polarity.NEUTRAL for one in case.heard)
