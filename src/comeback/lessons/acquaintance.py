"""What the mails of an application tell of somebody the seeker will meet: their title, when they wrote, whether the two have met. Pure.

Nothing is looked up anywhere else. What the seeker noted of them stands among the moments.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from comeback.domain.application import Application, Interview
from comeback.domain.event import Person
from comeback.domain.message import Message
from comeback.language.companies import same_company
from comeback.language.names import same_person
from comeback.language.sentences import sentences

_TAIL = 8
"""Lines at the end of a mail in which a name is signed."""
_LONGEST = 60
"""Characters of a title."""
_LONGEST_SENTENCE = 200


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody, and what is known of them; empty where it is not. `named` is the sentence in which somebody else's mail names them."""

    person: Person
    title: str = ""
    wrote: date | None = None
    """The last day on which they wrote."""
    met: date | None = None
    """The last day on which there was an interview with them."""
    named: str = ""


def acquaintance(person: Person, application: Application, ahead: Interview, mails: Sequence[Message], zone: tzinfo) -> Acquaintance:
    """From the mails of the application, those that came first first, and its interviews before the one ahead."""
    theirs = [mail for mail in mails if _is(person, mail.sender.name, mail.sender.email)]
    before = [one for one in application.interviews if not one.cancelled and one.day_known and one.at < ahead.at]
    others = [mail for mail in mails if mail not in theirs]
    return Acquaintance(
        person,
        next((title for mail in reversed(theirs) if (title := _title(person, application, mail))), ""),
        max((_day(mail.date, zone) for mail in theirs if mail.date), default=None),
        max((one.day(zone) for one in before if any(_is(person, each.name, each.email) for each in one.people)), default=None),
        next((sentence for mail in reversed(others) for sentence in _naming(person, mail)), ""),
    )


def told_once(every: Iterable[Acquaintance]) -> tuple[Acquaintance, ...]:
    """The same people, a sentence that names several of them only beside the first."""
    found: list[Acquaintance] = []
    for one in every:
        told = any(one.named == other.named for other in found)
        found.append(replace(one, named="") if told else one)
    return tuple(found)


def _is(person: Person, name: str | None, email: str | None) -> bool:
    if person.email and email:
        return person.email == email
    return bool(person.name and name and same_person(person.name, name))


def _day(at: datetime, zone: tzinfo) -> date:
    return at.astimezone(zone).date()


def _title(person: Person, application: Application, mail: Message) -> str:
    """What they sign with: behind the name, or in the line under it."""
    tail = [line.strip(" -–—*") for line in f"{mail.words.new}\n{mail.words.signature}".splitlines() if line.strip(" -–—*")][-_TAIL:]
    for line, under in zip(tail, [*tail[1:], ""], strict=True):
        name, behind, rest = next((line.partition(mark) for mark in (",", "|", " – ", " - ") if mark in line), (line, "", ""))
        if person.name and len(name.split()) <= _TAIL // 2 and same_person(person.name, name):
            return next((one for one in (rest.strip() if behind else "", under) if _is_title(one, application)), "")
    return ""


def _is_title(words: str, application: Application) -> bool:
    plain = 0 < len(words) <= _LONGEST and not any(sign.isdigit() or sign in "@/:" for sign in words)
    firms = (application.company, *application.aliases)
    return plain and words[:1].isupper() and not any(same_company(words, firm) for firm in firms if firm)


def _naming(person: Person, mail: Message) -> Iterator[str]:
    if person.name and " " in person.name:
        yield from (one for one in sentences(mail.words.new) if person.name in one and len(one) <= _LONGEST_SENTENCE)
