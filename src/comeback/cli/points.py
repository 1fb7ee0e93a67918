"""How points of feedback are shown to a person."""

from __future__ import annotations

from comeback.cli.names import named
from comeback.cli.speech import speech
from comeback.cli.terminal import one_line, say
from comeback.domain.lesson import FeedbackItem, FeedbackReading

SIGNS = {"strength": "+", "gap": "-", "neutral": "·"}


def show_points(reading: FeedbackReading) -> None:
    """Each point with its theme and exact words."""
    for item in reading.items:
        said = speech.pair(about(item), quoted(item.quote))
        say(f"  {SIGNS[item.polarity]} {said}")


def quoted(words: str) -> str:
    """Somebody's words, on one line, within the marks of the language that is spoken."""
    return speech("“{words}”", words=one_line(words))


def about(item: FeedbackItem) -> str:
    """Its theme; a guess is said to be one."""
    theme = named(item.theme)
    return theme if item.sure else speech("perhaps {theme}", theme=theme)
