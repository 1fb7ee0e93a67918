"""Which appointments the seeker is to be told of now. Pure; which were told before is known to the store, their words to `agendawords`.

Never at night, in the evening or on a day of rest, by the hours of letters. Nothing that came before the seeker asked to be told.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from comeback.domain.agenda import Appointment, Occasion
from comeback.domain.application import Seeker
from comeback.language.workdays import add_workdays
from comeback.ledger.timing import MORNING, day_of, next_open


def to_tell(found: Iterable[Appointment], since: datetime | None, seeker: Seeker, now: datetime) -> dict[str, Appointment]:
    """The appointments to be told of, by keys under which each day of each is told once."""
    if next_open(now, seeker) > now:
        return {}
    return {f"{one.key} {one.starts.isoformat()}": one for one in found if _now(one, since, seeker, now)}


def _now(one: Appointment, since: datetime | None, seeker: Seeker, now: datetime) -> bool:
    if one.held or one.occasion is Occasion.NOTE:
        return False
    day = one.starts.date() if one.whole_day else day_of(one.starts, seeker)
    today = day_of(now, seeker)
    if one.occasion is Occasion.INTERVIEW:
        # On the last working day before it, or as soon after that as it is known of.
        from_day = add_workdays(day, -1, seeker.country)
        return datetime.combine(from_day, MORNING, seeker.zone) <= now and (today <= day if one.whole_day else now < one.starts)
    opens = datetime.combine(day, MORNING, seeker.zone)
    if opens > now or (since is not None and opens < since):
        return False
    return today == day or one.occasion is Occasion.LETTER
