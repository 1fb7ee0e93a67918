"""The people of a loose case: who interviewed, who gave the news, and to whom a letter can go (rules G20 and G21)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from comeback.domain.case import CasePerson
from comeback.letters.load.fields import Loose, entries, flag, text, wrong

_UNATTENDED = re2.compile(
    r"(?i)no[-_.]?reply|do[-_.]?not[-_.]?reply|nicht[-_.]?antworten|ne[-_.]?pas[-_.]?repondre|no[-_.]?responder"
    r"|mailer-daemon|postmaster|notifications?@|unattended|unmonitored"
)
_MACHINE = re2.compile(
    r"(?i)\b(?:team|system|portal|automat\w*|no-?reply|talent acquisition|recruiting|recruitment|hr|careers|personnel"
    r"|personalabteilung|bot|ats|robot)\b"
)
_AGENCY = re2.compile(
    r"(?i)\bagency|search firm|headhunter|personalberat|executive search|external recruiter|consultan\w+ at|cabinet de recrutement"
    r"|staffing|agencia"
)
_EMAIL = re2.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_TITLE = re2.compile(
    r"(?i)^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|herr|frau|m|mme|mlle|madame|monsieur|sr|sra|srta|señor|señora|don|doña|rev|sister|dipl\.-ing)\.?\s+)+"
)


def is_unattended(address: str) -> bool:
    """Whether an address says of itself that nobody reads it."""
    return bool(_UNATTENDED.search(address))


def bare(name: str) -> str:
    """A name without its title."""
    return str(_TITLE.sub("", name.strip()))


def person(entry: object, path: str) -> CasePerson:
    """One person from an object or a bare name; an address written where none is read is kept only as a mark."""
    if isinstance(entry, str):
        name, _, title = entry.partition(",")
        return CasePerson(name=" ".join(name.split()), title=title.strip())
    if not isinstance(entry, dict):
        raise wrong(path, entry, "an object with a name")
    where = f"{path}."
    email = _EMAIL.search(text(entry, "email", "reply_to", path=where))
    address = email.group() if email else ""
    title = text(entry, "title", "role", "job", path=where)
    firm = text(entry, "firm", "agency", "company", path=where) if not isinstance(entry.get("agency"), bool) else ""
    return CasePerson(
        name=text(entry, "name", path=where),
        title=title,
        address=text(entry, "address", "called", path=where),
        email="" if is_unattended(address) else address,
        post=text(entry, "post", path=where),
        unattended=is_unattended(address),
        agency=bool(_AGENCY.search(f"{title} {firm}")) or entry.get("agency") is True or bool(firm),
    )


def present(values: Loose, key: str) -> tuple[tuple[CasePerson, ...], tuple[str, ...]]:
    """Those who were there, and the names of those who were not (rule D2)."""
    here, away = [], []
    for at, entry in enumerate(entries(values, key)):
        one = person(entry, f"{key}[{at}]")
        absent = isinstance(entry, dict) and (flag(entry, "absent") or not flag(entry, "present", default=True))
        if one.name and absent:
            away.append(one.name)
        elif one.name:
            here.append(one)
    return tuple(here), tuple(away)


def same(one: str, other: str) -> bool:
    """Whether two spellings name one person: "Mrs Quill" and "Mrs Edda Quill", "Orla" and "Orla Pell"."""
    short, long = sorted((bare(one).lower().split(), bare(other).lower().split()), key=len)
    return bool(short) and all(word in long for word in short)


def find(name: str, people: Iterable[CasePerson]) -> CasePerson | None:
    """The person of this name, if known."""
    return next((one for one in people if name and same(name, one.name)), None)


def is_machine(name: str) -> bool:
    """Whether this is no person's name: a team, a system, a portal."""
    return not name or bool(_MACHINE.search(name))


def giver(rejection: Loose, people: Sequence[CasePerson]) -> CasePerson | None:
    """Who gave the news, with the address an answer goes to; None for a machine or a nameless team."""
    by, reply_to = rejection.get("by"), text(rejection, "reply_to", "from", "email", path="rejection.")
    told = person(by, "rejection.by") if isinstance(by, dict) else CasePerson(name=text(rejection, "by", path="rejection."))
    name, _, rest = told.name.partition(",")
    known = find(name.split("(")[0], people)
    email = _EMAIL.search(reply_to)
    address = email.group() if email else ""
    if is_unattended(address) or (is_machine(told.name) and not known):
        return None
    one = known or told
    return CasePerson(
        name=one.name if known else name.split("(")[0].strip(),
        title=one.title or rest.strip(),
        address=one.address,
        email=address or one.email,
        post=one.post,
        agency=one.agency or told.agency or bool(_AGENCY.search(told.name)),
    )


def reader(told: CasePerson | None, middle: CasePerson | None, people: Sequence[CasePerson], *, by_mail: bool) -> CasePerson | None:
    """To whom a letter goes (rule G21): a recruiter in between, else who gave the news, else somebody met whose address is known.

    A caller whose address nobody knows gives way to a person of the interview whose address was given (rule G20).
    """
    if middle and middle.agency:
        return middle
    reachable = next((one for one in people if one.email), None)
    first = told or middle
    if first and (first.email or by_mail or not reachable):
        return first
    return reachable or next(iter(people), None)
