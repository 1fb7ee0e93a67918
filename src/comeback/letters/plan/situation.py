"""What the facts of a case amount to: in time or not, by whom and how the no was told, what is left to ask.

Pure; the moves are planned elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from comeback.domain.case import Case, CasePerson
from comeback.domain.kinds import Channel, Kind, LetterKind, Polarity, Says
from comeback.letters.load.people import same
from comeback.letters.plan.speed import swift, timely
from comeback.letters.wordlist import Words, sections

_WRITTEN = frozenset({Channel.EMAIL, Channel.LINKEDIN, Channel.TEXT, Channel.PORTAL, Channel.LETTER})
_SPOKEN = frozenset({Channel.PHONE, Channel.VIDEO, Channel.IN_PERSON})
EU_AND_UK = frozenset("GB IE DE AT FR BE LU NL ES PT IT PL DK SE FI CZ HU GR RO BG HR SI SK EE LV LT CY MT NO CH".split())  # noqa: SIM905
SPOKEN = frozenset({"en", "de", "fr", "es"})
"""Languages that letters are written in."""
_SILENCES_THAT_END_ASKING = 3


def marks(name: str) -> Words:
    """A section of the word list beside this file."""
    return sections("comeback.letters.plan", "mood.txt")[name]


@dataclass(frozen=True, slots=True)
class Situation:
    """Judgements on the facts, each with one meaning for every letter."""

    language: str
    country: str
    told: bool
    """The reader gave the news."""
    spoken: bool
    machine: bool
    """The news came from nobody who can be thanked."""
    thread: bool
    """The letter answers a mail of the reader's."""
    timely: bool | None
    """Rule G2; None where no date tells."""
    swift: bool
    """The news came within a few working days of the last contact, so that it may be called quick."""
    kept_promise: bool
    early: bool
    """The news came before the day that was promised."""
    same_day: bool
    explained: bool
    may_ask: bool
    recruiter: bool
    internal_seeker: bool
    eu: bool
    unanswered: int
    formal: bool


def situation(case: Case) -> Situation:
    """Judge a case."""
    notice, reader = case.notice, case.reader
    told = bool(notice and notice.by and reader and same(notice.by.name, reader.name))
    language, _, country = case.locale.partition("-")
    unanswered = sum(not one.answered for one in case.prior if one.kind != "thanks")
    return Situation(
        language=language if language in SPOKEN else "en",
        country=country,
        told=told,
        spoken=bool(notice and notice.channel in _SPOKEN),
        machine=bool(notice and notice.by is None),
        thread=bool(told and notice and notice.channel is Channel.EMAIL) or (notice is None and bool(case.prior)),
        timely=timely(case),
        swift=swift(case),
        early=bool(notice and case.promised_by and notice.at.date() < case.promised_by),
        kept_promise=bool(notice and case.promised_by and notice.at.date() <= case.promised_by),
        same_day=bool(notice and notice.at.date() in case.interviewed_on),
        explained=bool(notice and notice.words in marks("delay_explained")),
        may_ask=_may_ask(case, unanswered),
        recruiter=bool(reader and reader.agency),
        internal_seeker=f"{case.seeker.situation} {case.seeker.level}" in marks("internal_seeker"),
        eu=(case.seeker.country or country) in EU_AND_UK or (not country and language != "en"),
        unanswered=unanswered,
        formal=is_formal(reader, case.register, language),
    )


def answers_news(case: Case, kind: LetterKind) -> bool:
    """Whether such a letter answers the news itself: one months later, or to somebody else, takes neither its subject nor its words."""
    return kind not in {LetterKind.KEEP_IN_TOUCH, LetterKind.THANKS_TO_REFEREE} and (kind is not LetterKind.NEW_OPENING or came_back(case))


def offer_made(case: Case) -> bool:
    """Whether the facts know of an offer."""
    return case.notice is not None and case.notice.what is Kind.OFFER


def came_back(case: Case) -> bool:
    """Whether they came back by themselves with another chance."""
    return case.notice is not None and case.notice.what is Kind.REOPENED


def awaits_decision(case: Case) -> bool:
    """Whether the day by which they promised to decide is not past, and nothing was heard."""
    return case.notice is None and case.promised_by is not None and case.today.date() <= case.promised_by


def is_formal(reader: CasePerson | None, register: str, language: str = "en") -> bool:
    """Whether the reader is addressed by title; first names and du, tu, vos are not formal. French says vous to first names, too."""
    if register in {"du", "tu", "tú", "vos", "first_name"}:
        return False
    if reader is None or not reader.address or language == "fr":
        return True
    return reader.address.split()[0].lower().rstrip(".") in TITLES


TITLES = frozenset(
    word
    for line in (
        "mr mrs ms miss mx dr prof professor sir dame lady lord rev father pastor sister brother captain chef judge",
        "herr frau direktor direktorin rektor rektorin professorin doktor pfarrer pfarrerin schwester",
        "m mme madame monsieur mlle maître docteur docteure professeur professeure",
        "sr sra srta señor señora señorita don doña d doctor doctora dra profesor profesora prof lic licenciado licenciada",
        "maestra maestro directora director rectora rector jueza ing ingeniero ingeniera arq mtro mtra jefe jefa padre sor",
    )
    for word in line.split()
)


def _may_ask(case: Case, unanswered: int) -> bool:
    """Whether one feedback request has a place (rules A9, A10, A12, C7)."""
    says = case.notice.says if case.notice else frozenset()
    given = any(one.polarity is not Polarity.NEUTRAL for one in case.heard)
    return (
        case.wishes.ask_feedback
        and not given
        and not says & {Says.NO_FEEDBACK_POLICY, Says.FEEDBACK_REFUSED, Says.FEEDBACK_INSIDE, Says.POST_CANCELLED, Says.DO_NOT_CONTACT}
        and unanswered < _SILENCES_THAT_END_ASKING
    )
