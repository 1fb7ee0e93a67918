"""`comeback letter`: the words, for the person to approve, change or drop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from comeback.cli.options import FILE_TO_READ, json_option, moment, now_option
from comeback.cli.paper import on_paper, paper_option
from comeback.cli.shapes import letter_row
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json, warn
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.errors import UsageError
from comeback.language.detect import language_of
from comeback.printing.paper import Paper
from comeback.printing.script import script_page

if TYPE_CHECKING:
    from comeback.flows.writing import ModelWriter

KINDS = [kind.value for kind in LetterKind if kind is not LetterKind.NONE]


@click.command(name="letter")
@click.argument("application", required=False)
@click.option("--case", "case_file", type=FILE_TO_READ, help="A JSON file of facts, instead of an application of the ledger.")
@click.option("--kind", type=click.Choice(KINDS), help="Another kind of letter than the one that is owed.")
@click.option("--another", type=click.IntRange(min=0), default=0, metavar="N", help="Other good words for the same facts: 1, 2, 3 ...")
@click.option("--interest", is_flag=True, help="Say that you would be glad to hear of another post.")
@click.option("--other-role", metavar="ROLE", default="", help="Name another, perhaps less senior, post you would like.")
@click.option("--keep-cv", is_flag=True, help="Say that they may keep your CV on file.")
@click.option("--because", metavar="WORDS", default="", help="Your reason for a no of yours: the end of 'because ...'. None is needed.")
@click.option("--start", metavar="DATE", default="", help="The first day of work, as agreed; for an acceptance.")
@click.option(
    "--since", multiple=True, metavar="WORDS", help="What has come of their words, or changed since: 'I passed ...'. May be repeated."
)
@click.option("--my-news", metavar="WORDS", default="", help="News of yours in a line.")
@click.option("--their-news", metavar="WORDS", default="", help="News of theirs that you saw, or the post that is open.")
@click.option("--to", metavar="PERSON", default="", help="Somebody else as the reader, as 'Name <address>': a referee, say.")
@click.option("--mood", metavar="WORDS", default="", help="How you feel about it, in your own words; anger holds the letter for a day.")
@click.option("--draft", type=FILE_TO_READ, help="Your own draft: what the checks say to it stands in the note.")
@click.option(
    "--model", "by_model", is_flag=True, help="Let the language model you have connected word it, within the plan and the checks."
)
@click.option("--eml", type=click.Path(path_type=Path, dir_okay=False), help="Write a draft there that any mail program opens.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write the words for a call there, as a page to print.")
@paper_option
@now_option
@json_option
def command(
    application: str | None,
    case_file: Path | None,
    kind: str | None,
    another: int,
    interest: bool,
    other_role: str,
    keep_cv: bool,
    because: str,
    start: str,
    since: tuple[str, ...],
    my_news: str,
    their_news: str,
    to: str,
    mood: str,
    draft: Path | None,
    by_model: bool,
    eml: Path | None,
    html: Path | None,
    paper: str | None,
    now: str | None,
    as_json: bool,
) -> None:
    """Compose the letter that is owed to an application's people, and keep it as a draft under a number. Nothing is sent.

    APPLICATION is its number or its company, as 'comeback due' shows them.

    \b
    Examples:
      comeback letter 7
      comeback letter 7 --another 1 --keep-cv
      comeback letter 7 --eml ~/Desktop/draft.eml
      comeback letter 7 --kind acceptance --start 2026-05-04
      comeback letter 7 --kind thanks_to_referee --to "Ann Hale <ann@hale.example>"
      comeback letter 7 --kind call_script --html call.html
      comeback letter --case facts.json --kind follow_up
    """
    from comeback.flows.asked import Asked
    from comeback.flows.asking import note_sent
    from comeback.flows.files import read_text
    from comeback.flows.home import open_home
    from comeback.flows.keeping import Kept, kept
    from comeback.flows.letter import letters_from_case, letters_owed, write_draft

    if (application is None) == (case_file is None):
        raise UsageError("Name an application, or a file of facts with --case.", "'comeback due' shows the applications.")
    own = read_text(draft) if draft else ""
    writer = _writer() if by_model else None
    which = LetterKind(kind) if kind else None
    asked = Asked(which, another, interest, other_role, keep_cv, mood, own, writer, "", because, start, since, my_news, their_news, to)
    if case_file is not None:
        found = [Kept(one) for one in letters_from_case(case_file, asked)]
    else:
        home = open_home()
        try:
            owed = letters_owed(home, application or "", moment(now), asked)
        finally:
            if writer:
                note_sent(home, writer.endpoint)
        if eml is not None:
            write_draft(home, owed.letters[0], eml, moment(now))
        found = kept(home, owed)
    if html is not None:
        write_script(found[0].letter, html, paper)
    if as_json:
        say_json({"letter": one.id, **letter_row(one.letter)} for one in found)
    for one in [] if as_json else found:
        show(one.letter)
        say(speech(one.says))
    if eml is not None and not as_json:
        say(speech("The draft lies in {eml}; open it with your mail program.", eml=eml), dim=True)
    if html is not None and not as_json:
        say(speech("The page lies in {html}; open it with your browser and print it at 100 %.", html=html), dim=True)


def write_script(letter: Letter, file: Path, paper: str | None) -> None:
    """The words for a call as a page to print; UsageError for another kind of letter."""
    if letter.kind is not LetterKind.CALL_SCRIPT:
        raise UsageError("A page to print is made of the words for a call.", "Add --kind call_script, or take 'comeback card' for paper.")
    on_paper(file, script_page(letter.body, language_of(letter.body), Paper(paper) if paper else Paper.A4).encode())


def _writer() -> ModelWriter:
    """The connected model; says first where the plan goes."""
    from comeback.config import settings
    from comeback.flows.asking import endpoint_of
    from comeback.flows.writing import ModelWriter

    endpoint = endpoint_of(settings())
    warn(speech("The plan of the letter goes to {model} at {host}; your mail does not.", model=endpoint.model, host=endpoint.host))
    return ModelWriter(endpoint)


def show(letter: Letter) -> None:
    """A letter for a person: head, words, findings, and what to expect."""
    say(speech("To:      {to}", to=letter.to or speech("(nobody by mail)")), dim=True)
    if letter.subject:
        say(speech("Subject: {subject}", subject=letter.subject), dim=True)
    say(f"\n{letter.body}\n")
    for finding in letter.findings:
        say(f"{finding.severity} {finding.rule}: {speech(finding.why)} {speech(finding.mend)}")
    if letter.note:
        say(f"{speech(letter.note)}\n", dim=True)
