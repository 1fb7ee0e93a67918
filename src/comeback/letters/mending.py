"""A text of the seeker's own with what would hurt taken out: sentences that break a rule gravely go, misspelt names are put right, and
who asked "why not me" asks for advice instead.

Nothing else is added; what the text then lacks, the warnings say. Wording a letter anew is `comeback.letters.compose`.
"""

from __future__ import annotations

from collections.abc import Sequence

import re2

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind, Severity
from comeback.domain.letter import Finding
from comeback.letters.checks import check
from comeback.letters.checks.looking import language_of, lexicon
from comeback.letters.plan.situation import situation
from comeback.letters.words.sentences import sentences, words

_ROUNDS = 4
"""Taking a sentence out may bring another to the front, where other rules hold."""
_ENOUGH_WORDS = 11
_TURNING = re2.compile(
    r"(?i)^(?:but|anyway|still|however|even so|all the same|trotzdem|dennoch|immerhin|aber|mais|cependant|malgré tout)\b,? *"
    r"|^(?:pero|aun así|en fin)\b,? *| (?:quand même|de todos modos|anyway|trotzdem)\b"
)
"""Words that turn away from the sentence before, which is no more there."""
_SMALL_IN_GERMAN = re2.compile(
    "(?:ich|das|der|die|es|danke|vielen|herzlichen|dass|für|mir|ihre?|ihnen|dir|beim?|am|im|auf|noch|eine?|und) "
)
"""Words that are no nouns, so that they begin small behind a comma."""
_NAME_RULE, _WRITE = "G17", "Write "
_ASKED_WELL = {
    "en": "If you can spare two minutes: what would you advise me to keep, and what to change? A line on each is plenty.",
    "de": "Was sollte ich beibehalten, und was sollte ich beim nächsten Mal ändern? Eine Zeile zu beidem genügt.",
    "fr": "Que devrais-je garder, et que devrais-je changer la prochaine fois ? Une ligne sur chaque point suffit.",
    "es": "¿Qué debería mantener, y qué debería cambiar la próxima vez? Me basta una línea sobre cada cosa.",
}
"""What whoever asks "why not me" wants to know, in a form that can be answered."""


def mended(text: str, case: Case | None = None, kind: LetterKind | None = None) -> str:
    """The text without its grave faults; empty where too little of it would be left, or where a fault is of the whole."""
    left = _asked_well(text.strip(), case)
    for _ in range(_ROUNDS):
        grave = [one for one in check(left, case, kind) if one.severity is Severity.ERROR]
        if not grave:
            return _begun_as(text, left) if _enough(left) else ""
        shorter = _without(left, grave)
        if shorter == left:
            return ""
        left = shorter
    return ""


def _enough(text: str) -> bool:
    """Whether enough of the seeker's own words are left."""
    for question in _ASKED_WELL.values():
        text = text.replace(question, "")
    return len(words(text)) >= _ENOUGH_WORDS


def _asked_well(text: str, case: Case | None) -> str:
    """The first "why not me" as a question for advice."""
    language = situation(case).language if case else language_of(text)
    why = lexicon(language)["why"]
    asking = next((sentence for line in text.split("\n") for sentence in sentences(line) if sentence in why), "")
    return text.replace(asking, _ASKED_WELL[language], 1) if asking else text


def _without(text: str, grave: Sequence[Finding]) -> str:
    for one in grave:
        if one.rule == _NAME_RULE and one.mend.startswith(_WRITE):
            text = text.replace(one.quote, one.mend.removeprefix(_WRITE).rstrip("."))
    lines = [_kept(line, grave) for line in text.split("\n")]
    return "\n".join(line for at, line in enumerate(lines) if line or at == 0 or lines[at - 1]).strip()


def _kept(line: str, grave: Sequence[Finding]) -> str:
    quotes = [one.quote for one in grave if one.rule != _NAME_RULE]
    every = sentences(line)
    broken = [any(quote in sentence for quote in quotes) for sentence in every]
    if not any(broken):
        return line
    left = [_straight(one) if at and broken[at - 1] else one for at, one in enumerate(every) if not broken[at]]
    return " ".join(left)


def _straight(sentence: str) -> str:
    """A sentence that no longer turns away from one before it."""
    found = str(_TURNING.sub("", sentence))
    return found[:1].upper() + found[1:]


def _begun_as(text: str, left: str) -> str:
    """In German the first word behind the greeting stays small where it was."""
    before, after = text.strip().split("\n\n"), left.split("\n\n")
    if len(before) < 2 or len(after) < 2 or not before[1][:1].islower() or not before[0].endswith(","):
        return left
    if _SMALL_IN_GERMAN.match(after[1].lower()):
        after[1] = after[1][:1].lower() + after[1][1:]
    return "\n\n".join(after)
