"""How fast the news came (rule G2): in time, and so soon that it may be called quick."""

from __future__ import annotations

from datetime import date, timedelta

from comeback.domain.case import Case

_SWIFT = 4
"""Working days within which an answer came quickly."""


def working_days(start: date, end: date) -> int:
    """Weekdays after `start` up to and with `end`; public holidays are not known here."""
    days = (end - start).days
    return sum((start + timedelta(days=step)).weekday() < 5 for step in range(1, min(days, 400) + 1))


def timely(case: Case) -> bool | None:
    """Rule G2: by the promised day or, with none promised, within ten working days of the last contact."""
    if case.notice is None:
        return None
    told = case.notice.at.date()
    if case.promised_by:
        return told <= case.promised_by
    last = _last_contact(case)
    return working_days(last, told) <= 10 if last else None


def swift(case: Case) -> bool:
    """Whether the news came within a few working days of the last contact, so that it may be called quick."""
    last = _last_contact(case)
    return bool(case.notice and last and working_days(last, case.notice.at.date()) <= _SWIFT)


def _last_contact(case: Case) -> date | None:
    """The last day they were in touch before the news; None where no date tells."""
    told = case.notice.at.date() if case.notice else None
    last = max([*case.interviewed_on, *([case.last_contact] if case.last_contact else [])], default=None)
    return last if last and told and last <= told else None
