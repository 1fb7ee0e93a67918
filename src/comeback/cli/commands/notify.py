"""`comeback notify`: what the seeker is told outside of the pages, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from comeback.cli.options import json_option, moment
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json, told, warn

if TYPE_CHECKING:
    from comeback.domain.notice import NoticeChoice

Row = dict[str, object]
OFF = "off"


@click.command(name="notify")
@click.option("--desktop/--no-desktop", default=None, help="On this machine's desktop.")
@click.option("--mail/--no-mail", default=None, help="By mail from your mailbox to yourself, and to nobody else.")
@click.option("--ntfy", metavar="URL", help="To a topic of an ntfy server, which your phone follows; 'off' ends it.")
@click.option("--name-employers/--no-name-employers", default=None, help="Let calendars and notices name employers, posts and places.")
@click.option("--try", "trial", is_flag=True, help="Send a notice now that tells nothing.")
@json_option
def command(desktop: bool | None, mail: bool | None, ntfy: str | None, name_employers: bool | None, trial: bool, as_json: bool) -> None:
    """Say by which roads you want to be told of interviews, letters that are due and days named for an answer. All are off at first.

    A notice comes once, in working hours, while the pages are open or 'comeback sync --watch' or 'comeback send --watch' runs. It names no
    employer unless you say so, for a locked screen shows it too.

    \b
    Examples:
      comeback notify --desktop --try
      comeback notify --ntfy https://ntfy.sh/a-name-that-nobody-guesses
      comeback notify
    """
    from comeback.flows.home import open_home
    from comeback.flows.noticechoice import Wish, choice, choose, tried

    home, now = open_home(), moment(None)
    wish = Wish(desktop, mail, "" if ntfy == OFF else ntfy, name_employers)
    wanted = choice(home) if wish == Wish() else choose(home, wish, now)
    problems = [one.problem for one in tried(home, now) if one.problem] if trial else []
    if as_json:
        say_json([choice_row(wanted)])
    else:
        show(wanted)
    for problem in problems:
        warn(told(problem))
    if problems:
        raise click.exceptions.Exit(1)


def show(wanted: NoticeChoice) -> None:
    """For a person."""
    rows = (
        (speech("On the desktop"), wanted.desktop),
        (speech("By mail to yourself"), wanted.mail),
        (speech("By ntfy"), bool(wanted.ntfy)),
    )
    for name, on in rows:
        say(speech.pair(name, speech("on") if on else speech("off")))
    if wanted.ntfy:
        say(f"  {wanted.ntfy}", dim=True)
    say(speech("Employers are named.") if wanted.names_employers else speech("Employers are not named."))


def choice_row(wanted: NoticeChoice) -> Row:
    """See schemas/notify."""
    return {
        "desktop": wanted.desktop,
        "mail": wanted.mail,
        "ntfy": wanted.ntfy or None,
        "names_employers": wanted.names_employers,
        "since": wanted.since.isoformat() if wanted.since else None,
    }
