"""Letters through the door: how the seeker feels holds them, what was said before is not said again, what is unfit is no draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from comeback.domain.kinds import LetterKind, Severity
from comeback.domain.letter import Finding, Letter
from comeback.errors import ComebackError
from comeback.flows.home import open_home
from comeback.flows.letter import write_draft
from comeback.letters.checks.table import RULES
from comeback.letters.words.sentences import folded, sentences
from comeback.web.language.words import words_of
from tests.cli.program import Comeback

NOW = "2026-03-20T10:00:00+00:00"
BRYN, ADA = "Bryn Teague <bryn@postnook.example>", "Ada Quern <ada@quernmill.example>"
ASK = "Dear Bryn,\n\nwe would like to invite you to an interview for the post of Miller on 12 March 2026 at 10:00.\n\nAda Quern"
NO = "Dear Bryn,\n\nthank you for coming. Unfortunately we have chosen another candidate for the post of Miller.\n\nAda Quern"
CASES = Path(__file__).parents[1] / "letters" / "cases"


def mail(folder: Path, number: int, sender: str, to: str, day: int, text: str) -> None:
    head = f"From: {sender}\nTo: {to}\nSubject: Re: Miller\nMessage-ID: <{number}@quernmill.example>\nDate: {day} Mar 2026 10:00:00 +0000\n"
    (folder / f"{number}.eml").write_text(f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}\n", "utf-8")


@pytest.fixture
def home(comeback: Comeback, tmp_path: Path) -> Comeback:
    folder = tmp_path / "mails"
    folder.mkdir()
    mail(folder, 1, ADA, BRYN, 2, ASK)
    mail(folder, 2, ADA, BRYN, 18, NO)
    assert comeback("import", folder, "--me", "bryn@postnook.example", "--name", "Bryn Teague").code == 0
    return comeback


def body(home: Comeback, *words: object) -> str:
    said = home("letter", "1", "--now", NOW, "--json", *words)
    assert said.code == 0, said.err
    return str(said.rows()[0]["body"])


def test_anger_holds_a_letter_for_a_day_and_says_so(comeback: Comeback) -> None:
    words = ("letter", "--case", CASES / "teacher-phone.json", "--json")
    assert "Wait with this one" not in str(comeback(*words).rows()[0]["note"])
    assert "Wait with this one" in str(comeback(*words, "--mood", "furious").rows()[0]["note"])


def test_a_draft_of_ones_own_is_answered_beside_the_letter(comeback: Comeback, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Why was I not chosen? My lawyer will write to you.")
    (row,) = comeback("letter", "--case", CASES / "teacher-phone.json", "--draft", draft, "--json").rows()
    assert "Your own draft" in str(row["note"])
    assert "lawyer" not in str(row["body"])


def test_a_letter_repeats_no_sentence_of_an_earlier_mail_to_the_same_reader(home: Comeback, tmp_path: Path) -> None:
    first = body(home)
    mail(tmp_path / "mails", 3, BRYN, ADA, 19, first)
    assert home("import", tmp_path / "mails").code == 0
    again = body(home, "--kind", "follow_up")
    said = {folded(one) for one in sentences(first) if len(one.split()) > 3}
    assert said.isdisjoint(folded(one) for one in sentences(again))


def test_a_letter_that_a_check_stops_is_no_draft(home: Comeback, tmp_path: Path) -> None:
    rule = next(one for one in RULES if one.severity is Severity.ERROR)
    finding = Finding("G13", Severity.ERROR, "lawyer", rule.why, rule.mend)
    letter = Letter(LetterKind.FOLLOW_UP, "ada@quernmill.example", "Re: Miller", "Dear Ada", findings=(finding,))
    now = datetime(2026, 3, 20, 10, tzinfo=UTC)
    with pytest.raises(ComebackError, match="not fit to be sent") as refused:
        write_draft(open_home(), letter, tmp_path / "draft.eml", now)
    assert words_of("de")(rule.why) in words_of("de")(refused.value.problem)
    assert words_of("de")(rule.mend) in words_of("de")(refused.value.mend)
    assert not (tmp_path / "draft.eml").exists()
    write_draft(open_home(), replace(letter, findings=()), tmp_path / "draft.eml", now)
    assert (tmp_path / "draft.eml").exists()
    assert home("due").code == 0
