"""The shipped files are what their texts build, and stay within their bounds."""

from __future__ import annotations

import mailbox
import re
from contextlib import closing
from email.utils import parseaddr

from comeback import sample
from tools.sample.build import build


def test_the_shipped_mailbox_and_truth_are_what_the_texts_build() -> None:
    mailbox, truth = build()
    assert sample.mailbox().read_bytes() == mailbox
    assert sample.truth().read_bytes() == truth


def test_the_owner_is_the_seeker_of_the_truth() -> None:
    me = sample.owner()
    assert me.email == "sorcha.delahunt@quaymail.example"
    assert me.now.isoformat() == "2026-06-11T10:00:00+01:00"


def test_the_mailbox_is_small_with_unix_line_ends() -> None:
    raw = sample.mailbox().read_bytes()
    assert len(raw) < 3_000_000
    assert b"\r" not in raw
    assert raw.endswith(b"\n\n")


def test_a_mail_that_answers_her_own_goes_where_that_one_went() -> None:
    with closing(mailbox.mbox(sample.mailbox())) as mails:
        to_herself = [mail["Subject"] for mail in mails if parseaddr(mail["From"])[1] == parseaddr(mail["To"])[1]]
    assert to_herself == []


def test_lines_that_look_like_separators_are_quoted() -> None:
    raw = sample.mailbox().read_bytes()
    # A separator stands after an empty line and names a moment; all other lines that begin so carry a mark.
    separators = re.findall(rb"^From \d{18,19}@xxx \w{3} \w{3} \d\d \d\d:\d\d:\d\d \+0000 2026$", raw, re.MULTILINE)
    assert len(separators) == len(re.findall(rb"^From ", raw, re.MULTILINE))
    assert re.search(rb"^>From ", raw, re.MULTILINE)


def test_every_domain_is_an_example() -> None:
    raw = sample.mailbox().read_bytes().replace(b"=\n", b"")
    domains = set(re.findall(rb"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)", raw))
    assert {domain for domain in domains if not domain.endswith(b".example")} == set()


def test_every_address_of_a_machine_is_kept_for_documentation() -> None:
    raw = sample.mailbox().read_bytes()
    machines = set(re.findall(rb"[\[ =](\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})\b", raw))
    assert machines
    assert all(machine.startswith((b"192.0.2.", b"198.51.100.", b"203.0.113.")) for machine in machines)
