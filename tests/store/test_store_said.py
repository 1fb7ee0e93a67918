"""What went wrong in one run is kept so that another can say it in any language; what older versions kept as text comes back as text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.domain.account import Account, Server
from comeback.domain.message import Place, Quarantined
from comeback.domain.sentence import Count, Day, Month, Sentence
from comeback.store import accounts, folders_read, mails, models
from comeback.store.accounts import Health
from comeback.store.backup_plan import FILE_NAME, BackupPlan, keep_plan, plan_of
from comeback.store.folders_read import Cursor
from comeback.store.mapping.sentences import packed, unpacked
from comeback.web.language.words import words_of
from tests.plugins.databases import OpenStore
from tests.store.store_values import NOON

ADDRESS = "ada@home.example"
DAY = Day("3 March 2025", date(2025, 3, 3), told_year=True)
FULL = Sentence("{path} cannot be written: {reason}.", path=Path("/stick"), reason=Sentence("no space is left on the disk"))
NESTED = Sentence("{path}, {size} bytes", path=Sentence("{who} wrote on {day}", who="Ada", day=DAY), size=Count(12_345))
OVER = Sentence("Your search “{name}” is closed, so no mailbox is read.", name=Month(date(2024, 3, 9)))
OLD = "imap.home.example does not answer. Nothing is lost."


@given(st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(['{"said": 3}', "{", '{"said": "x", "pattern": "y"}']))
def test_text_alone_comes_back_as_it_was(text: str) -> None:
    assert unpacked(packed(text)) == text


@given(st.text(max_size=20), st.integers(), st.dates(), st.booleans())
def test_a_sentence_comes_back_with_all_it_was_made_of(text: str, number: int, day: date, capital: bool) -> None:  # noqa: FBT001
    inner = Sentence("{what} {day} {count}", what=text, day=Day("that day", day, told_year=True), count=Count(number))
    said = Sentence("see {inner}, {code}", inner=inner, code=number)
    back = unpacked(packed(said.capital() if capital else said))
    assert back == (said.capital() if capital else said)
    assert isinstance(back, Sentence)
    assert back.pattern == said.pattern
    assert packed(back) == packed(said.capital() if capital else said)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("sentence", [FULL, NESTED, NESTED.capital(), OVER])
def test_it_is_said_as_it_was_before_it_was_kept(language: str, sentence: Sentence) -> None:
    assert words_of(language)(unpacked(packed(sentence))) == words_of(language)(sentence)


@pytest.mark.parametrize("kept", [OLD, "", "{no json", '{"other": 1}', '{"said": "x"}', '{"said": "x", "pattern": "y", "values": []}'])
def test_what_is_no_packed_sentence_is_shown_as_it_stands(kept: str) -> None:
    assert unpacked(kept) == kept


def test_the_trouble_of_a_mailbox_its_folders_and_its_mails_comes_back_as_sentences(store: OpenStore) -> None:
    accounts.connect(store.seeker, Account(ADDRESS, ADDRESS, Server("imap.home.example", 993)), NOON)
    accounts.ill(store.seeker, ADDRESS, Health(trouble="network", said=FULL, failures=1))
    folders_read.keep(store.seeker, Cursor(ADDRESS, "INBOX", said=NESTED))
    mails.add(store.seeker, [Quarantined(Place("/mail/inbox"), FULL)], {})
    (one,) = accounts.accounts(store.seeker)
    (broken,) = mails.quarantined(store.seeker)
    folder = folders_read.cursors(store.seeker, ADDRESS)["INBOX"]
    assert [words_of("de")(said) for said in (one.health.said, broken.reason, folder.said)] == [
        words_of("de")(said) for said in (FULL, FULL, NESTED)
    ]


def test_rows_of_an_older_version_are_still_read(store: OpenStore) -> None:
    accounts.connect(store.seeker, Account(ADDRESS, ADDRESS, Server("imap.home.example", 993)), NOON)
    models.MailAccount.objects.filter(seeker_id=store.seeker).update(trouble="network", said=OLD)
    (one,) = accounts.accounts(store.seeker)
    assert one.health.said == OLD


def test_a_plan_of_backups_keeps_its_trouble_as_a_sentence_and_reads_an_old_one(tmp_path: Path) -> None:
    plan = BackupPlan(last_at=NOON, tried_at=NOON, trouble=FULL)
    keep_plan(tmp_path, plan)
    assert plan_of(tmp_path) == plan
    assert words_of("fr")(plan_of(tmp_path).trouble) == words_of("fr")(FULL)
    keep_plan(tmp_path, replace(plan, trouble=OLD))
    assert f'"trouble": "{OLD}"' in (tmp_path / FILE_NAME).read_text("utf-8")
    assert plan_of(tmp_path).trouble == OLD
