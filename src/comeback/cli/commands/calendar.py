"""`comeback calendar`: interviews, due letters and promised days, for a person or for their calendar program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from comeback.cli.options import json_option, moment, now_option
from comeback.cli.terminal import say, say_json, say_table

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from comeback.domain.agenda import Entry, Published

Row = dict[str, object]


@click.command(name="calendar")
@click.option("--application", metavar="APPLICATION", default="", help="Only this application.")
@click.option(
    "--ics", type=click.Path(path_type=Path, dir_okay=False), help="Write a calendar file; one of ours that lies there is replaced."
)
@now_option
@json_option
def command(application: str, ics: Path | None, now: str | None, as_json: bool) -> None:
    """List interviews, letters that are due, and the days that were named for an answer or a note.

    A calendar program that takes the file again changes what has moved and removes what was called off. No employer is named in it
    unless you say so: comeback notify --name-employers

    \b
    Examples:
      comeback calendar
      comeback calendar --ics ~/job-search.ics
      comeback calendar --application 7 --ics ~/seven.ics
    """
    from comeback.flows.agenda import calendar
    from comeback.flows.calendarfile import write_calendar
    from comeback.flows.home import open_home

    home, at = open_home(), moment(now)
    found = calendar(home, at, application)
    if ics is not None:
        write_calendar(ics, found)
    if as_json:
        say_json(calendar_row(one) for one in found)
    elif ics is not None:
        say(f"{len(found):,} entries lie in {ics}.")
    else:
        show([one.entry for one in found if not one.gone and one.entry.starts.date() >= at.date()], home.seeker.zone)


def show(ahead: list[Entry], zone: ZoneInfo) -> None:
    """What is to come, for a person."""
    if not ahead:
        say("Nothing is to come.")
        return
    say_table(["day", "what", "application"], [[when(one, zone), one.title, str(one.application)] for one in ahead])


def when(entry: Entry, zone: ZoneInfo) -> str:
    """The day, and the time where there is one."""
    return f"{entry.starts:%a %d %b %Y}" if entry.whole_day else f"{entry.starts.astimezone(zone):%a %d %b %Y %H:%M}"


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
