"""Putting the whole copy of a mail in the place of one that was cut off, with everything that the seeker has said of that."""

from __future__ import annotations

from collections.abc import Mapping

from comeback.store import models
from comeback.store.access import SeekerId, change_edition, rows
from comeback.store.mails import let_go
from comeback.store.mapping.columns import key
from comeback.store.transaction import whole


@whole
def replace(seeker: SeekerId, copies: Mapping[str, str]) -> None:
    """Let each of these kept mails go for the other, so that its application keeps its number, and a word on the mail still holds.

    Of the mail that goes identity and places stay: it is not read again.
    """
    for cut, better in copies.items():
        there = rows(models.Message, seeker).get(identity=key(better))
        rows(models.Correction, seeker).filter(message__identity=key(cut)).update(message=there)
        _rename_events(seeker, cut, better)
        _rename_in_entries(seeker, cut, better)
    if copies:
        let_go(seeker, list(copies))
        change_edition(seeker)


def _rename_events(seeker: SeekerId, cut: str, better: str) -> None:
    """Events take the name that the other mail gives them, where it has given none yet; the rest goes with the mail."""
    for event in rows(models.Event, seeker).filter(identity=key(cut)):
        name = _renamed(event.name, cut, better)
        if not rows(models.Event, seeker).filter(name=name).exists():
            event.name, event.identity = name, key(better)
            event.save()


def _rename_in_entries(seeker: SeekerId, cut: str, better: str) -> None:
    for entry in rows(models.Event, seeker).filter(by_hand=True, facts__contains=cut[:IN_EVENTS]):
        entry.facts = _renamed(entry.facts, cut, better)
        entry.save()


def _renamed(text: str, cut: str, better: str) -> str:
    return text.replace(cut, better).replace(cut[:IN_EVENTS], better[:IN_EVENTS])


IN_EVENTS = 32
"""Hex digits of a mail's identity in the names of its events."""
