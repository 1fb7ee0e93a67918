"""Names of firms inside running text: where a name begins and ends, and where the letters of a domain are spelled out in words.

Which firm a mail is about is the work of `comeback.reading.company`; comparing names that of `companies`.
"""

from __future__ import annotations

import re
from functools import cache

from comeback.language.companies import company_words_of, shown_company
from comeback.language.folding import folded, squeezed
from comeback.language.lexicon import entries
from comeback.language.roles import role_words

_WORD = re.compile(r"[^\s,;:!?()\[\]\"<>|“”„«»…]+")
_SPACES = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*")
_MOST_WORDS = 8
_READ = 6000
_BODY = re.compile(
    r"\b((?:City|Town|County|Borough|State|University|College|Bank|Ministry|Department|Bureau|Museum|Chamber|Diocese|Stadt|Gemeinde|Landkreis|Kreis|Universität|Hochschule|Klinikum|"
    r"Verlag|Ville|Mairie|Commune|Université|Hôpital|Clinique|Groupe|Banque|Ayuntamiento|Universidad|Banco|Hospital|Colegio|Grupo|Gruppe)(?:\s(?:of|de|del|de la|du|der|am|d'))?\s)$"
)
"""Kinds of body that stand before their name, and that a domain often leaves out."""
_STOPPED = frozenset(
    (
        "st.",
        "ste.",
        "dr.",
        "co.",
        "inc.",
        "ltd.",
        "corp.",
        "mt.",
        "bros.",
        "no.",
        "e.v.",
        "s.a.",
        "s.l.",
        "s.r.l.",
        "s.p.a.",
        "b.v.",
        "u.s.",
    )
)


@cache
def never_begins() -> frozenset[str]:
    """Words that begin no firm's name: pronouns, weekdays, months, words of the search."""
    found = entries("stopwords.txt")
    plain = {folded(word) for language in ("en", "de", "fr", "es") for word in found[language]}
    articles = {"the", "la", "le", "les", "el", "los", "las", "die", "das", "der", "l", "al"}
    return frozenset(plain - articles) | role_words("never", "edge") | {folded(word) for word in entries("firmnames.txt")["never"]}


def name_at(text: str, at: int, *, one_line: bool = True) -> tuple[str, int]:
    """The name that begins at `at` as shown, and where it ends; `("", at)` where none does.

    Capitalised words, with small words between them (`Verlag am Speicher`, `Bank of Fell`); a possessive ends it.
    """
    words: list[str] = []
    pending: list[str] = []
    place = end = at
    while len(words) + len(pending) < _MOST_WORDS:
        gap = _SPACES.match(text, place)
        match = _WORD.match(text, gap.end() if gap else place)
        if not match or (one_line and words and gap and "\n" in gap.group()):
            break
        raw = match.group()
        bare, ends = _bare(raw, text, match.end())
        if not bare or (not words and folded(bare) in never_begins()):
            break
        if _capital(bare) and not (pending and folded(bare) in never_begins()):
            words += [*pending, bare]
            pending, end = [], match.start() + len(bare)
        elif words and folded(bare) in company_words_of("joiner") | {"&", "+"}:
            pending.append(bare)
        else:
            break
        place = match.end()
        if ends:
            break
    name = shown_company(" ".join(words))
    return (
        (name, end)
        if any(letter.isalpha() for letter in name) and folded(name) not in {"the", "la", "le", "el", "die", "das"}
        else ("", at)
    )


def _bare(raw: str, text: str, end: int) -> tuple[str, bool]:
    """A word without a possessive or a final stop, and whether the name ends with it."""
    if raw.lower() in _STOPPED or re.fullmatch(r"(?:[A-Z]\.)+", raw):
        return raw, False
    for mark in ("'s", "’s"):
        if raw.endswith(mark) and not raw.endswith(".") and _after_possessive(text, end):
            return raw[:-2], True
    bare = raw.rstrip(".'’*_")
    return bare, len(bare) < len(raw) and raw[-1] == "."


def _after_possessive(text: str, end: int) -> bool:
    """Whether a possessive ends the name: a small word follows, or a title (`Kestrel's Data Engineer`); not so `St Anne's School`."""
    after = text[end : end + 40].split(None, 2)[:2]
    if not after or not after[0][0].isupper():
        return True
    from comeback.language.titles import titles_in  # a name without possessive needs no titles

    found = titles_in(text[end : end + 60])
    return bool(found) and found[0].start <= 1


def _capital(word: str) -> bool:
    head = word.lstrip("'’-")
    return bool(head) and (head[0].isupper() or head[0].isdigit() or any(letter.isupper() for letter in head[1:3]))


@cache
def _pieces(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of a text squeezed, with their places; the apostrophe parts nothing, the hyphen does."""
    found = ((match.group(), match.start(), match.end()) for match in re.finditer(r"[^\s\-/@|,;:()<>\"]+", text))
    pieces = ((squeezed(word) or ("&" if word in "&+" else ""), start, end) for word, start, end in found)
    return tuple(piece for piece in pieces if piece[0])


def spelled(label: str, text: str) -> str:
    """Where the letters of a domain label stand in a text as capitalised words: `kestrelpumps` in `at Kestrel Pumps.`; nothing if nowhere.

    The label may say less than the name (initials, a first word) or more (`kestrelapp`); a name in a line of its own wins.
    """
    return max(spellings(label, text), key=lambda found: found[1], default=("", 0))[0]


def spellings(label: str, text: str) -> tuple[tuple[str, int], ...]:
    """All places where a text spells the label, each as a name and how much it is to be preferred (3: widened in a line of its own)."""
    label = squeezed(label)
    if len(label) < 3 or len(label) > 60:
        return ()
    found: list[tuple[str, int]] = []
    pieces = _pieces(text[:_READ])
    for place, (piece, start, _) in enumerate(pieces):
        if piece[0] != label[0] or not (text[start].isupper() or text[start].isdigit() or piece == label):
            continue
        size = _covers(label, pieces, place) or _initials(label, pieces, place, text)
        if size:
            found.append(_widened(text, start, pieces[place + size - 1][2]))
    return tuple(found)


def _covers(label: str, pieces: tuple[tuple[str, int, int], ...], place: int) -> int:
    """How many words from here spell the label, or most of it; 0 where they don't."""
    said, covered = "", 0
    for size, (piece, _, _) in enumerate(pieces[place : place + _MOST_WORDS], 1):
        fit = next((said + option for option in _readings(piece, said) if label.startswith(said + option)), None)
        if fit is None:
            whole = said + piece
            reaches = whole.startswith(label) and len(label) >= 5 and len(label) * 2 > len(whole) and len(label) > len(said) + 1
            return size if reaches else covered
        covered = size if fit != said and len(fit) >= max(4, 0.5 * len(label)) else covered
        said = fit
        if said == label:
            return size
    return covered


def _readings(piece: str, said: str) -> tuple[str, ...]:
    """How a word may stand in a domain: as it is; `&` as and, und, et, y or nothing; a small word may be left out."""
    if piece == "&":
        return ("and", "und", "et", "n", "y", "")
    return (
        (piece, "") if said and piece in company_words_of("joiner") else (piece, piece.replace("ss", "sz")) if "ss" in piece else (piece,)
    )


def _initials(label: str, pieces: tuple[tuple[str, int, int], ...], place: int, text: str) -> int:
    """How many capitalised words from here have the label as their initials; three at least."""
    size = len(label)
    words = pieces[place : place + size]
    fits = 3 <= size <= 6 and len(words) == size and "".join(piece[0] for piece, _, _ in words) == label
    return size if fits and all(text[start].isupper() for _, start, _ in words) else 0


def _widened(text: str, start: int, end: int) -> tuple[str, int]:
    """The name with the capitalised words that follow it where it stands alone in its line, and how much it is to be preferred."""
    line_start = text.rfind("\n", 0, start) + 1
    head = text[line_start:start].strip()
    longer, _ = name_at(text, start)
    core = shown_company(text[start:end].rstrip(".,'’"))
    core = core[:-2] if core.endswith(("'s", "’s")) and _after_possessive(text, end) else core
    body = _BODY.search(text[max(line_start, start - 40) : start])
    if body:
        return f"{body.group(1)}{core}", 3
    line_end = text.find("\n", end)
    rest = text[end : line_end if line_end >= 0 else len(text)]
    alone = not head or head.endswith((",", "|", "·", "-", "–", "(", "/", "@", ":"))
    if alone and longer.startswith(core) and len(longer) > len(core) and len(rest) < 60:
        return longer, 3
    article = re.search(r"(?:^|\s)(The)\s$", text[max(0, start - 5) : start])
    return (f"The {core}" if article and not head.lower().endswith("at the") and alone else core), 2 if alone else 1
