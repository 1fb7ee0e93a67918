"""Who wrote a mail, as a person to answer: which of From and Reply-To, by what name, and whether anybody reads it.

A person's Reply-To at the employer's domain wins, also when From is a relay. What the mail means is not asked here.
"""

from __future__ import annotations

import re

from comeback.domain.event import Person
from comeback.domain.kinds import Kind, Part, Says
from comeback.domain.message import Address, Message
from comeback.domain.reading import PersonSeen, Reading
from comeback.language.companies import is_freemail, is_platform, same_company
from comeback.language.names import is_person_name
from comeback.ledger.firms import is_like
from comeback.ledger.mailboxes import domain_of, is_no_reply, is_team

_ADDITION = re.compile(r"\s*(\([^()]*\)?|\[[^\[\]]*\]?| via .*| at .*| bei .*| chez .*|[|/–—].*| - .*)$", re.IGNORECASE)


def sender_of(message: Message, reading: Reading) -> Person | None:
    """The person to answer; unattended where nobody would read it. None for bounces."""
    if reading.kind is Kind.BOUNCE or not message.sender.email:
        return None
    address = _answered(message, reading)
    seen = _seen(address, reading) or (_seen(message.sender, reading) if address is not message.sender else None)
    named = person_named(seen.name, reading) if seen and seen.name else None
    name = named or _name(address, reading) or _name(message.sender, reading)
    part = Part.AGENCY if reading.agency else (seen.part if seen else Part.UNKNOWN)
    return Person(name, address.email, part, _unattended(address, name, message, reading))


def person_named(name: str, reading: Reading) -> str | None:
    """A display name without its additions, if it is a person's and not a team's or the firm's."""
    bare = _ADDITION.sub("", name[:200].strip().strip("\"'")).strip()
    firm = reading.company is not None and same_company(bare, reading.company)
    return bare if bare and is_person_name(bare) and not firm else None


def _answered(message: Message, reading: Reading) -> Address:
    """The Reply-To where a person of the employer reads it, or a relay that passes it on to the person who wrote; else From."""
    sender = message.sender
    for reply in message.reply_to:
        if not reply.email or reply.email == sender.email or is_no_reply(reply.email):
            continue
        if _is_theirs(reply, message, reading) and not (is_team(reply.email) and not is_no_reply(sender.email) and not _relay(sender)):
            return reply
        if _relay(sender) and _relay(reply) and person_named(sender.name, reading):
            return reply
    return sender


def _relay(address: Address) -> bool:
    return is_platform(domain_of(address.email))


def _is_theirs(reply: Address, message: Message, reading: Reading) -> bool:
    """Whether the address is at the employer's or the recruiter's: From's own domain, named in the words, or like the firm's name."""
    domain = domain_of(reply.email)
    if _relay(reply) or is_freemail(domain):
        return False
    if domain == domain_of(message.sender.email) or domain in (message.words.new + message.words.signature).lower():
        return True
    named = any((person.email or "").endswith("@" + domain) for person in reading.people)
    return named or reading.company is None or is_like(domain, reading.company)


def _seen(address: Address, reading: Reading) -> PersonSeen | None:
    return next((p for p in reading.people if p.email and p.email.lower() == address.email), None)


def _name(address: Address, reading: Reading) -> str | None:
    return person_named(address.name, reading) if address.name else None


def _unattended(address: Address, name: str | None, message: Message, reading: Reading) -> bool:
    """No-reply addresses and marks, words that say so, and the nameless mail of a hiring system or an automatic sender."""
    if is_no_reply(address.email) or Says.DO_NOT_REPLY in reading.says:
        return True
    # What goes to a mailing list is answered by nobody, whatever name stands on it.
    if (message.marks.unattended or message.marks.bulk) and address.email == message.sender.email:
        return True
    robot = message.marks.automatic or _relay(address)
    return robot and (name is None or is_no_reply(message.sender.email))
