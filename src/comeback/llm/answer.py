"""Which answers count: one of the kinds asked for, with words that stand in this very mail. Everything else is thrown away."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from comeback.domain.kinds import Kind
from comeback.domain.message import Message
from comeback.llm.endpoint import NoAnswerError
from comeback.llm.question import ASKED

_OBJECT = re.compile(r"\{[^{}]*\}")
_SHORTEST, _LONGEST = 6, 400


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the model takes a mail for, and the mail's own words that say so."""

    kind: Kind
    quote: str


def suggestion(text: str, message: Message) -> Suggestion:
    """The suggestion of an answer; NoAnswerError says what is wrong with it."""
    row = _object(text)
    kind, quote = row.get("kind"), row.get("quote")
    if not isinstance(kind, str) or kind not in {one.value for one in ASKED}:
        raise NoAnswerError("it names no kind that was asked for")
    if not isinstance(quote, str) or not _SHORTEST <= len(quote.strip()) <= _LONGEST:
        raise NoAnswerError("it quotes nothing")
    found = next((hit for part in (message.words.new, message.subject) if (hit := _standing(quote, part))), "")
    if not found:
        raise NoAnswerError("its quote does not stand in the mail")
    return Suggestion(Kind(kind), found)


def _object(text: str) -> dict[str, object]:
    """The one JSON object of the answer; models like to talk around it."""
    found = _OBJECT.search(text[:10_000])
    try:
        row = json.loads(found.group()) if found else None
    except ValueError:
        row = None
    if not isinstance(row, dict):
        raise NoAnswerError("it is no JSON object")
    return row


def _standing(quote: str, text: str) -> str:
    """The words of the text that the quote repeats, whatever its line breaks; nothing where they do not stand there."""
    pattern = r"\s+".join(map(re.escape, quote.split()))
    found = re.search(pattern, text)
    return found.group() if found else ""
