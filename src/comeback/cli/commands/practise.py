"""`comeback practise`: one thing to do about a gap before the next interview."""

from __future__ import annotations

from datetime import date, datetime

import click

from comeback.cli.noting import noted
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.speech import speech
from comeback.cli.terminal import say
from comeback.domain.kinds import Theme
from comeback.lessons.themes import SUBSTANTIVE
from comeback.lessons.tips import tips_for


@click.command(name="practise")
@click.argument("theme", type=click.Choice([theme.value for theme in SUBSTANTIVE]))
@click.argument("what", default="")
@click.option("--by", "by", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Until when, as 2026-04-14.")
@click.option("--done", is_flag=True, help="What you had planned for this theme is done.")
@now_option
@json_option
def command(theme: str, what: str, by: datetime | None, done: bool, now: str | None, as_json: bool) -> None:
    """Plan one thing to do about a gap; the next brief asks for it. Without WHAT it shows ways to practise in ten minutes.

    \b
    Examples:
      comeback practise communication
      comeback practise communication "Tell the bridge story in 90 seconds" --by 2026-04-14
      comeback practise communication --done
    """
    from comeback.flows.home import open_home
    from comeback.flows.learning import plan, practised

    home, about = open_home(), Theme(theme)
    if done:
        noted(None, practised(home, about, moment(now)), speech("Well done. The next interview will show."), as_json=as_json)
    elif what or as_json:
        event = plan(home, about, what, day(by), moment(now))
        noted(None, event, speech("Planned. The brief before your next interview asks for it."), as_json=as_json)
    else:
        for tip in tips_for(about, speech.words.language):
            say(f"• {tip.words}")
            say(f"  {tip.source}", dim=True)


def day(by: datetime | None) -> date | None:
    """The day alone."""
    return by.date() if by else None
