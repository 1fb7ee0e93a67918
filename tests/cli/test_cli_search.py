"""Searches on the command line: one at a time, closed kindly, and all of it taken back in one go."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from comeback.web.language.words import words_of
from tests.cli.program import Comeback, Said
from tests.cli.search_mails import ME, NOW, write

Row = dict[str, object]


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    text = resources.files("comeback").joinpath("schemas", "search.schema.json").read_text("utf-8")
    return Draft202012Validator(json.loads(text), format_checker=FormatChecker())


@pytest.fixture
def home(comeback: Comeback, tmp_path: Path) -> Comeback:
    assert comeback("import", write(tmp_path / "mails"), "--me", ME, "--name", "Bryn Teague").code == 0
    return comeback


def one(said: Said) -> Row:
    assert said.code == 0, said.err
    (row,) = said.rows()
    return row


def due(home: Comeback) -> list[Row]:
    return home("due", *NOW, "--json").rows()


def test_got_the_job_closes_the_search_and_says_what_is_still_owed(home: Comeback, schema: Draft202012Validator) -> None:
    before, (_, found) = due(home), home("search", "--json", *NOW).rows()
    assert [row["company"] for row in before] == ["Weftloom"]
    closed = one(home("search", "--got-the-job", "Quernmill", "--json", *NOW))
    schema.validate(closed)
    owed = [(row["company"], row["letter"], row["to"], row["state"]) for row in closed["owed"]]  # type: ignore[attr-defined]
    step_back = ("Slakekiln", "withdrawal", "ivo@slakekiln.example")
    assert owed == [("Quernmill", "acceptance", "ada@quernmill.example", None), (*step_back, None)]
    assert due(home) == []
    assert one(home("letter", "Slakekiln", "--kind", "withdrawal", "--json", *NOW))["to"] == "ivo@slakekiln.example"
    _, now = home("search", "--json", *NOW).rows()
    assert [row["state"] for row in now["owed"]] == [None, "draft"]  # type: ignore[attr-defined]
    assert home("undo").code == 0
    assert due(home) == before
    assert home("search", "--json", *NOW).rows()[1] == found


def test_quiet_parts_the_searches_that_mail_tells_of(home: Comeback, schema: Draft202012Validator) -> None:
    old, new = home("search", "--json", *NOW).rows()
    schema.validate(old)
    assert (old["name"], old["state"], old["named"], len(old["applications"])) == ("March 2024", "over", False, 2)  # type: ignore[arg-type]
    assert (new["name"], new["state"], new["named"], len(new["applications"])) == ("March 2026", "running", False, 3)  # type: ignore[arg-type]


def test_while_the_search_is_closed_no_mailbox_is_read_and_the_next_search_starts_reading(home: Comeback) -> None:
    assert home("search", "--begin", "Spring", *NOW).code == 0
    assert home("search", "--close", *NOW).code == 0
    for words in (("sync",), ("sync", "--watch")):
        said = home(*words)
        assert said.code == 0
        assert "“Spring” is closed" in said.err
    assert home("search", "--begin", "Autumn", *NOW).code == 0
    said = home("sync")
    assert (said.code, "No mailbox is connected" in said.err) == (1, True)


def test_the_search_that_goes_on_gets_the_name_with_all_that_belongs_to_it(home: Comeback, schema: Draft202012Validator) -> None:
    found = home("search", "--json", *NOW).rows()[-1]
    named = one(home("search", "--begin", "Spring", "--json", *NOW))
    schema.validate(named)
    assert (named["name"], named["begun"], named["applications"]) == ("Spring", found["begun"], found["applications"])
    assert home("search", "--close", *NOW).code == 0
    again = one(home("search", "--begin", "spring", "--json", *NOW))
    assert (again["state"], again["applications"]) == ("running", found["applications"])


def test_an_application_can_be_put_into_another_search(home: Comeback) -> None:
    home("search", "--begin", "Spring", *NOW)
    home("search", "--close", *NOW)
    home("search", "--begin", "Summer", *NOW)
    moved = one(home("search", "--put", "Weftloom", "--named", "Summer", "--json", *NOW))
    assert len(moved["applications"]) == 1  # type: ignore[arg-type]
    assert home("undo").code == 0
    assert one(home("search", "--put", "Weftloom", "--named", "Summer", "--json", *NOW)) == moved


def test_lessons_say_in_which_search_they_were_heard(home: Comeback) -> None:
    for company in ("Madderdye", "Weftloom"):
        assert home("heard", company, "Your portfolio was well prepared, but you spoke too fast.", *NOW).code == 0
    assert home("search", "--begin", "Spring", *NOW).code == 0
    heard_in = {point["search"] for row in home("lessons", "--json").rows() for point in (*row["strengths"], *row["gaps"])}  # type: ignore[misc]
    assert heard_in == {"March 2024", "Spring"}
    assert "Drawn from your searches: March 2024, Spring" in home("lessons").out


def test_all_that_is_stale_goes_at_once_and_comes_back_at_once(home: Comeback) -> None:
    before = home("due", "--all", "--json", *NOW).rows()
    gone = home("close", "--stale", "--json", *NOW).rows()
    assert [row["kind"] for row in gone] == ["retired", "retired"]
    steps = home("due", "--all", "--json", *NOW).rows()
    assert [row["company"] for row in steps if "closed it yourself" in str(row["why"])] == ["Madderdye", "Cold Well Works"]
    assert due(home) == [row for row in before if row["letter"] != "none"]
    assert home("close", "--stale", *NOW).out == "Nothing is stale.\n"
    assert "One other that was noted in the same go is taken back too." in home("undo").out
    assert home("due", "--all", "--json", *NOW).rows() == before
    assert [home("close").code, home("close", "1", "--stale").code] == [2, 2]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--begin", " "), "needs a name"),
        (("--begin", "A", "--close"), "One thing at a time"),
        (("--close", "--named", "Nowhere"), "There is no search"),
        (("--close",), "No search goes on"),
        (("--put", "1"), "--named says"),
        (("--named", "A"), "--named says"),
        (("--on", "2026-03-01"), "--on says"),
        (("--got-the-job", "Nobody & Sons"), "no application"),
    ],
)
def test_a_slip_gets_one_sentence_and_changes_nothing(comeback: Comeback, words: tuple[str, ...], says: str) -> None:
    said = comeback("search", *words)
    assert said.code == 2
    assert says in said.err
    assert len(said.err.strip().splitlines()) == 1
    assert comeback("search").out.startswith("No search yet")


def test_there_is_one_search_at_a_time(comeback: Comeback) -> None:
    assert comeback("search", "--begin", "One").code == 0
    said = comeback("search", "--begin", "Two")
    assert (said.code, "one at a time" in said.err) == (2, True)
    assert comeback("search", "--close").code == 0
    assert comeback("search", "--close", "--named", "One").code == 2


UNSURE = """From: Tess Lake <tess@tarn.example>
To: {me}
Subject: Your application
Message-ID: <{name}@tarn.example>
Date: {day} 10:00:00 +0000
Authentication-Results: mx.postnook.example; dmarc=fail header.from=tarn.example

Dear Bryn, unfortunately we have chosen another candidate for the post of Warden. Tess Lake
"""


def test_an_old_mail_that_waits_for_a_word_goes_with_the_stale_and_comes_back_with_them(home: Comeback, tmp_path: Path) -> None:
    def waiting() -> list[str]:
        return [str(row["date"])[:4] for row in home("review", "--json").rows()]

    for name, day in (("old", "8 Mar 2024"), ("new", "17 Mar 2026")):
        (tmp_path / f"{name}.eml").write_text(UNSURE.format(name=name, day=day, me=ME))
        assert home("import", tmp_path / f"{name}.eml").code == 0
    assert waiting() == ["2026", "2024"]
    home("close", "--stale", *NOW)
    assert waiting() == ["2026"]
    home("undo", *NOW)
    assert waiting() == ["2026", "2024"]


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [("de", "März 2024", "März 2026"), ("fr", "Mars 2024", "Mars 2026"), ("es", "Marzo de 2024", "Marzo de 2026")],
)
def test_a_search_without_a_name_is_called_by_its_month_in_the_seekers_language(
    home: Comeback, monkeypatch: pytest.MonkeyPatch, language: str, old: str, new: str
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}.UTF-8")
    assert [line.split("\t")[0] for line in home("search", *NOW).out.splitlines()] == [old, new]
    said = home("search", "--got-the-job", "Quernmill", *NOW)
    assert said.out.splitlines()[0] == words_of(language)("You got the job. Well done.")
    assert new in said.out
    assert new.lower() in home("due", "--all", *NOW).out.lower()
    assert "March" not in home("due", "--all", *NOW).out
    assert home("undo").code == 0
    assert home("search", "--put", "Slakekiln", "--named", old.lower(), *NOW).code == 0
    assert home("search", "--put", "Slakekiln", "--named", "Juni 2024", *NOW).code == 2


def test_an_import_of_years_says_how_much_has_gone_cold(comeback: Comeback, tmp_path: Path) -> None:
    said = comeback("import", write(tmp_path / "mails"), "--me", ME, "--name", "Bryn Teague").out
    assert "To let all of them go: comeback close --stale" in said
    assert comeback("close", "--stale").code == 0
    assert "close --stale" not in comeback("import", tmp_path / "mails").out
