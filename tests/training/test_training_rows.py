"""The training mails keep to their form: known kinds and remarks, invented senders, names that stand there, marks that close."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from comeback.domain.kinds import Kind, Says, SentKind
from tools.train.row import Row
from tools.train.rows import NOTHING, rows
from tools.train.split import is_kept_back, is_unseen

ROWS = rows(Path(__file__).parents[2] / "training" / "reading")
MAILS = [row for row in ROWS if not row.sentence]

KINDS = {kind.value for kind in Kind} - {Kind.SENT.value}


def folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def wrong(row: Row) -> str:
    """What is wrong with the form of a row."""
    if row.sent:
        return "" if row.sent in set(SentKind) and row.kinds == ("sent",) and row.to else f"sent {row.sent}"
    if not set(row.kinds) <= KINDS | ({NOTHING} if row.sentence else set()) or len(row.kinds) > 2:
        return f"kinds {row.kinds}"
    if row.locale[:2] not in {"en", "de", "fr", "es"}:
        return f"locale {row.locale}"
    if row.sentence:
        return "" if row.text else "no words"
    if not set(row.says) <= {says.value for says in Says}:
        return f"says {row.says}"
    if not re.search(r"@[\w.-]+\.example>?$", row.sender):
        return f"sender {row.sender}"
    if not row.text.strip() or "⟦" in row.text + row.subject or "⟧" in row.text + row.subject:
        return "marks that do not close, or no words"
    return ""


@pytest.mark.parametrize("file", sorted({row.file for row in ROWS}))
def test_every_row_keeps_to_the_form(file: str) -> None:
    assert [(row.id, fault) for row in ROWS if row.file == file and (fault := wrong(row))] == []


def test_no_two_mails_are_the_same() -> None:
    often = Counter(folded(row.text) for row in MAILS).most_common(1)
    assert often[0][1] == 1


def test_most_companies_and_roles_are_names_that_stand_in_the_mail() -> None:
    def stands(name: str, row: Row) -> bool:
        return folded(name)[:6] in folded(f"{row.subject} {row.text} {row.sender}")

    missing = [(row.id, name) for row in MAILS for name in (row.company, row.role) if name and not stands(name, row)]
    # A domain may spell a name in its own way, without accents, and German and French bend their titles.
    assert len(missing) <= 0.12 * len(MAILS), missing


def test_mails_of_every_kind_and_language_are_learned_from_and_kept_back() -> None:
    assert len(ROWS) >= 3_000
    assert {row.sent for row in MAILS if row.sent} == {kind.value for kind in SentKind}
    for some in (
        [row for row in MAILS if not row.sent and not is_kept_back(row)],
        [row for row in MAILS if not row.sent and is_kept_back(row)],
        [row for row in MAILS if is_unseen(row)],
    ):
        assert {row.kinds[0] for row in some} == KINDS
        assert {row.language for row in some} == {"en", "de", "fr", "es"}
