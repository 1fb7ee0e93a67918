"""Which language a text is in: English, German, French, Spanish, or another one, which is said to be so and never guessed at.

By frequent words and letters; no model. The words lie in `data/stopwords.txt`.
"""

from __future__ import annotations

import re
from functools import cache

from comeback.language.lexicon import entries

OURS = ("en", "de", "fr", "es")
_CAP = 6000
"""Characters looked at: the head of a mail is enough."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]*)?")
_ELIDED = re.compile(r"(?:[ldjncsmt]|qu)'[^\W\d_]{3}")
_OTHER_SCRIPT = re.compile(r"[Ͱ-ϿЀ-ӿ԰-֏֐-׿؀-ۿऀ-෿฀-໿Ⴀ-ჿ぀-ヿ㐀-鿿가-힯]")
_LETTERS = {
    "de": "ßäöü",
    "fr": "àâçèêëîïôœùûé",
    "es": "ñáíóú¿¡",
    "pl": "ąćęłńśźż",
    "pt": "ãõ",
    "sv": "å",
    "da": "æø",
    "no": "æø",
    "cs": "ěřůčžšď",
    "ro": "țșăâî",
    "tr": "ğışç",
    "hu": "őűö",
    "it": "ìòè",
}


@cache
def _weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """For each word the languages it is frequent in, each for less the more they are."""
    found: dict[str, list[str]] = {}
    for language, words in entries("stopwords.txt").items():
        for word in set(words):
            found.setdefault(word, []).append(language)
    return {word: tuple((language, 1 / len(languages)) for language in languages) for word, languages in found.items()}


def language_of(text: str, hint: str = "") -> str:
    """One of en, de, fr, es, other. `hint` (as `de` or `de-AT`) decides where the words do not; without one, English."""
    head = text[:_CAP].lower()
    letters = sum(map(str.isalpha, head))
    if letters and len(_OTHER_SCRIPT.findall(head)) > letters / 3:
        return "other"
    score = _score(head)
    ranked = sorted(score.items(), key=lambda pair: -pair[1])
    fallback = hint[:2].lower() if hint[:2].lower() in OURS else "en"
    best, points = ranked[0]
    second = ranked[1][1]
    if points < 1:
        return fallback
    if best in OURS:
        near = points - second < 0.5
        return fallback if near and score[fallback] >= points - 0.5 else best
    ours = max((score[language], language) for language in OURS)
    # Another language only when it is sure: clear words, and well ahead of ours.
    if (points >= 3 and points > 1.3 * ours[0]) or (points >= 1.7 and ours[0] < points / 2):
        return "other"
    return ours[1] if ours[0] >= 1 else fallback


def _score(text: str) -> dict[str, float]:
    weights = _weights()
    score = dict.fromkeys((*entries("stopwords.txt"), *_LETTERS), 0.0)
    for word in _WORD.findall(text):
        plain = word.replace("’", "'")
        found = weights.get(plain)
        if found is None and _ELIDED.match(plain):
            # l'entretien, qu'elle, d'un: the part before the apostrophe is French (or Italian) by itself.
            found = (("fr", 0.6), ("it", 0.3))
        for language, weight in found or ():
            score[language] += weight
    for language, signs in _LETTERS.items():
        score[language] += min(2.0, 0.25 * sum(text.count(sign) for sign in signs))
    return score
