"""`comeback heard`: feedback from a talk, typed or pasted in."""

from __future__ import annotations

import sys

import click

from comeback.cli.noting import noted
from comeback.cli.options import channel_option, json_option, moment, now_option
from comeback.cli.points import show_points
from comeback.cli.speech import speech
from comeback.cli.terminal import say
from comeback.domain.kinds import Channel
from comeback.domain.lesson import FeedbackReading


@click.command(name="heard")
@click.argument("application")
@click.argument("words", default="")
@channel_option
@click.option("--from", "told_by", metavar="NAME", default="", help="Who said it.")
@click.option("--on", metavar="DATE", help="When, as 2026-04-14 or 'yesterday'. Default: now.")
@now_option
@json_option
def command(application: str, words: str, channel: str, told_by: str, on: str | None, now: str | None, as_json: bool) -> None:
    """Keep feedback that you heard on the phone or in person. Without WORDS they are read from standard input, to its end.

    \b
    Examples:
      comeback heard 7 "You explained it well, but the test took you too long." --from "Ruth Adair"
      comeback heard 7 --by in-person < notes.txt
    """
    from comeback.flows.home import open_home
    from comeback.flows.learning import Talk, note_heard

    said = words or sys.stdin.read()
    number, event, reading = note_heard(open_home(), application, Talk(said, Channel(channel), told_by, on), moment(now))
    noted(number, event, speech("Kept for application {number}. What I hear in it:", number=number), as_json=as_json)
    if not as_json:
        show(reading)


def show(reading: FeedbackReading) -> None:
    """The points found, for a person."""
    show_points(reading)
    if not reading.items:
        say("  " + speech("No strength and no gap that I could name. Your words are kept all the same."))
    else:
        say(speech("Something read wrongly? 'comeback lessons' names each point, 'comeback point' mends it."), dim=True)
