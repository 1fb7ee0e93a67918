"""The page about the table of next steps is true: each of its stories leads to the step it names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from comeback.ledger.table import ROWS
from tests.ledger.ledger_stories import check, history

PAGE = Path(__file__).parents[2] / "docs" / "next-steps.md"
STORIES = re.findall(r"```steps\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize("story", STORIES, ids=range(len(STORIES)))
def test_a_story_of_the_page_leads_to_the_step_it_names(story: str) -> None:
    check(history(story))


def test_every_row_of_the_table_has_its_story() -> None:
    told = set(re.findall(r"row (\d+)", "\n".join(STORIES)))
    # Rows 13 and 16 have no rule of their own: they stand in 12 and in the expiry of all rows.
    assert {row.number for row in ROWS} | {"13", "16"} == told
