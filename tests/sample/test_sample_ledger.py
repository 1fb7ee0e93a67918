"""The sample, imported, against the ledger one would write by hand. What is still wrong stands in `open.txt`; nothing else may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from comeback.language.companies import same_company
from comeback.language.roles import same_role
from comeback.sample import mailbox, owner
from tests.cli.program import Comeback
from tests.sample.sample_as_read import the_truth

ME = owner()


@pytest.fixture
def rows(comeback: Comeback) -> list[dict[str, object]]:
    assert comeback("import", mailbox(), "--me", ME.email, "--name", ME.name).code == 0
    return comeback("due", "--all", "--now", ME.now.isoformat(), "--json").rows()


def open_faults() -> set[str]:
    """Applications whose step is still wrong, and `ghost` with a company that is none."""
    lines = (Path(__file__).parent / "open.txt").read_text("utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def faults(rows: list[dict[str, object]]) -> set[str]:
    wrong: set[str] = set()
    for app in the_truth()["applications"]:
        want = next(row for row in the_truth()["due"] if row["application"] == app["id"])
        names = [app["company"], *app.get("company_aliases", [])]
        here = [row for row in rows if any(same_company(str(row["company"]), name) for name in names)]
        mine = next((row for row in here if same_role(str(row["role"] or ""), app["role"])), here[0] if len(here) == 1 else None)
        if mine is not None:
            rows.remove(mine)
        if (
            mine is None
            or not same_role(str(mine["role"] or ""), app["role"])
            or (mine["letter"], mine["to"], mine["in_reply_to"]) != (want["letter"], want["to"], want["in_reply_to"])
        ):
            wrong.add(app["id"])
    return wrong | {f"ghost {row['company']}" for row in rows}


def test_all_but_the_open_applications_are_found_and_owed_what_is_right(rows: list[dict[str, object]]) -> None:
    assert faults(rows) == open_faults()
