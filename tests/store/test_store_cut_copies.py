"""An archive that was cut off, and the whole one: by whatever order they come, one mail each and one ledger."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Kind
from comeback.flows.arranging import split
from comeback.flows.home import at_home
from comeback.flows.importing import import_mail
from comeback.flows.ledger import applications
from comeback.flows.reviewing import Word, correct, mail_and_reading
from comeback.mailbox.identity import identity
from comeback.store import mails
from tests.plugins.databases import OpenStore

ME = "bryn@quayside.example"
NOW = datetime(2026, 4, 20, 9, tzinfo=UTC)
APPLIED = (
    f"From: Bryn Teague <{ME}>\nTo: Una Weft <una@mill.example>\nSubject: Application as weaver\nMessage-ID: <a@quayside.example>\n"
    "Date: Mon, 2 Mar 2026 09:00:00 +0000\n\nDear Ms Weft,\n\nI am applying for the post as weaver. My CV is attached.\n\nBryn Teague\n"
)
NO = (
    f"From: Una Weft <una@mill.example>\nTo: {ME}\nSubject: Your application as weaver\nMessage-ID: <no@mill.example>\n"
    "Date: Tue, 31 Mar 2026 09:00:00 +0000\nIn-Reply-To: <a@quayside.example>\nContent-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: quoted-printable\n\n"
    "Dear Bryn,\n\nthank you for your application as weaver. We are sorry to say that we have decided to go with another candidate.\n\n"
    "We wish you all the best, and good coffee in every caf=C3=A9.\n\nKind regards,\nUna Weft\nThe Mill\n\n"
    "On 2 Mar 2026 Bryn Teague wrote:\n> Dear Ms Weft,\n> I am applying for the post as weaver.\n"
)
CUTS = ["and good coffee", "every caf=C3", "all the best", "Kind reg", "Una Weft\nThe M", "On 2 Mar 2026 Bryn", "> Dear Ms"]


def box(folder: Path, name: str, *told: str) -> Path:
    path = folder / f"{name}.mbox"
    path.write_text("\n".join(f"From x@y.example Thu Jan 01 00:00:00 2026\n{one}" for one in told), "utf-8")
    return path


def cut_behind(words: str) -> str:
    return NO[: NO.index(words) + len(words)]


def come(*boxes: Path) -> None:
    for one in boxes:
        import_mail(one, (ME,), "Bryn Teague", lambda: None)


def told(store: OpenStore) -> list[Sequence[Event]]:
    return [one.events for one in applications(at_home(store.settings))]


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    return box(tmp_path, "whole", APPLIED, NO)


@pytest.mark.parametrize("behind", CUTS)
def test_a_mail_that_was_cut_off_gives_way_to_the_whole_one(behind: str, sqlite_store: OpenStore, tmp_path: Path, whole: Path) -> None:
    come(box(tmp_path, "cut", APPLIED, cut_behind(behind)))
    assert [event.kind for events in told(sqlite_store) for event in events] == [EventKind.APPLIED, EventKind.REJECTED]
    come(whole)
    assert [one.words.quoted.count("weaver") for one in mails.named(sqlite_store.seeker, "<no@mill.example>", 8)] == [1]
    assert [event.kind for events in told(sqlite_store) for event in events] == [EventKind.APPLIED, EventKind.REJECTED]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_every_order_of_copies_makes_the_ledger_of_the_whole_ones(
    order: Sequence[int], store: OpenStore, tmp_path: Path, whole: Path
) -> None:
    cuts = [box(tmp_path, f"cut{at}", APPLIED, cut_behind(words)) for at, words in enumerate(("all the best", "Una Weft\nThe"))]
    boxes = [whole, *cuts]
    come(*(boxes[at] for at in order), boxes[order[0]])
    assert mails.count_kept(store.seeker) == 2
    assert [[event.message for event in events] for events in told(store)] == [[identity(APPLIED.encode()), identity(NO.encode())]]


def test_an_application_keeps_its_number_and_the_word_on_a_mail_holds_when_its_whole_copy_comes(
    sqlite_store: OpenStore, tmp_path: Path
) -> None:
    come(box(tmp_path, "other", APPLIED.replace("<a@", "<b@").replace("weaver", "dyer")))
    come(box(tmp_path, "cut", cut_behind("all the best")))
    home = at_home(sqlite_store.settings)
    before = {one.number for one in applications(home)}
    correct(home, "<no@mill.example>", Word((Kind.PAUSED,)), NOW)
    come(box(tmp_path, "whole", NO))
    assert {one.number for one in applications(home)} == before
    message, reading = mail_and_reading(home, "<no@mill.example>")
    assert message.identity == identity(NO.encode())
    assert reading is not None
    assert reading.kinds == (Kind.PAUSED,)


def test_a_mail_that_was_split_off_stays_apart_when_its_whole_copy_comes(sqlite_store: OpenStore, tmp_path: Path, whole: Path) -> None:
    come(box(tmp_path, "cut", APPLIED, cut_behind("all the best")))
    split(at_home(sqlite_store.settings), "mill", ["<no@mill.example>"], NOW)
    come(whole)
    assert sorted([event.message for event in events] for events in told(sqlite_store)) == sorted(
        [[identity(APPLIED.encode())], [identity(NO.encode())]]
    )


def test_another_mail_under_a_copied_message_id_stays(sqlite_store: OpenStore, tmp_path: Path, whole: Path) -> None:
    come(whole, box(tmp_path, "copied", NO.replace("another candidate", "you")))
    assert mails.count_kept(sqlite_store.seeker) == 3
