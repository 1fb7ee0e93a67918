"""A card through the door: from the ledger or a file of facts, as PDF, as a page, or as words to copy out."""

from __future__ import annotations

import json
import re
import sys
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from comeback.letters.penned import says_by_hand
from tests.cli.program import Comeback
from tests.printing.paper_seen import bare, pages

NOW = "2026-03-20T10:00:00+00:00"
CASES = Path(__file__).parents[1] / "letters" / "cases"
SCHOOL = CASES / "card-us-school.json"
PHRASES = resources.files("comeback.letters") / "phrases"


@pytest.fixture
def met(comeback: Comeback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Comeback:
    """The program in a folder of its own, with an interview and a no on the phone."""
    monkeypatch.chdir(tmp_path)
    mill = ("Quern Mill", "--role", "Miller", "--now", NOW)
    assert comeback("interviewed", *mill, "--with", "Ada Quern <ada@quernmill.example>", "--on", "2026-03-12").code == 0
    assert comeback("rejected", *mill, "--by", "phone", "--from", "Ada Quern", "--on", "2026-03-19").code == 0
    assert comeback("debrief", "1", "--thanks-for", "showing me the millstones", "--who", "Ada Quern", "--now", NOW).code == 0
    return comeback


def test_a_card_from_the_ledger_is_three_pages_to_who_gave_the_news(met: Comeback, tmp_path: Path) -> None:
    said = met("card", "1", "--to", "Mill Lane 1; Ham", "--from", "2 Hill Row", "--paper", "letter", "--now", NOW, "--json")
    assert said.code == 0, said.err
    (row,) = said.rows()
    schema = (resources.files("comeback.schemas") / "card.schema.json").read_text("utf-8")
    Draft202012Validator(json.loads(schema)).validate(row)
    outside, inside, envelope = pages((tmp_path / "card-1.pdf").read_bytes())
    assert row["to"] == ["Ada Quern", "Quern Mill", "Mill Lane 1", "Ham"]
    assert bare("Ada Quern Quern Mill Mill Lane 1 Ham") in envelope.text
    assert "millstones" in inside.text
    assert "Thankyou" in outside.text


def test_a_card_is_written_only_where_nothing_lies_and_to_one_file(met: Comeback, tmp_path: Path) -> None:
    (tmp_path / "card-1.pdf").write_text("mine")
    said = met("card", "1", "--now", NOW)
    assert (said.code, (tmp_path / "card-1.pdf").read_text()) == (2, "mine")
    assert "already there" in said.err
    assert met("card", "1", "--pdf", "a.pdf", "--html", "a.html").code == 2


def test_a_card_gives_thanks_only_for_an_interview_that_took_place_and_to_somebody_known(met: Comeback) -> None:
    assert met("rejected", "Tallow & Pine", "--now", NOW).code == 0
    said = met("card", "Tallow & Pine", "--now", NOW)
    assert (said.code, "No interview" in said.err) == (2, True)
    assert met("interviewed", "Tallow & Pine", "--on", "2026-03-10", "--now", NOW).code == 0
    said = met("card", "Tallow & Pine", "--now", NOW)
    assert (said.code, "Nobody is known" in said.err) == (2, True)
    said = met("card", "1", "--for", "Bruno", "--now", NOW)
    assert (said.code, "Known: Ada Quern." in said.err) == (2, True)


@pytest.mark.parametrize("case", sorted(CASES.glob("card-*.json")), ids=lambda path: path.stem)
def test_a_printed_card_never_says_that_it_was_written_by_hand(comeback: Comeback, case: Path, tmp_path: Path) -> None:
    for another in range(0, 24, 3):
        said = comeback("card", "--case", case, "--another", another, "--html", tmp_path / f"{another}.html", "--json")
        assert said.code == 0, said.err
        assert not says_by_hand(str(said.rows()[0]["body"]))


@pytest.mark.parametrize(("language", "hand"), [("en", "hand"), ("de", "Hand"), ("fr", "main"), ("es", "mano")])
def test_every_wording_that_names_the_hand_is_known_to(language: str, hand: str) -> None:
    lines = (PHRASES / language / "card.txt").read_text("utf-8").splitlines()
    naming = [line for line in lines if re.search(rf"\b{hand}\b", line) and not line.startswith("#")]
    assert naming
    assert all(says_by_hand(line) for line in naming)


def test_words_to_copy_out_need_no_file(comeback: Comeback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = comeback("card", "--case", SCHOOL, "--text")
    assert said.code == 0
    assert "May 8, 2026" in said.out
    assert "Dear Ms. Fields," in said.out
    assert list(tmp_path.iterdir()) == []


def test_ones_own_words_are_checked_as_ours_are(comeback: Comeback, tmp_path: Path) -> None:
    own, file = tmp_path / "own.txt", tmp_path / "own.pdf"
    own.write_text("Dear Ms. Fields,\n\nthank you for the kindergarten tuba.\n\nYours,\nJune Abara", "utf-8")
    assert comeback("card", "--case", SCHOOL, "--words", own, "--pdf", file).code == 0
    assert bare("thank you for the kindergarten tuba.") in pages(file.read_bytes())[1].text
    own.write_text("Dear Ms. Fields,\n\nWhy was I not chosen? My lawyer will write to you.\n\nYours,\nJune Abara", "utf-8")
    said = comeback("card", "--case", SCHOOL, "--words", own, "--pdf", tmp_path / "no.pdf")
    assert (said.code, "not fit" in said.err, (tmp_path / "no.pdf").exists()) == (1, True, False)


def test_without_the_extra_it_says_so_and_the_page_and_the_words_are_still_there(
    comeback: Comeback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for missing in ("typst", "fontpkg_caveat"):
        with monkeypatch.context() as without:
            without.setitem(sys.modules, missing, None)
            said = comeback("card", "--case", SCHOOL, "--pdf", tmp_path / "card.pdf")
            assert (said.code, "pip install 'comeback[print]'" in said.err) == (1, True)
            assert comeback("card", "--case", SCHOOL, "--html", tmp_path / f"{missing}.html").code == 0
            assert comeback("card", "--case", SCHOOL, "--text").code == 0
    assert not (tmp_path / "card.pdf").exists()


def test_the_words_for_a_call_are_a_page_and_no_other_letter_is(comeback: Comeback, tmp_path: Path) -> None:
    file = tmp_path / "call.html"
    assert comeback("letter", "--case", CASES / "call-us.json", "--html", file).code == 0
    assert file.read_text("utf-8").count("<dt>") >= 10
    said = comeback("letter", "--case", CASES / "teacher-phone.json", "--kind", "follow_up", "--html", tmp_path / "no.html")
    assert (said.code, "--kind call_script" in said.err, (tmp_path / "no.html").exists()) == (2, True, False)
