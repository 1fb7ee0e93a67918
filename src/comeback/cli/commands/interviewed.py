"""`comeback interviewed`: an interview that no mail tells."""

from __future__ import annotations

import click

from comeback.cli.noting import noted
from comeback.cli.options import channel_option, json_option, moment, now_option
from comeback.cli.speech import speech
from comeback.domain.kinds import Channel


@click.command(name="interviewed")
@click.argument("company")
@click.option("--role", metavar="ROLE", default="", help="Which post, where there are two at this company.")
@click.option(
    "--with", "people", metavar="NAME", multiple=True, help="Who was there; may be given several times, also as 'Name <address>'."
)
@channel_option
@click.option("--on", metavar="DATE", help="When, as 2026-04-14, 2026-04-14T15:00 or 'yesterday'. Default: now.")
@now_option
@json_option
def command(company: str, role: str, people: tuple[str, ...], channel: str, on: str | None, now: str | None, as_json: bool) -> None:
    """Note an interview that no mail shows.

    \b
    Example:
      comeback interviewed "Tallow & Pine" --with "Ruth Adair <ruth@tallowpine.example>" --on yesterday
    """
    from comeback.flows.byhand import Told, note_interview
    from comeback.flows.home import open_home

    told = Told(company, role, Channel(channel), people, on)
    number, event = note_interview(open_home(), told, moment(now))
    noted(
        number,
        event,
        speech("Noted for application {number}. While it is fresh: comeback debrief {number}", number=number),
        as_json=as_json,
    )
