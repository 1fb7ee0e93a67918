"""What gives pause at the address before a letter is approved is said there; nothing else decides of it than the person."""

from __future__ import annotations

from dataclasses import replace

import idna
import pytest

from comeback.domain.delivery import DeliveryState
from comeback.domain.event import EventKind, Person
from comeback.errors import UsageError
from comeback.flows.approving import Marks, accept, approve, offer
from comeback.flows.doubting import Doubts
from comeback.flows.doubting import doubts as doubts_of
from comeback.store import ledger
from comeback.store.ledger import StoredGroup
from tests.plugins.postoffice import PostOffice
from tests.store.store_values import event

MIXED = "wоrks.example"
"""With a Cyrillic o."""


def doubts(office: PostOffice, to: str) -> list[str]:
    """Of a letter to this address, in an application of which somebody at works.example has told."""
    office.write(1)
    office.firms += 1
    number = office.draft(1, approved=False, to=to)
    return [str(one) for one in offer(office.home, number, Marks.new(office.now)).doubts.said]


def test_an_address_from_which_they_wrote_gives_no_pause(office: PostOffice) -> None:
    assert doubts(office, "grace@works.example") == []
    assert doubts(office, "hr@mail.works.example") == []


@pytest.mark.parametrize("domain", ["work5.example", "worxs.example"])
def test_a_domain_that_reads_like_theirs_and_is_another_is_told(office: PostOffice, domain: str) -> None:
    told = doubts(office, f"grace@{domain}")
    assert told[0] == f"{domain} reads like works.example, and is another. Look twice at whom it belongs to."
    assert told[1] == f"Nobody has written to you from {domain} about this application."


def test_letters_of_another_script_are_told_with_the_name_that_is_spoken_to(office: PostOffice) -> None:
    spoken = idna.encode(MIXED).decode()
    told = doubts(office, f"grace@{MIXED}")
    assert told[0] == f"The address has letters beyond a to z: {MIXED} is {spoken}."
    assert "reads like works.example" in told[1]


@pytest.mark.parametrize(
    ("to", "says"),
    [
        ("grace@works.co.uk", "works.co.uk has the name of works.example and another end."),
        ("grace@works.example.hiring-desk.net", "works.example.hiring-desk.net begins like works.example, and belongs to another."),
        ("grace@gmai1.com", "gmai1.com reads like gmail.com, and is another."),
    ],
)
def test_another_end_a_known_beginning_and_a_misspelt_provider_are_told(office: PostOffice, to: str, says: str) -> None:
    assert doubts(office, to)[0].startswith(says)


@pytest.mark.parametrize("to", ["grace@works.example", "grace@quite-another.example", "grace@gmail.com", "grace@hotmail.fr"])
def test_where_no_known_domain_is_imitated_nothing_is_to_be_typed(office: PostOffice, to: str) -> None:
    office.write(1)
    assert doubts_of(office.home, 1, to).to_type == ""


IMITATIONS = ["work5.example", "works.co.uk", "works.example.hiring-desk.net", idna.encode(MIXED).decode()]


@pytest.mark.parametrize("domain", IMITATIONS)
def test_a_letter_to_an_imitation_is_approved_only_with_its_domain_typed(office: PostOffice, domain: str) -> None:
    office.write(1)
    number, marks = office.draft(1, approved=False, to=f"grace@{domain}"), Marks.new(office.now)
    shown = offer(office.home, number, marks)
    assert shown.doubts.to_type == domain
    for typed in ("", "works.example", domain[:-1], MIXED):
        with pytest.raises(UsageError, match="to be typed"):
            approve(office.home, number, office.now, typed=typed)
        with pytest.raises(UsageError, match="to be typed"):
            accept(office.home, number, marks, shown.frozen.digest, office.now, typed)
    assert office.letter(number).state is DeliveryState.DRAFT
    accept(office.home, number, marks, shown.frozen.digest, office.now, f" {domain.upper()} ")
    office.round()
    assert office.smtp.accepted()[-1].recipients == (f"grace@{domain}",)


def test_a_domain_to_which_the_seeker_has_written_before_is_told_and_not_to_be_typed(office: PostOffice) -> None:
    theirs = event("no", day=-5)
    ours = replace(event("thanks", EventKind.THANKED, day=-4), who=None, to=(Person("Grace", "grace@works.co.uk"),))
    ledger.replace_links(office.home.seeker_id, [StoredGroup("a", None, "Hill Works", "Fitter", (theirs, ours))])
    found = doubts_of(office.home, 1, "grace@works.co.uk")
    assert [str(one)[:11] for one in found.said] == ["works.co.uk"]
    assert found.to_type == ""


def test_a_bounce_is_no_letter_of_the_seeker_to_a_domain(office: PostOffice) -> None:
    """Anybody can write one, and name whom they like."""
    bounced = replace(event("back", EventKind.BOUNCED, day=-4), who=None, to=(Person("Grace", "grace@work5.example"),))
    ledger.replace_links(office.home.seeker_id, [StoredGroup("a", None, "Hill Works", "Fitter", (event("no", day=-5), bounced))])
    assert doubts_of(office.home, 1, "grace@work5.example").to_type == "work5.example"


def test_where_nothing_is_known_nothing_is_said(office: PostOffice) -> None:
    assert doubts_of(office.home, 1, "grace@works.example") == Doubts()
