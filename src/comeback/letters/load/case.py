"""A case file's text made into a `Case`: the known is taken, the unknown named in a note, the wrong an error with its mend."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from importlib.resources import files

import re2

from comeback.domain.case import Case, CasePerson, CaseSeeker
from comeback.domain.kinds import Channel, Kind, LetterKind
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.letters.load import feedback, people
from comeback.letters.load.dates import dates_in, moment, promised
from comeback.letters.load.fields import Loose, entries, table, text, texts
from comeback.letters.load.locale import locale_tag
from comeback.letters.load.notice import greeting_in, latest, notice, sign_off_in
from comeback.letters.wordlist import Words, sections

LETTERS = {
    "a": LetterKind.FOLLOW_UP,
    "b": LetterKind.THANKS_FOR_FEEDBACK,
    "c": LetterKind.NUDGE,
    "d": LetterKind.THANKS_FOR_INTERVIEW,
    "e": LetterKind.CARD,
    "f": LetterKind.KEEP_IN_TOUCH,
    "g": LetterKind.NEW_OPENING,
    "h": LetterKind.CALL_SCRIPT,
    "i": LetterKind.REPLY_BEFORE_INTERVIEW,
    "j": LetterKind.STATUS_ENQUIRY,
    "k": LetterKind.ACCEPTANCE,
    "l": LetterKind.DECLINE,
    "m": LetterKind.WITHDRAWAL,
    "n": LetterKind.THANKS_TO_REFEREE,
}
_SCHEMA = json.loads(files("comeback.letters").joinpath("case.schema.json").read_text("utf-8"))
KNOWN = frozenset(_SCHEMA["properties"])
_PARTS = re2.compile(r"[,;]| and | then ")
MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """A case, the kinds of letter it asks for, and what the loader did not take, in words."""

    case: Case
    kinds: tuple[LetterKind, ...] = ()
    notes: tuple[str, ...] = ()


def load_case(text_of_file: str) -> Loaded:
    """Read one case file. Raises UsageError where it is no JSON object or a value has the wrong type."""
    values = _object(text_of_file)
    people_here, absent = people.present(values, "interviewers" if "interviewers" in values else "people")
    notes = [f"Unknown and left aside: {key}." for key in values if key not in KNOWN]
    notes += [f"{name} was not there: no letter goes to them." for name in absent]
    notes += _promise_note(values)
    return Loaded(_case(values, people_here), _kinds(values), tuple(notes))


def _object(text_of_file: str) -> Loose:
    if len(text_of_file) > MOST_BYTES:
        raise UsageError("The case is larger than a megabyte.", "Keep one application's facts in it.")
    try:
        values = json.loads(text_of_file)
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise UsageError(Sentence("The case is no valid JSON{where}.", where=where), "Write one JSON object.") from error
    if not isinstance(values, dict):
        raise UsageError("The case is no JSON object.", 'Write it as {"seeker": {...}, "company": {...}, ...}.')
    return values


def _case(values: Loose, here: tuple[CasePerson, ...]) -> Case:
    company, role = _named(values, "company", "name"), _named(values, "role", "title")
    rejection = table(values, "rejection")
    stage = " and ".join(texts(values, "stage"))
    days = dates_in(" ".join(texts(values, "interviewed_on")) or " ".join(part for part in _PARTS.split(stage) if part not in _no()))
    wanted = table(values, "wishes")
    offer = table(values, "offer")
    news = latest(
        [
            notice(rejection, here, heard=text(wanted, "policy", path="wishes.")),
            notice(offer, here, Kind.OFFER),
            notice(table(values, "reopened"), here, Kind.REOPENED),
        ]
    )
    today = _today(values)
    middle = _middle(values)
    words = news.words if news else ""
    return Case(
        today=today,
        locale=locale_tag(text(values, "locale")),
        seeker=_seeker(values),
        company=text(company, "name", path="company."),
        role=text(role, "title", "name", path="role."),
        sector=text(company, "sector", path="company."),
        place=text(company, "place", path="company."),
        role_reference=text(role, "reference", "ref", "requisition", path="role."),
        stage=stage,
        interviewed_on=tuple(day for day in days if day <= today.date()),
        meets_on=min((day for day in days if day > today.date()), default=None),
        people=here,
        reader=_referee(values)
        or people.reader(news.by if news else None, middle, here, by_mail=not news or news.channel is Channel.EMAIL),
        discussed=texts(values, "discussed"),
        moments=feedback.moments(values),
        promised_by=promised(text(values, "promised_by"), days[-1] if days else None),
        last_contact=_day(values, "last_contact") or (days[-1] if days else None),
        start_on=next(iter(dates_in(text(offer, "start", "start_on", path="offer."))), None),
        notice=news,
        heard=feedback.heard(values),
        well=texts(table(values, "self_assessment"), "well", "self_assessment."),
        badly=texts(table(values, "self_assessment"), "badly", "self_assessment."),
        wishes=feedback.wishes(wanted, interest=False),
        mood=text(values, "mood"),
        draft=text(wanted, "text_he_wants", "text_she_wants", "text_they_want", "draft", path="wishes."),
        prior=feedback.prior(values),
        seeker_news=texts(values, "seeker_news"),
        public_news=texts(values, "public_news") + texts(values, "new_opening") + texts(values, "opening"),
        since_then=texts(values, "since_then"),
        forgot_to_say="; ".join(texts(values, "forgot_to_say")),
        private=texts(values, "private_do_not_use"),
        already_said=frozenset(texts(values, "already_said")),
        register=text(values, "register"),
        reader_greeting=text(values, "reader_greeting") or greeting_in(words),
        reader_sign_off=text(values, "reader_sign_off") or sign_off_in(words),
    )


def _no() -> Words:
    """Words that mark a stage's date as that of the rejection, not of an interview."""
    return sections("comeback.letters.load", "stage.txt")["rejected"]


def _named(values: Loose, key: str, inner: str) -> Loose:
    value = values.get(key)
    return {inner: value} if isinstance(value, str) else table(values, key)


def _seeker(values: Loose) -> CaseSeeker:
    seeker = _named(values, "seeker", "name")
    name = text(seeker, "name", path="seeker.")
    if not name:
        raise UsageError("The case's 'seeker.name' is missing.", 'Write it as "seeker": {"name": "First Last"}.')
    return CaseSeeker(
        name,
        text(seeker, "email", path="seeker."),
        text(seeker, "phone", path="seeker."),
        text(seeker, "level", path="seeker."),
        text(seeker, "situation", path="seeker."),
        text(seeker, "signature", path="seeker."),
        text(seeker, "country", path="seeker."),
    )


def _today(values: Loose) -> datetime:
    today = text(values, "today")
    if not today:
        raise UsageError("The case's 'today' is missing.", 'Write it as "today": "2026-05-14T09:00".')
    return moment(today, "today")


def _day(values: Loose, key: str) -> date | None:
    days = dates_in(text(values, key))
    return days[-1] if days else None


def _middle(values: Loose) -> CasePerson | None:
    """A recruiter in between, or a reader whom the case names outright."""
    for key in ("recruiter", "agency", "reader", "contact"):
        for entry in entries(values, key):
            one = people.person(entry, key)
            return (
                CasePerson(one.name, one.title, one.address, one.email, one.post, one.unattended, agency=True)
                if key in {"recruiter", "agency"}
                else one
            )
    return None


def _referee(values: Loose) -> CasePerson | None:
    """Who spoke for the seeker: a letter to them goes to nobody else."""
    return next((people.person(entry, "referee") for entry in entries(values, "referee")), None)


def _kinds(values: Loose) -> tuple[LetterKind, ...]:
    found = []
    for entry in entries(values, "kinds"):
        kind = LETTERS.get(str(entry)) or next((one for one in LetterKind if one.value == entry), None)
        if kind is None:
            raise UsageError(
                Sentence("The case's 'kinds' holds '{entry}', which is unknown.", entry=str(entry)[:40]),
                Sentence("Known are: {all}.", all=", ".join(one.value for one in LetterKind)),
            )
        found.append(kind)
    return tuple(found)


def _promise_note(values: Loose) -> list[str]:
    words = text(values, "promised_by")
    if not words or dates_in(words):
        return []
    since = dates_in(" ".join(texts(values, "stage")))
    if promised(words, since[-1] if since else None) is None:
        return [f"No date could be found in promised_by ('{words[:60]}'): nothing is said of speed."]
    return [f"promised_by ('{words[:60]}') was counted from the last interview."]
