"""`comeback draft`: the letter into your mailbox's own Drafts."""

from __future__ import annotations

import click

from comeback.cli.options import json_option, moment, now_option
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json, warn


@click.command(name="draft")
@click.argument("application")
@click.option("--another", type=click.IntRange(min=0), default=0, metavar="N", help="Other good words for the same facts: 1, 2, 3 ...")
@click.option("--interest", is_flag=True, help="Say that you would be glad to hear of another post.")
@click.option("--keep-cv", is_flag=True, help="Say that they may keep your CV on file.")
@now_option
@json_option
def command(application: str, another: int, interest: bool, keep_cv: bool, now: str | None, as_json: bool) -> None:
    """Put the letter that is owed into the Drafts of your connected mailbox, in its thread, for you to change and send from there.

    Nothing is sent. What you do with it is noticed at the next 'comeback sync': once you have sent it, nothing is owed any more.

    \b
    Example:
      comeback draft 7
    """
    from comeback.flows.asked import Asked
    from comeback.flows.drafting import put_draft
    from comeback.flows.home import open_home

    done = put_draft(open_home(), application, Asked(another=another, interest=interest, keep_cv=keep_cv), moment(now))
    row = {"letter": done.draft.letter, "account": done.draft.account, "folder": done.draft.folder, "message_id": done.draft.message_id}
    for doubt in done.doubts:
        warn(speech(doubt))
    if as_json:
        say_json([{**row, "to": done.letter.to, "subject": done.letter.subject}])
        return
    say(speech("To {to}: {subject}", to=done.letter.to, subject=done.letter.subject), bold=True)
    say(
        speech(
            "It lies in {folder} of {account}. Read it, change what you like, and send it from there.",
            folder=done.draft.folder,
            account=done.draft.account,
        )
    )
    if speech(done.letter.note):
        say(speech(done.letter.note), dim=True)
