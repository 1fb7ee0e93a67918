"""The subject: kept with "Re:" in a thread, else three to seven words with the post or the day in it (rule G19)."""

from __future__ import annotations

from datetime import date

import re2

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind
from comeback.letters.plan.presumed import first_met
from comeback.letters.plan.situation import Situation, answers_news
from comeback.letters.words.days import dated, day_of, when_met
from comeback.letters.words.firms import placed
from comeback.letters.words.names import company
from comeback.letters.words.occasion import occasion
from comeback.letters.words.slots import AMERICAN

_ANSWER = re2.compile(r"(?i)^(?:re|aw|antw|sv|ref|r)\s*:")
_ARTICLE = re2.compile(r"^(?:(?:das|den|die|la|le|el|les|las|los) |l')")
MOST_CHARACTERS = 60
_NEW = {
    "en": (
        "{role} {occasion} on {day}",
        "{role}, {day}",
        "Our meeting on {day}",
        "{role} at {company}",
        "The {role} post",
        "Our meeting at {company}",
    ),
    "de": (
        "{role}: {occasion} am {day}",
        "{occasion} am {day}",
        "{role} {at_company}",
        "Stelle als {role}",
        "Unser Gespräch {at_company}",
    ),
    "fr": (
        "{role} : {occasion} du {day}",
        "{occasion} du {day}",
        "{role} {at_company}",
        "Le poste de {role}",
        "Notre entretien {at_company}",
    ),
    "es": (
        "{role}: {occasion} del {day}",
        "{occasion} del {day}",
        "{role} {at_company}",
        "El puesto de {role}",
        "Nuestra entrevista {at_company}",
    ),
}


_OPEN_POST = re2.compile(r"(?:hiring|looking for|seeking|posted|advertised|about|recruiting) (?:an? |the )((?:\p{Lu}[\pL'’-]+ ?){1,4})")
_TO_REFEREE = {
    "en": ("Your good word: {role}", "Thank you for your good word"),
    "de": ("Dank für das gute Wort: {role}", "Dank für das gute Wort"),
    "fr": ("Merci pour l'appui : {role}", "Merci pour l'appui"),
    "es": ("Gracias por el apoyo: {role}", "Gracias por el apoyo"),
}


def subject(case: Case, kind: LetterKind, now: Situation) -> str:
    """The subject line; empty for a card and a call script."""
    if kind in {LetterKind.CARD, LetterKind.CALL_SCRIPT}:
        return ""
    told = case.notice.subject if case.notice else ""
    if now.thread and answers_news(case, kind):
        return answering(told or case.role or company(case.company))
    return _new(case, kind, now)


def answering(subject: str) -> str:
    """The subject of an answer in a thread."""
    return subject if _ANSWER.search(subject) else f"Re: {subject}"


def _new(case: Case, kind: LetterKind, now: Situation) -> str:
    days = sorted(case.interviewed_on)
    values = {
        "role": case.role,
        "company": company(case.company),
        "day": _day(days[-1], case, now) if days else "",
    }
    values["at_company"] = placed(values["company"], now.language)[0]
    values["occasion"] = str(_ARTICLE.sub("", occasion(case.stage, now.language).name))
    forms = (_TO_REFEREE if kind is LetterKind.THANKS_TO_REFEREE else _NEW)[now.language]
    if now.language == "en" and kind is LetterKind.NEW_OPENING and (opened := _opened(case, now)):
        return opened
    if now.language == "en" and kind is LetterKind.KEEP_IN_TOUCH and days:
        return f"Our {'meeting' if first_met(case, now) else 'conversation'} {when_met(days[-1], case.today.date(), 'en', now.country)}"
    if kind is LetterKind.KEEP_IN_TOUCH:
        forms = tuple(sorted(forms, key=lambda form: form.startswith("{role}")))
    for form in forms:
        needed = [name for name in values if "{" + name + "}" in form]
        made = form.format(**values)
        made = made[:1].upper() + made[1:] if form.startswith("{occasion}") else made
        if all(values[name] for name in needed) and _fits(made):
            return made
    return (f"{values['role']} {values['company']}".strip() or case.seeker.name)[:MOST_CHARACTERS].strip()


def _day(day: date, case: Case, now: Situation) -> str:
    """The day; of another year with its year, since the same day of this one is meant without."""
    return (day_of if day.year == case.today.year else dated)(day, now.language, now.country)


def _opened(case: Case, now: Situation) -> str:
    """The post that is open now, by its name in the news; empty where the news names none."""
    news = case.public_news[0] if case.public_news else ""
    again = case.role and case.role.lower() in news.lower()
    found = _OPEN_POST.search(news)
    post = str(found.group(1)).strip() if found else case.role if again else ""
    made = f"The {post} {'position' if now.country in AMERICAN else 'post'}" if post else ""
    made += ", open again" if again and re2.search(r"(?i)\bagain\b", news) else ""
    return made if _fits(made) else ""


def _fits(made: str) -> bool:
    return len(made) <= MOST_CHARACTERS and 3 <= len(made.split()) <= 7
