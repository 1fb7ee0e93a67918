"""The dates a mail names, and what each is for: calendar parts first, then the sentences of the new words."""

from __future__ import annotations

import re
from datetime import datetime

from comeback.domain.kinds import Kind
from comeback.domain.reading import DateMeans, DateSeen
from comeback.language.dates import dates_in
from comeback.language.sentences import sentences
from comeback.reading.scene import Scene

_MOST_WORDS = 4000
_SILENCE = re.compile(
    r"\b(?:not heard|no news|don['’]t hear|do not hear|haven['’]t heard|heard nothing|nichts (?:von uns )?h[öo]ren|keine (?:antwort|nachricht)"
    r"|sans (?:réponse|nouvelles)|sin (?:respuesta|noticias)|no recibe)",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"\b(?:hear (?:from|back)|let you know|be in touch|get back to you|come back to you|decide|decision|answer|outcome|melden|bescheid"
    r"|entscheid|rückmeldung|reviendr\w+|réponse|décision|tiendrons|contacterons|avisar\w*|respuesta|decisi[óo]n|comunicar\w*|responder\w*)",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\b(?:complete|deadline|submit|expires?|before|by|frist|bis|avant|jusqu['’]au|plazo|antes|hasta)\b",
    re.IGNORECASE,
)
_BY_KIND: dict[Kind, DateMeans] = {
    Kind.INVITATION: DateMeans.INTERVIEW,
    Kind.SCHEDULING: DateMeans.INTERVIEW,
    Kind.AUTO_REPLY: DateMeans.BACK_ON,
}
"""What a date is for where its sentence does not say."""


def dates(scene: Scene) -> tuple[DateSeen, ...]:
    """The dates of calendar parts as interviews, then those of the text that have a meaning for the search; none twice."""
    found = [
        DateSeen(DateMeans.INTERVIEW, invite.starts, whole_day=False, quote=invite.summary)
        for invite in scene.message.invites
        if invite.starts is not None
    ]
    base = scene.message.date
    if base is not None:
        for sentence in sentences(scene.message.words.new[:_MOST_WORDS]):
            found += _of_sentence(scene, sentence, base)
    return tuple(dict.fromkeys(found))


def _of_sentence(scene: Scene, sentence: str, base: datetime) -> list[DateSeen]:
    seen = dates_in(sentence, base, scene.language)
    means = _means(scene, sentence) if seen else None
    return [DateSeen(means, one.at, one.whole_day, one.quote) for one in seen] if means else []


def _means(scene: Scene, sentence: str) -> DateMeans | None:
    """The first meaning that fits the sentence, else that of the mail's kind."""
    if _SILENCE.search(sentence):
        return DateMeans.SILENCE_AFTER
    if _ANSWER.search(sentence) and Kind.AUTO_REPLY not in scene.kinds:
        return DateMeans.ANSWER_BY
    if Kind.ASSESSMENT in scene.kinds and _DEADLINE.search(sentence):
        return DateMeans.DEADLINE
    return next((_BY_KIND[kind] for kind in scene.kinds if kind in _BY_KIND), None)
