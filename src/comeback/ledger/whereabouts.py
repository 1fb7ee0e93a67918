"""In which country a letter is read, as the domains of its readers tell: their public holidays are free days there, not the seeker's own.

The seeker's country comes from their own mails (`comeback.language.whereabouts`), and holds where no domain tells.
"""

from __future__ import annotations

from functools import cache
from itertools import chain

from comeback.domain.application import Application
from comeback.language.companies import is_freemail, is_platform
from comeback.language.listfiles import lines_of
from comeback.ledger.mailboxes import domain_of
from comeback.ledger.sides import THEIRS


def readers_country(application: Application) -> str:
    """ISO 3166 alpha-2 of who wrote last among those whose domain tells it; nothing where none does."""
    wrote = (e.who.email for e in reversed(application.events) if e.sure and e.kind in THEIRS and e.who and e.who.email)
    named = (person.email for person in application.people if person.email)
    found = (_country(domain_of(address)) for address in chain(wrote, named))
    return next((one for one in found if one), "")


def _country(domain: str) -> str:
    top = domain.rpartition(".")[2]
    if top not in _country_domains() or is_freemail(domain) or is_platform(domain):
        return ""
    return {"uk": "GB"}.get(top, top.upper())


@cache
def _country_domains() -> frozenset[str]:
    return frozenset(lines_of("comeback.ledger", "data", "country_domains.txt"))
