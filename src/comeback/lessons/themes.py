"""The theme of a clause: the one whose words weigh most in it, or in the label above it."""

from __future__ import annotations

from comeback.domain.kinds import Theme
from comeback.lessons.clause import Clause
from comeback.lessons.wordlists import plain, words

_CRAFTS = frozenset({Theme.TECHNICAL_DEPTH, Theme.PRESENTATION, Theme.DOMAIN_EXPERIENCE})
SUBSTANTIVE = tuple(Theme)[:11]
"""In the order of the enum; the rest are always neutral."""
_TIES = (
    Theme.RELIABILITY, Theme.PRESENTATION, Theme.LEADERSHIP, Theme.PREPARATION, Theme.PROBLEM_SOLVING, Theme.MANNER, Theme.MOTIVATION_FIT,
    Theme.DOMAIN_EXPERIENCE, Theme.COMMUNICATION, Theme.PRACTICAL_TEST, Theme.TECHNICAL_DEPTH,
)  # fmt: skip
"""Of two that weigh the same and begin together the narrower one."""


def named_theme(clause: Clause) -> Theme | None:
    """The theme its own words name, then the one its topic names; None where no word tells.

    At a trial the hands-on part is the theme, unless the remark names a behaviour that has a theme of its own.
    """
    language = clause.setting.language
    topic = plain(clause.setting.topic)
    weights = {theme: 2 * words(theme.value, language).weight(clause.said) + words(theme.value, language).weight(topic) for theme in _TIES}
    heaviest = max(weights.values())
    if not heaviest:
        return None
    best = min((theme for theme in _TIES if weights[theme] == heaviest), key=lambda theme: _first(theme, clause))
    at_trial = best in _CRAFTS and words(Theme.PRACTICAL_TEST.value, language).weight(topic) > 1
    return Theme.PRACTICAL_TEST if at_trial else best


def _first(theme: Theme, clause: Clause) -> int:
    """Where its first word stands: of two themes that weigh the same, the one spoken of first is the subject."""
    spans = words(theme.value, clause.setting.language).spans(clause.said)
    return spans[0][0] if spans else len(clause.said)
