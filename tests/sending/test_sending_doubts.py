"""What gives pause at the address before a letter is approved is said there; nothing else decides of it than the person."""

from __future__ import annotations

import idna
import pytest

from comeback.flows.approving import Marks, offer
from tests.plugins.postoffice import PostOffice

MIXED = "wоrks.example"
"""With a Cyrillic o."""


def doubts(office: PostOffice, to: str) -> list[str]:
    """Of a letter to this address, in an application of which somebody at works.example has told."""
    office.write(1)
    office.firms += 1
    number = office.draft(1, approved=False, to=to)
    return [str(one) for one in offer(office.home, number, Marks.new(office.now)).doubts]


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
