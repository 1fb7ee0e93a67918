"""`comeback doctor`: whether all is well, what to do if not, and putting right what can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from comeback.cli.commands.restore import in_words
from comeback.cli.hidden import hidden
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.speech import speech
from comeback.cli.terminal import a_person_looks, agreed, say, say_json, warn
from comeback.domain.account import Secret
from comeback.errors import ComebackError, UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from comeback.config import Settings
    from comeback.flows.checkups.finding import Finding
    from comeback.flows.mending import Repair


@click.command(name="doctor")
@click.option("--mend", is_flag=True, help="Put right what can be put right; before the ledger is replaced you are asked.")
@click.option("--yes", is_flag=True, help="With --mend: without being asked.")
@click.option("--passphrase-stdin", is_flag=True, help="With --mend: read a backup's passphrase from standard input.")
@now_option
@json_option
def command(mend: bool, yes: bool, passphrase_stdin: bool, now: str | None, as_json: bool) -> None:
    """Look over the program and its data folder, and say what to do where something is wrong.

    With --mend, rights of the data folder are put right; of a damaged ledger all that can be read is saved into a new one, or, where
    nothing can be, the last backup takes its place. The damaged one is kept.

    \b
    Examples:
      comeback doctor
      comeback doctor --mend
    """
    found = _looked_over(moment(now), mend=mend, yes=yes, from_stdin=passphrase_stdin)
    if as_json:
        say_json({"check": one.check, "ok": one.ok, "says": one.says, "mend": one.mend} for one in found)
    wide = max(len(speech("well")), len(speech("WRONG")))
    for one in [] if as_json else found:
        sign = speech("well") if one.ok else speech("WRONG")
        say(f"{sign:<{wide}}  {speech.pair(speech(one.check), speech(one.says))}", bold=not one.ok)
        if one.mend:
            say(f"{'':<{wide}}  {speech(one.mend)}")
    if not all(one.ok for one in found):
        raise click.exceptions.Exit(1)


def _looked_over(at: datetime, *, mend: bool, yes: bool, from_stdin: bool) -> list[Finding]:
    """What was found, after what could be mended was; that the program is not whole, where that is why nothing can be looked at."""
    from comeback.flows.checkups.program import program

    try:
        from comeback.config import settings
        from comeback.flows.health import examine

        if mend:
            _mend(settings(), at, yes=yes, from_stdin=from_stdin)
        return examine(at)
    except (ImportError, OSError):
        found = program()
        if found.ok:
            raise
        return [found]


def _mend(settings: Settings, at: datetime, *, yes: bool, from_stdin: bool) -> None:
    from comeback.flows.backing_up import last_file
    from comeback.flows.mending import holds_more, is_damaged, mend_rights, mend_start, repaired
    from comeback.flows.restoring import put_back, unpacked

    for place in mend_rights(settings) if settings.home.exists() else []:
        warn(speech("Put right: {place} is yours alone again.", place=place))
    if entry := mend_start():
        warn(speech("Put right: the pages start at login by {file}.", file=entry))
    if not is_damaged(settings):
        return
    with repaired(settings) as repair:
        backup = last_file(settings)
        if backup and not (repair.found and repair.found.whole):
            with unpacked(settings, backup, _passphrase(settings, from_stdin=from_stdin)) as found:
                if holds_more(found, repair):
                    _sure(
                        speech(
                            "The last backup holds more than can be read: {holds}. Put it in the ledger's place?", holds=in_words(found)
                        ),
                        yes=yes,
                    )
                    warn(speech("The damaged ledger is kept in {file}.", file=put_back(settings, found, at).kept))
                    return
        _put_repaired(settings, repair, at, yes=yes)


def _put_repaired(settings: Settings, repair: Repair, at: datetime, *, yes: bool) -> None:
    from comeback.flows.mending import put_repaired

    found = repair.found
    if found is None:
        raise ComebackError("Nothing of the ledger can be read, and no backup is known.", "If you have one: comeback restore FILE --yes")
    _sure(
        speech.many(
            "Put a new ledger with the one row that could be read in the damaged one's place?",
            "Put a new ledger with the {count} rows that could be read in the damaged one's place?",
            found.rows,
        ),
        yes=yes,
    )
    warn(speech("The damaged ledger is kept in {file}.", file=put_repaired(settings, repair, at)))
    lost = speech(
        "Rows could not be read in {gaps} places; hung on them: {orphans}. Import your mail again: what is there adds nothing.",
        gaps=speech.number(found.gaps),
        orphans=speech.number(found.orphans),
    )
    warn(speech("Nothing seems to be lost.") if found.whole else lost)


def _passphrase(settings: Settings, *, from_stdin: bool) -> Secret:
    if settings.passphrase and not from_stdin:
        return Secret(settings.passphrase)
    return hidden(speech("Passphrase"), "", from_stdin=from_stdin, option="--passphrase-stdin")


def _sure(question: str, *, yes: bool) -> None:
    if yes:
        return
    if not a_person_looks():
        raise UsageError("Nobody is here to say yes.", "Say it beforehand: comeback doctor --mend --yes")
    agreed(f"{question} {speech('The damaged one is kept beside it.')}", abort=True)
