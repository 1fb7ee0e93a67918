"""`comeback erase`: forget one person, one employer, one search, or everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from comeback.cli.options import json_option, moment, now_option
from comeback.cli.shapes import Row
from comeback.cli.speech import speech
from comeback.cli.terminal import a_person_looks, agreed, one_line, say, say_json
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError

if TYPE_CHECKING:
    from comeback.domain.application import Application
    from comeback.flows.erasing import Erased, Erasure


@click.command(name="erase")
@click.option("--person", metavar="ADDRESS", help="Everything that holds this address, or the name that goes with it.")
@click.option("--employer", metavar="NAME", help="The applications at this employer, and all else that holds its name.")
@click.option("--search", metavar="NAME", help="A search with all its applications.")
@click.option("--all", "everything", is_flag=True, help="All of it, sign-ins included.")
@click.option("--yes", is_flag=True, help="Do it without being asked.")
@now_option
@json_option
def command(
    person: str | None, employer: str | None, search: str | None, everything: bool, yes: bool, now: str | None, as_json: bool
) -> None:
    """Forget one person, one employer, one search or everything, so that no word of it is left in the ledger's files.

    It says what goes, asks, does it, and says which backups still hold it. It cannot be undone, and the mail in your mailbox is not
    touched. Of an erased mail just a fingerprint stays, so that it is not read again.

    \b
    Examples:
      comeback erase --person ann@hale.example
      comeback erase --employer "Heron & Vale Paper"
      comeback erase --search "March 2019" --yes
      comeback erase --all
    """
    from comeback.flows.erasing import PLANS, carry_out, erase_all
    from comeback.flows.home import open_home

    asked = {"person": person, "employer": employer, "search": search}
    named = {what: word for what, word in asked.items() if word is not None}
    if len(named) + everything != 1:
        raise UsageError("Say what is to be erased: --person, --employer, --search or --all.", "One at a time, so that you see what goes.")
    at, home = moment(now), open_home()
    if everything:
        sure(Sentence("Everything goes: mails, applications, letters, notes, sign-ins."), yes=yes, as_json=as_json)
        show(None, erase_all(home), as_json=as_json)
        return
    (what, word), *_ = named.items()
    plan = PLANS[what](home, word, at)
    sure(foretold(plan), yes=yes, as_json=as_json)
    show(plan, carry_out(home, plan), as_json=as_json)


def sure(foretold: str, *, yes: bool, as_json: bool) -> None:
    """Say what goes and ask, where a person is there to be asked; UsageError where nobody is, and nothing was said."""
    if yes:
        return
    if as_json or not a_person_looks():
        raise UsageError(Sentence("Nobody is here to be asked. {foretold}", foretold=foretold), "Say --yes to have it done.")
    say(speech(foretold))
    agreed(speech("It cannot be undone. Erase it?"), abort=True)


def foretold(plan: Erasure) -> str:
    """What goes, in words."""
    going = [many(noun, count) for noun, count in plan.going.left().items() if noun in {"mail", "letter", "entry"}]
    about = one_line(plan.about)
    parts = [speech("Of {about} would go: {what}.", about=about, what=", ".join(going) or speech("nothing by itself"))]
    if plan.changed:
        parts.append(speech("{notes} would stay without the words about it.", notes=many("entry", len(plan.changed))))
    if plan.applications:
        parts.append(speech("Applications that go: {these}.", these=called(plan.applications)))
    if plan.touched:
        parts.append(speech("Applications that stay, and lose some mails: {these}.", these=called(plan.touched)))
    return " ".join(parts)


def called(applications: tuple[Application, ...]) -> str:
    """Each with its number."""
    return ", ".join(f"{one.number} ({one_line(one.company or '?')})" for one in applications)


def many(noun: str, count: int) -> str:
    """A count with what the seeker calls such a row; other rows are called by their noun."""
    said = {
        "mail": speech.many("one mail", "{count} mails", count),
        "letter": speech.many("one letter", "{count} letters", count),
        "entry": speech.many("one note", "{count} notes", count),
        "syncfolder": speech.many("one folder of your mailbox, by its name", "{count} folders of your mailbox, by their names", count),
        "place": speech.many("one place of a mail, by its name", "{count} places of mails, by their names", count),
    }
    return said.get(noun, f"{speech.number(count)} {noun}")


def show(plan: Erasure | None, done: Erased, *, as_json: bool) -> None:
    """What was done, and what is left where."""
    if as_json:
        say_json([erased_row(plan, done)])
        return
    say(speech("Erased. No word of it is left in the ledger."))
    if done.left:
        say(
            speech(
                "What still holds the words, and is not ours to change: {what}.",
                what=", ".join((many(noun, count) for noun, count in done.left.items())),
            )
        )
    if not done.clean:
        say(speech("Another comeback is running and holds the ledger's log open: its last words go when that one ends."))
    if done.unplanned:
        say(speech("Backups made themselves until now; they do so no more."))
    if done.copies:
        say(speech("These were made before, and hold it until you delete them:") + "\n" + "\n".join(f"  {one}" for one in done.copies))


def erased_row(plan: Erasure | None, done: Erased) -> Row:
    """See schemas/erase."""
    going = plan.going.left() if plan else {}
    return {
        "erased": plan.about if plan else "everything",
        "mails": going.get("mail", 0) if plan else None,
        "letters": going.get("letter", 0) if plan else None,
        "entries": going.get("entry", 0) if plan else None,
        "applications": [one.number for one in plan.applications] if plan else None,
        "touched": [one.number for one in plan.touched] if plan else None,
        "left": dict(done.left),
        "backups": [str(one) for one in done.copies],
        "clean": done.clean,
    }
