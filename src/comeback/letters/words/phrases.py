"""The phrase files: `phrases/<language>/<kind>.txt`.

A file holds sections, `= move`. In a section each block, set off by an empty line, is one realisation of the move: an optional first line
`[tags]` with the conditions that must hold (`!` before one that must not), then its text. `{slot}` is a fact, `{slot^}` the same with a
capital, `{slot+word}` with a word before its clause ("an die Weiche denken, die ..."), `{slot,}` with a comma behind that clause,
`{tag:yes|no}` one of two wordings. A realisation is usable only where its tags fit and all its slots are known. `#` begins a comment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import re2

from comeback.letters.words.contracted import CONTRACTED, contracted

CLAUSE = "\u2063"
"""Set before the comma of a fragment that ends with a clause: there a German bracket may be closed."""
_SLOT = re2.compile(r"\{([a-z_]+)(\^?)(,|\+[^{}]+)?\}")
_OPEN = frozenset(
    {
        "recall",
        "recall_loose",
        "thanks",
        "thanks_ing",
        "point",
        "gap",
        "advice",
        "gap_about",
        "since",
        "news",
        "forgot",
        "recall_an",
        "recall_acc",
        "recall_nom",
        "topic_acc",
        "thanks_np",
        "thanks_que",
        "thanks_dass",
        "thanks_done",
        "thanks_whole",
        "recall_how",
        "praise_found",
        "because_weil",
        "beside_thanks",
        "since_after",
        "since_more_after",
        "news_after",
        "lived_after",
        "point_dass",
        "point_main",
        "praise_dass",
        "public_dass",
        "since_first",
        "since_recalled",
        "lived_there",
        "story_dass",
        "story_of_it",
    }
)
"""Slots that hold the seeker's own fragments: with a comma inside, they stand only where a stop or a comma follows."""
_STOPS = frozenset(".,;:!?")
_OPENING = frozenset("“„«'‘\"\u2060")
_EITHER = re2.compile(r"\{([a-z_]+):([^|{}]*)\|([^|{}]*)\}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One realisation of a move."""

    text: str
    needs: frozenset[str]
    bars: frozenset[str]

    def fits(self, tags: frozenset[str], slots: Mapping[str, str]) -> bool:
        """Whether its conditions hold and its facts are known."""
        if not self.needs <= tags or self.bars & tags:
            return False
        text = _either(self.text, tags)
        return all(slots.get(name) for name in slots_of(text)) and all(
            _sits(match.group(1), match.group(3) or "", slots, text[match.end() : match.end() + 1]) for match in _SLOT.finditer(text)
        )

    def filled(self, tags: frozenset[str], slots: Mapping[str, str]) -> str:
        """The words, every slot filled."""
        filled = _SLOT.sub(lambda match: _fill(match.group(1), match.group(2), match.group(3) or "", slots), _either(self.text, tags))
        return str(filled).replace(CLAUSE, "")


def slots_of(text: str) -> tuple[str, ...]:
    """The names of the slots in a text."""
    return tuple(match.group(1) for match in _SLOT.finditer(text))


def _sits(name: str, joint: str, slots: Mapping[str, str], after: str) -> bool:
    """Whether a fragment can stand here: one with a comma needs a stop behind it, or a clause or quotation that is closed."""
    value = slots[name]
    if "," not in value or name not in _OPEN or value.endswith(("“", "”", "»")):
        return True
    return CLAUSE in value if joint else after in _STOPS


def _fill(name: str, capital: str, joint: str, slots: Mapping[str, str]) -> str:
    value = slots[name]
    if joint == ",":
        value += joint if CLAUSE in value else ""
    elif joint:
        head, clause, rest = value.partition(CLAUSE)
        value = f"{head} {joint[1:]}{clause}{rest}"
    return _capital(value) if capital else value


def _capital(value: str) -> str:
    """With a capital, inside an opening quotation mark too."""
    at = 1 if value[:1] in _OPENING else 0
    return value[:at] + value[at : at + 1].upper() + value[at + 1 :]


def _either(text: str, tags: frozenset[str]) -> str:
    text = str(_EITHER.sub(lambda match: match.group(2) if match.group(1) in tags else match.group(3), text))
    return contracted(text) if CONTRACTED in tags else text


@cache
def phrases(language: str, name: str) -> dict[str, tuple[Phrase, ...]]:
    """All realisations of a kind, by move; ValueError for a file that breaks the format."""
    text = files("comeback.letters").joinpath("phrases", language, f"{name}.txt").read_text("utf-8")
    found: dict[str, list[Phrase]] = {}
    move = ""
    for block in _blocks(text):
        if block[0].startswith("= "):
            move = block[0][2:].strip()
            found.setdefault(move, [])
            block = block[1:]
        if block:
            found[move].append(_phrase(block))
    return {move: tuple(listed) for move, listed in found.items()}


def _blocks(text: str) -> list[list[str]]:
    lines = [line.strip() for line in text.splitlines() if not line.startswith("#")]
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _phrase(block: list[str]) -> Phrase:
    tags: list[str] = []
    if block[0].startswith("["):
        inside, _, rest = block[0][1:].partition("]")
        tags, block = inside.split(), [rest.strip(), *block[1:]]
    words = " ".join(line for line in block if line)
    if not words:
        problem = f"A realisation without words: {block}"
        raise ValueError(problem)
    return Phrase(
        words, frozenset(tag for tag in tags if not tag.startswith("!")), frozenset(tag[1:] for tag in tags if tag.startswith("!"))
    )
