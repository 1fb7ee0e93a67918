"""The sample, imported: the ledger that one would write by hand, and the right letter for each application."""

from __future__ import annotations

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


def test_every_application_is_found_and_owed_what_is_right_and_nothing_else_is(rows: list[dict[str, object]]) -> None:
    wrong: list[str] = []
    for app in the_truth()["applications"]:
        want = next(row for row in the_truth()["due"] if row["application"] == app["id"])
        names = [app["company"], *app.get("company_aliases", [])]
        here = [row for row in rows if any(same_company(str(row["company"]), name) for name in names)]
        mine = next((row for row in here if same_role(str(row["role"] or ""), app["role"])), here[0] if len(here) == 1 else None)
        if mine is None:
            wrong.append(f"{app['company']}, {app['role']}: not found")
            continue
        rows.remove(mine)
        got = (mine["letter"], mine["to"], mine["in_reply_to"])
        if got != (want["letter"], want["to"], want["in_reply_to"]):
            wrong.append(f"{app['company']}, {app['role']}: {got} for {want['letter'], want['to'], want['in_reply_to']}")
    assert wrong + [f"ghost: {row['company']}, {row['role']}: {row['letter']}" for row in rows] == []
