"""What every command shows that has to do with letters on their way: their standings, for a person or as JSON Lines."""

from __future__ import annotations

from collections.abc import Sequence

from comeback.cli.names import named
from comeback.cli.shapes import Row, iso
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json
from comeback.domain.sentence import Sentence
from comeback.flows.outbox import Standing

NO_LETTERS = Sentence("There are no letters yet.")


def outbox_row(one: Standing) -> Row:
    """See schemas/outbox."""
    letter = one.delivery
    return {
        "letter": letter.id,
        "application": letter.application,
        "company": one.company,
        "kind": letter.kind,
        "to": letter.to,
        "subject": letter.subject,
        "state": str(letter.state),
        "reason": str(letter.reason),
        "not_before": iso(letter.not_before),
        "sent_at": iso(letter.sent_at),
        "answer": str(one.answer.kind) if one.answer else None,
        "says": one.says,
        "choices": list(one.choices),
    }


def show_standings(found: Sequence[Standing], *, as_json: bool, empty: str = NO_LETTERS) -> None:
    """All of them; `empty` where there is none."""
    if as_json:
        say_json(outbox_row(one) for one in found)
        return
    from comeback.web.showing import STATES

    if not found and empty:
        say(speech(empty))
    for one in found:
        letter = one.delivery
        what = speech.pair(one.company, f"{named(letter.kind)} → {letter.to}, {speech(STATES[letter.state])}")
        say(f"{letter.id:>4}  {what}", bold=True)
        say(f"      {speech(one.says)}")


def show_waiting(found: Sequence[Standing]) -> None:
    """That nothing has left, and for what the approved letters wait."""
    say(speech("Nothing was to be sent yet.") if found else speech("Nothing was to be sent."))
    show_standings(found, as_json=False, empty="")
