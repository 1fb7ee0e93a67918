"""`comeback debrief`: the moments of an interview, while they are fresh."""

from __future__ import annotations

import sys

import click

from comeback.cli.options import json_option, moment, now_option
from comeback.cli.shapes import event_row
from comeback.cli.terminal import say, say_json

QUESTIONS = {
    "who": "Who was it that you will remember?",
    "thanks_for": "Finish the sentence: Thank you for ...",
    "recall": "And this one: I have kept thinking about ...",
    "well": "What went well?",
    "badly": "What would you do otherwise?",
}


@click.command(name="debrief")
@click.argument("application")
@click.option("--who", metavar="NAME", default="", help=QUESTIONS["who"])
@click.option("--thanks-for", metavar="WORDS", default="", help=QUESTIONS["thanks_for"])
@click.option("--recall", metavar="WORDS", default="", help=QUESTIONS["recall"])
@click.option("--well", metavar="WORDS", default="", help=QUESTIONS["well"])
@click.option("--badly", metavar="WORDS", default="", help=QUESTIONS["badly"])
@now_option
@json_option
def command(application: str, who: str, thanks_for: str, recall: str, well: str, badly: str, now: str | None, as_json: bool) -> None:
    """Keep the moments of an interview. Without options it asks, in under two minutes; an empty answer skips a question.

    \b
    Examples:
      comeback debrief 7
      comeback debrief 7 --who "Ruth Adair" --thanks-for "showing me the steam bender"
    """
    from comeback.flows.byhand import Debrief, note_debrief
    from comeback.flows.home import open_home

    answers = {"who": who, "thanks_for": thanks_for, "recall": recall, "well": well, "badly": badly}
    if not any(answers.values()) and sys.stdin.isatty():
        answers = {key: click.prompt(question, default="", show_default=False) for key, question in QUESTIONS.items()}
    number, event = note_debrief(open_home(), application, Debrief(**answers), moment(now))
    if as_json:
        say_json([{"application": number, **event_row(event)}])
    else:
        say(f"Kept for application {number}. A letter may now use your own words.")
