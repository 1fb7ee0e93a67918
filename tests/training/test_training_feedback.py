"""The invented answers keep to their form, and hold every theme in every language."""

from __future__ import annotations

from comeback.domain.kinds import Polarity, Theme
from tools.feedback.rows import rows

ROWS = rows()


def test_every_point_is_an_exact_quote_and_neutral_themes_stay_neutral() -> None:
    neutral = {Theme.TERMS, Theme.SOMEONE_STRONGER, Theme.NOT_ABOUT_YOU, Theme.VAGUE, Theme.IMPROPER}
    for row in ROWS:
        for item in row.items:
            assert item.quote in row.text
            assert (item.polarity is Polarity.NEUTRAL) == (item.theme in neutral), item


def test_there_are_points_of_every_theme_in_every_language_to_learn_from_and_some_to_measure_by() -> None:
    for language in ("en", "de", "fr", "es"):
        learned = [item.theme for row in ROWS if row.language == language and not row.unseen for item in row.items]
        assert set(learned) == set(Theme)
        assert any(row.unseen and row.language == language for row in ROWS)
    assert sum(len(row.items) for row in ROWS) >= 1_900
