"""`comeback debrief`: the moments of an interview, while they are fresh."""

from __future__ import annotations

import sys

import click

from comeback.cli.noting import noted
from comeback.cli.options import json_option, moment, now_option

QUESTIONS = {
    "who": "Who was it that you will remember?",
    "thanks_for": "Finish the sentence: Thank you for ...",
    "recall": "And this one: I have kept thinking about ...",
    "well": "What went well?",
    "badly": "What would you do otherwise?",
    "sure": "How sure are you of it, from 1 (not at all) to 5?",
}


@click.command(name="debrief")
@click.argument("application")
@click.option("--who", metavar="NAME", default="", help=QUESTIONS["who"])
@click.option("--thanks-for", metavar="WORDS", default="", help=QUESTIONS["thanks_for"])
@click.option("--recall", metavar="WORDS", default="", help=QUESTIONS["recall"])
@click.option("--well", metavar="WORDS", default="", help=QUESTIONS["well"])
@click.option("--badly", metavar="WORDS", default="", help=QUESTIONS["badly"])
@click.option("--sure", type=click.Choice(["", "1", "2", "3", "4", "5"]), metavar="1-5", default="", help=QUESTIONS["sure"])
@now_option
@json_option
def command(now: str | None, as_json: bool, application: str, **given: str) -> None:
    """Keep the moments of an interview. Without options it asks, in under two minutes; an empty answer skips a question.

    \b
    Examples:
      comeback debrief 7
      comeback debrief 7 --who "Ruth Adair" --thanks-for "showing me the steam bender"
    """
    from comeback.flows.byhand import Debrief, note_debrief
    from comeback.flows.home import open_home

    if not any(given.values()) and sys.stdin.isatty():
        given = {key: click.prompt(question, default="", show_default=False) for key, question in QUESTIONS.items()}
    number, event = note_debrief(open_home(), application, Debrief(**given), moment(now))
    noted(number, event, f"Kept for application {number}. A letter may now use your own words.", as_json=as_json)
