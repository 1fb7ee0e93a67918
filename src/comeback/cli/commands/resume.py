"""`comeback resume`: let letters leave again after a backup was restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from comeback.cli.hidden import hidden
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.speech import speech
from comeback.cli.terminal import Progress, say, say_json
from comeback.domain.account import SignIn
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from comeback.flows.home import Home
    from comeback.flows.resuming import Resumed


@click.command(name="resume")
@click.option(
    "--password-stdin", is_flag=True, help="Read the mailboxes' passwords from standard input, a line for each that is asked for."
)
@now_option
@json_option
def command(password_stdin: bool, now: str | None, as_json: bool) -> None:
    """Look through your mailboxes after a backup was restored, and let sending go on.

    Passwords that are not on this machine are asked for. Each mailbox is read, and what the backup holds as approved is looked for in Sent:
    what lies there had left from elsewhere and counts as sent; the rest waits for you to approve it again.

    \b
    Example:
      comeback resume
    """
    from comeback.flows.home import open_home
    from comeback.flows.resuming import paused, resume

    home, at = open_home(), moment(now)
    was_paused = paused(home)
    if was_paused:
        _sign_in(home, at, from_stdin=password_stdin)
    with Progress(speech("mails")) as progress:
        done = resume(home, at, progress.step)
    if as_json:
        say_json([done.row()])
    elif not was_paused:
        say(speech("Nothing is paused: what you approve leaves at its time."))
    else:
        show(done)


def _sign_in(home: Home, at: datetime, *, from_stdin: bool) -> None:
    from comeback.flows.resuming import sign_in_again, without_sign_in

    for account in without_sign_in(home):
        if account.sign_in is SignIn.OAUTH:
            raise UsageError(
                Sentence("{address} is signed in to by browser.", address=account.address),
                Sentence("Sign in: comeback connect {address} --browser", address=account.address),
            )
        secret = hidden(speech("Password of {address}", address=account.address), "", from_stdin=from_stdin, option="--password-stdin")
        sign_in_again(home, account, secret, at)


def show(done: Resumed) -> None:
    """What was found, and what is to be done."""
    say(speech("Sending goes on, with what you approve from now on."))
    if done.sent:
        say(speech("Had left already, and lie in Sent: letters {numbers}.", numbers=_numbers(done.sent)))
    if done.drafts:
        say(
            speech(
                "Did not leave, as far as Sent tells; read them and approve them again: letters {numbers}.", numbers=_numbers(done.drafts)
            )
        )
    if done.uncertain:
        say(speech("Nobody can know yet of letters {numbers}; 'comeback outbox' says more.", numbers=_numbers(done.uncertain)))


def _numbers(letters: tuple[int, ...]) -> str:
    return ", ".join(map(str, letters))
