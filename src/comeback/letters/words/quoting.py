"""The mail answered, quoted under the letter in the manner of mail programs: an attribution line, then "> " lines."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.letters.plan.situation import Situation
from comeback.letters.words.days import day_of

_LINES = {
    "en": "On {day} {year} at {clock}, {who} wrote:",
    "de": "Am {day} {year} um {clock} schrieb {who}:",
    "fr": "Le {day} {year} à {clock}, {who} a écrit :",
    "es": "El {day} de {year} a las {clock}, {who} escribió:",
}


def quoted(case: Case, now: Situation) -> str:
    """The quoted original; empty where its words are not known verbatim or the letter is no answer."""
    notice = case.notice
    if notice is None or not notice.quoted or not now.thread or notice.by is None:
        return ""
    day = day_of(notice.at.date(), now.language, now.country)
    line = _LINES[now.language].format(day=day, year=notice.at.year, clock=f"{notice.at:%H:%M}", who=notice.by.name)
    if now.language == "en" and now.country in {"US", "CA", "PH"}:
        line = line.replace(f"{day} {notice.at.year}", f"{day}, {notice.at.year}")
    return "\n".join([line, *(f"> {one}".rstrip() for one in notice.quoted.splitlines())])
