"""A link beside an application, with what the weighing asks of the two more than once: firm, post, people."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from comeback.language.folding import folded_words
from comeback.language.names import same_person
from comeback.ledger.firms import is_like, is_told, same_firm, share_a_domain
from comeback.ledger.gathering import Gathering
from comeback.ledger.link import Link
from comeback.ledger.posts import Kinship

_FAMILY = 4
"""Letters that a family name needs to be told from other words."""


@dataclass(frozen=True)
class Pair:
    """Built for one weighing; the cached answers hold as long as nothing is added to the application."""

    link: Link
    to: Gathering

    @cached_property
    def kin(self) -> Kinship:
        """How near the post named is to the posts named there."""
        return self.to.kinship(self.link.role)

    @cached_property
    def agency(self) -> bool:
        """Whether a recruiter stands in between, so that names and domains of firms say less."""
        return self.link.agency or self.to.agency

    @cached_property
    def person(self) -> bool:
        """Whether an address of the mail is one of the application's."""
        return not self.link.addresses.isdisjoint(self.to.addresses)

    @cached_property
    def machine(self) -> bool:
        """Whether the same machine wrote before."""
        return bool(self.link.machine) and self.link.machine in self.to.machines

    @cached_property
    def same_name(self) -> bool:
        """Whether both name the same firm; what is told to a friend may name it anywhere."""
        named = self.link.company or ""
        if any((named and same_firm(named, known)) or is_told(self.link.told, known) for known in self.to.companies):
            return True
        if not self.link.spoken:
            return False
        domains = self.link.domains | self.to.domains
        clients = (known for known in self.to.companies if not any(is_like(domain, known) for domain in domains))
        return any(is_told(self.link.spoken, known) for known in clients)

    @cached_property
    def moved_recruiter(self) -> bool:
        """Whether a recruiter of the same full name writes from another address: they change agencies and keep their clients."""
        if not (self.link.agency and self.to.agency) or self.person:
            return False
        return any(len(a.split()) > 1 and same_person(a, b) for a in self.link.names for b in self.to.names)

    @cached_property
    def person_told(self) -> bool:
        """Whether the family name of somebody of the application stands, as a name, in what is told to a friend."""
        if not self.link.told_names:
            return False
        families = (folded_words(name)[-1:] for name in self.to.names if len(name.split()) > 1)
        return any(len(word) >= _FAMILY and word in self.link.told_names for family in families for word in family)

    @cached_property
    def post_told(self) -> bool:
        """Whether two words of the post's title, one behind the other, stand in what is told to a friend."""
        if not self.link.told:
            return False
        told = set(pairwise(self.link.told))
        return any(not told.isdisjoint(pairwise(folded_words(title))) for title in self.to.roles)

    @cached_property
    def other_firm(self) -> bool:
        """Whether another firm is named; two names that one domain is built from are one firm's."""
        if not self.link.company or not self.to.companies or self.same_name:
            return False
        domains = self.link.domains | self.to.domains
        return not any(share_a_domain(self.link.company, known, d) for d in domains for known in self.to.companies)

    @cached_property
    def firm(self) -> bool:
        """Whether both name the same employer, or the mail comes from its own domain."""
        if self.same_name or self.agency:
            return self.same_name
        shared = not self.link.domains.isdisjoint(self.to.domains)
        named = shared or any(is_like(domain, known) for known in self.to.companies for domain in self.link.domains)
        return (named or self._hinted) and not self.other_firm

    @cached_property
    def _hinted(self) -> bool:
        """Whether a hiring system's address on one side bears the firm's name on the other."""
        here = [(hint, known) for hint in self.link.hints for known in self.to.companies]
        there = [(hint, self.link.company) for hint in self.to.hints if self.link.company]
        return any(is_like(f"{hint}.example", name) for hint, name in (*here, *there))
