"""German notes that name a thing: told apart from sentences, in the accusative, with the article that a note leaves out."""

from __future__ import annotations

import re2

from comeback.letters.words.classes import word_class
from comeback.letters.words.genders import article, gender

ARTICLE = re2.compile(
    r"(?i)^(?:d(?:er|ie|as|en|em)|(?:m|d|s|k)?ein(?:e[nmrs]?)?|ihre?[nmrs]?|eure?[nmrs]?|unsere?[nmrs]?|diese[nmrs]?|jede[nmrs]?|alle[nmrs]?|viele[nr]?|beide[nr]?|einige[nr]?)$"
)
_MASCULINE = re2.compile(r"^(ein|mein|dein|sein|ihr|unser|euer|kein)$")
_TWO = re2.compile(r"^\p{Lu}[\pL-]+ (?:und|oder) \p{Lu}[\pL-]+(?: |$)")
PARTICIPLE = re2.compile(
    r"^(?:\p{Ll}{2,6})?ge\p{Ll}{2,}(?:t|en)$|^(?:be|er|ver|ent|zer|emp|miss)\p{Ll}{3,}(?:t|en)$|^\p{Ll}{3,}iert$"
    r"|^(?:auf|an|ab|aus|ein|mit|vor|zu|nach|über|herum|hinein|heraus|zurück|weiter|teil)\p{Ll}{3,}(?:t|en)$|^(?:lassen|dürfen)$"
)
ABOUT_ME = frozenset(["mir", "mich", "uns"])
SMALL_AFTER = word_class("after_noun", "german")
_PERSONS = frozenset(["ich", "du", "er", "sie", "es", "wir", "man", "kein", "keine", "keinen", "nicht"])
VERBS = word_class("verbs", "german")
_ADJECTIVE = re2.compile(r"^\p{Ll}[\pL-]*(e|er|es|en)$")
_RELATIVE = re2.compile(
    r"^(?:(?:an|in|auf|mit|bei|von|aus|für|zu|um|über|unter|hinter|neben|vor|zwischen) )?"
    r"(?:der|die|das|den|dem|deren|dessen|denen|wo|wie|was) "
)


def accusative_thing(text: str) -> str:
    """A thing in the accusative, with its article; empty where it is no thing for sure, or its gender is not known."""
    if not text or not is_thing(text):
        return ""
    first, _, rest = text.partition(" ")
    low = first.lower()
    if low == "der":
        return _strong(rest)
    if _MASCULINE.search(low):
        kind = gender(_noun(rest), "de")
        if kind not in {"m", "n"} and rest[:1].isupper():
            return ""
        return f"{low if first.islower() else first}{'en' if kind == 'm' else ''} {rest}"
    if ARTICLE.search(first):
        return text if low.startswith("ihr") else f"{low}{text[len(first) :]}"
    return _given_article(text)


def _strong(rest: str) -> str:
    """ "der alte Kran" as "den alten Kran"."""
    first, space, after = rest.partition(" ")
    if first[:1].islower() and first.endswith("e"):
        first += "n"
    return f"den {first}{space}{after}"


def _given_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    kind = gender(_noun(text), "de")
    if _TWO.search(text):
        return text
    if first[:1].isupper():
        return f"{article(_noun(text), 'de')}{text}" if kind and not _adjective_first(first, rest) else ""
    low, ending = first, _ADJECTIVE.search(first)
    if ending is None:
        return ""
    if ending.group(1) == "e":
        return f"die {text}" if kind == "f" else text
    if ending.group(1) == "er" and kind == "m":
        return f"den {low[:-2]}en {rest}"
    return f"das {low[:-2]}e {rest}" if ending.group(1) == "es" and kind == "n" else ""


def _adjective_first(first: str, rest: str) -> bool:
    """Whether a capital begins a sentence-cased adjective: "Ehrliche Antwort"."""
    return rest[:1].isupper() and bool(re2.search(r"(?:lich|ig|isch|sam|bar)e[rsn]?$", first))


def _noun(text: str) -> str:
    return next((bare for word in text.split() if (bare := word.strip(",.;:"))[:1].isupper()), "")


def is_thing(text: str) -> bool:
    """Whether words name a thing, and tell no sentence: what follows its noun is no verb."""
    head, _, tail = text.partition(", ")
    mine = head.split()
    at = 0
    while at < len(mine) and not mine[at][:1].isupper():
        if mine[at] in VERBS | ABOUT_ME | _PERSONS or (at and mine[at] in SMALL_AFTER):
            return False
        at += 1
    if at >= len(mine) or (tail and not _RELATIVE.search(f"{tail} ")) or (len(mine) > at + 1 and not _goes_on(mine[at + 1])):
        return False
    rest = mine[at + 1 :]
    ends = not rest or rest[-1][:1].isupper() or rest[-1][:1].isdigit() or rest[-1].endswith(("“", ")"))
    finite = any(word[:1].islower() and word.endswith("t") and word not in SMALL_AFTER for word in rest)
    return ends and not finite and not VERBS & set(rest) and not PARTICIPLE.search(mine[-1])


def _goes_on(word: str) -> bool:
    return word in SMALL_AFTER or word[:1].isupper() or word[:1].isdigit() or word[:1] in '„"('
