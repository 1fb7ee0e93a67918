"""Points of feedback in an answer: sentences of the new words that praise or find lacking what the seeker did.

A first, careful look: what is not plainly praise or lack is left out. Adding points up over interviews is not done here.
"""

from __future__ import annotations

import re

from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import FeedbackItem, FeedbackReading
from comeback.domain.message import Message
from comeback.language.sentences import sentences

_MOST_WORDS = 20_000
_YOU = re.compile(r"\b(?:you|your|Sie|Ihre?[nrms]?|du|dein\w*|vous|votre|vos|tu|tes|usted|su|sus)\b", re.IGNORECASE)
_REFUSED = re.compile(
    r"(?:not|n['’]t|unable to|cannot|kein|ne pouvons|no podemos)\b.{0,60}\b(?:feedback|rückmeldung|retour|comentarios|retroalimentación)",
    re.IGNORECASE,
)
_LACK = re.compile(
    r"\b(?:lack(?:ed|ing)?|missing|too (?:long|short|quiet|little|much)|would have liked|could have|needed (?:more|to)|not enough|struggled|unclear"
    r"|next time|work on|fehlte|zu (?:lang|wenig|leise)|hätten (?:uns )?gewünscht|manqu(?:ait|é)|trop (?:long|peu)|aurions aimé|faltó|demasiado|podría mejorar)",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"\b(?:impress(?:ed|ive)|strong(?:est)?|excellent|clear(?:ly)?|liked|enjoyed your|great|thoughtful|well prepared|beeindruck\w+|stark\w*|überzeug\w+"
    r"|hervorragend|clair\w*|excellent\w*|apprécié|solide\w*|gustó|excelente\w*|destac\w+)\b",
    re.IGNORECASE,
)
_THEMES: tuple[tuple[Theme, str], ...] = (
    (Theme.COMMUNICATION, r"answer|explain|listen|communicat|antwort|erklär|réponse|expliqu|respuesta|explic"),
    (Theme.PREPARATION, r"prepar|research|question|vorbereit|frage|prépar|pregunta"),
    (Theme.PRACTICAL_TEST, r"trial|lesson|test shift|bench|probearbeit|essai|prueba"),
    (Theme.PRESENTATION, r"slide|portfolio|present|cv|folie|diapo|presentaci"),
    (Theme.LEADERSHIP, r"lead|team|führ|équipe|liderazgo|equipo"),
    (Theme.PROBLEM_SOLVING, r"problem|case|approach|lösung|problème|solución"),
    (Theme.DOMAIN_EXPERIENCE, r"experience|sector|years|erfahrung|expérience|experiencia"),
    (Theme.RELIABILITY, r"late|punctual|pünktlich|retard|tarde"),
    (Theme.MANNER, r"warm|calm|friendly|nerv|ruhig|freundlich|calme|amable"),
)
"""Words that tell a theme; the first that fits."""


def feedback_in(message: Message) -> FeedbackReading:
    """The points in a mail's new words; a refusal only where no strength or gap is named."""
    found = [(_polarity(sentence), sentence) for sentence in sentences(message.words.new[:_MOST_WORDS])]
    items = tuple(FeedbackItem(polarity, _theme(sentence), sentence) for polarity, sentence in found if polarity)
    return FeedbackReading(items, refused=not items and bool(_REFUSED.search(message.words.new[:_MOST_WORDS])))


def _polarity(sentence: str) -> Polarity | None:
    if not _YOU.search(sentence):
        return None
    if _LACK.search(sentence):
        return Polarity.GAP
    return Polarity.STRENGTH if _PRAISE.search(sentence) else None


def _theme(sentence: str) -> Theme:
    return next((theme for theme, words in _THEMES if re.search(words, sentence, re.IGNORECASE)), Theme.TECHNICAL_DEPTH)
