"""The reader's own words about the writer, given back: as a clause or advice where the grammar is sure, else in quotation marks.

Quoted words are exact, so they are always right; turned words read better, and are used only where nothing can go wrong.
"""

from __future__ import annotations

import re2

from comeback.letters.words.classes import word_class
from comeback.letters.words.forms import by_form, named_thing, praised_twice
from comeback.letters.words.jotted import written_out
from comeback.letters.words.shapes import DETERMINERS, SUBJECTS, Shape, is_gerund, shape
from comeback.letters.words.voice import is_clause, is_imperative, lower_first, starts_with_verb, tidy, turned

_PARTS = re2.compile(
    r"\s*[;.!?]\s+|\s+(?:-{1,2}|–|—)\s+|\s+(?:but|however|although)\s+|,\s+(?:but|although|which)\s+"
    r"|,\s+and (?:the|your|you|it|there|we|some|our|they|I|he|she|this|that|\p{Lu}\p{Ll}+) "
    r"|,\s+especially |,\s+and (?:do )?(?:come back|come again|try again|apply again)\b"
)
_RETURN = re2.compile(r"(?i)\b((?:come back|come again|try again|apply again|re-?apply)(?: to us)?(?: in [^.,;!?]{1,24})?)(?:[.,;!?]|$)")
_LEAD = re2.compile(
    r"(?i)^(?:we|i|the panel|all of us) (?:felt|thought|noticed|found|saw|had the (?:feeling|impression))(?: that)?,?\s+"
    r"(?:although [^,]{1,90}, )?(you|your)\b"
)
"""How a point is led up to: "We felt that, although ..., you"."""
_ASIDE = re2.compile(r", (?:though|however), ")
_SAID_ON = {
    "de": re2.compile(r", (?:(?:und )?(?:das|dies) |(?:Frau|Herr) )"),
    "fr": re2.compile(r", (?:et (?:ça|cela) |ce qui |\p{Lu}\p{Ll}+ )"),
    "es": re2.compile(r", (?:y eso |lo que |cosa que |\p{Lu}\p{Ll}+ )"),
}
"""Where a new sentence begins behind a comma: what was said before it stands alone."""
_OPEN_ENDS = frozenset(["that", "dass", "que", "because", "weil", "if", "and", "und", "et", "y"])
"""Words after which a clause was to come: what was cut off there says nothing."""
_QUOTES = {"en": ("“", "”"), "de": ("„", "“"), "fr": ("« ", " »"), "es": ("«", "»")}
_ADVISED = re2.compile(
    r"(?i)^(?:we think |i think |i'd say )?you(?:'d| would)? (?:need to|have to|should|must|ought to|might want to|could|will need to)"
    r" (?:also |just |still |really )?((?:\pL+) [^,;]{2,70})$"
)
_MISSING = re2.compile(r"(?i)^no ((?:\pL+ ){0,2}\pL+s?)$")
_TWO_MEASURES = re2.compile(r"(?i)^(too \pL+ [\pL ]+), (not enough|too) ")
_PRAISING = word_class("praising")
_MANNER = word_class("manner")
_WRITERS = word_class("writers_own")
_NOUNS = ("the ", "a ", "an ", "your ", "more ", "less ", "how ", "not enough ", "too much ", "too many ", "too little ", "too few ")
_SUBJECTS = ("you ", "your ", "we ", "i ", "it ", "the ", "there ", "they ", "some ", "all ", "a few ")
_THIRD = re2.compile(r"(?i)\b(?:he|she|him|his|her|candidate|applicant)\b")
MOST_WORDS = 14
_PREPOSITIONS = word_class("prepositions")
_PRESENT = word_class("note_verbs") | frozenset(["needs", "lacks"])
_DESCRIBING = word_class("describing")
_AFTER_ADVICE = word_class("after_verb") | frozenset("more less it them each before after first what when slowly clearly early".split())  # noqa: SIM905
_AFTER_DESCRIBING = frozenset(["about", "with", "under", "in", "on", "and", "to", "at", "from", "when"])
_BEFORE_DESCRIBING = frozenset(["very", "quite", "so", "always", "really", "well", "a", "bit", "little", "too", "slightly", "rather"])


def first_point(words: str, language: str = "en") -> str:
    """The first point of a note, without what follows a stop or a "but" (rule B2: not at length); empty where that leaves a torso."""
    told = str(_LEAD.sub(r"\1", tidy(written_out(words.strip("'\"“”‘’«» "), language))))
    part = str(_PARTS.split(told)[0]).strip(" ,;.!?'\"")
    part = str(_ASIDE.sub(" ", part)) if language == "en" else str(_SAID_ON[language].split(part)[0]) if language in _SAID_ON else part
    return "" if part.split()[-1:] and part.split()[-1].lower() in _OPEN_ENDS else part


def brief(words: str, language: str) -> str:
    """The first point, where it is short enough to be said back."""
    text = first_point(words, language)
    return text if len(text.split()) <= MOST_WORDS else ""


def bidden(words: str) -> str:
    """Their bidding to return, as it was given: "come back in a year"."""
    found = _RETURN.search(words)
    return turned(found.group(1).lower()) if found else ""


def point(words: str, theme: str, language: str) -> str:
    """What they said to work on, as a noun phrase: "your point that ...", "your advice to ..."; empty where nothing can be said."""
    text = first_point(words, language)
    if language != "en":
        return _quote(text, language) if text and len(text.split()) <= MOST_WORDS else ""
    text = _owned(text)
    if not text or len(text.split()) > MOST_WORDS or _THIRD.search(text):
        return f"your point about {theme.replace('_', ' ').lower()}" if theme else ""
    if made := by_form(text):
        return made
    if (advised := _ADVISED.search(text)) and not str(advised.group(1)).lower().startswith(("have ", "be ", "not ")):
        return f"your advice to {turned(str(advised.group(1)))}"
    if missing := _MISSING.search(text):
        return f"your point about the missing {turned(missing.group(1))}"
    if _sure_clause(text):
        return f"your point that {turned(lower_first(text))}"
    if _act_of_writer(text):
        return f"your point that I {turned(lower_first(text))}"
    if _describes(text):
        return f"your point that I was {turned(lower_first(text))}"
    if is_imperative(text) and not is_clause(text) and text.lower().split()[1:2] and text.lower().split()[1] in _AFTER_ADVICE:
        return f"your advice to {turned(lower_first(text))}"
    if said := named_thing(text):
        return said
    text = str(_TWO_MEASURES.sub(r"\1 and \2 ", text))
    if text.lower().startswith(_NOUNS) and not is_clause(text) and "," not in text:
        return f"your point about {turned(lower_first(text))}"
    return f"your remark {_quote(text, language)}"


def kind_word(words: str, language: str) -> str:
    """What they said went well: "that I ...", or the words themselves in quotation marks; empty where it can't be given back."""
    text = first_point(words, language)
    if not text or len(text.split()) > MOST_WORDS:
        return ""
    if language != "en":
        return _quote(text, language)
    text = _owned(text)
    if _THIRD.search(text):
        return ""
    if _sure_clause(text):
        return f"that {turned(lower_first(text))}"
    if _act_of_writer(text):
        return f"that I {turned(lower_first(text))}"
    if _describes(text):
        return f"that I was {turned(lower_first(text))}"
    if twice := praised_twice(text):
        return twice
    thing = _thing_praised(text)
    return f"about my {thing}" if thing else _quote(text, language)


def _thing_praised(text: str) -> str:
    """What a few words of praise are about, without the praise: "eye for a lame cow" for "good eye for a lame cow"."""
    head = text.split(",")[0].strip(" !?")
    first, _, rest = head.partition(" ")
    bare = not rest or first.lower() not in _PRAISING | _MANNER or is_clause(head) or not rest[0].islower()
    if bare or " you" in f" {rest.lower()}" or rest.split()[0] in _PREPOSITIONS:
        return ""
    thing = rest if first.lower() in _PRAISING else f"{first.lower()} {rest}"
    return turned(thing)


def _owned(text: str) -> str:
    """The writer's answers, where a clause begins with them bare: "answers came late" as "your answers came late"."""
    first = text.partition(" ")[0].lower()
    if first in _WRITERS and is_clause(text):
        return f"your {lower_first(text)}"
    if is_gerund(first) and is_clause(text) and text.split()[1] in {"was", "is", "were", "needs", "could", "seemed"}:
        return f"your {text}"
    named = first.replace("’", "'").partition("'")[0] in SUBJECTS | DETERMINERS
    bare = shape(text) is Shape.CLAUSE and not named and text[:1].islower()
    return f"the {text}" if bare else text


def _sure_clause(text: str) -> bool:
    """Whether the words are one plain sentence whose subject stands first."""
    return text.lower().startswith(_SUBJECTS) and is_clause(text) and "," not in text


def _act_of_writer(text: str) -> bool:
    """Whether the words begin with what the writer did: "asked good questions before touching the code"."""
    return starts_with_verb(text) and "," not in text and text.lower().split()[0] not in _PRESENT


def _describes(text: str) -> bool:
    """Whether the words only describe: "calm and very well prepared", "clear about what you did not know"."""
    mine = [word.lower() for word in text.split()]
    while mine and mine[0] in _BEFORE_DESCRIBING:
        mine = mine[1:]
    if not mine or mine[0].strip(",") not in _DESCRIBING or "," in text:
        return False
    return len(mine) == 1 or mine[1] in _AFTER_DESCRIBING


def _quote(text: str, language: str) -> str:
    opening, closing = _QUOTES[language]
    return f"{opening}{text}{closing}"
