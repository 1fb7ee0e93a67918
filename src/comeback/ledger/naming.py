"""What an application is called: its company with aliases, its role, its reference numbers, chosen among all that its events say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Part
from comeback.language.companies import company_from_domain, company_key, is_platform, shown_company
from comeback.language.roles import same_role, shown_role
from comeback.ledger.firms import same_firm
from comeback.ledger.mailboxes import domain_of

_OTHER_POSTS = frozenset({EventKind.REOPENED, EventKind.ALERTED, EventKind.KEPT_IN_TOUCH, EventKind.AUTO_REPLIED, EventKind.BOUNCED})
"""Their titles are of another post, or nobody's words."""
_WORDY = 10
"""A title of more words than these has swallowed its sentence."""


@dataclass(slots=True)
class _Name:
    """One name in its spellings, with how often and how reliably it was used."""

    spellings: list[str]
    weight: int = 0


def company_of(events: Sequence[Event]) -> str | None:
    """The employer: the name used most; a client named through an agency before the agency's own; else what a person's domain says."""
    names = _names(((e.company, _weight(e)) for e in events if e.sure and e.company), same_firm)
    if names:
        return shown_company(_spelling(_best(names)))
    domains = (domain_of(e.who.email) for e in events if e.sure and e.who and e.who.email and e.who.part is not Part.AGENCY)
    return next((found for domain in domains if not is_platform(domain) and (found := company_from_domain(domain))), None)


def aliases_of(events: Sequence[Event], company: str | None) -> tuple[str, ...]:
    """Every other way in which the employer was written."""
    said = [e.company for e in events if e.sure and e.company]
    return tuple(dict.fromkeys(name for name in said if company is None or company_key(name) != company_key(company)))


def role_of(events: Sequence[Event]) -> str | None:
    """The title used most, in its fullest spelling; of two used as often, the later."""
    said = [(e.role, _weight(e)) for e in reversed(events) if e.sure and e.role and e.kind not in _OTHER_POSTS]
    names = _names(said, same_role)
    return shown_role(_spelling(_best(names))) if names else None


def references_of(events: Iterable[Event]) -> tuple[str, ...]:
    """Every reference number, in order of first use."""
    return tuple(dict.fromkeys(reference for e in events if e.sure for reference in e.references))


def _weight(event: Event) -> int:
    """A recruiter's own firm counts least; what the seeker typed in by hand counts most."""
    if event.message is None:
        return 6
    if event.who is not None and event.who.part is Part.AGENCY:
        return 1
    return 1 if event.kind in {EventKind.APPROACHED, EventKind.WROTE} else 2


def _names(said: Iterable[tuple[str | None, int]], same: Callable[[str, str], bool]) -> list[_Name]:
    names: list[_Name] = []
    for text, weight in said:
        if not text:
            continue
        known = next((name for name in names if any(same(text, s) for s in name.spellings)), None)
        if known is None:
            known = _Name([])
            names.append(known)
        known.spellings.append(text)
        known.weight += weight
    return names


def _best(names: list[_Name]) -> _Name:
    return max(names, key=lambda name: name.weight)


def _spelling(name: _Name) -> str:
    """The spelling used most, of those used as often the fullest; no sentence, and one word as in a domain only where there is no other."""
    usual = [s for s in name.spellings if len(s.split()) <= _WORDY] or name.spellings
    spelled = [s for s in usual if " " in s] or usual
    return max(spelled, key=lambda s: (spelled.count(s), len(s)))
