"""`comeback demo`: the whole way on the sample mailbox, in a folder of its own that is thrown away."""

from __future__ import annotations

import click

from comeback.cli.commands.due import show as show_step
from comeback.cli.commands.letter import show as show_letter
from comeback.cli.commands.serve import greet
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

    with Progress("mails") as progress:
        result = run_demo(progress.step)
    done, now = result.imported, result.now
    say(f"\n{result.seeker.name}'s mailbox: {done.messages} mails, {done.kept} of them about a search, {done.applications} applications.\n")
    say(f"Owed on {now:%A %d %B %Y}:\n", bold=True)
    for application, step in result.owed:
        show_step(application, step, now)
        say()
    application, letter = result.letter
    say(f"The letter to {application.company}, for {result.seeker.name} to approve, change or drop:\n", bold=True)
    show_letter(letter)


def _open(port: int | None, *, browser: bool) -> None:
    from comeback.flows.demo import a_folder_of_its_own
    from comeback.web.sample import sample_site
    from comeback.web.serving import serve

    with a_folder_of_its_own():
        say("The sample mailbox lies in a folder of its own, which is gone when this ends. With your own mail: comeback")
        serve(sample_site(), port, browser, greet)
