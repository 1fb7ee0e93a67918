"""What is shown beside a letter before it is sent: what to expect, when to send, what is missing, side notes of law.

Never part of the letter.
"""

from __future__ import annotations

from datetime import datetime

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind, Says, Severity
from comeback.domain.letter import Finding
from comeback.domain.sentence import Day, Sentence, paragraphs
from comeback.letters.plan.advice import advice
from comeback.letters.plan.facts import moment_for
from comeback.letters.plan.holding import angry
from comeback.letters.plan.keep_in_touch import brings_something
from comeback.letters.plan.situation import Situation, came_back, marks
from comeback.letters.plan.thanks_for_feedback import usable
from comeback.letters.wordlist import Words

SILENCE = Sentence(
    "Expect silence, and send it for its own sake: seven in ten candidates in North America never heard why they were not chosen "
    "(Talent Board 2022), and of those who ask, about six in ten never get an answer (a poll of some 14,000)."
)
_BODIES = {
    "GB": Sentence("in the UK the Acas helpline tells you where you stand"),
    "US": Sentence("in the US the Equal Employment Opportunity Commission tells you where you stand"),
    "DE": Sentence("in Germany the Antidiskriminierungsstelle des Bundes tells you where you stand"),
    "FR": Sentence("in France the Défenseur des droits tells you where you stand"),
    "IE": Sentence("in Ireland the Workplace Relations Commission tells you where you stand"),
}
_NEEDS_NO_MOMENT = frozenset({LetterKind.REPLY_BEFORE_INTERVIEW, LetterKind.NUDGE, LetterKind.CALL_SCRIPT, LetterKind.WITHDRAWAL})
_BESIDE = 4
"""Words before and after those that are quoted."""
_ASKING = frozenset({LetterKind.FOLLOW_UP, LetterKind.NUDGE})


def note_for(case: Case, kind: LetterKind, now: Situation, hold: datetime | None) -> Sentence:
    """The note as short paragraphs, the most pressing first."""
    parts = [*_law(case), *_timing(case, kind, hold), *_where(case, kind), *_missing(case, kind), *_kind(case, kind, now)]
    if kind in _ASKING and now.may_ask:
        parts.append(SILENCE)
    return paragraphs(parts)


def law(body: str, words: str = "") -> Sentence:
    """Side note of law; `body` says who tells the seeker where they stand, `words` are those that made it come up."""
    about = Sentence("This stands in what was said: “{words}”.", words=words) if words else ""
    note = Sentence(
        "Something here may touch a matter protected by law. Write down what was said, by whom and when. A friendly letter and a complaint "
        "are separate things, and time limits run: {body}. Consider advice before you write. You decide.",
        body=body,
    )
    return Sentence("{about} {note}", about=about, note=note) if about else note


def _law(case: Case) -> list[str]:
    told = " ".join(
        [case.notice.words if case.notice else "", case.notice.reason if case.notice else "", *(one.words for one in case.heard)]
    )
    hints = " ".join([told, *case.private, *case.discussed])
    country = case.seeker.country or case.locale.partition("-")[2]
    body = _BODIES.get(country, Sentence("the equality body of your country tells you where you stand"))
    if f"{case.mood} {case.draft} {case.seeker.situation}" in marks("claim"):
        return [Sentence("A complaint is weighed or under way: hold this letter until you have taken advice."), law(body)]
    return [law(body, _around(hints, marks("protected")))] if hints in marks("protected") else []


def _around(text: str, looked_for: Words) -> str:
    """The first of these words with those beside them, so that the seeker sees what is meant."""
    start, end = next(iter(looked_for.spans(text)))
    before, after = text[:start].split()[-_BESIDE:], text[end:].split()[:_BESIDE]
    return " ".join([*before, text[start:end], *after])


def _timing(case: Case, kind: LetterKind, hold: datetime | None) -> list[str]:
    if hold is None:
        return [Sentence("This is the only nudge: send it once, and let it rest after that.")] if kind is LetterKind.NUDGE else []
    when = {"day": Day(f"{hold:%A %d %B}", hold.date(), told_year=False), "time": f"{hold:%H:%M}"}
    if angry(case):
        return [
            Sentence(
                "Wait with this one until {day}, {time}: you are upset, and a day makes it better. If you still are then, wait again.",
                **when,
            )
        ]
    if kind is LetterKind.NUDGE:
        return [Sentence("Too early to ask again: send it from {day}, {time}, once, and never a second time.", **when)]
    return [Sentence("Best sent {day}, {time}, in the reader's working hours.", **when)]


def _where(case: Case, kind: LetterKind) -> list[str]:
    if kind in {LetterKind.CARD, LetterKind.CALL_SCRIPT}:
        return _card_where(case) if kind is LetterKind.CARD else []
    if case.reader is None:
        return [Sentence("Nobody is known to whom this could go. If you were given a name and an address, add them; never guess one.")]
    if not case.reader.email:
        return [
            Sentence(
                "No address of {name} is known. Answer where they wrote to you, or use one you were given; never guess one.",
                name=case.reader.name,
            )
        ]
    if case.notice and case.notice.by is None:
        return [
            Sentence(
                "The notice came from an address or a system that nobody reads, so this goes to {name} as a new mail.",
                name=case.reader.name,
            )
        ]
    return []


def _card_where(case: Case) -> list[str]:
    plain = Sentence("A plain card, written by hand, posted within three working days, with the full name on the envelope.")
    if case.reader and case.reader.post:
        return [Sentence("{plain} Address: {post}.", plain=plain, post=case.reader.post)]
    return [plain]


def _missing(case: Case, kind: LetterKind) -> list[str]:
    if kind in _NEEDS_NO_MOMENT:
        return []
    parts = []
    if moment_for(case, case.reader) is None and kind is not LetterKind.THANKS_FOR_FEEDBACK:
        parts.append(
            Sentence(
                "what did {whom} do or say that you are glad of? "
                'Put it as the end of "Thank you for ...", and the letter will be the better for it.',
                whom=case.reader.name if case.reader else Sentence("they"),
            )
        )
    if kind is LetterKind.THANKS_FOR_FEEDBACK and not case.heard:
        parts.append(Sentence("which point of their feedback was the most useful, in their words?"))
    if kind is LetterKind.KEEP_IN_TOUCH and not brings_something(case):
        parts.append(
            Sentence(
                "what has come of something they said, or what news of theirs have you seen? A note like this "
                "should bring something: --since, --their-news or --my-news."
            )
        )
    if kind is LetterKind.NEW_OPENING and not came_back(case) and not (case.since_then or case.seeker_news):
        parts.append(
            Sentence(
                "what has changed since they met you, that they could check? Without it a new meeting has little "
                "to go on. Say it with --since."
            )
        )
    return [Sentence("One question for you: {question}", question=part) for part in parts]


def _kind(case: Case, kind: LetterKind, now: Situation) -> list[str]:
    says = case.notice.says if case.notice else frozenset()
    parts: list[str] = []
    if Says.DO_NOT_CONTACT in says:
        parts.append(Sentence("They asked not to be contacted: better send nothing."))
    if Says.NO_FEEDBACK_POLICY in says:
        parts.append(Sentence("They give no feedback by policy, so this only thanks. That is a good letter too."))
    if now.unanswered >= 3:
        parts.append(
            Sentence(
                "{count} earlier messages stayed without an answer, so this asks nothing and is the last.",
                count=now.unanswered,
            )
        )
    if len(usable(case)) < len(case.heard):
        parts.append(Sentence("One remark in their feedback is left out on purpose: do not act on it, and do not answer it."))
    parts += advice(case, kind)
    return parts


def draft_findings(findings: tuple[Finding, ...], mended: str, *, upset: bool) -> str:
    """What the checks say to a draft of the seeker's own, as paragraphs, and what is left of it without what would hurt."""
    grave = [one for one in findings if one.severity is Severity.ERROR]
    if not grave:
        return "Your own draft was read too: nothing in it is grave, and you may send yours instead."
    kindly = "It is fair to be angry. Keep this draft for yourself, and sleep on it; nothing is lost by a day. " if upset else ""
    said = " ".join(f'"{one.quote}": {one.why} {one.mend}' for one in grave[:5])
    rest = f"\n\nWithout what would hurt you, yours reads:\n\n{mended}" if mended else "\n\nThe letter above keeps what is worth saying."
    return f"{kindly}Your own draft is better left unsent. {said}{rest}"
