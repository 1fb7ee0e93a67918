"""Letters: from an application's step, or from a file of facts, to words that a person may approve. Nothing is sent from here; `keeping`
keeps a letter for approval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from comeback.domain.application import Application
from comeback.domain.case import Case, Wishes
from comeback.domain.kinds import LetterKind, Severity
from comeback.domain.letter import Finding, Letter
from comeback.domain.message import Address
from comeback.domain.sentence import Sentence, in_a_row
from comeback.domain.step import Step
from comeback.errors import ComebackError, UsageError
from comeback.flows.asked import Asked, felt, named_reader, told, wished
from comeback.flows.casework import File, case_of
from comeback.flows.files import read_text, write_bytes
from comeback.flows.finding import meant
from comeback.flows.hearing import heard
from comeback.flows.home import Home
from comeback.flows.ledger import applications
from comeback.language.companies import same_company
from comeback.ledger.asked import asked as asked_step
from comeback.ledger.asked import to_person
from comeback.ledger.decide import decide
from comeback.ledger.sides import OWN
from comeback.letters.compose import compose
from comeback.letters.load import Loaded, load_case
from comeback.letters.words.sentences import sentences
from comeback.letters.words.subject import answering
from comeback.mailbox.draft import draft
from comeback.store import letters as stored_letters
from comeback.store import mails
from comeback.store.letters import StoredLetter


@dataclass(frozen=True, slots=True)
class Owed:
    """The letters of one step of one application: one, or one for each person of a panel."""

    application: Application
    step: Step
    letters: tuple[Letter, ...]


def letters_owed(home: Home, word: str, now: datetime, asked: Asked) -> Owed:
    """The letter that the application `word` means is owed, or one of the kind asked for; raises UsageError where none is owed."""
    at = basis(home, word, now, asked)
    return Owed(at.application, at.step, at.letters(asked))


@dataclass(frozen=True, slots=True)
class Basis:
    """What is owed to one application, with all facts its letter may use."""

    application: Application
    step: Step
    kind: LetterKind
    case: Case

    def letters(self, asked: Asked) -> tuple[Letter, ...]:
        """The letters, each with its address and thread."""
        composed = compose(self.case, self.kind, asked.another, asked.writer)
        return tuple(addressed(letter, self.step, alone=len(composed) == 1) for letter in composed)


def basis(home: Home, word: str, now: datetime, asked: Asked) -> Basis:
    """See `letters_owed`."""
    every = applications(home)
    application = meant(every, word)
    step = _step(home, application, now, asked)
    kept = mails.by_identity(home.seeker_id, [event.message for event in application.events if event.message])
    wishes = Wishes(step.ask_feedback, asked.interest, asked.other_role, asked.keep_cv, because=asked.because)
    before = said_before(home, [one for one in every if _shares(one, application, step)])
    case = case_of(File(application, step, home.seeker, kept, heard(home, application, kept), wishes, before), now)
    return Basis(application, step, step.letter, told(felt(case, asked), asked))


def _step(home: Home, application: Application, now: datetime, asked: Asked) -> Step:
    """The step that is owed, or that of the kind asked for; to whom the seeker names, where they name somebody."""
    step = asked_step(application, home.seeker, now, asked.kind) if asked.kind else decide(application, home.seeker, now)
    if step.letter is LetterKind.NONE:
        raise UsageError(
            Sentence("No letter is owed to {company}: {why}", company=application.company or Sentence("them"), why=step.why),
            "With --kind you can ask for one all the same.",
        )
    return to_person(step, named_reader(asked.to)) if asked.to else step


def said_before(home: Home, near: Sequence[Application]) -> frozenset[str]:
    """The sentences of the seeker's own mails in these applications: a letter repeats none of them."""
    identities = [event.message for one in near for event in one.events if event.message and event.kind in OWN]
    mine = mails.by_identity(home.seeker_id, identities)
    return frozenset(sentence for mail in mine.values() if mail.is_from(home.me) for sentence in sentences(mail.words.new))


def _shares(one: Application, other: Application, step: Step) -> bool:
    """Whether a letter in one may be read by the reader of the other: the same firm, or the same person."""
    to = step.to.email if step.to else None
    return same_company(one.company, other.company) or any(person.email == to for person in one.people if to)


def addressed(letter: Letter, step: Step, *, alone: bool) -> Letter:
    """The letter with the address and thread of the step: the ledger knows who, the words do not decide it. Of several, one for each person
    who was there, every one keeps its own reader, and only the one to whom the step goes is in the thread."""
    to = step.to.email if step.to and alone else letter.to
    in_thread = alone or (step.to is not None and to == step.to.email)
    if not in_thread or not step.in_reply_to:
        return replace(letter, to=to, in_reply_to=None)
    return replace(letter, to=to, in_reply_to=step.in_reply_to, subject=answering(step.subject) if step.subject else letter.subject)


def letters_from_case(path: Path, asked: Asked) -> tuple[Letter, ...]:
    """Letters from a JSON file of facts; without a kind asked for, the first that the file names."""
    loaded = case_file(path, asked)
    kind = asked.kind or next(iter(loaded.kinds), None)
    if kind is None:
        raise UsageError(Sentence("{path} does not say which letter it is for.", path=path), "Add --kind follow_up, or another kind.")
    return compose(loaded.case, kind, asked.another, asked.writer)


def case_file(path: Path, asked: Asked) -> Loaded:
    """A JSON file of facts, with what was asked for on top."""
    loaded = load_case(read_text(path))
    return replace(loaded, case=told(felt(wished(loaded.case, asked), asked), asked))


def write_draft(home: Home, letter: Letter, path: Path, now: datetime) -> None:
    """Write the letter as a draft file; refuses to overwrite, and a letter that a check stops."""
    if path.exists():
        raise UsageError(Sentence("{path} is already there.", path=path), "Name another file; nothing is overwritten.")
    write_bytes(path, draft_bytes(home, letter, now))


def draft_bytes(home: Home, letter: Letter, now: datetime) -> bytes:
    """The letter as a draft for any mail program; ComebackError for one that a check stops, or where the seeker's address is not known."""
    refuse_unfit(letter)
    return draft(letter, sender(home), now)


def unfit(letter: Letter) -> Finding | None:
    """The first finding that stops this letter."""
    return next((finding for finding in letter.findings if finding.severity is Severity.ERROR), None)


def refuse_unfit(letter: Letter) -> None:
    """ComebackError for a letter that a check stops."""
    grave = unfit(letter)
    if grave is not None:
        raise ComebackError(
            Sentence("This letter is not fit to be sent: {why}", why=in_a_row(grave.why)),
            Sentence("{mend} Or take other words.", mend=in_a_row(grave.mend)),
        )


def sender(home: Home) -> Address:
    """The seeker as the one who writes; ComebackError where their address is not known."""
    if not home.seeker.email:
        raise ComebackError("Your own address is not known yet.", "Import some mail with --me you@your.example first.")
    return Address(home.seeker.name, home.seeker.email)


def letters_of(home: Home, number: int) -> list[StoredLetter]:
    """The drafts and letters of one application, the newest last."""
    return [one for one in stored_letters.letters(home.seeker_id) if one.application == number]
