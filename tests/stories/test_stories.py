"""Raw mails of a story in, the right step of every application out; then the ledger alone, once the seeker has said what each mail is."""

from __future__ import annotations

from pathlib import Path

import pytest

from comeback.language.companies import same_company
from comeback.language.roles import same_role
from tests.cli.program import Comeback
from tests.stories.story_files import App, Story, names, story, write

pytestmark = pytest.mark.parametrize("name", names())
Rows = list[dict[str, object]]


@pytest.fixture
def told(name: str, comeback: Comeback, tmp_path: Path) -> Story:
    """The story, imported."""
    found = story(name)
    mails = tmp_path / "mail"
    mails.mkdir()
    write(found.mails, mails)
    assert comeback("import", mails, "--me", found.seeker, "--name", found.seeker_name).code == 0
    return found


def faults(told: Story, comeback: Comeback) -> list[str]:
    """Everything that is wrong with what is owed."""
    rows = comeback("due", "--all", "--now", told.now.isoformat(), "--json").rows()
    found = [fault for app in told.applications.values() if (fault := _fault(app, rows))]
    return found + [f"ghost {row['company']}, {row['role']}: {row['letter']}" for row in rows]


def _fault(app: App, rows: Rows) -> str:
    """What is wrong with the step of one application; the row that is its own is taken away."""
    here = [row for row in rows if any(same_company(str(row["company"]), one) for one in app.names)]
    mine = next((row for row in here if same_role(str(row["role"] or ""), app.role)), here[0] if len(here) == 1 else None)
    if mine is None:
        return f"{app.names[0]}, {app.role}: not among {[(row['company'], row['role']) for row in rows]}"
    rows.remove(mine)
    want, flags = app.owed, app.owed.letter == "follow_up"
    right = (want.letter, want.to, want.answers, *((want.asks, want.timely) if flags else ()))
    got = (mine["letter"], mine["to"], mine["in_reply_to"], *((mine["ask_feedback"], mine["timely_thanks"]) if flags else ()))
    return "" if got == right else f"{app.names[0]}, {app.role}: {got} for {right}: {mine['why']}"


@pytest.mark.usefixtures("name")
def test_the_right_step_comes_out_of_the_raw_mails(told: Story, comeback: Comeback) -> None:
    assert faults(told, comeback) == []


@pytest.mark.usefixtures("name")
def test_the_ledger_is_right_once_the_seeker_has_said_what_each_mail_is(told: Story, comeback: Comeback) -> None:
    for mail in told.mails:
        if mail.kinds != ("sent",):
            said = comeback("correct", mail.message_id, *(word for kind in mail.kinds for word in ("--kind", kind)))
            # A mail that was not kept has nothing to be corrected.
            assert said.code == 0 or mail.kinds in {("other",), ("alert",), ("outreach",)}, (mail.number, said.err)
    assert faults(told, comeback) == []
