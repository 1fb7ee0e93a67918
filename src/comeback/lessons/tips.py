"""Ways to practise each theme in ten minutes. The words are data under `tips/`, a file for each language: `theme | words | source`."""

from __future__ import annotations

from functools import cache

from comeback.domain.kinds import Theme
from comeback.domain.lesson import Tip
from comeback.language.listfiles import lines_of
from comeback.lessons.wordlists import LANGUAGES


def tips_for(theme: Theme, language: str) -> tuple[Tip, ...]:
    """The tips of a theme, in one of our languages; in English for any other."""
    return tuple(tip for tip in _tips(language if language in LANGUAGES else "en") if tip.theme is theme)


@cache
def _tips(language: str) -> tuple[Tip, ...]:
    parts = (line.split(" | ") for line in lines_of("comeback.lessons", "tips", f"{language}.txt"))
    return tuple(Tip(Theme(theme), words, source) for theme, words, source in parts)
