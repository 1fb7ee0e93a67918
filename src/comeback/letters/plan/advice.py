"""What to mind with a letter of each kind: when to send it, what to do before or after it. Shown beside the letter, never part of it."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind
from comeback.domain.sentence import Sentence
from comeback.letters.plan.situation import came_back, offer_made

_ALWAYS = {
    LetterKind.THANKS_FOR_INTERVIEW: "Send it within 24 hours of the interview, not in the first hour.",
    LetterKind.KEEP_IN_TOUCH: "Before sending, look whether they are still there and hold the same post.",
    LetterKind.CALL_SCRIPT: "Silence on the line is fine. Afterwards, while you still hear them, note their words: "
    "the follow-up then does not ask the same again.",
    LetterKind.STATUS_ENQUIRY: "Send it once. If nobody answers, let it rest; the silence is no judgement on you.",
    LetterKind.ACCEPTANCE: "A yes may bind you. Read what they sent first, settle open terms in a talk before this letter, "
    "and give notice where you work only when you have it all in writing.",
    LetterKind.DECLINE: "Sleep on it once. A no to an offer is seldom taken back. A reason is a kindness, not a duty.",
    LetterKind.WITHDRAWAL: "This closes the application. Send it as soon as you are sure; a reason is not needed.",
    LetterKind.THANKS_TO_REFEREE: "Send it when you know how it ended, whichever way; nobody forgets being told.",
}


def advice(case: Case, kind: LetterKind) -> list[str]:
    """One or two sentences for the kind, fitted to the case."""
    if kind is LetterKind.REPLY_BEFORE_INTERVIEW:
        unread = Sentence("Optional. To an automatic notice send nothing.")
        return [unread if case.reader is None else Sentence("Optional at this stage: a short word is enough.")]
    if kind is LetterKind.NEW_OPENING:
        return [_opening(case)]
    if kind is LetterKind.ACCEPTANCE and not offer_made(case):
        unsure = Sentence("No offer stands in the facts: make sure that it was made, best in writing, before you say yes.")
        return [unsure, _ALWAYS[kind]]
    return [_ALWAYS[kind]] if kind in _ALWAYS else []


def _opening(case: Case) -> Sentence:
    if came_back(case):
        return Sentence("Answer within two working days. If you would rather not, stepping back says so kindly.")
    reference = f" ({case.role_reference})" if case.role_reference else ""
    return Sentence(
        "Apply by the official way first{reference}, then send this within three working days of the posting.", reference=reference
    )
