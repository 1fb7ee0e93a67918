"""Forgetting one person, one employer, one search or everything, so that nothing is left in the files.

1. What is to go is found and shown. 2. The seeker says yes. 3. It is forgotten in one transaction, and the ledger is linked anew. 4. The
file is written anew. 5. Everything is looked through once more, and what still holds the words is said.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from comeback.domain.application import Application
from comeback.domain.event import EventKind
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.backing_up import alone, backups
from comeback.flows.backup_schedule import VAULT_NAME, end_backups
from comeback.flows.credentials import names_of
from comeback.flows.feedkey import drop as drop_feed
from comeback.flows.finding import matching
from comeback.flows.home import Home
from comeback.flows.ledger import applications, typed
from comeback.flows.linking import link
from comeback.flows.listening import forget_heard
from comeback.flows.searching import named, searches
from comeback.flows.selfmail import forget_key
from comeback.flows.unfinished import end
from comeback.ledger.marks import Marks, of_employer, of_person, without
from comeback.mailbox.secrets.vault import forget as forget_secrets
from comeback.store import accounts, mails
from comeback.store.copies import copies
from comeback.store.copies import forget as forget_copies
from comeback.store.erasure import erase, scrub
from comeback.store.forgetting import forget
from comeback.store.services import Services, keep_services
from comeback.store.stock import Stock, stock
from comeback.store.traces import Traces, entry_names, entry_rows, holding, mail_rows, of_applications

NOBODY = Marks(frozenset())


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is to go: in words, as rows, and the applications that are left without anything."""

    about: str
    going: Traces
    changed: frozenset[str] = frozenset()
    """Entries that stay, and lose what they say of it."""
    marks: Marks = NOBODY
    applications: tuple[Application, ...] = ()
    touched: tuple[Application, ...] = ()
    """Applications that stay, and lose some of their mails."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What is left: rows by noun that still hold the words; backups and older ledgers made before; whether the file's log is empty too.

    `unplanned`: backups made themselves until now, and do so no more.
    """

    left: Mapping[str, int] = field(default_factory=dict)
    copies: tuple[Path, ...] = ()
    clean: bool = True
    unplanned: bool = False


def plan_person(home: Home, word: str) -> Erasure:
    """Every mail, letter and note that holds the address, or the full names that go with it."""
    address = word.strip().lower()
    if "@" not in address:
        raise UsageError(
            Sentence("{word!r} is no address.", word=word),
            "Name the person by their mail address: comeback erase --person ann@hale.example",
        )
    if address in home.me:
        raise UsageError("That is your own address.", "To erase everything: comeback erase --all")
    every = applications(home)
    first = holding(home.seeker_id, Marks(frozenset({address})).within)
    marks = of_person(address, mails.of_rows(home.seeker_id, first.mails), (person for one in every for person in one.people))
    own = Marks(frozenset(name for name in marks.words if name.casefold() != home.seeker.name.casefold()))
    return _planned(home, word.strip(), own, every, ())


def plan_employer(home: Home, name: str) -> Erasure:
    """The applications at an employer with all of theirs, and whatever else holds its name or comes from its domain."""
    every = applications(home)
    going = matching(every, name)
    if not going:
        raise UsageError(Sentence("There is no application at {name!r}.", name=name), "'comeback applications' lists the names.")
    others = [one for one in every if one not in going]
    return _planned(home, going[0].company or name, of_employer(name, going, others), every, going)


def plan_search(home: Home, name: str, now: datetime) -> Erasure:
    """A search with all its applications, and the mails of its time that belong to none."""
    every = applications(home)
    one = named(searches(home, every), name)
    linked = {event.message for each in every for event in each.events}
    until = one.ended(now) or now
    loose = [mail.identity for mail in mails.kept(home.seeker_id) if mail.date and one.begun <= mail.date <= until]
    words = [event.id for event in typed(home) if one.entry and one.entry in {event.id, *event.about[:1]}]
    going = [each for each in every if each.number in one.applications]
    found = Traces(
        mails=mail_rows(home.seeker_id, [identity for identity in loose if identity not in linked]),
        entries=entry_rows(home.seeker_id, words),
    )
    return _planned(home, one.name, NOBODY, every, going, found)


def carry_out(home: Home, plan: Erasure) -> Erased:
    """Do it; ComebackError where one of the letters is leaving at this moment, and then nothing is done."""
    by_name = {event.id: event for event in typed(home)}
    end(home)
    forget(home.seeker_id, plan.going, {name: without(by_name[name], plan.marks) for name in plan.changed if name in by_name})
    link(home)
    forget_heard()
    left = holding(home.seeker_id, plan.marks.within).left() if plan.marks.words else {}
    return Erased(left, copies_of(home), scrub())


def erase_all(home: Home) -> Erased:
    """Every row is gone when this returns, with every sign-in, older ledger, key and plan beside; out of reach: `comeback.store.erasure`.

    Backups that make themselves end too: nothing is written any more to a place that the seeker chose for what is gone. ComebackError
    where one is being made, and then nothing is done.
    """
    with alone(home):
        return _all_gone(home)


def _all_gone(home: Home) -> Erased:
    made = backups(home)
    addresses = [one.account.address for one in accounts.accounts(home.seeker_id)]
    forget_secrets(home.settings.home, [*addresses, *names_of(home.settings), VAULT_NAME])
    keep_services(home.settings.home, Services())
    end(home)
    clean = erase(home.seeker_id)
    forget_copies(home.settings.home)
    drop_feed(home.settings.home)
    forget_key(home)
    forget_heard()
    return Erased(copies=made, clean=clean, unplanned=end_backups(home))


def kept_of(home: Home) -> Stock:
    """How much there is to be erased, and where it lies."""
    return stock(home.settings, home.seeker_id)


def copies_of(home: Home) -> tuple[Path, ...]:
    """The older ledgers and the backups that can be found: they hold what was erased since."""
    return (*copies(home.settings.home), *backups(home))


_WORDS_ON_MAIL = frozenset({EventKind.MAIL_JUDGED, EventKind.POINT_JUDGED})


def _planned(
    home: Home, about: str, marks: Marks, every: Sequence[Application], going: Sequence[Application], more: Traces | None = None
) -> Erasure:
    """1. What belongs to the applications that go. 2. What holds the words. 3. Entries that stay lose them; words on what goes, go."""
    found = of_applications(home.seeker_id, [one.number for one in going]).joined(more or Traces())
    held = holding(home.seeker_id, marks.within) if marks.words else Traces()
    changed = entry_names(home.seeker_id, held.entries - found.entries)
    found = found.joined(replace(held, entries=frozenset()))
    gone = mails.identities_of(home.seeker_id, found.mails) | entry_names(home.seeker_id, found.entries)
    judged = [event.id for event in typed(home) if event.kind in _WORDS_ON_MAIL and not gone.isdisjoint(event.about)]
    found = found.joined(Traces(entries=entry_rows(home.seeker_id, judged)))
    if found.is_empty and not changed:
        raise UsageError(Sentence("Nothing is kept of {about}.", about=about), "There is nothing to erase.")
    left = [one for one in every if all((event.message or event.id) in gone for event in one.events)]
    touched = [one for one in every if one not in left and any(event.message in gone for event in one.events)]
    return Erasure(about, found, changed - frozenset(judged), marks, tuple(left), tuple(touched))


PLANS: dict[str, Callable[[Home, str, datetime], Erasure]] = {
    "person": lambda home, word, _: plan_person(home, word),
    "employer": lambda home, word, _: plan_employer(home, word),
    "search": plan_search,
}
"""What can be erased by name, and how it is found."""
