"""What the structure of a mail says before any word is read: whose it is, whether a machine wrote it, whether it answers another."""

from __future__ import annotations

from dataclasses import dataclass

import re2

from comeback.domain.message import Message
from comeback.reading.folding import fold

_ANSWERS = re2.compile(rb"^ *(?:re|aw|antw|sv|rv|ref|res) *(?:\[\d+\])? *:")
_FORWARDS = re2.compile(rb"^ *(?:fwd?|wg|tr|rv|enc|i) *:")
_SYSTEM = re2.compile(rb"^(?:mailer-daemon|postmaster|mail-?delivery)\b")
_AWAY = re2.compile(
    rb"^ *(?:automatic reply|auto(?:matic)?[- ]?reply|out of (?:the )?office|autoreply|abwesenheit\w*|abwesend|automatische antwort"
    rb"|reponse automatique|absence du bureau|absent\w*|message d'absence|respuesta automatica|fuera de la oficina|ausencia)\b"
)
_DESK = re2.compile(
    rb"^(?:no-?reply|do-?not-?reply|notif\w*|careers?|jobs?|hr|talent\w*|recruit\w*|hiring|info|office|alert\w*|digest|news\w*"
    rb"|people|team|hello|bewerbung\w*|karriere\w*|personal\w*|recrutement|rh|candidat\w*|empleo|seleccion|rrhh|reclutamiento"
    rb"|scheduling|support|service|admin|offers|events|campus|mail|post|order\w*|shop|sales|billing|account\w*|statement\w*|security"
    rb"|receipt\w*|booking\w*|reply|updates?|customer\w*|marketing|contact|donotreply|bounce\w*|buchung\w*|bestell\w*|zustell\w*)(?:[-+._]|@|$)"
)
_MACHINE = re2.compile(
    rb"^(?:no-?reply|do-?not-?reply|donotreply|ne-?pas-?repondre|no-?responder|nicht-?antworten|notif\w*|alert\w*|digest|news\w*|order\w*|shop|sales"
    rb"|billing|account\w*|statement\w*|security|receipt\w*|customer\w*|marketing|bounce\w*|bestell\w*|zustell\w*|offers|ofertas|updates?)(?:[-+._]|@|$)"
)


_HIRES = re2.compile(
    rb"\b(?:careers?|jobs?|recruit\w*|talent\w*|hr|hiring|bewerb\w*|karriere|personal(?:abteilung|wesen)?|recrutement|rh|candidat\w*"
    rb"|empleo|seleccion|rrhh|reclutamiento|vacanc\w*|applications?|applicants?)\b"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The outward signs of one mail."""

    own: bool = False
    bounce: bool = False
    away: bool = False
    automatic: bool = False
    bulk: bool = False
    answers: bool = False
    """It stands in a thread: In-Reply-To, or a subject that begins with Re."""
    forwards: bool = False
    person: bool = False
    """The sender seems to be somebody, not a desk or a machine."""
    asks_to_meet: bool = False
    """A calendar part with method REQUEST."""
    calls_off: bool = False
    """A calendar part with method CANCEL."""
    hires: bool = False
    """Name or address of the sender is that of a desk where people are hired."""
    answers_elsewhere: bool = False
    """Reply-To leads to another domain than From."""
    doubtful: bool = False
    """Its authentication failed."""


def is_desk(address: str) -> bool:
    """Whether an address is that of a desk or a machine rather than of a person."""
    return bool(_DESK.match(fold(address[:200])))


def is_machine(address: str) -> bool:
    """Whether an address says that nobody stands behind it who would write a word of their own: not an office, not a reception."""
    return bool(_MACHINE.match(fold(address[:200])))


def frame_of(message: Message, me: frozenset[str]) -> Frame:
    """The frame of a mail; `me` are the seeker's addresses in lower case."""
    subject = fold(message.subject[:200])
    sender = fold(message.sender.email[:200])
    marks = message.marks
    methods = {invite.method.upper() for invite in message.invites}
    return Frame(
        own=message.is_from(me),
        bounce=marks.bounce or bool(_SYSTEM.match(sender)),
        away=marks.auto_reply or bool(_AWAY.match(subject)),
        automatic=marks.automatic or marks.bulk or marks.unattended,
        bulk=marks.bulk,
        answers=message.in_reply_to is not None or bool(message.references) or bool(_ANSWERS.match(subject)),
        forwards=bool(_FORWARDS.match(subject)),
        person=not (marks.automatic or marks.bulk or marks.unattended or is_desk(message.sender.email)),
        asks_to_meet="REQUEST" in methods,
        calls_off="CANCEL" in methods or any(invite.cancelled for invite in message.invites),
        hires=_hires(message),
        answers_elsewhere=any(to.domain != message.sender.domain for to in message.reply_to if to.email),
        doubtful=marks.authentication_failed,
    )


def _hires(message: Message) -> bool:
    desk = f"{message.sender.name[:200]} {message.sender.email.partition('@')[0][:200]}"
    return bool(_HIRES.search(fold(desk.replace("_", " "))))
