"""`comeback calendar`: interviews, due letters and promised days, for a person or for their calendar program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from comeback.cli.options import json_option, moment, now_option
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json, say_table
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from comeback.domain.agenda import Entry, Published
    from comeback.flows.home import Home

Row = dict[str, object]


HEADS = (Sentence("entry"), Sentence("day"), Sentence("what"), Sentence("application"))


@click.command(name="calendar")
@click.option("--application", metavar="APPLICATION", default="", help="Only this application.")
@click.option("--entry", "one", metavar="ENTRY", default="", help="Only this entry, by the name that the list shows for it.")
@click.option(
    "--ics", type=click.Path(path_type=Path, dir_okay=False), help="Write a calendar file; one of ours that lies there is replaced."
)
@click.option(
    "--feed",
    type=click.Choice(["on", "new", "off"]),
    help="Let calendar programs of this machine subscribe; 'new' gives it another address and ends the old one.",
)
@now_option
@json_option
def command(application: str, one: str, ics: Path | None, feed: str | None, now: str | None, as_json: bool) -> None:
    """List interviews, letters that are due, and the days that were named for an answer or a note.

    A calendar program that takes the file again changes what has moved and removes what was called off. A program of this machine can
    subscribe instead, and looks by itself while the pages run. No employer is named unless you say so: comeback notify --name-employers

    \b
    Examples:
      comeback calendar
      comeback calendar --ics ~/job-search.ics
      comeback calendar --application 7 --ics ~/seven.ics
      comeback calendar --entry 3f9a01c7 --ics ~/interview.ics
      comeback calendar --feed on
    """
    from comeback.flows.agenda import calendar, entry
    from comeback.flows.calendarfile import write_calendar
    from comeback.flows.home import open_home

    home, at = open_home(), moment(now)
    if feed is not None:
        switch(home, feed)
        return
    if application and one:
        raise UsageError("An application and an entry are two things.", "Name one of both.")
    found = [entry(home, one, at)] if one else calendar(home, at, application)
    if ics is not None:
        write_calendar(ics, found)
    if as_json:
        say_json(calendar_row(one) for one in found)
    elif ics is not None:
        say(speech.many("One entry lies in {ics}.", "{count} entries lie in {ics}.", len(found), ics=ics))
    else:
        show([one.entry for one in found if not one.gone and one.entry.starts.date() >= at.date()], home.seeker.zone)


def switch(home: Home, feed: str) -> None:
    """The feed on, off, or at another address."""
    from comeback.flows.feedkey import address, drop, feed_key, renew
    from comeback.web.serving import ADDRESS, USUAL_PORT

    folder = home.settings.home
    if feed == "off":
        drop(folder)
        say(speech("The feed is off, and its address leads nowhere."))
        return
    key = (feed_key(folder) if feed == "on" else None) or renew(folder)
    say(f"http://{ADDRESS}:{USUAL_PORT}{address(key)}")
    say(
        speech("Subscribe to it in your calendar program. It answers while the pages run; whoever knows the address can read it."), dim=True
    )


def show(ahead: list[Entry], zone: ZoneInfo) -> None:
    """What is to come, for a person."""
    from comeback.flows.agenda import SHORTEST

    if not ahead:
        say(speech("Nothing is to come."))
        return
    say_table(
        [speech(head) for head in HEADS],
        [[one.uid[:SHORTEST], when(one, zone), speech(one.title), str(one.application)] for one in ahead],
    )


def when(entry: Entry, zone: ZoneInfo) -> str:
    """The day, and the time where there is one."""
    here = entry.starts.astimezone(zone)
    return speech.full(entry.starts) if entry.whole_day else f"{speech.full(here)}, {here:%H:%M}"


def calendar_row(one: Published) -> Row:
    """See schemas/calendar."""
    entry = one.entry
    day = {"starts": entry.starts.date().isoformat(), "ends": None}
    hours = {"starts": entry.starts.isoformat(), "ends": entry.ends.isoformat() if entry.ends else None}
    return {
        "uid": entry.uid,
        "application": entry.application,
        "title": entry.title,
        "whole_day": entry.whole_day,
        **(day if entry.whole_day else hours),
        "place": entry.place,
        "gone": one.gone,
        "sequence": one.sequence,
        "revised_at": one.revised_at.isoformat(),
    }
