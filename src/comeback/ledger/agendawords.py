"""In what words appointments are shown, in the seeker's language. Nobody is named unless the seeker wishes it: a screen that is locked
shows them too. The words lie in `data/agenda.txt`.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo

from comeback.domain.agenda import Appointment, Entry, Occasion
from comeback.domain.notice import Telling
from comeback.language.listfiles import sections_of

SPACE = uuid.UUID("6a1f3c52-8f0d-5f63-9f0e-2b7c5d1c90ab")
"""The name space of our uids (RFC 9562, 5.5); never another, or every calendar doubles."""
FALLBACK = "en"


def entry(one: Appointment, language: str, *, named: bool) -> Entry:
    """As a calendar shows it. `named`: the employer, the post and the place too."""
    said = said_in(language)
    return Entry(
        uid=uid(one),
        title=title(one, language, named=named),
        notes=said["notes"].format(number=one.application),
        application=one.application,
        starts=datetime.combine(one.starts.date(), time(0), UTC) if one.whole_day else one.starts.astimezone(UTC),
        whole_day=one.whole_day,
        ends=one.ends.astimezone(UTC) if one.ends else None,
        place=one.place if named else "",
    )


def uid(one: Appointment) -> str:
    """The name under which every calendar knows it, whatever day it moves to."""
    return str(uuid.uuid5(SPACE, one.key))


def title(one: Appointment, language: str, *, named: bool) -> str:
    """One line."""
    said = said_in(language)
    firm = ", ".join(part for part in (one.company, one.role if one.occasion is Occasion.INTERVIEW else None) if part)
    plain = said[one.occasion]
    return said["named"].format(title=plain, firm=firm) if named and firm else plain


def telling(found: Sequence[Appointment], keys: Sequence[str], today: date, zone: ZoneInfo, language: str, *, named: bool) -> Telling:
    """These appointments in one notice under these keys: a line for each interview, one for all letters, one for all answers."""
    said = said_in(language)
    interviews = [one for one in found if one.occasion is Occasion.INTERVIEW]
    lines = [_line(_interview(one, today, zone, said), [one], said, named=named) for one in interviews]
    letters = [one for one in found if one.occasion is Occasion.LETTER]
    if letters:
        words = said["told_letters"].format(count=len(letters)) if len(letters) > 1 else said["told_letter"]
        lines.append(_line(words, letters, said, named=named))
    answers = [one for one in found if one.occasion is Occasion.ANSWER]
    if answers:
        lines.append(_line(said["told_answer"], answers, said, named=named))
    return Telling(tuple(keys), "Comeback", "\n".join(lines))


def _interview(one: Appointment, today: date, zone: ZoneInfo, said: Mapping[str, str]) -> str:
    here = one.starts if one.whole_day else one.starts.astimezone(zone)
    apart = (here.date() - today).days
    line = ("told_today", "told_tomorrow")[apart] if apart in {0, 1} else "told_later"
    day = said["days"].split(", ")[here.weekday()]
    return said[f"{line}_whole" if one.whole_day else line].format(day=day, time=f"{here:%H:%M}")


def _line(words: str, of: Sequence[Appointment], said: Mapping[str, str], *, named: bool) -> str:
    firms = ", ".join(dict.fromkeys(one.company for one in of if one.company))
    return said["named"].format(title=words.rstrip("."), firm=firms) if named and firms else words


@cache
def said_in(language: str) -> Mapping[str, str]:
    """The lines of a language by their names; English where there are none."""
    sections = sections_of("comeback.ledger", "data", "agenda.txt")
    lines = sections.get(language) or sections[FALLBACK]
    return {name: text.strip() for name, _, text in (line.partition(":") for line in lines)}
