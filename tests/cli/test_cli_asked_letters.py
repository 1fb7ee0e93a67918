"""Letters that nobody owes and the seeker asks for: a yes, a no, stepping back, thanks to a referee, a note that brings something."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from comeback.flows.approving import approve
from comeback.flows.home import open_home
from tests.cli.program import Comeback
from tests.cli.test_cli_letters import ADA, ASK, BRYN, NO, NOW, mail

OFFER = "Dear Bryn,\n\nwe are delighted to offer you the post of Miller. Please tell us whether you accept.\n\nAda Quern"
REFEREE = "Ode Larkin <ode@oldmill.example>"


def begun(comeback: Comeback, tmp_path: Path, last: str) -> Comeback:
    folder = tmp_path / "mails"
    folder.mkdir()
    mail(folder, 1, ADA, BRYN, 2, ASK)
    mail(folder, 2, ADA, BRYN, 18, last)
    assert comeback("import", folder, "--me", "bryn@postnook.example", "--name", "Bryn Teague").code == 0
    return comeback


@pytest.fixture
def offered(comeback: Comeback, tmp_path: Path) -> Comeback:
    return begun(comeback, tmp_path, OFFER)


def asked(comeback: Comeback, *words: object) -> dict[str, object]:
    said = comeback("letter", "1", "--now", NOW, "--json", *words)
    assert said.code == 0, said.err
    return said.rows()[0]


def test_a_yes_answers_the_offer_and_names_the_day_agreed(offered: Comeback) -> None:
    row = asked(offered, "--kind", "acceptance", "--start", "2026-05-04")
    assert (row["to"], row["in_reply_to"], row["subject"]) == ("ada@quernmill.example", "<2@quernmill.example>", "Re: Miller")
    assert "4 May" in str(row["body"])
    assert row["findings"] == []


def test_a_letter_of_ours_counts_as_what_it_was_written_as(offered: Comeback, tmp_path: Path) -> None:
    row = asked(offered, "--kind", "acceptance")
    delivery = approve(open_home(), int(str(row["letter"])), datetime(2026, 3, 20, 10, tzinfo=UTC))
    assert delivery.frozen is not None
    (tmp_path / "mails" / "3.eml").write_bytes(delivery.frozen.raw)
    assert offered("import", tmp_path / "mails").code == 0
    assert offered("applications", "--json").rows()[0]["stage"] == "accepted"


def test_a_reason_is_given_only_where_the_seeker_gives_one(offered: Comeback) -> None:
    assert "because" not in str(asked(offered, "--kind", "decline")["body"])
    assert "the mill is too far" in str(asked(offered, "--kind", "decline", "--because", "because the mill is too far")["body"])


def test_thanks_to_a_referee_go_to_whom_the_seeker_names_and_to_nobody_else(offered: Comeback) -> None:
    row = asked(offered, "--kind", "thanks_to_referee", "--to", REFEREE)
    assert (row["to"], row["in_reply_to"]) == ("ode@oldmill.example", None)
    assert "Ode" in str(row["body"])
    assert asked(offered, "--kind", "thanks_to_referee")["to"] is None


@pytest.mark.parametrize(("option", "mend"), [(("--to", "Ode"), "Ann"), (("--start", "soon"), "2026-05-04")])
def test_what_is_no_person_and_no_day_is_said_to_be_so(offered: Comeback, option: tuple[str, str], mend: str) -> None:
    said = offered("letter", "1", "--now", NOW, "--kind", "acceptance", *option)
    assert said.code == 2
    assert mend in said.err


def test_a_note_months_later_brings_what_the_seeker_says(comeback: Comeback, tmp_path: Path) -> None:
    begun(comeback, tmp_path, NO)
    row = asked(comeback, "--kind", "keep_in_touch", "--since", "I dressed my first millstone")
    assert "I have dressed my first millstone" in str(row["body"])
    assert ">" not in str(row["quoted"])
    assert [one["rule"] for one in asked(comeback, "--kind", "keep_in_touch")["findings"]] == ["F2"]  # type: ignore[attr-defined]
