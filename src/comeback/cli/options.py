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
