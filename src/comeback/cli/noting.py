"""What every command says that keeps an entry by hand: the event as a row, or one sentence for a person."""

from __future__ import annotations

from comeback.cli.shapes import event_row
from comeback.cli.terminal import say, say_json
from comeback.domain.event import Event


def noted(number: int | None, event: Event, sentence: str, *, as_json: bool) -> None:
    """Tell of an entry; `number` is that of its application, None where it was taken back. See schemas/event."""
    if as_json:
        say_json([{"application": number, **event_row(event)}])
    else:
        say(sentence)
