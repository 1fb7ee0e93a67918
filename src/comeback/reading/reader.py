"""From a message to its reading, in layers: structure, then the new words sentence by sentence, then what they mean together.

The context of the ledger comes later (`context.py`). Nothing is read but subject and new words: history, signature and disclaimer are
not this mail's words.
"""

from __future__ import annotations

from dataclasses import replace

from comeback.domain.kinds import Kind, SentKind
from comeback.domain.message import Message
from comeback.domain.reading import Evidence, Reading
from comeback.language.detect import language_of
from comeback.reading.certainty import is_unsure
from comeback.reading.combination import Verdict, verdict_of
from comeback.reading.entities import entities
from comeback.reading.facts import says_of
from comeback.reading.frame import Frame, frame_of
from comeback.reading.layers import Layer, Weights, together
from comeback.reading.mailfacts import Facts
from comeback.reading.page import MOST_WORDS, page_of
from comeback.reading.sentmail import sent_kind
from comeback.reading.weighing import Rules

READER = "rules-1"
"""Name and version: a reading says who made it, and a better reader may look again."""

LAYERS: tuple[Layer, ...] = (Rules(),)

_MOST_EVIDENCE = 6


def read(message: Message, me: frozenset[str], name: str = "") -> Reading:
    """What a mail means. `me` are the seeker's addresses in lower case, `name` is theirs, so that it is not taken for another's.

    1. The frame: own, automatic, bounce, calendar.
    2. The language; another than ours is said to be so and not guessed at.
    3. Each layer weighs subject and new words.
    4. The table decides; facts, people, dates and roles are added.
    """
    language, facts = _looked_at(message, me)
    if language == "other":
        return _foreign(facts.frame)
    return _reading(message, me, name, facts, verdict_of(facts), language)


def read_as(message: Message, me: frozenset[str], name: str, kinds: tuple[Kind, ...]) -> Reading:
    """The reading of a mail of which the seeker says that it is of these kinds: what it names and says is read as of such a mail."""
    language, facts = _looked_at(message, me)
    return replace(_reading(message, me, name, facts, Verdict(kinds, 1.0, "the seeker's word"), language), confidence=1.0, unsure=False)


def _looked_at(message: Message, me: frozenset[str]) -> tuple[str, Facts]:
    """The language, and all that the tables may ask."""
    frame = frame_of(message, me)
    language = language_of(message.words.new[:MOST_WORDS] or message.subject)
    if language == "other":
        return language, Facts(frame, Weights())
    page = page_of(message.subject, message.words.new)
    return language, Facts(frame, together(tuple(layer.weigh(message, page, frame, language) for layer in LAYERS)))


def _foreign(frame: Frame) -> Reading:
    """A mail in a language we do not read: only its structure speaks."""
    if frame.own:
        return Reading((Kind.SENT,), 0.9, sent=SentKind.OTHER, language="other", reader=READER)
    kind = Kind.BOUNCE if frame.bounce else Kind.AUTO_REPLY if frame.away else Kind.OTHER
    sure = kind is not Kind.OTHER
    return Reading((kind,), 0.9 if sure else 0.3, unsure=not sure, language="other", reader=READER)


def _reading(message: Message, me: frozenset[str], name: str, facts: Facts, verdict: Verdict, language: str) -> Reading:
    """The reading of a verdict, with all that is seen beside the kind."""
    seen = entities(message, verdict.kinds, language, me)
    confidence = max(0.0, verdict.confidence - (0.3 if facts.frame.doubtful else 0.0))
    main = verdict.kinds[0]
    return Reading(
        kinds=verdict.kinds,
        confidence=confidence,
        unsure=is_unsure(main, confidence),
        evidence=_evidence(facts.weights, verdict.kinds),
        sent=sent_kind(facts.weights.sent, facts.frame) if main is Kind.SENT else None,
        says=says_of(facts, verdict),
        company=seen.company,
        role=seen.role,
        references=seen.references,
        people=tuple(person for person in seen.people if not name or person.name != name),
        dates=seen.dates,
        agency=seen.agency,
        language=language,
        reader=READER,
    )


def _evidence(weights: Weights, kinds: tuple[Kind, ...]) -> tuple[Evidence, ...]:
    """The quotes that speak for these kinds, those of the main kind first."""
    told = [evidence for kind in kinds for evidence in weights.evidence if evidence.kind is kind]
    return tuple(told[:_MOST_EVIDENCE])
