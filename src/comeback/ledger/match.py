"""Which mails and entries belong to one application: laid in order of time, each joins by evidence, founds anew, or waits.

A function of the set of its inputs: whatever order they come in, the groups are the same. Weights stand in `evidence`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from comeback.domain.event import Event, EventKind
from comeback.ledger.evidence import MARGIN, POSSIBLE, SURE, may_be_misnamed, named, weigh
from comeback.ledger.gathering import Gathering
from comeback.ledger.index import Index
from comeback.ledger.link import Link, of_entry, of_mail
from comeback.ledger.linkable import Entry, Group, Linkable, LinkDecisions, Proposed
from comeback.ledger.mailboxes import domain_of
from comeback.ledger.sides import OWN

_SILENT = frozenset({EventKind.ALERTED, EventKind.APPROACHED})
"""What is never put to the seeker as a question: it would be noise."""
_SAME = 60
"""Two gatherings are one application from here on: the same employer and post, or the same reference."""


def group(dated: Sequence[Linkable], entries: Sequence[Entry], decisions: LinkDecisions) -> tuple[Group, ...]:
    """The applications: what founds none (outreach left unanswered, alerts, stray replies) is in no group."""
    links = sorted(_links(dated, entries), key=lambda link: link.key)
    gatherings: list[Gathering] = []
    index = Index()
    meant = _meant_by_hand(links, decisions)
    for link in links:
        # Few links are placed by hand; only for those every gathering is looked at.
        by_hand = link.chosen is not None or not meant.isdisjoint(link.marks)
        chosen = next((one for one in gatherings if _is_joined(link, one, decisions)), None) if by_hand else None
        _lay(link, chosen, gatherings, index, decisions)
    founded = [one for one in _united(gatherings, index, decisions) if one.founding() is not None]
    return tuple(_group(one) for one in founded)


def _links(dated: Iterable[Linkable], entries: Iterable[Entry]) -> list[Link]:
    """Each mail and entry once."""
    mails = {mail.message.identity: mail for mail in dated if mail.events}
    mine = frozenset(domain_of(mail.message.sender.email) for mail in mails.values() if _is_own(mail))
    typed = {entry.event.id: entry for entry in entries}
    agents = frozenset(mail.message.sender.email for mail in mails.values() if mail.reading.agency and not _is_own(mail))
    return [*(of_mail(mail, mine, agents) for mail in mails.values()), *(of_entry(entry) for entry in typed.values())]


def _is_own(mail: Linkable) -> bool:
    return any(event.kind in OWN for event in mail.events)


def _meant_by_hand(links: Iterable[Link], decisions: LinkDecisions) -> frozenset[str]:
    """The ids of events and mails to which the seeker has joined something."""
    return frozenset({link.chosen for link in links if link.chosen}).union(*decisions.together)


def _lay(link: Link, chosen: Gathering | None, gatherings: list[Gathering], index: Index, decisions: LinkDecisions) -> None:
    """Let the link join the one that the seeker chose; else join, found anew, or wait."""
    if chosen is None:
        near = [one for one in index.near(link) if not _is_split(link, one, decisions)]
        ranked = sorted(((weigh(link, one), one.last_at, one) for one in near), key=lambda row: row[:2], reverse=True)
        chosen = _clear(ranked) or _only_one_open(link, ranked)
        if chosen is None and _waits(link, ranked):
            for score, _, one in ranked:
                if score >= POSSIBLE and score > ranked[0][0] - MARGIN:
                    one.proposed.append(Proposed(link.events, named(link, one)))
            return
    if chosen is None:
        chosen = Gathering()
        gatherings.append(chosen)
    link = _with_own_references(link, chosen, index)
    chosen.add(link)
    index.put(link, chosen)


def _with_own_references(link: Link, home: Gathering, index: Index) -> Link:
    """A mail may name the number of another application beside its own; that one stays with whom it came first. Of a no that names both,
    what goes on is the other.
    """
    if not link.references:
        return link
    taken = {ref for one in index.near(link) if one is not home for ref in one.references & link.references}
    own = link.references - taken
    if not taken or not own:
        return link
    going_on = EventKind.REJECTED in link.kinds
    events = tuple(event for event in link.events if not (going_on and event.kind is EventKind.REOPENED))
    return replace(link, references=own, events=events)


_Ranked = Sequence[tuple[int, object, Gathering]]
_THREAD = 140
"""From here on a thread or a calendar entry speaks; of two such the later heard of is meant."""


def _clear(ranked: _Ranked) -> Gathering | None:
    """The one that is surely meant."""
    if not ranked or ranked[0][0] < SURE:
        return None
    rivals = [row for row in ranked[1:] if row[0] > ranked[0][0] - MARGIN]
    return ranked[0][2] if not rivals or ranked[0][0] >= _THREAD else None


def _only_one_open(link: Link, ranked: _Ranked) -> Gathering | None:
    """Where nothing fits by its title, the one open application at that firm."""
    if ranked and ranked[0][0] >= SURE:
        return None
    there = [one for _, _, one in ranked if may_be_misnamed(link, one)]
    return there[0] if len(there) == 1 else None


def _waits(link: Link, ranked: _Ranked) -> bool:
    """Whether it may belong somewhere, but not surely enough to say so; what names its own firm and post founds instead."""
    if not ranked or ranked[0][0] < POSSIBLE or link.kinds <= _SILENT:
        return False
    return ranked[0][0] >= SURE or not (link.company and link.role)


def _is_joined(link: Link, one: Gathering, decisions: LinkDecisions) -> bool:
    if (link.chosen is not None and link.chosen in one.marks) or not one.wanted.isdisjoint(link.marks):
        return True
    return any((a in link.marks and b in one.marks) or (b in link.marks and a in one.marks) for a, b in decisions.together)


def _is_split(link: Link, one: Gathering, decisions: LinkDecisions) -> bool:
    return any((a in link.marks and b in one.marks) or (b in link.marks and a in one.marks) for a, b in decisions.apart)


def _united(gatherings: list[Gathering], index: Index, decisions: LinkDecisions) -> list[Gathering]:
    """Gatherings that later mails showed to be one: each joins the earlier one it most surely is."""
    kept: dict[int, Gathering] = {}
    for one in gatherings:
        best = _earlier_same(one, [other for other in index.near_all(one.links) if id(other) in kept], decisions)
        if best is None:
            kept[id(one)] = one
            continue
        for link in one.links:
            best.add(link)
            index.put(link, best)
        best.links.sort(key=lambda link: link.key)
        best.proposed += one.proposed
    return list(kept.values())


def _earlier_same(one: Gathering, earlier: Sequence[Gathering], decisions: LinkDecisions) -> Gathering | None:
    """The earlier gathering that this one is, the surest first, then the oldest."""
    whole = _whole(one)
    if whole is None:
        return None
    near = [other for other in earlier if _may_unite(one, other, decisions)]
    weighed = [(weigh(whole, other), -number, other) for number, other in enumerate(near)]
    best = max(weighed, key=lambda row: row[:2], default=None)
    return best[2] if best is not None and best[0] >= _SAME else None


def _may_unite(one: Gathering, other: Gathering, decisions: LinkDecisions) -> bool:
    """Only what shares a firm or a number, and was not split by hand."""
    if not (one.references & other.references or (one.companies and other.companies)):
        return False
    return not any(_is_split(link, other, decisions) for link in one.links)


def _whole(one: Gathering) -> Link | None:
    """All that a gathering told, as one link founded when it was."""
    first = one.founding()
    if first is None:
        return None
    lead = next((link for link in one.links if first in link.events), one.links[0])
    return replace(
        lead,
        events=lead.events,
        ids=frozenset(one.ids),
        addresses=frozenset(one.addresses),
        domains=frozenset(one.domains),
        names=frozenset(one.names),
        company=one.companies[0] if one.companies else None,
        role=one.roles[0] if one.roles else None,
        references=frozenset(one.references),
        uids=frozenset(one.uids),
        agency=one.agency,
    )


def _group(one: Gathering) -> Group:
    first = one.founding()
    events: list[Event] = sorted(one.events, key=lambda event: (event.at, event.id))
    return Group(first.id if first else events[0].id, tuple(events), tuple(one.proposed))
