"""Which gatherings a link may concern at all, found by what they share, so that years of mail need no comparing of all with all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comeback.language.companies import company_words, domain_labels
from comeback.language.folding import folded_words
from comeback.ledger.gathering import Gathering
from comeback.ledger.link import Link
from comeback.ledger.posts import telling_words

_LEAST, _MOST = 4, 8
"""Letters of a firm's first word, or of the head of a domain's label, that make two worth comparing."""


class Index:
    """From tokens (ids, addresses, heads of names) to gatherings, in the order in which these were founded."""

    def __init__(self) -> None:
        self._found: dict[str, dict[int, Gathering]] = {}
        self._order: dict[int, int] = {}

    def put(self, link: Link, gathering: Gathering) -> None:
        """Remember where a link went."""
        number = self._order.setdefault(id(gathering), len(self._order))
        for token in _tokens(link):
            self._found.setdefault(token, {})[number] = gathering

    def near(self, link: Link) -> list[Gathering]:
        """The gatherings that share a token, the oldest first."""
        return self.near_all((link,))

    def near_all(self, links: Iterable[Link]) -> list[Gathering]:
        """Those that share a token with any of these, the oldest first."""
        found: dict[int, Gathering] = {}
        for link in links:
            for token in _tokens(link, asking=True):
                found.update(self._found.get(token, {}))
        return [found[number] for number in sorted(found)]


def _tokens(link: Link, *, asking: bool = False) -> Iterator[str]:
    """What the link can be found by. Who names a firm does not ask by the title alone: half the applications may bear it."""
    yield from (f"id {one}" for one in link.ids)
    yield from (f"uid {one}" for one in link.uids)
    yield from (f"ref {one}" for one in link.references)
    yield from (f"at {one}" for one in (*link.addresses, link.machine) if one)
    yield from (f"dom {domain}" for domain in link.domains)
    yield from _firm_tokens(link, asking=asking)
    if asking:
        yield from (f"name {word[:_MOST]}" for word in (*link.told, *link.spoken))
        yield from (f"family {word}" for word in link.told_names)
    if link.agency or not asking:
        # A recruiter who writes from another agency is found by the name.
        yield from (f"family {word}" for name in link.names for word in folded_words(name)[-1:])
    if link.role and not (asking and link.company):
        yield from (f"post {word[:5]}" for word in telling_words(link.role))


def _firm_tokens(link: Link, *, asking: bool) -> Iterator[str]:
    """A name is found by its beginning, by a head of its domain's label, and by its initials; each asks for the others."""
    words = company_words(link.company or "")
    labels = {label.replace("-", "") for domain in link.domains for label in domain_labels(domain)} | link.hints
    heads = {head for label in labels for head in _heads(label)}
    initials = "".join(word[0] for word in words) if len(words) > 2 else ""
    names = {words[0][:_MOST], "".join(words)[:_MOST]} if words else set()
    names |= set(_heads(words[0])) if len(words) == 1 else set()
    yield from (f"name {name}" for name in names)
    if not asking:
        yield from (f"head {head}" for head in heads)
        yield from (f"initials {initials}" for _ in initials[:1])
        return
    yield from (f"name {head}" for head in heads)
    yield from (f"head {name}" for name in names | {initials})
    yield from (f"initials {word}" for word in (*labels, *words[:1]) if len(words) < 2)


def _heads(label: str) -> Iterator[str]:
    yield label
    yield from (label[:length] for length in range(_LEAST, _MOST + 1))
