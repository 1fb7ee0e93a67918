"""The phrase files of one language, compiled into one RE2 filter: one pass over a mail, in time linear in its length.

A line is an RE2 pattern with four liberties: `~` is a gap inside the sentence (its length is bounded on the find, since RE2's automaton
counts dearly), `{name}` a word class of `lexicon.*.txt`, a blank any run of blanks, and `n't` any contracted negation. Lines are matched
at word boundaries on the folded text (`folding.py`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import re2

from comeback.reading.folding import fold

RECEIVED = (
    "rejection", "invitation", "scheduling", "offer", "paused", "confirmation", "assessment", "outreach", "feedback", "reopened",
    "reply", "alert", "guards", "topics", "manners", "says",
)  # fmt: skip
OWN = ("sent", "topics", "says")
LANGUAGES = ("en", "de", "fr", "es")
_GAP = ".*?"
_LONGEST = 120
"""A find that spans more characters has put together what does not belong together."""
_CLASS = re.compile(r"\{([a-z]+)\}")
_BARE_NOT = r"(?:\w*n't|(?:did|do|wo|ca|is|was|have|has|were|are|could|would|does)nt)"
_MOST = 12
"""No more finds of one pattern in one mail are looked at."""


@dataclass(frozen=True, slots=True)
class Find:
    """Where a pattern of a rule was found in the folded page."""

    rule: str
    start: int
    end: int
    pattern: int = 0
    """The number of the line in the phrasebook."""


class Phrasebook:
    """All patterns of one language. Holds no state of any mail."""

    def __init__(self, language: str, shelves: tuple[str, ...]) -> None:
        lines = tuple(_lines(language, shelves))
        self._rules = tuple(rule for rule, _ in lines)
        self._filter = re2.Filter()
        for _, pattern in lines:
            self._filter.Add(pattern.encode())
        self._filter.Compile()

    def finds(self, page: bytes) -> tuple[Find, ...]:
        """Everything found in a folded page (one sentence a line), in no promised order."""
        found: list[Find] = []
        for index in self._filter.Match(page) or ():
            rule = self._rules[index]
            for count, match in enumerate(self._filter.re(index).finditer(page)):
                if count == _MOST:
                    break
                if 0 < match.end() - match.start() <= _LONGEST:
                    found.append(Find(rule, match.start(), match.end(), index))
        return tuple(found)


@cache
def phrasebook(language: str, *, own: bool = False) -> Phrasebook:
    """The phrasebook of one of `LANGUAGES` for mails received, or for the seeker's own; compiled at its first use."""
    return Phrasebook(language, OWN if own else RECEIVED)


def sections(language: str, shelves: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The lines of these phrase files of a language as written, by the id of their rule."""
    found: dict[str, list[str]] = {}
    for shelf in shelves:
        rule = ""
        for line in _text(shelf, language).splitlines():
            if line.startswith("["):
                rule = line.strip()[1:-1]
            elif line.strip() and not line.startswith("#"):
                found.setdefault(rule, []).append(line.strip())
    return {rule: tuple(lines) for rule, lines in found.items()}


def _lines(language: str, shelves: tuple[str, ...]) -> list[tuple[str, str]]:
    classes = _classes(language)
    return [(rule, compiled(line, classes)) for rule, lines in sections(language, shelves).items() for line in lines]


def _text(shelf: str, language: str) -> str:
    return (files("comeback.reading") / "phrases" / f"{shelf}.{language}.txt").read_text("utf-8")


def _classes(language: str) -> dict[str, str]:
    """The word classes of `lexicon.*.txt`, classes within classes filled in."""
    words: dict[str, list[str]] = {}
    for line in _text("lexicon", language).splitlines():
        name, colon, rest = line.partition(":")
        if colon and not line.startswith("#"):
            words.setdefault(name, []).extend(word.strip() for word in rest.split(" | "))
    classes: dict[str, str] = {}
    for name, members in words.items():
        classes[name] = f"(?:{_CLASS.sub(lambda m: classes[m[1]], '|'.join(members))})"
    return classes


def compiled(line: str, classes: dict[str, str]) -> str:
    """An RE2 pattern from one line of a phrase file."""
    text = _folded(line).rstrip("~")
    text = re.sub(r"(?<![\w'])n't", lambda _: _BARE_NOT, text)
    text = re.sub(r"(?<=[\w)}*?])~", r"\\b~", text)
    text = re.sub(r"~(?=[\w({\\])", r"~\\b", text)
    text = _CLASS.sub(lambda m: _folded(classes[m[1]]), text)
    text = text.replace("~", _GAP).replace(" ?", " *").replace(" ", " +").replace(" +*", " *")
    start = "" if text[0] in "^'" else r"\b"
    return f"(?m){start}{text}{_closing(text)}"


def _closing(text: str) -> str:
    """A word boundary, unless the pattern may end in a mark or at the end of the sentence."""
    tail = text[text.rfind("(?:") :] if text.endswith((")", ")?")) else text[-3:]
    return "" if any(mark in tail for mark in ("[.,", "$")) or text[-1] in "?:+.$" else r"\b"


def _folded(pattern: str) -> str:
    """A pattern folded as the mails are; `ß` may be written `ss`."""
    return fold(pattern.replace("ß", "(?:ß|ss)")).decode("ascii")
