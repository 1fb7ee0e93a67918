"""What the seeker set out to do about a gap before the next interview, and whether it is done: a fold over the entries that hold."""

from __future__ import annotations

from collections.abc import Sequence

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Theme
from comeback.domain.lesson import Action


def actions(standing: Sequence[Event]) -> tuple[Action, ...]:
    """In the order they were planned."""
    done = {name for event in standing if event.kind is EventKind.PRACTISED for name in event.about}
    return tuple(
        Action(event.id, Theme(event.quote), event.note, event.on.date() if event.on else None, event.id in done)
        for event in standing
        if event.kind is EventKind.PLANNED
    )


def open_for(theme: Theme, planned: Sequence[Action]) -> Action | None:
    """The newest thing planned for a theme that is not done yet."""
    return next((one for one in reversed(planned) if one.theme is theme and not one.done), None)
