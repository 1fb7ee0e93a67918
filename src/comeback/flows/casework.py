"""From the ledger to a case: gathers all facts one letter may use, and nothing else.

What is not in the case cannot get into the letter. Deciding which letter is owed, and wording it, happen elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from comeback.domain.application import Application, Seeker
from comeback.domain.case import Case, CasePerson, CaseSeeker, Heard, Notice, PriorMessage, Wishes
from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import Kind, LetterKind, Part
from comeback.domain.lesson import FeedbackReading
from comeback.domain.message import Message
from comeback.domain.step import Step
from comeback.language.greetings import greeting_name, sign_off
from comeback.language.manner import locale_of, register_of
from comeback.letters.words.register import FORMAL, in_register

ANSWERED = {
    LetterKind.THANKS_FOR_FEEDBACK: (EventKind.FEEDBACK, EventKind.REJECTED),
    LetterKind.THANKS_FOR_INTERVIEW: (EventKind.SCHEDULED, EventKind.INVITED, EventKind.REJECTED),
    LetterKind.NEW_OPENING: (EventKind.REOPENED, EventKind.ALERTED, EventKind.REJECTED),
    LetterKind.ACCEPTANCE: (EventKind.OFFERED,),
    LetterKind.DECLINE: (EventKind.OFFERED,),
    LetterKind.THANKS_TO_REFEREE: (EventKind.OFFERED, EventKind.REJECTED),
    LetterKind.STATUS_ENQUIRY: (),
    LetterKind.WITHDRAWAL: (),
}
"""What each kind of letter answers, the first of which there is one; all others answer the no."""
NEWS = {EventKind.OFFERED: Kind.OFFER, EventKind.REOPENED: Kind.REOPENED}
"""Which news an event is, where it is no rejection."""
OWN = {
    EventKind.THANKED: LetterKind.THANKS_FOR_INTERVIEW,
    EventKind.FOLLOWED_UP: LetterKind.FOLLOW_UP,
    EventKind.THANKED_FOR_FEEDBACK: LetterKind.THANKS_FOR_FEEDBACK,
    EventKind.NUDGED: LetterKind.NUDGE,
    EventKind.KEPT_IN_TOUCH: LetterKind.KEEP_IN_TOUCH,
}


@dataclass(frozen=True, slots=True)
class File:
    """What lies on the table for one letter. `mails` are by their identity, `heard` by that of the mail or the id of an entry by hand."""

    application: Application
    step: Step
    seeker: Seeker
    mails: Mapping[str, Message]
    heard: Mapping[str, FeedbackReading]
    wishes: Wishes
    already_said: frozenset[str] = frozenset()


def case_of(file: File, now: datetime) -> Case:
    """The case of one letter."""
    application, step, seeker = file.application, file.step, file.seeker
    told = last(application, ANSWERED.get(step.letter, (EventKind.REJECTED,)))
    mail = file.mails.get(told.message or "") if told else _answered(file)
    theirs = mail.words.new if mail else ""
    agents = agents_of(application)
    reader = case_person(as_named(step.to, agents), theirs, seeker.name) if step.to else None
    before = [event for event in application.events if told is None or event.at < told.at]
    case = Case(
        today=now.astimezone(seeker.zone),
        locale=_variety(locale_of(theirs or all_words(file), seeker.language, seeker.country, str(seeker.zone)), seeker.manner.variety),
        seeker=CaseSeeker(
            seeker.name, seeker.email, seeker.phone, signature=_signature(file), country=seeker.country if seeker.manner.variety else ""
        ),
        company=application.company or "",
        role=application.role or "",
        role_reference=application.references[0] if application.references else "",
        interviewed_on=tuple(i.day(seeker.zone) for i in application.interviews if i.day_known and not i.cancelled and i.at <= now),
        meets_on=min((i.day(seeker.zone) for i in application.interviews if i.day_known and not i.cancelled and i.at > now), default=None),
        people=people_of(application, step, seeker, agents),
        reader=reader,
        moments=application.moments,
        promised_by=next((event.answer_by for event in reversed(before) if event.answer_by), None),
        last_contact=before[-1].at.astimezone(seeker.zone).date() if before else None,
        notice=notice_of(told, mail, step, agents) if told else None,
        heard=heard_of(file),
        wishes=file.wishes,
        prior=tuple(PriorMessage(event.at.date(), OWN[event.kind]) for event in application.events if event.kind in OWN),
        already_said=file.already_said,
        register=register_of(theirs, seeker.name),
        reader_greeting=first_line(theirs) if greeting_name(theirs) else "",
        reader_sign_off=sign_off(theirs).formula or "",
    )
    return in_register(case, FORMAL if seeker.manner.formal else "")


def _variety(locale: str, wished: str) -> str:
    """The variety the seeker writes, where it is one of the letter's language."""
    return wished if wished and wished.partition("-")[0] == locale.partition("-")[0] else locale


def _signature(file: File) -> str:
    """A letter is signed with it; a card by hand, and a call not at all."""
    return "" if file.step.letter in {LetterKind.CARD, LetterKind.CALL_SCRIPT} else file.seeker.manner.signature


def _answered(file: File) -> Message | None:
    """The mail into whose thread the letter goes: its manner is mirrored."""
    return next((mail for mail in file.mails.values() if file.step.in_reply_to and mail.message_id == file.step.in_reply_to), None)


def last(application: Application, kinds: tuple[EventKind, ...]) -> Event | None:
    """The latest sure event of the first of these kinds that there is one of."""
    for kind in kinds:
        found = [event for event in application.events if event.kind is kind and event.sure]
        if found:
            return found[-1]
    return None


def first_line(text: str) -> str:
    """The first line with words in it."""
    return next((line.strip() for line in text.splitlines() if line.strip()), "")


def all_words(file: File) -> str:
    """The new words of everybody's mails but the seeker's, for telling the variety of language."""
    mine = frozenset(file.seeker.addresses)
    return "\n".join(mail.words.new for mail in file.mails.values() if not mail.is_from(mine))


def case_person(person: CasePerson, words: str, seeker_name: str) -> CasePerson:
    """The reader, addressed as they signed: by first name only where they used first names themselves."""
    name = person.name
    signed = (sign_off(words).name or "").strip()
    first_names = bool(signed) and " " not in signed and name.startswith(signed)
    greeted = (greeting_name(words) or "").strip()
    called = greeted and seeker_name.split(" ")[0] == greeted
    address = signed if first_names else (name.split(" ")[0] if called and name else "")
    return replace(person, name=name or signed, address=address)


def people_of(application: Application, step: Step, seeker: Seeker, agents: frozenset[str]) -> tuple[CasePerson, ...]:
    """Everybody the letter may name: those of the application, never the seeker."""
    known = [step.to, *step.also_to, *application.people] if step.to else list(application.people)
    named = {one.name: one for one in known if one.name and one.name != seeker.name}
    return tuple(as_named(one, agents) for one in named.values())


def agents_of(application: Application) -> frozenset[str]:
    """The addresses of those who stand in between: whoever was once seen to be of an agency is so in all of their mails."""
    seen = (*application.people, *(event.who for event in application.events if event.who))
    return frozenset(person.email for person in seen if person.part is Part.AGENCY and person.email)


def as_named(person: Person, agents: frozenset[str] = frozenset()) -> CasePerson:
    """A person of the ledger by name, address and side alone; `agents` as `agents_of` has them."""
    agency = person.part is Part.AGENCY or person.email in agents
    return CasePerson(name=person.name or "", email=person.email or "", unattended=person.unattended, agency=agency)


def notice_of(told: Event, mail: Message | None, step: Step, agents: frozenset[str]) -> Notice:
    """How it was told; the thread's headers only where the letter goes into that thread."""
    same_thread = bool(step.in_reply_to) and step.in_reply_to == told.message_id
    by = told.who
    return Notice(
        at=told.at,
        channel=told.channel,
        by=as_named(by, agents) if by and by.name else None,
        words=mail.words.new if mail else told.note or told.quote,
        says=told.says,
        message_id=told.message_id or "" if same_thread else "",
        references=mail.references if mail and same_thread else (),
        subject=told.subject if same_thread else "",
        quoted=mail.words.new if mail and same_thread else "",
        what=NEWS.get(told.kind, Kind.REJECTION),
    )


def heard_of(file: File) -> tuple[Heard, ...]:
    """Every point of feedback in this application's mails and in talks, in the reader's words; a theme that is a guess is left out."""
    found = []
    for event in file.application.events:
        reading = file.heard.get(event.message or event.id)
        by = event.who.name if event.who and event.who.name else ""
        found += [Heard(item.polarity, item.quote, str(item.theme) if item.sure else "", by) for item in (reading.items if reading else ())]
    return tuple(dict.fromkeys(found))
