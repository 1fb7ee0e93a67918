"""Raw mails of a story in, the right step of every application out. What is still wrong stands in `open.txt`, and nothing else may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from comeback.language.companies import same_company
from comeback.language.roles import same_role
from tests.cli.program import Comeback
from tests.stories.story_files import FOLDER, App, Story, names, story, write

Rows = list[dict[str, object]]


def open_faults() -> dict[str, set[str]]:
    """By story: the applications whose step is still wrong, and `ghost` where one comes out that there is not."""
    lines = (FOLDER / "open.txt").read_text("utf-8").splitlines()
    return {
        name.strip(): set(what.split()) for name, _, what in (line.partition(":") for line in lines if line and not line.startswith("#"))
    }


def faults(told: Story, rows: Rows) -> set[str]:
    """The applications whose step is wrong; each row is taken by the application it is of."""
    wrong = {key for key, app in told.applications.items() if not _is_right(app, rows)}
    return wrong | ({"ghost"} if rows else set())


def _is_right(app: App, rows: Rows) -> bool:
    here = [row for row in rows if any(same_company(str(row["company"]), one) for one in app.names)]
    alike = [row for row in here if same_role(str(row["role"] or ""), app.role)] or (here if len(here) == 1 else [])
    if not alike:
        return False
    # Who applies again to the same firm for the same post has two that are called the same.
    mine = next((row for row in alike if _is_owed(app, row)), alike[0])
    rows.remove(mine)
    return _is_owed(app, mine)


def _is_owed(app: App, row: dict[str, object]) -> bool:
    want, flags = app.owed, app.owed.letter == "follow_up"
    right = (want.letter, want.to, want.answers, *((want.asks, want.timely) if flags else ()))
    return right == (row["letter"], row["to"], row["in_reply_to"], *((row["ask_feedback"], row["timely_thanks"]) if flags else ()))


@pytest.mark.parametrize("name", names())
def test_the_right_step_comes_out_of_the_raw_mails(name: str, comeback: Comeback, tmp_path: Path) -> None:
    told = story(name)
    mails = tmp_path / "mail"
    mails.mkdir()
    write(told.mails, mails)
    assert comeback("import", mails, "--me", told.seeker, "--name", told.seeker_name).code == 0
    rows = comeback("due", "--all", "--now", told.now.isoformat(), "--json").rows()
    assert faults(told, rows) == open_faults().get(name, set())


def test_only_stories_that_are_there_are_open() -> None:
    assert set(open_faults()) <= set(names())
