"""In what words appointments are shown, in the seeker's language. Nobody is named unless the seeker wishes it: a screen that is locked
shows them too. The words lie in `data/agenda.txt`.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import UTC, datetime, time
from functools import cache

from comeback.domain.agenda import Appointment, Entry, Occasion
from comeback.language.listfiles import sections_of

SPACE = uuid.UUID("6a1f3c52-8f0d-5f63-9f0e-2b7c5d1c90ab")
"""The name space of our uids (RFC 9562, 5.5); never another, or every calendar doubles."""
FALLBACK = "en"


def entry(one: Appointment, language: str, *, named: bool) -> Entry:
    """As a calendar shows it. `named`: the employer, the post and the place too."""
    said = said_in(language)
    return Entry(
        uid=str(uuid.uuid5(SPACE, one.key)),
        title=title(one, language, named=named),
        notes=said["notes"].format(number=one.application),
        application=one.application,
        starts=datetime.combine(one.starts.date(), time(0), UTC) if one.whole_day else one.starts.astimezone(UTC),
        whole_day=one.whole_day,
        ends=one.ends.astimezone(UTC) if one.ends else None,
        place=one.place if named else "",
    )


def title(one: Appointment, language: str, *, named: bool) -> str:
    """One line."""
    said = said_in(language)
    firm = ", ".join(part for part in (one.company, one.role if one.occasion is Occasion.INTERVIEW else None) if part)
    plain = said[one.occasion]
    return said["named"].format(title=plain, firm=firm) if named and firm else plain


@cache
def said_in(language: str) -> Mapping[str, str]:
    """The lines of a language by their names; English where there are none."""
    sections = sections_of("comeback.ledger", "data", "agenda.txt")
    lines = sections.get(language) or sections[FALLBACK]
    return {name: text.strip() for name, _, text in (line.partition(":") for line in lines)}
