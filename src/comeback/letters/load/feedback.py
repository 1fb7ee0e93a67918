"""Feedback received, earlier messages and wishes of a loose case."""

from __future__ import annotations

import re2

from comeback.domain.application import Moment
from comeback.domain.case import Heard, PriorMessage, Wishes
from comeback.domain.kinds import Polarity
from comeback.letters.load.dates import dates_in
from comeback.letters.load.fields import Loose, entries, flag, text, texts, wrong

_SIGNS = {
    "+": Polarity.STRENGTH, "strength": Polarity.STRENGTH, "positive": Polarity.STRENGTH, "well": Polarity.STRENGTH,
    "-": Polarity.GAP, "–": Polarity.GAP, "gap": Polarity.GAP, "negative": Polarity.GAP, "badly": Polarity.GAP,
}  # fmt: skip
_UNANSWERED = re2.compile(
    r"(?i)no (?:answer|reply|response)|unanswered|without (?:an )?(?:answer|reply)|silence|not answered|ignored"
    r"|keine antwort|unbeantwortet|sans réponse|sin respuesta"
)
_AUTO = re2.compile(r"(?i)auto[- ]?reply|out[- ]of[- ]office|abwesenheit|réponse automatique|respuesta automática")
_ANSWERED = re2.compile(
    r"(?i)\b(?:answered|replied|reply (?:on|came|from)|answer (?:on|came|from)|wrote back|antwort(?:ete)? am|répondu|respondió)"
)
_NOTHING = re2.compile(r"(?i)^(?:no|none|nothing|nichts|non|aucun|ninguno|any|anything|any job|anything at all)\b")


def heard(values: Loose) -> tuple[Heard, ...]:
    """The points of feedback, in the giver's words."""
    points: tuple[object, ...] = ()
    by = ""
    for key in ("feedback_received", "feedback"):
        value = values.get(key)
        if isinstance(value, dict) and not ("sign" in value or "polarity" in value):
            by = text(value, "by", "from", path=f"{key}.")
            points = next((entries(value, name, f"{key}.") for name in ("points", "items", "words") if value.get(name)), ())
        else:
            points = entries(values, key)
        if points:
            break
    return tuple(_point(point, by) for point in points)


def _point(point: object, by: str) -> Heard:
    if isinstance(point, str):
        sign, words = (point[0], point[1:]) if point.startswith(("+", "-", "–")) else ("0", point)
        return Heard(_SIGNS.get(sign, Polarity.NEUTRAL), " ".join(words.split()), by=by)
    if not isinstance(point, dict):
        raise wrong("feedback_received", point, "a list of objects with sign and words")
    where = "feedback_received."
    return Heard(
        _SIGNS.get(text(point, "sign", "polarity", path=where).lower(), Polarity.NEUTRAL),
        text(point, "words", "quote", "text", path=where),
        text(point, "theme", path=where),
        text(point, "by", "from", path=where) or by,
    )


def prior(values: Loose) -> tuple[PriorMessage, ...]:
    """Messages that went between the two, oldest first as written; those without a date are left out."""
    found = []
    for at, entry in enumerate(entries(values, "prior_messages")):
        if isinstance(entry, str):
            words, answered = entry, False
        elif isinstance(entry, dict):
            words = " ".join(
                text(entry, key, path=f"prior_messages[{at}].") for key in ("when", "date", "kind", "what", "words", "text")
            ).strip()
            answered = flag(entry, "answered")
        else:
            raise wrong(f"prior_messages[{at}]", entry, "text that begins with a date")
        days = dates_in(words)
        if days:
            answered = answered or (bool(_ANSWERED.search(words)) and not _UNANSWERED.search(words) and not _AUTO.search(words))
            found.append(PriorMessage(days[0], _kind(words), answered, words))
    return tuple(found)


def _kind(words: str) -> str:
    low = words.lower()
    for name, marks in (
        ("status_enquiry", ("enquir", "status", "nach dem stand", "où en", "cómo va")),
        ("nudge", ("nudge", "reminder", "chase", "nachfrage", "relance", "recordatorio")),
        ("follow_up", ("follow", "feedback request", "asked for feedback", "feedback")),
        ("thanks", ("thank", "dank", "merci", "gracias")),
    ):
        if any(mark in low for mark in marks):
            return name
    return "message"


def wishes(values: Loose, *, interest: bool) -> Wishes:
    """What the seeker wants. Another post must be named: "any job" is no wish a letter can carry (rule A6)."""
    where = "wishes."
    roles = ", ".join(one for one in texts(values, "other_roles", where) or texts(values, "other_role", where) if not _NOTHING.search(one))
    return Wishes(
        ask_feedback=flag(values, "ask_feedback", where, default=True),
        interest=flag(values, "interest", where, default=interest) or flag(values, "interest_in_company", where),
        other_roles=roles,
        keep_cv=flag(values, "keep_cv", where) or flag(values, "keep_resume", where),
        card=flag(values, "card", where),
        because=text(values, "because", "reason", path=where),
        self_assessment=flag(values, "self_assessment", where) or flag(values, "mention_self_assessment", where),
    )


def moments(values: Loose) -> tuple[Moment, ...]:
    """The seeker's own ends of sentences."""
    found = []
    for at, entry in enumerate(entries(values, "moments")):
        where = f"moments[{at}]"
        if isinstance(entry, str):
            found.append(Moment(recall=" ".join(entry.split())))
        elif isinstance(entry, dict):
            who, thanks, recall = (text(entry, key, path=f"{where}.") or None for key in ("who", "thanks_for", "recall"))
            found.append(Moment(who, thanks, recall))
        else:
            raise wrong(where, entry, "an object with who, thanks_for and recall")
    return tuple(found)
