"""`comeback demo`: the whole way on the sample mailbox, in a folder of its own that is thrown away."""

from __future__ import annotations

import click

from comeback.cli.commands.due import show as show_step
from comeback.cli.commands.letter import show as show_letter
from comeback.cli.commands.serve import greet
from comeback.cli.speech import speech
from comeback.cli.terminal import Progress, say


@click.command(name="demo")
@click.option("--once", is_flag=True, help="Print the result here and end.")
@click.option("--port", type=click.IntRange(1, 65535), metavar="PORT", help="As of 'comeback serve'.")
@click.option("--no-browser", is_flag=True, help="Print the address and open nothing.")
def command(once: bool, port: int | None, no_browser: bool) -> None:
    """Open the pages on a sample mailbox. Nothing of yours is touched.

    \b
    Examples:
      comeback demo
      comeback demo --once
    """
    if once:
        _print()
    else:
        _open(port, browser=not no_browser)


def _print() -> None:
    from comeback.flows.demo import run_demo

    with Progress(speech("mails")) as progress:
        result = run_demo(progress.step)
    done, now = result.imported, result.now
    say(
        "\n"
        + speech(
            "The mailbox of {name}. Mails: {messages}; about a search: {kept}; applications: {applications}.",
            name=result.seeker.name,
            messages=done.messages,
            kept=done.kept,
            applications=done.applications,
        )
        + "\n"
    )
    say(speech("Owed on {day}:", day=speech.full(now)) + "\n", bold=True)
    for application, step in result.owed:
        show_step(application, step, now)
        say()
    application, letter = result.letter
    say(
        speech("The letter to {company}, for {name} to approve, change or drop:", company=application.company, name=result.seeker.name)
        + "\n",
        bold=True,
    )
    show_letter(letter)


def _open(port: int | None, *, browser: bool) -> None:
    from comeback.flows.demo import a_folder_of_its_own
    from comeback.web.sample import sample_site
    from comeback.web.serving import serve

    with a_folder_of_its_own():
        say(speech("The sample mailbox lies in a folder of its own, which is gone when this ends. With your own mail: comeback"))
        serve(sample_site(), port, browser, greet)
