"""`comeback debrief`: the moments of an interview, while they are fresh."""

from __future__ import annotations

import sys

import click

from comeback.cli.noting import noted
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json
from comeback.domain.debrief import QUESTIONS


@click.command(name="debrief")
@click.argument("application")
@click.option("--who", metavar="NAME", default="", help=QUESTIONS["who"])
@click.option("--thanks-for", metavar="WORDS", default="", help=QUESTIONS["thanks_for"])
@click.option("--recall", metavar="WORDS", default="", help=QUESTIONS["recall"])
@click.option("--well", metavar="WORDS", default="", help=QUESTIONS["well"])
@click.option("--badly", metavar="WORDS", default="", help=QUESTIONS["badly"])
@click.option("--sure", type=click.Choice(["", "1", "2", "3", "4", "5"]), metavar="1-5", default="", help=QUESTIONS["sure"])
@click.option("--by-mail", is_flag=True, help="Lay the questions into your own inbox, to be answered on any device.")
@now_option
@json_option
def command(now: str | None, as_json: bool, application: str, by_mail: bool, **given: str) -> None:
    """Keep the moments of an interview. Without options it asks, in under two minutes; an empty answer skips a question.

    With --by-mail the questions lie in the inbox of your connected mailbox as a mail from you to you. Answer it from your phone; the next
    'comeback sync' reads the answers. Neither mail goes to anybody else.

    \b
    Examples:
      comeback debrief 7
      comeback debrief 7 --who "Ruth Adair" --thanks-for "showing me the steam bender"
      comeback debrief 7 --by-mail
    """
    from comeback.flows.byhand import Debrief, note_debrief
    from comeback.flows.home import open_home

    if by_mail:
        _ask_by_mail(application, now, as_json=as_json)
        return
    if not any(given.values()) and sys.stdin.isatty():
        given = {key: click.prompt(speech(question), default="", show_default=False) for key, question in QUESTIONS.items()}
    number, event = note_debrief(open_home(), application, Debrief(**given), moment(now))
    noted(number, event, speech("Kept for application {number}. A letter may now use your own words.", number=number), as_json=as_json)


def _ask_by_mail(application: str, now: str | None, *, as_json: bool) -> None:
    from comeback.flows.home import open_home
    from comeback.flows.selfmail import ask_by_mail

    asked = ask_by_mail(open_home(), application, moment(now))
    if as_json:
        say_json([{"application": asked.application, "address": asked.address, "message_id": asked.message_id}])
    else:
        say(
            speech(
                "The questions lie in the inbox of {address}. Answer that mail from any device; the next 'comeback sync' reads it.",
                address=asked.address,
            )
        )
