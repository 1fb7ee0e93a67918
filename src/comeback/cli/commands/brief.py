"""`comeback brief`: the page to read before an interview."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from comeback.cli.lesson_shapes import brief_row
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.paper import on_paper
from comeback.cli.points import about, quoted
from comeback.cli.speech import speech
from comeback.cli.terminal import one_line, say, say_json
from comeback.domain.application import Interview, Moment
from comeback.lessons.acquaintance import Acquaintance
from comeback.lessons.brief import Brief, Prepare
from comeback.lessons.strands import Weight
from comeback.printing.paper import paper_of
from comeback.printing.sheet import Line, Section, Sheet, one_page_pdf


@click.command(name="brief")
@click.argument("application")
@click.option("--pdf", type=click.Path(path_type=Path, dir_okay=False), help="Write it there as one page to print.")
@now_option
@json_option
def command(application: str, pdf: Path | None, now: str | None, as_json: bool) -> None:
    """Say what to know before the next interview: who and where, what earlier interviewers praised, and what to prepare.

    \b
    Examples:
      comeback brief 7
      comeback brief 7 --pdf brief.pdf
    """
    from comeback.flows.briefing import brief_for
    from comeback.flows.home import open_home

    home, at = open_home(), moment(now)
    found, brief = brief_for(home, application, at, speech.words.language)
    if pdf is not None:
        write(page(brief, home.seeker.zone), found.number, home.seeker.country, pdf, at)
        return
    if as_json:
        say_json([brief_row(found, brief)])
    else:
        show(page(brief, home.seeker.zone))


def write(sheet: Sheet, number: int, country: str, file: Path, at: datetime) -> None:
    """The page as a PDF, always one."""
    on_paper(file, one_page_pdf(sheet, paper_of(country), speech("There is more: comeback brief {number}", number=number), at))
    say(speech("The page lies in {file}.", file=file))


def show(sheet: Sheet) -> None:
    """The page for a person."""
    say(sheet.title, bold=True)
    for line in sheet.under:
        say(f"  {line}")
    for section in sheet.sections:
        say(section.title, bold=True)
        for one in section.lines:
            say("\n".join(f"  {words}" for words in (one.text, *(f"  {part}" for part in one.below))))


def page(brief: Brief, zone: ZoneInfo) -> Sheet:
    """What stands on the page, the most important first."""
    ahead = brief.interview
    people = ", ".join(one_line(called(one)) for one in brief.people)
    under = (
        times(ahead, zone) if ahead else "",
        speech("You meet: {people}", people=people or speech("they have not said")) if ahead else "",
        speech("Where: {place}", place=one_line(brief.where)) if brief.where else "",
        speech("Drawn from your searches: {searches}", searches=one_line(", ".join(brief.searches))) if len(brief.searches) > 1 else "",
        "" if brief.praised or brief.prepare else speech("Nothing heard from earlier interviews yet; this page fills as feedback comes."),
    )
    praise = tuple(Line(f"{quoted(one.item.quote)} ({one_line(one.company or '?')})") for one in brief.praised)
    sections = (
        Section(
            speech("Whom you meet"), tuple(Line(speech.pair(one_line(called(one)), said)) for one in brief.people if (said := known(one)))
        ),
        Section(speech("What to bring, in their words"), tuple(Line(quoted(one)) for one in brief.bring)),
        Section(speech("Lead with this: it was praised before"), praise),
        Section(speech("Be ready for this"), tuple(preparing(one) for one in brief.prepare)),
        Section(speech("You noted"), tuple(Line(words) for one in brief.moments for words in remembered(one))),
        Section(speech("Questions that may come back"), tuple(Line(one_line(one)) for one in brief.open_questions)),
    )
    title = f"{one_line(brief.company or '?')}, {one_line(brief.role or speech('role unknown'))}"
    return Sheet(title, tuple(part for part in under if part), tuple(one for one in sections if one.lines), speech.words.language)


def preparing(one: Prepare) -> Line:
    """A gap, how much is behind it, what was planned, and a way to practise."""
    often = speech("several employers said it") if one.weight is Weight.PATTERN else speech("one employer said it")
    theme = about(one.lesson.item)
    words = f"{quoted(one.lesson.item.quote)} ({one_line(one.lesson.company or '?')}, {often})"
    # Only the first letter: German nouns keep theirs.
    said = speech.pair(f"{theme[:1].upper()}{theme[1:]}", words)
    if one.action:
        day = f" ({speech.day(one.action.by)})" if one.action.by else ""
        what = f"{one_line(one.action.what)}{day}"
        done = f"comeback practise {one.action.theme} --done"
        return Line(said, below=(speech("You planned: {what}. Done? {command}", what=what, command=done),))
    return Line(said, below=(one.tip.words,) if one.tip else ())


def called(one: Acquaintance) -> str:
    """Their name, or their address."""
    return one.person.name or one.person.email or ""


def known(one: Acquaintance) -> str:
    """What the mails tell of somebody, in one line; empty where they tell nothing."""
    facts = (
        one_line(one.title),
        speech("wrote to you last on {day}", day=speech.day(one.wrote)) if one.wrote else "",
        speech("you met on {day}", day=speech.day(one.met)) if one.met else "",
        quoted(one.named) if one.named else "",
    )
    return " · ".join(fact for fact in facts if fact)


def remembered(one: Moment) -> list[str]:
    """A moment in the seeker's own words."""
    who = f"{one_line(one.who)}: " if one.who else ""
    return [f"{who}{one_line(words)}" for words in (one.thanks_for, one.recall) if words]


def times(interview: Interview, zone: ZoneInfo) -> str:
    """Day and time of the seeker, and theirs where the invitation's clock differs."""
    if interview.whole_day:
        return speech.full(interview.day(zone))
    mine = interview.at.astimezone(zone)
    return f"{speech.full(mine)}, {mine:%H:%M}{theirs(interview.at, mine)}"


def theirs(at: datetime, mine: datetime) -> str:
    """The time on their clock, where it shows another one than the seeker's."""
    return (
        "" if at.utcoffset() == mine.utcoffset() else " " + speech("({time} on their clock, {zone})", time=f"{at:%H:%M}", zone=f"{at:%Z}")
    )
