"""Keeping composed letters for approval: under a number, one for each step, reader and kind, however often it is composed."""

from __future__ import annotations

from dataclasses import dataclass

from comeback.domain.delivery import DeliveryState
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.errors import UsageError
from comeback.flows.home import Home
from comeback.flows.letter import Owed
from comeback.store import letters
from comeback.store.letters import StoredLetter

BY_MAIL = frozenset(LetterKind) - {LetterKind.CALL_SCRIPT, LetterKind.CARD, LetterKind.NONE}
"""Kinds that a mail server can carry."""


def refuse_paper(letter: Letter, called: str) -> None:
    """UsageError for words that no mail carries."""
    if letter.kind not in BY_MAIL:
        raise UsageError(
            Sentence("{called} is not for the mail.", called=called), "Copy its words: a card is written by hand, and a call is made."
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """A letter, its number in the outbox where it is kept, and what is to be said about that."""

    letter: Letter
    id: int | None = None
    says: str = ""


def kept(home: Home, owed: Owed) -> list[Kept]:
    """Keep the letters that a mail can carry. The same words again change nothing; other words take an approval back, and that is said."""
    return [_kept(home, owed, one) for one in owed.letters]


def named(step: Step, letter: Letter, *, alone: bool) -> str:
    """What a letter is kept by: the events it rests on and, where several people get one, its reader."""
    return " ".join((*step.causes, *([] if (alone and step.causes) or not letter.to else [letter.to])))


def _kept(home: Home, owed: Owed, letter: Letter) -> Kept:
    if letter.kind not in BY_MAIL or not letter.to:
        return Kept(letter)
    step = named(owed.step, letter, alone=len(owed.letters) == 1)
    before = letters.letter(home.seeker_id, owed.application.number, letter.kind, step)
    if before is not None and not before.open:
        on_its_way = Sentence(
            "Not kept: a letter for this step is on its way already (letter {number} in 'comeback outbox').", number=before.id
        )
        return Kept(letter, None, on_its_way)
    after = letters.save_draft(home.seeker_id, owed.application.number, letter, step)
    return Kept(letter, after.id, _says(before, after))


def _says(before: StoredLetter | None, after: StoredLetter) -> str:
    if before is not None and before.state is DeliveryState.APPROVED:
        if after.state is DeliveryState.APPROVED:
            return Sentence("Letter {number}: you have approved these words.", number=after.id)
        return Sentence("Letter {number} has other words now, so your approval is taken back: comeback approve {number}", number=after.id)
    return Sentence("Letter {number}, a draft. To send it: comeback approve {number}", number=after.id)
