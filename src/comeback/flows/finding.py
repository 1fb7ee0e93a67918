"""Which application is meant: by its number, or by its company (and role, where there are two)."""

from __future__ import annotations

from comeback.domain.application import Application
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.language.companies import same_company
from comeback.language.roles import same_role


def matching(found: list[Application], company: str, role: str = "") -> list[Application]:
    """The applications at this company, and of this role where one is named."""
    here = [
        one for one in found if one.company and (same_company(one.company, company) or any(same_company(a, company) for a in one.aliases))
    ]
    return [one for one in here if one.role and same_role(one.role, role)] if role else here


def holding_event(found: list[Application], event: str) -> Application:
    """The one application that holds the event of this id."""
    return next(one for one in found if any(mine.id == event for mine in one.events))


def meant(found: list[Application], word: str) -> Application:
    """The one application this word means; raises UsageError naming the choices where it means none or several."""
    here = [one for one in found if one.number == int(word)] if word.isdigit() else matching(found, word)
    if len(here) == 1:
        return here[0]
    if not here:
        raise UsageError(Sentence("There is no application {word!r}.", word=word), "'comeback applications' lists them with their numbers.")
    choices = ", ".join(f"{one.number} ({one.role or 'role unknown'})" for one in here)
    raise UsageError(Sentence("{word!r} means several applications: {choices}.", word=word, choices=choices), "Please use the number.")
