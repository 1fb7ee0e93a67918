"""Whoever is erased is gone: from every row, from every byte of the data folder, and from what the next look at the mail brings back."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from comeback.domain.delivery import DeliveryState
from comeback.domain.kinds import LetterKind
from comeback.errors import ComebackError, UsageError
from comeback.flows import feedkey
from comeback.flows.asked import Asked
from comeback.flows.byhand import Told, note_rejection
from comeback.flows.erasing import Erased, Erasure, carry_out, erase_all, plan_employer, plan_person, plan_search
from comeback.flows.home import Home
from comeback.flows.importing import import_mail
from comeback.flows.keeping import kept
from comeback.flows.learning import Talk, note_heard
from comeback.flows.ledger import applications
from comeback.flows.letter import letters_owed
from comeback.flows.listening import ear
from comeback.flows.selfmail import KEY_NAME
from comeback.lessons.feedback import points
from comeback.machine.keyfile import kept_key
from comeback.store import letters, models
from comeback.store.access import rows
from comeback.store.databases import FILE_NAME
from comeback.store.traces import holding
from tests.cli.search_mails import ME, write
from tests.plugins.databases import OpenStore
from tests.store.test_store_privacy import copies_in

NOW = datetime.fromisoformat("2026-03-20T10:00:00+00:00")
UNA, UNAS = "una@weftloom.example", ("una@weftloom.example", "Una Weft", "Una  Weft")


@pytest.fixture
def home(store: OpenStore, tmp_path: Path) -> Home:
    """Five applications of two searches, a letter to Una, and a note that she rang."""
    found = import_mail(write(tmp_path / "mails"), (ME,), "Bryn Teague", lambda: None)[0]
    note_rejection(found, Told("Weftloom", people=("Una Weft",), on="2026-03-19"), NOW)
    kept(found, letters_owed(found, "Weftloom", NOW, Asked()))
    return found


def companies(home: Home) -> list[str | None]:
    return [one.company for one in applications(home)]


def erased(home: Home, plan: Erasure, *words: str) -> Erased:
    """Done, and none of the words is left in a row, nor, where there is a file, in a byte of it."""
    assert any(holding(home.seeker_id, lambda text, word=word: word in text).left() for word in words)  # type: ignore[misc]
    done = carry_out(home, plan)
    for word in words:
        assert holding(home.seeker_id, lambda text, word=word: word.lower() in text.lower()).left() == {}  # type: ignore[misc]
        assert home.settings.database or copies_in(home.settings.home, word) == 0
    assert (done.left, done.clean) == ({}, True)
    return done


def test_an_erased_person_is_in_no_row_and_no_byte_and_what_they_told_is_still_known(home: Home) -> None:
    before = {one.number: one for one in applications(home)}
    loom = next(one for one in before.values() if one.company == "Weftloom")
    plan = plan_person(home, UNA)
    assert [one.number for one in plan.touched] == [loom.number]
    erased(home, plan, *UNAS)
    (left,) = [one for one in applications(home) if one.number == loom.number]
    assert [(event.kind, event.who) for event in left.events] == [("rejected", None)]
    assert letters.letters(home.seeker_id) == []
    assert [one for one in applications(home) if one.number != loom.number] == [
        one for number, one in before.items() if number != loom.number
    ]


def test_what_was_heard_of_erased_mails_and_talks_goes_with_them(home: Home) -> None:
    note_heard(home, "Weftloom", Talk("You explained the loom clearly, but the figures were missing."), NOW)
    assert rows(models.HeardFeedback, home.seeker_id).exists()
    carry_out(home, plan_employer(home, "Weftloom"))
    assert not rows(models.HeardFeedback, home.seeker_id).exists()


def test_an_erased_mail_does_not_come_back_with_the_next_look_at_its_source(home: Home, tmp_path: Path) -> None:
    erased(home, plan_person(home, UNA), *UNAS)
    again = import_mail(tmp_path / "mails", (ME,), "Bryn Teague", lambda: None)[1]
    assert again.new == 0
    assert holding(home.seeker_id, lambda text: UNA in text).left() == {}


def test_an_erased_employer_takes_its_application_along_and_no_other(home: Home) -> None:
    before = applications(home)
    erased(home, plan_employer(home, "Weftloom"), "Weftloom", "weftloom", *UNAS)
    assert applications(home) == [one for one in before if one.company != "Weftloom"]


def test_an_erased_search_takes_its_applications_along_and_no_other(home: Home) -> None:
    before = applications(home)
    erased(home, plan_search(home, "March 2024", NOW), "madderdye", "coldwell", "Cooper")
    assert applications(home) == [one for one in before if one.company in {"Quernmill", "Slakekiln", "Weftloom"}]


def test_what_was_taken_back_goes_too(home: Home) -> None:
    from comeback.flows.arranging import undo

    note_rejection(home, Told("Slakekiln", people=("Hob Kilnman",), said="A secret word."), NOW)
    undo(home, NOW)
    erased(home, plan_employer(home, "Slakekiln"), "Hob Kilnman", "A secret word.")


def test_while_a_letter_is_leaving_nothing_is_erased(home: Home) -> None:
    rows(models.Letter, home.seeker_id).update(state=DeliveryState.CLAIMED, frozen=b"x", message_id="<x@x.example>", approved_hash="x" * 64)
    before = companies(home)
    with pytest.raises(ComebackError, match="being sent at this moment"):
        carry_out(home, plan_person(home, UNA))
    assert companies(home) == before
    assert holding(home.seeker_id, lambda text: UNA in text).left() != {}


def test_oneself_and_whom_nothing_is_kept_of_are_not_erased(home: Home) -> None:
    for word in (ME, "nobody@nowhere.example", "Una Weft"):
        with pytest.raises(UsageError):
            plan_person(home, word)


def test_erasing_everything_leaves_a_ledger_as_on_the_first_day(home: Home) -> None:
    folder = home.settings.home
    folder.mkdir(exist_ok=True)
    feedkey.renew(folder)
    kept_key(folder / KEY_NAME)
    points("You explained the dyeing well, Hob Kilnman said.", "en", ear=ear)
    assert erase_all(home).clean
    assert not any((folder / name).exists() for name in (feedkey.FILE_NAME, KEY_NAME))
    assert (points.cache_info().currsize, ear.cache_info().currsize) == (0, 0)
    assert home.settings.database or copies_in(home.settings.home, "Una Weft") == 0
    assert holding(home.seeker_id, lambda text: bool(text)).left() == {}


def test_a_log_that_another_process_holds_open_is_said_to_be_so(sqlite_store: OpenStore, tmp_path: Path) -> None:
    home = import_mail(write(tmp_path / "mails"), (ME,), "Bryn Teague", lambda: None)[0]
    other = sqlite3.connect(sqlite_store.settings.home / FILE_NAME)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM store_message").fetchone()
    assert not carry_out(home, plan_person(home, UNA)).clean
    other.close()


def test_letters_of_any_kind_to_an_erased_person_go(home: Home) -> None:
    kept(home, letters_owed(home, "Slakekiln", NOW, replace(Asked(), kind=LetterKind.WITHDRAWAL)))
    assert len(letters.letters(home.seeker_id)) == 2
    erased(home, plan_person(home, "ivo@slakekiln.example"), "ivo@slakekiln.example", "Ivo Slake")
    assert [one.letter.to for one in letters.letters(home.seeker_id)] == [UNA]
