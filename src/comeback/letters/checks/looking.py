"""What a rule looks at: the text in its parts, the case if there is one, and the judgements on it."""

from __future__ import annotations

from dataclasses import dataclass

import re2

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind
from comeback.letters.plan.situation import Situation
from comeback.letters.wordlist import Words, sections
from comeback.letters.words.sentences import sentences, words

MOST_CHARACTERS = 20_000
_EMPTY = Words()
_LONGEST_GREETING = 60
"""Characters."""
_ENDS = re2.compile(r"[.!?]\s")
_LONGEST_CLOSE = 70
_SIGNATURE = re2.compile(r"\p{Lu}[\pL.'’-]*(?: (?:von|van|de|del|della|la|da|di|y|zu|d'|ter)| \p{Lu}[\pL.'’-]*){0,5}")


@dataclass(frozen=True, slots=True)
class Look:
    """One text under examination. `own` is the text without greeting and sign-off."""

    body: str
    own: str
    greeting: str
    ending: str
    language: str
    case: Case | None
    now: Situation | None
    kind: LetterKind | None
    to: str | None
    subject: str

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences between greeting and sign-off."""
        return sentences(self.own)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the whole body."""
        return words(self.body)

    @property
    def closing(self) -> str:
        """The sign-off without the name below it."""
        return self.ending.rpartition("\n")[0] or self.ending

    def listed(self, family: str) -> Words:
        """A family of words in the text's language."""
        return lexicon(self.language).get(family, _EMPTY)

    def quotes(self, family: str, text: str) -> list[str]:
        """A family's words in a text, as written, in order and once each."""
        spans = sorted(self.listed(family).spans(text))
        return list(dict.fromkeys(text[start:end] for start, end in spans))

    @property
    def beginning(self) -> str:
        """The first words, which stand for the whole where a finding is about no place in it."""
        return " ".join(self.own.split()[:4])

    @property
    def turns(self) -> tuple[str, ...]:
        """The lines of a call script without their cues."""
        return tuple(line.partition(": ")[2] or line for line in self.body.splitlines() if line.strip())

    @property
    def addresses(self) -> frozenset[str]:
        """Every address the case knows, in small letters."""
        case = self.case
        if case is None:
            return frozenset()
        people = [*case.people, *([case.reader] if case.reader else []), *([case.notice.by] if case.notice and case.notice.by else [])]
        return frozenset(one.email.lower() for one in people if one.email)

    def is_one_of(self, *kinds: LetterKind) -> bool:
        """Whether the letter's kind is known and one of these."""
        return self.kind in kinds


def lexicon(language: str) -> dict[str, Words]:
    """All families of a language."""
    return sections("comeback.letters.checks.lexicon", f"{language}.txt")


def look_at(text: str, case: Case | None, now: Situation | None, kind: LetterKind | None, to: str | None, subject: str) -> Look:
    """Take a text apart."""
    body = text[:MOST_CHARACTERS].replace("\r\n", "\n").strip()
    language = now.language if now else language_of(body)
    greeting, own, ending = _parts(body, language)
    return Look(body, own, greeting, ending, language, case, now, kind, to, subject)


def _parts(body: str, language: str) -> tuple[str, str, str]:
    lines = body.split("\n")
    families = lexicon(language)
    greeting = ""
    if lines and _greets(lines[0], families["greeting"]):
        greeting, lines = lines[0], lines[1:]
    at = _closing(lines, families)
    return greeting, "\n".join(lines[:at]).strip(), "\n".join(lines[at:]).strip()


def _greets(line: str, greetings: Words) -> bool:
    """Whether a line is no more than a greeting: what is said in front of one belongs to the letter, and is looked at."""
    said = greetings.first(line) if len(line) <= _LONGEST_GREETING else ""
    return bool(said) and not _ENDS.search(line.partition(said)[0])


def _closing(lines: list[str], families: dict[str, Words]) -> int:
    """The line on which the sign-off begins: one that says so, or any that leads to a signature by a comma; the end where none does."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 7), -1):
        line = lines[at].strip()
        if line and len(line) <= 45 and not line.endswith((".", "!", "?")) and line in families["sign_off"]:
            return at
    filled = [at for at, line in enumerate(lines) if line.strip()][-2:]
    if len(filled) == 2 and _SIGNATURE.fullmatch(lines[filled[1]].strip()):
        line = lines[filled[0]].strip()
        if (line.endswith(",") and len(line) <= _LONGEST_CLOSE) or line in families.get("closing_sentence", _EMPTY):
            return filled[0]
    return len(lines)


_COMMON = {
    "en": frozenset(["the", "and", "you", "for", "to", "of", "i", "my", "me", "that", "with"]),
    "de": frozenset(["und", "ich", "sie", "die", "der", "das", "für", "mir", "ihnen", "mit", "nicht", "dass"]),
    "fr": frozenset(["et", "je", "vous", "le", "la", "les", "pour", "de", "une", "que", "merci", "votre"]),
    "es": frozenset(["y", "que", "de", "la", "el", "por", "me", "su", "gracias", "para", "una", "los"]),
}


def language_of(text: str) -> str:
    """The language whose small words are the most frequent."""
    mine = [word.lower() for word in words(text)]
    return max(_COMMON, key=lambda one: sum(word in _COMMON[one] for word in mine))
