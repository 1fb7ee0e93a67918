"""A case and a kind made into letters, ready to be shown: words, subject, quoted original, findings of our own checks, and a note beside it."""

from __future__ import annotations

from dataclasses import replace

from comeback.domain.case import Case, CasePerson
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.letters.plan import plan, situation
from comeback.letters.plan.topics import shared_out
from comeback.letters.words import word
from comeback.letters.words.quoting import quoted
from comeback.letters.words.sentences import folded
from comeback.letters.words.subject import subject


def compose(case: Case, kind: LetterKind, another: int = 0) -> tuple[Letter, ...]:
    """The letters of a kind: one, or after an interview one for each person who was there. `another` gives a different good one.

    Raises UsageError for a kind that is no letter.
    """
    letters: list[Letter] = []
    for at, one in enumerate(_cases(case, kind)):
        said = frozenset(folded(part.sentence) for letter in letters for part in letter.said)
        letters.append(_letter(replace(one, already_said=one.already_said | said), kind, another + at))
    return tuple(letters)


def _cases(case: Case, kind: LetterKind) -> tuple[Case, ...]:
    """One case a reader; notes to a panel have each their own topic (rule D2)."""
    if kind is not LetterKind.THANKS_FOR_INTERVIEW or not case.people:
        return (case,)
    return shared_out(case)


def _letter(case: Case, kind: LetterKind, another: int) -> Letter:
    planned = plan(case, kind)
    now = situation(case)
    worded = word(case, planned, another)
    notice = case.notice
    answers = notice.message_id if notice and now.thread and notice.message_id else None
    to = _address(case.reader, kind)
    title = subject(case, kind, now)
    return Letter(
        kind=kind,
        to=to,
        subject=title,
        body=worded.body,
        in_reply_to=answers,
        references=(*notice.references, answers) if notice and answers else (),
        quoted=quoted(case, now),
        said=worded.said,
        note=planned.note,
    )


def _address(reader: CasePerson | None, kind: LetterKind) -> str | None:
    if reader is None or reader.unattended or kind is LetterKind.CALL_SCRIPT:
        return None
    if kind is LetterKind.CARD:
        return reader.post or None
    return reader.email or None
