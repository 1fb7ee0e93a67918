"""`comeback connect`: a mailbox on a server, so that mail need not be saved by hand."""

from __future__ import annotations

import click

from comeback.cli.hidden import hidden
from comeback.cli.options import json_option, moment
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json, warn
from comeback.domain.account import SignIn


@click.command(name="connect")
@click.argument("address")
@click.option("--user", metavar="NAME", default="", help="The name to sign in with, where it is not the address.")
@click.option("--imap", metavar="HOST[:PORT]", default="", help="The server to read from, where it is not found by itself.")
@click.option("--smtp", metavar="HOST[:PORT]", default="", help="The server to send through; none for drafts alone.")
@click.option("--starttls", is_flag=True, help="The servers begin in plain text and turn to TLS; nothing is said before that.")
@click.option("--browser", is_flag=True, help="Sign in by browser (Gmail, Outlook) instead of with a password.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@json_option
def command(address: str, user: str, imap: str, smtp: str, starttls: bool, browser: bool, password_stdin: bool, as_json: bool) -> None:
    """Connect a mailbox. Its servers are found by themselves where that can be. Both are tried, sending nothing, before anything is kept.

    Mail is only read, never marked or moved. The password lies in the system's keyring, or in a file encrypted with COMEBACK_PASSPHRASE.

    \b
    Examples:
      comeback connect ana@gmail.com
      comeback connect ana@outlook.com --browser
      comeback connect ana@work.example --imap mail.work.example --smtp mail.work.example:587
      comeback connect ana@work.example --imap mail.work.example --smtp none
    """
    from comeback.flows.connecting import Said, by_browser, connected, planned
    from comeback.flows.credentials import vault_of
    from comeback.flows.home import open_home

    home = open_home()
    vault_of(home.settings)
    plan = planned(home, Said(address, user, imap, smtp, starttls, browser))
    if not as_json:
        found = {"address": plan.account.address, "imap": plan.account.imap, "source": speech(plan.source)}
        if plan.account.smtp:
            say(speech("{address}: {imap}, sending by {smtp} (found at: {source}).", smtp=plan.account.smtp, **found))
        else:
            say(speech("{address}: {imap}, for reading and drafts alone (found at: {source}).", **found))
    by_page = plan.account.sign_in is SignIn.OAUTH
    secret = (
        by_browser(home, plan, _show)
        if by_page
        else hidden(speech("Password"), speech(plan.advice), from_stdin=password_stdin, option="--password-stdin")
    )
    done = connected(home, plan, secret, moment(None))
    if as_json:
        say_json([done.row()])
        return
    say(
        speech(
            "Connected: {folders} folders are read, {sent} among them; the sign-in lies in {secret_in}.",
            folders=done.folders,
            sent=done.sent or speech("no Sent folder"),
            secret_in=speech(done.secret_in),
        )
    )
    if plan.account.smtp is None:
        say(speech("Nothing can be sent from here: letters go into Drafts, for your mail program to send."))
    say(speech("Next: comeback sync"), dim=True)


def _show(page: str) -> None:
    warn(speech("Please sign in here; this waits for five minutes: {page}", page=page))
    click.launch(page)
