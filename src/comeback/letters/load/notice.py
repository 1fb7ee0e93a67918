"""The news of a loose case (a rejection, an offer, another chance) as a `Notice`: when, how, by whom, in which words."""

from __future__ import annotations

from collections.abc import Sequence

import re2

from comeback.domain.case import CasePerson, Notice
from comeback.domain.kinds import Channel, Kind, Says
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.letters.load.dates import moment
from comeback.letters.load.fields import Loose, entries, flag, text
from comeback.letters.load.people import giver
from comeback.letters.load.says import said_in

_CHANNELS: tuple[tuple[str, Channel], ...] = (
    (r"linkedin|xing", Channel.LINKEDIN),
    (r"voicemail|mailbox message|phone|call|rang|telefon|anruf|teléfono|llamada|téléphone|appel", Channel.PHONE),
    (r"video|zoom|teams|visio|skype", Channel.VIDEO),
    (r"person|face to face|persönlich|en personne|en persona", Channel.IN_PERSON),
    (r"sms|text|whatsapp|signal|telegram", Channel.TEXT),
    (r"portal|ats|website|status page", Channel.PORTAL),
    (r"e-?mail|courriel|correo", Channel.EMAIL),
    (r"post|letter|brief|courrier|carta|lettre", Channel.LETTER),
)
_PATTERNS = tuple((re2.compile(rf"(?i)\b(?:{words})"), channel) for words, channel in _CHANNELS)
_GREETING = re2.compile(
    r"^['\"“‘« ]*((?:Hi|Hello|Hey|Dear|Hallo|Liebe[r]?|Hoi|Servus|Moin|Grüezi|Sehr geehrte[r]?|Guten Tag"
    r"|Bonjour|Salut|Cher|Chère|Hola|Estimad[oa]|Querid[oa])\b[^.,;:!]{0,40}),"
)
_SIGN_OFF = re2.compile(
    r"(?:[.!?]|\.\.\.|…)\s*(Best|Best wishes|Kind regards|Warm regards|Best regards|Regards|Warmly|Cheers|Many thanks"
    r"|Yours sincerely|Sincerely"
    r"|Viele Grüße|Liebe Grüße|Herzliche Grüße|Mit freundlichen Grüßen|Bien cordialement|Cordialement|Bien à vous"
    r"|Un saludo|Saludos cordiales|Saludos|Un abrazo)[,\s]+[^.,!?]{2,40}$"
)
_WHOLE = re2.compile(r"^(?:'.*'|\".*\"|“.*”|‘.*’|«.*»)$")


def channel_of(words: str) -> Channel:
    """The channel these words name; mail where they name none."""
    return next((channel for pattern, channel in _PATTERNS if pattern.search(words)), Channel.EMAIL)


def greeting_in(words: str) -> str:
    """The greeting that quoted words of a mail begin with, to be mirrored (rule G18)."""
    match = _GREETING.search(words)
    return match.group(1) + "," if match else ""


def sign_off_in(words: str) -> str:
    """The sign-off that quoted words of a mail end with."""
    match = _SIGN_OFF.search(words)
    return match.group(1) if match else ""


def latest(notices: Sequence[Notice | None]) -> Notice | None:
    """The news that came last: another chance lifts the no before it."""
    return max((one for one in notices if one), key=lambda one: one.at.replace(tzinfo=None), default=None)


def notice(news: Loose, people: Sequence[CasePerson], what: Kind = Kind.REJECTION, heard: str = "") -> Notice | None:
    """The notice, None where the case tells of none. `heard` are further words that may tell of a policy."""
    path = f"{what.value}."
    when = text(news, "when", "at", "date", "on", path=path)
    if not news or not when:
        return None
    words = text(news, "words", "text", "body", path=path)
    reason = text(news, "reason_given", "reason", path=path)
    return Notice(
        at=moment(when, f"{path}when"),
        channel=channel_of(text(news, "channel", path=path)),
        by=giver(news, people),
        words=words,
        reason=reason,
        says=_says(news, path) | said_in(f"{words} . {reason} . {heard}"),
        message_id=text(news, "message_id", path=path),
        subject=text(news, "subject", path=path),
        quoted=words.strip("'\"“”‘’«» ") if _WHOLE.match(words) and "..." not in words and "…" not in words else "",
        what=what,
    )


def _says(news: Loose, path: str) -> frozenset[Says]:
    found = set()
    for entry in entries(news, "says", path):
        try:
            found.add(Says(str(entry)))
        except ValueError:
            known = ", ".join(one.value for one in Says)
            raise UsageError(
                Sentence("The case's '{path}says' holds '{entry}', which is unknown.", path=path, entry=str(entry)[:40]),
                Sentence("Known are: {known}.", known=known),
            ) from None
    for key, says in (
        ("no_feedback_policy", Says.NO_FEEDBACK_POLICY),
        ("feedback_offered", Says.FEEDBACK_OFFERED),
        ("post_cancelled", Says.POST_CANCELLED),
        ("internal_candidate", Says.INTERNAL_CANDIDATE),
        ("keeps_cv", Says.KEEPS_CV),
        ("do_not_contact", Says.DO_NOT_CONTACT),
    ):
        if flag(news, key, path):
            found.add(says)
    return frozenset(found)
