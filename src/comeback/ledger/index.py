"""Which gatherings a link may concern at all, found by what they share, so that years of mail need no comparing of all with all."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.language.companies import company_words, domain_labels
from comeback.ledger.gathering import Gathering
from comeback.ledger.link import Link
from comeback.ledger.posts import telling_words

_HEAD = 4
"""Letters of a firm's word, or a domain's label, that make two worth comparing."""


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
        found: dict[int, Gathering] = {}
        for token in _tokens(link, asking=True):
            found.update(self._found.get(token, {}))
        return [found[number] for number in sorted(found)]


def _tokens(link: Link, *, asking: bool = False) -> Iterator[str]:
    """What the link can be found by. Who names a firm does not ask by the title alone: half the applications may bear it."""
    yield from (f"id {one}" for one in link.ids)
    yield from (f"uid {one}" for one in link.uids)
    yield from (f"ref {one}" for one in link.references)
    yield from (f"at {one}" for one in (*link.addresses, link.machine) if one)
    yield from (f"firm {word[:_HEAD]}" for word in company_words(link.company or ""))
    yield from (f"firm {label[:_HEAD]}" for domain in link.domains for label in domain_labels(domain))
    yield from (f"dom {domain}" for domain in link.domains)
    if link.company:
        yield "firm " + "".join(word[0] for word in company_words(link.company))[:_HEAD]
    if link.role and not (asking and link.company):
        yield from (f"post {word[:_HEAD]}" for word in telling_words(link.role))
