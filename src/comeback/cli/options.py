"""Options that several commands share: `--json`, moments in time, the application meant."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from comeback.domain.kinds import Channel
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError

FILE_TO_READ = click.Path(path_type=Path, readable=False)
"""A path that is read: whoever opens it says what is wrong with it, and the mend, in one sentence."""
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON Lines of a stable shape.")
channel_option = click.option(
    "--by", "channel", type=click.Choice([one.value for one in Channel]), default=Channel.PHONE.value, show_default=True, help="How."
)


def each_is_an_address(context: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:  # noqa: ARG001 - a callback's shape
    """The addresses without white space around them; UsageError for what is none, lest a slip is passed over and another one found."""
    for value in values:
        local, _, domain = value.strip().rpartition("@")
        if not (local and domain) or len(value.split()) != 1:
            raise UsageError(Sentence("{address!r} is no mail address.", address=value), "Write it as you@provider.example.")
    return tuple(value.strip() for value in values)


me_option = click.option(
    "--me",
    metavar="ADDRESS",
    multiple=True,
    callback=each_is_an_address,
    help="Your address; may be given several times. Left out, it is found in the mails.",
)
now_option = click.option("--now", metavar="ISO", help="Ask as if it were this moment, as 2026-04-14T10:00:00+01:00.")


def moment(text: str | None) -> datetime:
    """An aware moment from `--now`, or the clock's; a moment without zone is taken in the machine's zone."""
    if text is None:
        return datetime.now().astimezone()
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(
            Sentence("{text!r} is no moment in time.", text=text), "Write it as 2026-04-14T10:00 or 2026-04-14T10:00:00+01:00."
        ) from None
    return at if at.tzinfo else at.astimezone()
