"""Until when a letter is held: anger (rule A15), night and weekend (rule G22), a nudge before its time (rule C3).

Public holidays are not known here.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind
from comeback.language.workdays import add_workdays
from comeback.letters.load.dates import dates_in
from comeback.letters.plan.situation import SPOKEN, marks
from comeback.letters.wordlist import sections

NUDGE_AFTER = 5
FIRST_HOUR, LAST_HOUR = time(8), time(19)
WAIT = timedelta(hours=4)
_HEAT = ("guilt", "official", "sarcasm", "head")
"""Families of words that nobody writes in a calm hour."""
_AWAY = ("away", "back", "leave", "abwesend", "zurück", "absent", "retour", "fuera", "vuelve", "until")


def workday(day: date, days: int = 0) -> date:
    """The working day `days` after this one, a weekend counting as the Monday behind it; with 0, this day or the next working day."""
    return add_workdays(add_workdays(day, 0), days)


def angry(case: Case) -> bool:
    """Whether the letter should cool off: an angry mood, or a draft of the seeker's own that should not go."""
    return case.mood in marks("angry") or bool(case.draft and heated(case.draft, case.locale.partition("-")[0]))


def heated(text: str, language: str) -> bool:
    """Whether a text is written in anger: it says so, or it mocks, reckons up, or threatens (rule A15)."""
    families = sections("comeback.letters.checks.lexicon", f"{language if language in SPOKEN else 'en'}.txt")
    return text in marks("angry") or any(text in families[name] for name in _HEAT)


def hold_until(case: Case, kind: LetterKind) -> datetime | None:
    """The earliest good moment after `today`, None where now is as good."""
    today = case.today.replace(tzinfo=None)
    if kind is LetterKind.CALL_SCRIPT or (kind is LetterKind.CARD and not angry(case)):
        return None
    earliest = today
    if kind is LetterKind.NUDGE:
        earliest = max(earliest, nudge_from(case))
    if angry(case) and kind is not LetterKind.THANKS_FOR_INTERVIEW:
        earliest = max(earliest, datetime.combine(workday(today.date(), 1), time(15)))
    elif kind is LetterKind.FOLLOW_UP and case.notice:
        earliest = max(earliest, case.notice.at.replace(tzinfo=None) + WAIT)
    earliest = in_hours(earliest)
    return earliest if earliest > today else None


def nudge_from(case: Case) -> datetime:
    """Five working days after the ask, or after the return that an absence note names."""
    asked = [one for one in case.prior if one.kind == "follow_up"] or list(case.prior)
    if not asked:
        return datetime.combine(case.today.date(), time())
    start = asked[-1].at
    low = asked[-1].words.lower()
    if any(mark in low for mark in _AWAY):
        start = max([start, *dates_in(asked[-1].words)])
    return datetime.combine(workday(start, NUDGE_AFTER), time(9))


def in_hours(at: datetime) -> datetime:
    """The same moment, or the next within working hours."""
    if at.weekday() > 4 or at.time() > LAST_HOUR:
        return datetime.combine(workday(at.date() + timedelta(days=1)), time(9))
    return datetime.combine(at.date(), time(9)) if at.time() < FIRST_HOUR else at
