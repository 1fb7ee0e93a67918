"""What they noted of the writer in Spanish without a verb, as the writer's own clause: "falta de práctica" becomes "me falta práctica".

Only forms that can mean nothing else; the rest comes back empty, and stays in quotation marks.
"""

from __future__ import annotations

import re2

from comeback.letters.words.classes import word_class
from comeback.letters.words.replacing import clear, replaced

_LACK = re2.compile(r"(?i)^falta de (\pL+)( .+)?$")
_LITTLE = re2.compile(r"(?i)^(poca|poco) (experiencia|práctica|formación|costumbre|seguridad|confianza|conocimiento)( .+)?$")
_TO_DO = re2.compile(r"(?i)^(\pL+[aei]r)(se)? (.+)$")
_MUST = re2.compile(r"(?i)^(?:hay que|conviene|convendría|es mejor|sería mejor) \pL+[aei]r")
_HAS = re2.compile(r"(?i)^(muy )?(buen|buena|buenos|buenas|gran|mucha|mucho) (\pL+)(?: .+)?$")
_GIFT = re2.compile(r"(?i)^(buen|buena|buenos|buenas) (\pL+)(?: (?:con|de|en|para) [^,;:]+)?$")
_ITS = {"buen": "mi", "buena": "mi", "buenos": "mis", "buenas": "mis"}
_VERY = re2.compile(r"(?i)^muy ")
_DONE = re2.compile(r"(?i)^(muy )?(buena|buenas) (preguntas?)(?: .+)?$")
_MINE = {"su": "mi", "sus": "mis", "tu": "mi", "tus": "mis"}


def to_mend(text: str) -> str:
    """A lack, or a thing to do, as the writer's clause; empty where it is not sure."""
    text = _mine(text)
    if lack := _LACK.search(text):
        return f"me falta {lack.group(1)}{lack.group(2) or ''}"
    if _LITTLE.search(text):
        return f"tengo {text[0].lower()}{text[1:]}"
    if _MUST.search(text):
        return text[0].lower() + text[1:]
    if (to_do := _TO_DO.search(text)) and to_do.group(1).lower() not in word_class("nouns_in_r", "spanish"):
        return f"debería {to_do.group(1).lower()}{'me' if to_do.group(2) else ''} {to_do.group(3)}"
    return ""


def to_keep(text: str) -> str:
    """A gift that was praised, as the writer's clause: "tengo buen trato con los niños"; empty where it is not sure."""
    text = _mine(text)
    if not text or "," in text:
        return ""
    if _DONE.search(text):
        return f"hice {text[0].lower()}{text[1:]}"
    has = _HAS.search(text)
    return f"tengo {text[0].lower()}{text[1:]}" if has and has.group(3).lower() in word_class("gifts", "spanish") else ""


def named_gift(text: str) -> str:
    """A gift that was praised as what they spoke of, which needs no "tengo": "mi buen paladar y mi buena memoria"; empty where unsure."""
    text = str(_VERY.sub("", _mine(text)))
    parts = [_GIFT.search(one) for one in text.split(" y ")]
    named = [f"{_ITS[one.group(1).lower()]} {one.group(0).lower()}" for one in parts if one and _is_gift(one.group(2))]
    return " y ".join(named) if named and len(named) == len(parts) else ""


def _is_gift(noun: str) -> bool:
    return noun.lower() in word_class("gifts", "spanish")


def _mine(text: str) -> str:
    return replaced(text, _MINE) if text and clear(text, word_class("spoken_to", "spanish")) else ""
