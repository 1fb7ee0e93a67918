"""From a message to its reading, in layers: structure, then the new words sentence by sentence, then what they mean together.

The context of the ledger comes later (`context.py`). Nothing is read but subject and new words: history, signature and disclaimer are
not this mail's words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from comeback.domain.kinds import Kind, SentKind
from comeback.domain.message import Message
from comeback.domain.reading import DateMeans, DateSeen, Reading
from comeback.language.detect import language_of
from comeback.reading.certainty import is_unsure
from comeback.reading.combination import Verdict, verdict_of
from comeback.reading.entities import entities
from comeback.reading.facts import says_of
from comeback.reading.frame import Frame, frame_of
from comeback.reading.hearsay import told
from comeback.reading.judging import is_settled, judged
from comeback.reading.learned.opinion import Opinion
from comeback.reading.learned.spans import named
from comeback.reading.learned.text import text_of
from comeback.reading.learned.weights import mind
from comeback.reading.mailfacts import Facts
from comeback.reading.page import MOST_WORDS, Page, page_of
from comeback.reading.quoting import evidence
from comeback.reading.sentmail import sent_kind
from comeback.reading.weighing import Weights, weights

READER = "rules-2 weights-4"
"""Name and version: a reading says who made it, and a better reader may look again."""


def read(message: Message, me: frozenset[str], name: str = "") -> Reading:
    """What a mail means. `me` are the seeker's addresses in lower case, `name` is theirs, so that it is not taken for another's.

    1. The frame: own, automatic, bounce, calendar.
    2. The language; another than ours is said to be so and not guessed at.
    3. The rules weigh subject and new words; where structure does not decide, the learned part is asked too.
    4. The verdict of both; facts, people, dates and roles are added.
    """
    return next(read_all([message], me, name))


def read_all(messages: Sequence[Message], me: frozenset[str], name: str = "") -> Iterator[Reading]:
    """As `read`, of each in their order; the learned part reads those it is asked for together, which is quicker."""
    looks = [_looked_at(message, me) for message in messages]
    opened = [None if look.language == "other" else verdict_of(look.facts) for look in looks]
    asked = [rules is not None and not is_settled(rules, look.facts) for rules, look in zip(opened, looks, strict=True)]
    texts = [text_of(message, look.facts.frame) for message, look, ask in zip(messages, looks, asked, strict=True) if ask]
    opinions = mind().opinions(texts) if texts else iter(())
    for message, look, rules, ask in zip(messages, looks, opened, asked, strict=True):
        opinion = next(opinions) if ask else None
        yield _foreign(look.facts.frame) if rules is None else _read(message, me, name, replace(look, opinion=opinion), rules)


def _read(message: Message, me: frozenset[str], name: str, look: _Look, rules: Verdict) -> Reading:
    opinion = look.opinion
    return _reading(message, me, name, look, rules if opinion is None else judged(rules, look.facts, opinion, mind().calibration))


def read_as(message: Message, me: frozenset[str], name: str, kinds: tuple[Kind, ...]) -> Reading:
    """The reading of a mail of which the seeker says that it is of these kinds: what it names and says is read as of such a mail."""
    look = _looked_at(message, me)
    look = replace(look, opinion=mind().opinion(text_of(message, look.facts.frame)))
    reading = _reading(message, me, name, look, Verdict(kinds, 1.0, "the seeker's word"))
    return replace(reading, confidence=1.0, unsure=False)


@dataclass(frozen=True, slots=True)
class _Look:
    """What has been seen of one mail: its language, what the rules found, and what the learned part holds of it, if it was asked."""

    language: str
    page: Page
    facts: Facts
    opinion: Opinion | None = None


def _looked_at(message: Message, me: frozenset[str]) -> _Look:
    frame = frame_of(message, me)
    language = language_of(message.words.new[:MOST_WORDS] or message.subject)
    page = page_of(message.subject, message.words.new)
    return _Look(language, page, Facts(frame, Weights() if language == "other" else weights(page, frame, language)))


def _foreign(frame: Frame) -> Reading:
    """A mail in a language we do not read: only its structure speaks."""
    if frame.own:
        return Reading((Kind.SENT,), 0.9, sent=SentKind.OTHER, language="other", reader=READER)
    kind = Kind.BOUNCE if frame.bounce else Kind.AUTO_REPLY if frame.away else Kind.OTHER
    sure = kind is not Kind.OTHER
    return Reading((kind,), 0.9 if sure else 0.3, unsure=not sure, language="other", reader=READER)


def _reading(message: Message, me: frozenset[str], name: str, look: _Look, verdict: Verdict) -> Reading:
    """The reading of a verdict, with all that is seen beside the kind."""
    frame, main = look.facts.frame, verdict.kinds[0]
    seen = entities(message, verdict.kinds, look.language, me, named(look.opinion))
    confidence = max(0.0, verdict.confidence - (0.3 if frame.doubtful else 0.0))
    sent = sent_kind(look.facts.weights.sent, frame, look.opinion) if main is Kind.SENT else None
    news = told(look.page, frame, look.language) if sent is SentKind.NEWS else ()
    return Reading(
        kinds=(*verdict.kinds, *(one.kind for one in news)),
        confidence=confidence,
        unsure=is_unsure(main, confidence),
        evidence=(*news, *evidence(look.facts.weights, look.page, verdict.kinds, look.opinion)),
        sent=sent,
        says=says_of(look.facts, verdict, look.opinion),
        company=seen.company,
        role=seen.role,
        references=seen.references,
        people=tuple(person for person in seen.people if not name or person.name != name),
        dates=_without_notes(seen.dates, message) if news else seen.dates,
        agency=seen.agency,
        language=look.language,
        reader=READER,
    )


def _without_notes(dates: Sequence[DateSeen], message: Message) -> tuple[DateSeen, ...]:
    """The dates of news without those of its calendar part: a note of a no has a time of its own there, and no interview is at it."""
    notes = {invite.starts for invite in message.invites}
    return tuple(date for date in dates if date.means is not DateMeans.INTERVIEW or date.at not in notes)
