"""`comeback search`: the searches for a post, one at a time, each with its name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import click

from comeback.cli.names import named
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.search_shapes import search_row
from comeback.cli.speech import speech
from comeback.cli.terminal import one_line, say, say_json, say_table
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError

if TYPE_CHECKING:
    from comeback.domain.search import Search
    from comeback.flows.home import Home
    from comeback.flows.parting import Parting


HEADS = (Sentence("Search"), Sentence("When"), Sentence("Applications"), Sentence("How it stands"))


@click.command(name="search")
@click.option("--begin", metavar="NAME", help="Begin a search; the one that goes on unnamed gets the name.")
@click.option("--on", metavar="DATE", help="When it began, with --begin, as 2026-04-14.")
@click.option("--close", is_flag=True, help="Close the search that goes on, or with --named another.")
@click.option("--got-the-job", metavar="APPLICATION", help="This application led to a post: close its search.")
@click.option("--put", metavar="APPLICATION", help="This application belongs to the search that --named names.")
@click.option("--named", metavar="NAME", default="", help="Which search, with --close and --put.")
@now_option
@json_option
def command(
    begin: str | None, on: str | None, close: bool, got_the_job: str | None, put: str | None, named: str, now: str | None, as_json: bool
) -> None:
    """List your searches, or begin or close one. There is one at a time; mail shows earlier ones by the half year of quiet between them.

    While your search is closed nothing is proposed as due and no mailbox is read. What you have learned and whom you have met is kept, and
    the next search starts from it.

    \b
    Examples:
      comeback search
      comeback search --begin "Spring 2026"
      comeback search --got-the-job 7
      comeback search --close
    """
    from comeback.flows import searching
    from comeback.flows.home import open_home

    _refuse_mixed(begin, on, close, got_the_job, put, named)
    at, home = moment(now), open_home()
    if begin is not None:
        changed = searching.begin(home, begin, at, on)
    elif got_the_job is not None:
        changed = searching.got_the_job(home, got_the_job, at)
    elif put is not None:
        changed = searching.put(home, put, named, at)
    elif close:
        changed = searching.close(home, named, at)
    else:
        show_all(home, searching.searches(home), at, as_json=as_json)
        return
    show_one(home, changed, at, as_json=as_json)


def _refuse_mixed(begin: str | None, on: str | None, close: bool, got: str | None, put: str | None, named: str) -> None:
    if sum((begin is not None, close, got is not None, put is not None)) > 1:
        raise UsageError("One thing at a time: begin, close, --got-the-job or --put.", "Run it once for each.")
    if on and begin is None:
        raise UsageError("--on says when a search began.", "As in: comeback search --begin 'Spring 2026' --on 2026-03-01")
    if bool(named) != (put is not None) and not (named and close):
        raise UsageError("--named says which search --put or --close means.", "As in: comeback search --put 7 --named 'Spring 2026'")


def show_all(home: Home, every: Sequence[Search], now: datetime, *, as_json: bool) -> None:
    """All of them, the newest last."""
    from comeback.flows.parting import partings

    if as_json:
        say_json(search_row(one, partings(home, one, now), now) for one in every)
    elif not every:
        say(speech("No search yet. 'comeback import PATH' finds them in your mail; 'comeback search --begin NAME' begins one."))
    else:
        rows = [[one_line(speech.named(one.name)), span(one, now), f"{len(one.applications)}", standing(one, now)] for one in every]
        say_table(tuple(map(speech, HEADS)), rows)


def show_one(home: Home, one: Search, now: datetime, *, as_json: bool) -> None:
    """What was begun, closed or changed, and at the end of a search what is still owed."""
    from comeback.flows.parting import partings

    owed = partings(home, one, now)
    if as_json:
        say_json([search_row(one, owed, now)])
        return
    if one.hired:
        say(speech("You got the job. Well done."), bold=True)
    say(
        speech(
            "{name}: {standing}, {applications}. Take it back: comeback undo",
            name=one_line(speech.named(one.name)),
            standing=standing(one, now),
            applications=speech.many("one application", "{count} applications", len(one.applications)),
        )
    )
    if one.closing is not None:
        say(speech("Nothing of it is due any more, and no mailbox is read until another search begins."))
        say(speech("What you have learned and whom you have met is kept: the next one starts from it."))
    for part in owed:
        show_owed(part)


def show_owed(part: Parting) -> None:
    """One letter that is worth writing at the end, and how."""
    one = part.farewell
    to = (
        speech("to {reader}", reader=one.to.name or one.to.email)
        if one.to
        else speech("nobody is known by mail: a portal, or a call, will do")
    )
    say(f"{one.application.number:>3}  " + speech.pair(one.application.company or "?", f"{named(one.letter)}, {to}"))
    say(f"     {speech(one.why)}")
    if part.state:
        say("     " + speech("It is on its way or gone already: {state}.", state=named(part.state)))
    if one.to and not part.state:
        say(f"     comeback letter {one.application.number} --kind {one.letter}{reader(part)}", dim=True)


def reader(part: Parting) -> str:
    """The option that names the reader, where no mail of the application does."""
    to = part.farewell.to
    return f" --to '{to.name} <{to.email}>'" if to and part.farewell.letter == "thanks_to_referee" else ""


def span(one: Search, now: datetime) -> str:
    """From when to when."""
    end = one.ended(now)
    begun = speech.day(one.begun)
    return speech("{begun} to {ended}", begun=begun, ended=speech.day(end)) if end else speech("{begun} to now", begun=begun)


def standing(one: Search, now: datetime) -> str:
    """How it stands, in a word or two."""
    if one.closing is not None:
        return speech("closed: application {number} led to a post", number=one.hired) if one.hired else speech("closed")
    return speech("goes on") if one.ended(now) is None else speech("over by its quiet")
