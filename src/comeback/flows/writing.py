"""A connected language model words a letter: it is given the plan, and its text must pass the same checks as ours.

1. Ask. 2. Check; where something is found, ask once more with the findings. 3. What still breaks a rule is dropped; our own words stand.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from comeback.domain.case import Case
from comeback.domain.kinds import Severity
from comeback.domain.letter import Finding, Letter, Said
from comeback.domain.sentence import Sentence, paragraphs
from comeback.flows.asked import Asked
from comeback.flows.asking import endpoint_of, note_sent
from comeback.flows.desk import Desk, desk, refuse_fixed, written
from comeback.flows.home import Home
from comeback.letters.bounds import BOUNDS
from comeback.letters.checks import check
from comeback.llm.endpoint import Endpoint, NoAnswerError
from comeback.llm.letters import SCHEMA, body_of, request

_TRIES = 2


@dataclass(frozen=True, slots=True)
class ModelWriter:
    """Rewords letters through one endpoint."""

    endpoint: Endpoint

    def __call__(self, case: Case, letter: Letter) -> Letter:
        """The letter in the model's words, or as it was, with a note that says why."""
        findings: tuple[Finding, ...] = ()
        unused = Sentence("")
        for _ in range(_TRIES):
            try:
                body = body_of(self.endpoint.ask(self._request(case, letter, findings), SCHEMA))
            except NoAnswerError as reason:
                unused = Sentence("The model gave no letter, and these are the built-in words: {why}", why=reason.why)
                break
            found = check(body, case, letter.kind, letter.to, letter.subject)
            findings = tuple(one for one in found if one.severity is not Severity.INFO)
            if not findings:
                return replace(letter, body=body, said=tuple(Said(said.move, "") for said in letter.said), findings=found)
            unused = Sentence(
                "The model's words broke a rule ({rule}), and these are the built-in ones. {why}",
                rule=findings[0].rule,
                why=findings[0].why,
            )
        return replace(letter, note=paragraphs((unused, letter.note)))

    def _request(self, case: Case, letter: Letter, findings: tuple[Finding, ...]) -> tuple[dict[str, str], ...]:
        bounds = BOUNDS[letter.kind]
        asked = request(letter, case.locale, case.register or "as the reader's", (bounds.low, bounds.high), findings)
        return tuple(dict(message) for message in asked)


@dataclass(frozen=True, slots=True)
class Reworded:
    """A letter that the model was asked for, as it lies on the desk now; `unused` says why the built-in words stand, where they do."""

    desk: Desk
    size: int
    """Bytes that were sent."""
    unused: str = ""


def reworded(home: Home, number: int, now: datetime, asked: Asked, reader: int) -> Reworded:
    """Have the connected model word the letter of an application, and keep what comes of it as a draft.

    UsageError where none is owed, its words stay as they are, or no model is connected; ComebackError where that does not answer.
    """
    refuse_fixed(desk(home, number, now, asked, reader))
    endpoint = endpoint_of(home.settings)
    try:
        at = desk(home, number, now, replace(asked, writer=ModelWriter(endpoint)), reader)
    finally:
        note_sent(home, endpoint)
    letter = at.letter
    if any(said.sentence for said in letter.said):  # only the built-in words know which sentence makes which move
        return Reworded(at, endpoint.sent, _first(letter.note))
    kept = written(home, at, letter.body, letter.subject)
    return Reworded(replace(at, letter=replace(kept.letter, said=letter.said), edited=True), endpoint.sent)


def _first(note: str) -> str:
    """The first paragraph of a note: why the model's words are not used."""
    part = note.values.get("part0", note) if isinstance(note, Sentence) else note
    return part if isinstance(part, str) else ""
