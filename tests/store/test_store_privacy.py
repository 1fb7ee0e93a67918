"""Words that must not be there are not: those of private mail never were, those of an erased seeker are gone from every file."""

from __future__ import annotations

from pathlib import Path

from comeback.domain.message import Message, Passed, Quarantined
from comeback.store import ledger, mails, seekers
from comeback.store.erasure import erase
from comeback.store.export import everything
from comeback.store.intake import Added
from comeback.store.opening import opened
from comeback.store.seekers import new_seeker
from tests.plugins.databases import ADA, OpenStore
from tests.store.store_values import event, identity, mail

CANARY = "zq-canary-words-of-a-private-mail"


def copies_in(home: Path, word: str) -> int:
    """How often a word stands in any file of the data folder, as it is."""
    return sum(file.read_bytes().count(word.encode()) for file in home.rglob("*") if file.is_file())


def test_of_a_passed_mail_no_word_gets_into_any_file(sqlite_store: OpenStore) -> None:
    private = [Passed(mail(number).place, identity(number), thread=(f"<{CANARY}@doctor.example>",)) for number in range(50)]
    mails.add(sqlite_store.seeker, private)
    assert copies_in(sqlite_store.settings.home, CANARY) == 0
    assert copies_in(sqlite_store.settings.home, identity(7)) > 0


def test_the_words_of_a_kept_mail_are_found_so_that_the_search_above_can_fail(sqlite_store: OpenStore) -> None:
    mails.add(sqlite_store.seeker, [mail(1, words=CANARY)])
    assert copies_in(sqlite_store.settings.home, CANARY) > 0


def test_erasing_a_seeker_leaves_no_word_in_any_file_and_others_whole(sqlite_store: OpenStore) -> None:
    other = new_seeker(ADA).id
    mails.add(other, [mail(1)])
    for at in range(0, 400, 40):
        mails.add(sqlite_store.seeker, [mail(number, words=f"{CANARY} {number}") for number in range(at, at + 40)])
    ledger.add_entry(sqlite_store.seeker, event("hand", message=None, note=CANARY))
    mails.let_go(sqlite_store.seeker, [identity(3)])
    erase(sqlite_store.seeker)
    assert copies_in(sqlite_store.settings.home, CANARY) == 0
    assert [known.id for known in seekers.all_seekers()] == [other]
    assert mails.count_kept(other) == 1


def test_an_erased_seeker_has_no_row_in_any_table(store: OpenStore) -> None:
    fill(store)
    erase(store.seeker)
    assert list(everything(store.seeker)) == []


def test_an_export_holds_a_row_of_every_noun_that_was_kept(store: OpenStore) -> None:
    fill(store)
    nouns = [row.noun for row in everything(store.seeker)]
    assert nouns[0] == "seeker"
    assert {"seekeraddress", "message", "place", "passedmail", "quarantinedmail", "event"} <= set(nouns)
    words = [row.columns["new"] for row in everything(store.seeker) if row.noun == "message"]
    assert words == [mail(1).words.new]


def test_a_seekers_export_holds_nothing_of_another(store: OpenStore) -> None:
    fill(store)
    nothing = list(everything(new_seeker(ADA).id))
    assert [row.noun for row in nothing] == ["seeker", "seekeraddress"]


def fill(store: OpenStore) -> None:
    """A row of each sort of mail, and an entry."""
    some: list[Message | Passed | Quarantined] = [mail(1), Passed(mail(2).place, identity(2)), Quarantined(mail(3).place, "torn")]
    assert mails.add(store.seeker, some) == Added(1, 1, 1)
    ledger.add_entry(store.seeker, event("hand", message=None))


def test_a_reopened_ledger_after_erasure_is_whole(store: OpenStore) -> None:
    fill(store)
    erase(store.seeker)
    opened(store.settings)
    assert seekers.all_seekers() == []
