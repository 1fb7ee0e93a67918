"""A case and a kind made into letters, ready to be shown: words, subject, quoted original, findings of our own checks,
and a note beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from comeback.domain.case import Case, CasePerson
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.domain.sentence import paragraphs
from comeback.letters.checks import check
from comeback.letters.mending import mended
from comeback.letters.plan import Plan, Situation, plan, situation
from comeback.letters.plan.holding import angry
from comeback.letters.plan.noting import draft_findings
from comeback.letters.plan.situation import answers_news
from comeback.letters.plan.topics import shared_out
from comeback.letters.words import Worded, word
from comeback.letters.words.quoting import quoted
from comeback.letters.words.sentences import folded
from comeback.letters.words.subject import subject

Writer = Callable[[Case, Letter], Letter]
"""Words a letter anew, within its plan; must leave it as it is where it can do no better."""


def compose(case: Case, kind: LetterKind, another: int = 0, writer: Writer | None = None) -> tuple[Letter, ...]:
    """The letters of a kind: one, or after an interview one for each person who was there. `another` gives a different good one.

    Raises UsageError for a kind that is no letter.
    """
    letters: list[Letter] = []
    said: frozenset[str] = frozenset()
    worn: frozenset[str] = frozenset()
    for at, one in enumerate(_cases(case, kind)):
        mine = replace(one, already_said=one.already_said | said)
        planned = plan(mine, kind)
        worded = word(mine, planned, another + at, worn)
        letter = _letter(mine, planned, worded)
        letters.append(writer(mine, letter) if writer else letter)
        said |= {folded(part.sentence) for part in worded.said}
        worn |= worded.wordings
    return tuple(letters)


def _cases(case: Case, kind: LetterKind) -> tuple[Case, ...]:
    """One case a reader; notes to a panel have each their own topic (rule D2)."""
    if kind is not LetterKind.THANKS_FOR_INTERVIEW or not case.people:
        return (case,)
    return shared_out(case)


def _letter(case: Case, planned: Plan, worded: Worded) -> Letter:
    now = situation(case)
    news = answers_news(case, planned.kind)
    answers, references = _thread(case, now) if news else (None, ())
    to, title = _address(case.reader, planned.kind), subject(case, planned.kind, now)
    return Letter(
        kind=planned.kind,
        to=to,
        subject=title,
        body=worded.body,
        in_reply_to=answers,
        references=references,
        quoted=quoted(case, now) if news else "",
        said=worded.said,
        findings=check(worded.body, replace(case, today=planned.hold or case.today), planned.kind, to, title),
        note=paragraphs((planned.note, _about_draft(case))),
    )


def _about_draft(case: Case) -> str:
    """The seeker's own draft, answered with what the checks say to it."""
    return draft_findings(check(case.draft, case), mended(case.draft, case), upset=angry(case)) if case.draft else ""


def _thread(case: Case, now: Situation) -> tuple[str | None, tuple[str, ...]]:
    notice = case.notice
    if notice is None or not now.thread or not notice.message_id:
        return None, ()
    return notice.message_id, (*notice.references, notice.message_id)


def _address(reader: CasePerson | None, kind: LetterKind) -> str | None:
    if reader is None or reader.unattended or kind is LetterKind.CALL_SCRIPT:
        return None
    if kind is LetterKind.CARD:
        return reader.post or None
    return reader.email or None
