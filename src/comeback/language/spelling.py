"""Where a text spells out the letters of a mail's domain in words: `kestrelpumps.example` in `at Kestrel Pumps Ltd.`

The surest sign of a firm's name there is: what the firm calls itself twice.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from comeback.language.companies import company_words_of, shown_company
from comeback.language.firmnames import name_at
from comeback.language.folding import folded, squeezed
from comeback.language.titles import titles_in

_READ = 6000
_MOST_WORDS = 8
_LONGEST_INITIALS = 6
_REACH = 120
"""Characters in which a name is looked for."""
_LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789àáâãäåæçèéêëìíîïñòóôõöøœùúûüýÿšžłđßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜÝŠŽŁĐıİ"
)
_BODY = re.compile(
    r"\b((?:City|Town|County|Borough|State|University|College|Bank|Ministry|Department|Bureau|Museum|Chamber|Diocese|Stadt|Gemeinde|Landkreis|Kreis|Universität|Hochschule|Klinikum|"
    r"Verlag|Ville|Mairie|Commune|Université|Hôpital|Clinique|Groupe|Banque|Ayuntamiento|Universidad|Banco|Hospital|Colegio|Grupo|Gruppe)(?:\s(?:of|de|del|de la|du|der|am|d'))?\s)$"
)
"""Kinds of body that stand before their name, and that a domain often leaves out."""
_WORD = re.compile(r"[^\s\-/@|,;:()<>\"]+")
_TAIL_PARTS = frozenset(
    ("app", "hq", "group", "online", "uk", "us", "de", "fr", "es", "inc", "ltd", "co", "io", "corp", "global", "web", "net", "gmbh", "ag")
)
"""What a domain adds to a firm's name without being part of it."""


class Spelling(NamedTuple):
    """A place where a text spells a label: the name as shown, whether all of the label is in it, and how alone it stands (1 to 3)."""

    whole: bool
    alone: int
    name: str


class _Piece(NamedTuple):
    plain: str
    start: int
    end: int
    capital: bool


@lru_cache(maxsize=64)
def _beginnings(letter: str) -> re.Pattern[str]:
    """Words that begin with this folded letter, in whatever case and with whatever diacritics."""
    written = "".join(one for one in _LETTERS if folded(one)[:1] == letter)
    return re.compile(rf"(?<![^\W_])[{re.escape(written or letter)}]")


def _first(text: str, start: int) -> str:
    word = _WORD.match(text, start, start + _REACH)
    return squeezed(word.group()) if word else ""


def _pieces(text: str, start: int) -> tuple[_Piece, ...]:
    """The next words from here squeezed, with their places; the apostrophe parts nothing, the hyphen does."""
    found: list[_Piece] = []
    for match in _WORD.finditer(text, start, start + _REACH):
        word = match.group()
        plain = squeezed(word) or ("&" if word in "&+" else "")
        if plain:
            found.append(_Piece(plain, match.start(), match.end(), word[0].isupper() or word[0].isdigit()))
    return tuple(found)


def spelled(label: str, text: str) -> str:
    """The name of the best place, or nothing. The label may say less than the name (a first word, initials) or a little more."""
    best = max(spellings(label, text), default=None)
    return best.name if best else ""


def spellings(label: str, text: str) -> tuple[Spelling, ...]:
    """All places where a text spells the label."""
    parts = len(label.split("-"))
    label = squeezed(label)
    if not 3 <= len(label) <= 60:
        return ()
    found: list[Spelling] = []
    for match in _beginnings(label[0]).finditer(text, 0, _READ):
        first = _first(text, match.start())
        if not (label.startswith(first) or first.startswith(label) or len(label) <= _LONGEST_INITIALS):
            continue
        pieces = _pieces(text, match.start())
        if not pieces or not (pieces[0].capital or pieces[0].plain == label):
            continue
        size, covered = _covers(label, pieces)
        size = size or _initials(label, pieces)
        if size:
            whole = covered in {0, len(label)} or (label[covered:] in _TAIL_PARTS) or (parts == 1 and covered > 0.7 * len(label))
            name, alone = _widened(text, pieces[0].start, pieces[size - 1].end)
            found.append(Spelling(whole, alone, name))
    return tuple(found)


def _covers(label: str, pieces: tuple[_Piece, ...]) -> tuple[int, int]:
    """How many words from here spell the label, and how many of its letters; (0, 0) where they spell less than half."""
    said, best, passed = "", (0, 0), False
    words = pieces[:_MOST_WORDS]
    for size, piece in enumerate(words, 1):
        fit = next((said + option for option in _readings(piece.plain, said) if label.startswith(said + option)), None)
        if fit is None:
            whole = said + piece.plain
            if whole.startswith(label) and len(label) >= 5 and len(label) * 2 > len(whole) and len(label) > len(said) + 1:
                return size, len(label)
            after = words[size].plain if size < len(words) else ""
            if passed or len(said) < 4 or not piece.capital or len(after) < 3 or not label.startswith(said + after):
                return best
            # One word that the domain leaves out: `pell-council.example` and Pell District Council.
            passed = True
            continue
        if fit != said and len(fit) >= max(4, 0.5 * len(label)):
            best = (size, len(fit))
        said = fit
        if said == label:
            return size, len(label)
    return best


def _readings(piece: str, said: str) -> tuple[str, ...]:
    """How a word may stand in a domain: as it is; `&` as and, und, et, y or nothing; a small word may be left out; `ss` may be `sz`."""
    if piece == "&":
        return ("and", "und", "et", "n", "y", "")
    if said and piece in company_words_of("joiner"):
        return (piece, "")
    return (piece, piece.replace("ss", "sz")) if "ss" in piece else (piece,)


def _initials(label: str, pieces: tuple[_Piece, ...]) -> int:
    """How many capitalised words from here have the label as their initials; three at least."""
    size = len(label)
    words = pieces[:size]
    fits = 3 <= size <= _LONGEST_INITIALS and len(words) == size and "".join(piece.plain[0] for piece in words) == label
    return size if fits and all(piece.capital for piece in words) else 0


def _widened(text: str, start: int, end: int) -> tuple[str, int]:
    """The name with the capitalised words that follow it where it stands alone in its line, and how alone it stands."""
    start -= 2 if text[max(0, start - 2) : start] in {"L'", "L’"} else 0
    line_start = text.rfind("\n", 0, start) + 1
    head = text[line_start:start].strip()
    core = shown_company(text[start:end].rstrip(".,'’"))
    core = core[:-2] if core.endswith(("'s", "’s")) and not name_at(text, start)[0].startswith(core + " ") else core
    body = _BODY.search(text[max(line_start, start - 40) : start])
    if body:
        return f"{body.group(1)}{core}", 3
    line_end = text.find("\n", end)
    rest = text[end : line_end if line_end >= 0 else len(text)]
    alone = not head or head.endswith((",", "|", "·", "-", "–", "(", "/", "@", ":"))
    longer = name_at(text, start)[0]
    added = longer[len(core) :]
    if (
        alone
        and len(rest) < 60
        and longer.startswith(core)
        and added
        and not is_address(added)
        and (_is_trade(added) or not titles_in(added))
    ):
        return longer, 3
    article = alone and re.search(r"(?:^|\s)(The)\s$", text[max(0, start - 5) : start])
    return f"The {core}" if article else core, 2 if alone else 1


def _is_trade(rest: str) -> bool:
    """`Architects`, `Group Ltd`: nouns of trade and legal forms, though the first be an occupation too."""
    known = company_words_of("industry") | company_words_of("legal")
    return all(word in known for word in folded(rest).replace(".", "").split())


def is_address(rest: str) -> bool:
    """Whether what follows a name is its street."""
    words = folded(rest).replace(".", "").split()
    return any(
        word in company_words_of("street") or word.isdigit() or word.endswith(("strasse", "gasse", "platz", "weg")) for word in words
    )
