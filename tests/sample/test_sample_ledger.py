"""The sample, imported, against the ledger one would write by hand. What is still wrong stands in `open.txt`; nothing else may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from comeback.language.companies import same_company
from comeback.language.names import same_person
from comeback.language.roles import same_role
from comeback.sample import mailbox, owner
from tests.cli.program import Comeback
from tests.sample.sample_as_read import all_mails, the_truth

ME = owner()
Row = dict[str, Any]


@dataclass(frozen=True)
class Ledger:
    """What the program says: the steps, and the applications by their number."""

    steps: list[Row]
    applications: dict[int, Row]


@pytest.fixture
def ledger(comeback: Comeback) -> Ledger:
    assert comeback("import", mailbox(), "--me", ME.email, "--name", ME.name).code == 0
    steps: list[Row] = comeback("due", "--all", "--now", ME.now.isoformat(), "--json").rows()
    every: list[Row] = comeback("applications", "--json").rows()
    return Ledger(steps, {row["application"]: row for row in every})


def open_faults() -> dict[str, set[str]]:
    """By application what is still wrong of it: `step`, `interviews`, `people`; `ghost` with companies that are none."""
    lines = (Path(__file__).parent / "open.txt").read_text("utf-8").splitlines()
    return {
        name.strip(): set(what.split()) for name, _, what in (line.partition(":") for line in lines if line and not line.startswith("#"))
    }


def faults(ledger: Ledger) -> dict[str, set[str]]:
    wrong: dict[str, set[str]] = {}
    left = list(ledger.steps)
    for app in the_truth()["applications"]:
        names = [app["company"], *app.get("company_aliases", [])]
        here = [row for row in left if any(same_company(str(row["company"]), name) for name in names)]
        mine = next((row for row in here if same_role(str(row["role"] or ""), app["role"])), here[0] if len(here) == 1 else None)
        if mine is not None:
            left.remove(mine)
        found = {"step"} if mine is None else set(faults_of(app, mine, ledger.applications[mine["application"]]))
        wrong |= {app["id"]: found} if found else {}
    return wrong | ({"ghost": {str(row["company"]) for row in left}} if left else {})


def faults_of(app: Row, mine: Row, kept: Row) -> Iterator[str]:
    want = next(row for row in the_truth()["due"] if row["application"] == app["id"])
    told = ("letter", "to", "in_reply_to", "also_to", "ask_feedback")
    if not same_role(str(mine["role"] or ""), app["role"]) or [mine[name] for name in told] != [want[name] for name in told]:
        yield "step"
    if [str(one["at"])[:10] for one in kept["interviews"] if not one["cancelled"]] != [one["when"] for one in app["interviews"]]:
        yield "interviews"
    theirs = [one for one in app["people"] if one["email"] not in machines()]
    if not all(any(is_one(one, other) for other in kept["people"]) for one in theirs) or not all(
        any(is_one(one, other) for other in app["people"]) for one in kept["people"]
    ):
        yield "people"


def is_one(one: Row, other: Row) -> bool:
    if one["email"] and other["email"]:
        return str(one["email"]) == str(other["email"])
    return bool(one["name"] and other["name"]) and same_person(one["name"], other["name"])


def machines() -> set[str]:
    """Addresses from which nothing came but what a program sent by itself: nobody to write to."""
    by_itself: dict[str, bool] = {}
    for mail in all_mails():
        address = str(mail.raw["From"]).rpartition("<")[2].rstrip(">")
        automatic = str(mail.raw["Auto-Submitted"] or "no") != "no"
        by_itself[address] = by_itself.get(address, True) and automatic
    return {address for address, automatic in by_itself.items() if automatic}


def test_all_but_the_open_faults_are_as_one_would_write_them_by_hand(ledger: Ledger) -> None:
    assert faults(ledger) == open_faults()
