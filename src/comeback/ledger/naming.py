"""What an application is called: its company with aliases, its role, its reference numbers, chosen among all that its events say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Part
from comeback.language.companies import company_from_domain, company_key, is_platform, is_short_for, same_company, shown_company
from comeback.language.roles import is_role_like, same_role, shown_role
from comeback.ledger.firms import is_like, is_within, same_firm, spelled_in_full
from comeback.ledger.mailboxes import domain_of
from comeback.ledger.sides import OWN

_OTHER_POSTS = frozenset({EventKind.REOPENED, EventKind.ALERTED, EventKind.KEPT_IN_TOUCH, EventKind.AUTO_REPLIED, EventKind.BOUNCED})
"""Their titles are of another post, or nobody's words."""
_LOOSE = frozenset({EventKind.APPROACHED, EventKind.WROTE}) | OWN - {EventKind.APPLIED}
"""What names the employer by the way: strangers, and the seeker's own later words, which speak of much else."""
_WORDY = 10
"""A title of more words than these has swallowed its sentence."""


_HAND, _SAID, _WEAK = 12, 3, 1
"""What a name weighs: typed in by the seeker; written in a mail; only derived from a domain, or said by a third party."""


_OFTEN = 2
"""A fuller name counts where it is written once for so many times that the short one is."""


@dataclass(slots=True)
class _Name:
    """One name: its spellings with what speaks for each."""

    spellings: Counter[str]

    @property
    def weight(self) -> int:
        """All that speaks for it."""
        return self.spellings.total()


def company_of(events: Sequence[Event]) -> str | None:
    """The employer: the name used most; a client named through an agency before the agency's own; else what a person's domain says."""
    if said := _said_by_the_seeker([e.company for e in events if e.kind is EventKind.NAMED]):
        return said
    names = _names(((e.company, _company_weight(e)) for e in events if e.sure and e.company), same_firm)
    if names:
        names, agencies = _written(names, events), _agencies(events)
        clients = [name for name in names if not _is_agencys(name, agencies)]
        return shown_company(_without_branch(clients or names, events) or _spelling(_best(clients or names)))
    domains = (domain_of(e.who.email) for e in events if e.sure and e.who and e.who.email and e.who.part is not Part.AGENCY)
    return next((found for domain in domains if not is_platform(domain) and (found := company_from_domain(domain))), None)


def _written(names: list[_Name], events: Sequence[Event]) -> list[_Name]:
    """The names without those that only repeat a domain which another name, that somebody wrote, fits too."""
    if len(names) < 2:
        return names
    spelled = {name: domain for domain in _domains(events) if (name := company_from_domain(domain))}
    derived = {id(name): spelled[only] for name in names if (only := next(iter(name.spellings))) in spelled and len(name.spellings) == 1}
    others = [spelling for name in names if id(name) not in derived for spelling in name.spellings]
    return [name for name in names if id(name) not in derived or not any(is_like(derived[id(name)], other) for other in others)]


def _without_branch(names: list[_Name], events: Sequence[Event]) -> str:
    """Of several names, the one that somebody's hyphenated domain spells and a branch only follows; empty where there is none."""
    if len(names) < 2:
        return ""
    spellings = [spelling for name in names for spelling in name.spellings]
    domains = dict.fromkeys(_domains(events))
    return next((found for domain in domains for one in spellings if (found := spelled_in_full(domain, one))), "")


def _domains(events: Iterable[Event]) -> list[str]:
    """Where those on the other side have their addresses."""
    return [domain_of(p.email) for e in events if e.message for p in (*([e.who] if e.who else []), *e.to) if p.email]


def _agencies(events: Sequence[Event]) -> frozenset[str]:
    """The domains of recruiters who stand in between."""
    people = (person for e in events for person in (*([e.who] if e.who else []), *e.to) if person.part is Part.AGENCY)
    return frozenset(domain_of(person.email) for person in people if person.email)


def _is_agencys(name: _Name, agencies: frozenset[str]) -> bool:
    return any(is_like(domain, spelling) for domain in agencies for spelling in name.spellings)


def aliases_of(events: Sequence[Event], company: str | None) -> tuple[str, ...]:
    """Every other way in which the employer was written."""
    said = [e.company for e in events if e.sure and e.company]
    return tuple(dict.fromkeys(name for name in said if company is None or company_key(name) != company_key(company)))


def role_of(events: Sequence[Event]) -> str | None:
    """The title used most, in its fullest spelling; of two used as often, the later."""
    if named := _said_by_the_seeker([e.role for e in events if e.kind is EventKind.NAMED]):
        return named
    said = [(e.role, _role_weight(e)) for e in reversed(events) if e.sure and e.role and e.kind not in _OTHER_POSTS]
    names = _names(said, same_role)
    return shown_role(_spelling(_best(names))) if names else None


def references_of(events: Iterable[Event]) -> tuple[str, ...]:
    """Every reference number, the one used most first: a receipt may name another application's beside its own."""
    return tuple(reference for reference, _ in Counter(reference for e in events if e.sure for reference in e.references).most_common())


def _said_by_the_seeker(names: Sequence[str | None]) -> str | None:
    """The seeker's last word on what it is called, letter for letter: it wins over every mail."""
    return next((name for name in reversed(names) if name), None)


def _weight(event: Event) -> int:
    """A recruiter's own firm counts little; what the seeker typed in by hand counts most."""
    if event.message is None:
        return _HAND
    weak = event.kind in _LOOSE or (event.who is not None and event.who.part is Part.AGENCY)
    return _WEAK if weak else _SAID


def _company_weight(event: Event) -> int:
    """A name that only repeats somebody's domain may leave out half of the firm's."""
    weight = _weight(event)
    return _WEAK if weight == _SAID and _is_derived(event) else weight


def _is_derived(event: Event) -> bool:
    addresses = [p.email for p in (*([event.who] if event.who else []), *event.to) if p.email]
    return any(event.company == company_from_domain(domain_of(address)) for address in addresses)


def _role_weight(event: Event) -> int:
    """A lone word that no list knows as an occupation may be half of a title, or none."""
    weight = _weight(event)
    doubtful = weight == _SAID and len((event.role or "").split()) == 1 and not is_role_like(event.role or "")
    return _WEAK if doubtful else weight


def _names(said: Iterable[tuple[str | None, int]], same: Callable[[str, str], bool]) -> list[_Name]:
    names: list[_Name] = []
    homes: dict[str, _Name] = {}
    for text, weight in said:
        if not text:
            continue
        if text not in homes:
            home = next((name for name in names if any(same(text, s) for s in name.spellings)), None) or _added(names)
            # Most mails of an application write it alike. Only a new spelling may draw others to it.
            homes = {**(homes if text in home.spellings else {}), text: home}
        homes[text].spellings[text] += weight
    return names


def _added(names: list[_Name]) -> _Name:
    names.append(_Name(Counter()))
    return names[-1]


def _best(names: list[_Name]) -> _Name:
    return max(names, key=lambda name: name.weight)


def _spelling(name: _Name) -> str:
    """The spelling with most weight, of equal ones the fullest; no sentence, and one word as in a domain only where there is no other."""
    if len(name.spellings) == 1:
        return next(iter(name.spellings))
    usual = [s for s in name.spellings if len(s.split()) <= _WORDY] or list(name.spellings)
    spelled = [s for s in usual if " " in s] or usual
    best = max(spelled, key=lambda s: (name.spellings[s], len(s), s))
    fuller = [
        s
        for s in spelled
        if (is_short_for(best, s) or is_within(best, s))
        and not same_company(best, s)
        and _OFTEN * name.spellings[s] >= name.spellings[best]
    ]
    return max(fuller, key=len, default=best)
