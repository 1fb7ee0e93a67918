"""`comeback brief`: the page to read before an interview."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import click

from comeback.cli.lesson_shapes import brief_row
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.terminal import one_line, say, say_json
from comeback.domain.application import Interview, Moment
from comeback.lessons.brief import Brief, Prepare
from comeback.lessons.strands import Weight


@click.command(name="brief")
@click.argument("application")
@now_option
@json_option
def command(application: str, now: str | None, as_json: bool) -> None:
    """Say what to know before the next interview: who and where, what earlier interviewers praised, and what to prepare.

    \b
    Example:
      comeback brief 7
    """
    from comeback.flows.briefing import brief_for
    from comeback.flows.home import open_home

    home = open_home()
    found, brief = brief_for(home, application, moment(now))
    if as_json:
        say_json([brief_row(found, brief)])
    else:
        show(brief, home.seeker.zone)


def show(brief: Brief, zone: ZoneInfo) -> None:
    """The page for a person."""
    say(f"{brief.company or '?'}, {brief.role or 'role unknown'}", bold=True)
    if brief.interview:
        say(f"  {times(brief.interview, zone)}")
        people = ", ".join(person.name or person.email or "" for person in brief.interview.people)
        say(f"  You meet: {one_line(people) or 'they have not said'}")
    if brief.where:
        say(f"  Where: {one_line(brief.where)}")
    section("Lead with this: it was praised before", [f"“{one_line(one.item.quote)}” ({one.company})" for one in brief.praised])
    section("Be ready for this", [line for one in brief.prepare for line in preparing(one)])
    section("You noted", [line for one in brief.moments for line in remembered(one)])
    section("Questions that may come back", [one_line(one) for one in brief.open_questions])
    if not brief.praised and not brief.prepare:
        say("  Nothing heard from earlier interviews yet; this page fills as feedback comes.", dim=True)


def section(title: str, lines: list[str]) -> None:
    """A heading with its lines, where there are any."""
    if lines:
        say(title, bold=True)
    for line in lines:
        say(f"  {line}")


def preparing(one: Prepare) -> list[str]:
    """A gap, how much is behind it, what was planned, and a way to practise."""
    often = "several employers said it" if one.weight is Weight.PATTERN else "one employer said it"
    lines = [f"{one.lesson.item.theme.replace('_', ' ').capitalize()}: “{one_line(one.lesson.item.quote)}” ({one.lesson.company}; {often})"]
    if one.action:
        day = f", by {one.action.by:%d %B}" if one.action.by else ""
        lines.append(f"  You planned: {one_line(one.action.what)}{day}. Done? comeback practise {one.action.theme} --done")
    elif one.tip:
        lines.append(f"  {one.tip.words}")
    return lines


def remembered(one: Moment) -> list[str]:
    """A moment in the seeker's own words."""
    who = f"{one_line(one.who)}: " if one.who else ""
    return [f"{who}{one_line(words)}" for words in (one.thanks_for, one.recall) if words]


def times(interview: Interview, zone: ZoneInfo) -> str:
    """Day and time of the seeker, and theirs where the invitation's clock differs."""
    mine = interview.at.astimezone(zone)
    if interview.whole_day:
        return f"{mine:%A %d %B %Y}"
    return f"{mine:%A %d %B %Y, %H:%M}{theirs(interview.at, mine)}"


def theirs(at: datetime, mine: datetime) -> str:
    """The time on their clock, where it shows another one than the seeker's."""
    return "" if at.utcoffset() == mine.utcoffset() else f" ({at:%H:%M} on their clock, {at:%Z})"
