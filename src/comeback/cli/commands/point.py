"""`comeback point`: the seeker's own word on a point of feedback."""

from __future__ import annotations

import click

from comeback.cli.noting import noted
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.speech import speech
from comeback.domain.kinds import Polarity, Theme
from comeback.errors import UsageError
from comeback.lessons.themes import SUBSTANTIVE


@click.command(name="point")
@click.argument("name")
@click.option("--as", "polarity", type=click.Choice([Polarity.STRENGTH.value, Polarity.GAP.value]), help="Which way it points.")
@click.option("--theme", type=click.Choice([theme.value for theme in SUBSTANTIVE]), help="What it is about.")
@click.option("--none", "none", is_flag=True, help="It is no point at all, or you would rather not keep it.")
@now_option
@json_option
def command(name: str, polarity: str | None, theme: str | None, none: bool, now: str | None, as_json: bool) -> None:
    """Say what a point of feedback is. Your word wins, now and after every new reading. NAME is what 'comeback lessons' shows.

    \b
    Examples:
      comeback point 3f9a01 --theme problem_solving
      comeback point 3f9a01 --as strength
      comeback point 3f9a01 --none
    """
    from comeback.flows.home import open_home
    from comeback.flows.learning import judge

    if none == bool(polarity or theme):
        raise UsageError("Say either what the point is or that it is none.", "As in: --theme communication, --as gap, or --none")
    event = judge(open_home(), name, Polarity(polarity) if polarity else None, Theme(theme) if theme else None, moment(now))
    noted(None, event, speech("Kept. See: comeback lessons"), as_json=as_json)
