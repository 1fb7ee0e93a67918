"""`comeback feedback`: strengths and gaps in answers. Keeps nothing."""

from __future__ import annotations

from pathlib import Path

import click

from comeback.cli.options import FILE_TO_READ, json_option
from comeback.cli.points import show_points
from comeback.cli.shapes import feedback_row
from comeback.cli.speech import speech
from comeback.cli.terminal import complain_of, counted, one_line, say, say_json
from comeback.domain.lesson import FeedbackReading
from comeback.domain.message import Message, Quarantined


@click.command(name="feedback")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=FILE_TO_READ)
@json_option
def command(paths: tuple[Path, ...], as_json: bool) -> None:
    """Find what somebody praised and what they found thin, each with their exact words. Keeps nothing.

    \b
    Example:
      comeback feedback ~/Downloads/her-answer.eml
    """
    from comeback.flows.looking import feedback_of

    for found in counted(feedback_of(paths), speech("mails")):
        if isinstance(found, Quarantined):
            complain_of(found)
        elif as_json:
            say_json([feedback_row(*found)])
        elif found[1].items or found[1].refused:
            show(*found)


def show(message: Message, reading: FeedbackReading) -> None:
    """The points of one mail for a person."""
    say(f"{one_line(message.sender.name or message.sender.email)}: {one_line(message.subject)}", bold=True)
    if reading.refused:
        say("  " + speech("They give no feedback."))
    show_points(reading)
