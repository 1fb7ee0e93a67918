"""How a letter begins and ends: the name in its greeting, the formula and the name of its sign-off, in four languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from comeback.language.lexicon import phrases
from comeback.language.names import is_person_name
from comeback.language.roles import is_role_head
from comeback.language.sentences import sentences

_HEAD_LINES = 4
_TAIL_LINES = 14
_LINE_CAP = 200
_END = re.compile(r"[,!:;.?\n]|\s[-–—]\s|\s(?=(?:thank|danke|merci|gracias|vielen|ich|wir|we|nous|I)\b)")
_GENDERED = re.compile(r"\b[mwfdhx]/[mwfdhx]\b", re.IGNORECASE)
"""`Schweisser (m/w/d)` is no name."""
_TITLE_STOP = re.compile(r"\b(Mr|Mrs|Ms|Mx|Dr|Prof|Dres|Ing|Lic|Sra?|Srta|Mme|Mlle|St|M|[A-Z])\.")


@dataclass(frozen=True, slots=True)
class SignOff:
    """The end of a letter: its formula as written (may be empty) and the name under it (may be empty)."""

    formula: str = ""
    name: str = ""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    found = sorted(phrases("greetings.txt")[name], key=len, reverse=True)
    return re.compile(r"(?:" + "|".join(map(re.escape, found)) + r")\b", re.IGNORECASE)


def _lines(text: str) -> list[str]:
    return [line.strip()[:_LINE_CAP] for line in text.splitlines() if line.strip()]


def greeting_line(text: str) -> str:
    """The line that greets, as written, or nothing."""
    for line in _lines(text[:2000])[:_HEAD_LINES]:
        if _pattern("open").match(line) or _name_alone(line):
            return line
    return ""


def _name_alone(line: str) -> bool:
    return line.endswith((",", ":", "!")) and len(line) < 40 and is_person_name(line.rstrip(",:!"))


def greeting_name(text: str) -> str:
    """Whom a letter greets, as written (`Dr Holm`, `Frau Aydin`, `Lupita`), or nothing."""
    line = greeting_line(text)
    rest = line
    while match := _pattern("open").match(rest):
        rest = rest[match.end() :].lstrip(" ,")
    guarded = _TITLE_STOP.sub(lambda title: title.group()[:-1] + "\0", rest)
    name = _END.split(guarded, maxsplit=1)[0].replace("\0", ".").strip()
    return name if name and is_person_name(name) else ""


def sign_off(text: str) -> SignOff:
    """The formula and the name at the end of a letter; from the bottom up, so that thanks in the middle are no end."""
    lines = [line[:_LINE_CAP] for line in sentences(text[-1500:])][-_TAIL_LINES:]
    for place in range(len(lines) - 1, -1, -1):
        formula = _formula(lines[place])
        if formula:
            rest = lines[place][len(formula) :].strip(" ,.!-–—")
            after = rest or (lines[place + 1] if place + 1 < len(lines) else "")
            return SignOff(formula, _name_of(after))
    return SignOff("", next((name for line in reversed(lines[-5:]) if (name := _name_of(line))), ""))


def _formula(line: str) -> str:
    match = _pattern("close").match(line)
    if not match or len(line) > 70:
        return ""
    rest = line[match.end() :].strip(" ,.!-–—")
    fits = not rest or (line[match.end() : match.end() + 1] in ",.!- –—" and is_person_name(rest.split(",")[0].split("(")[0].strip()))
    return match.group() if fits else ""


def _name_of(line: str) -> str:
    """The name in a line such as `Ana Pell`, `-Wren`, `Sue (Fell Trust)`, `Josh, Tillen`, `Wes @ Fell Coffee`, `Ana Pell | Talent`."""
    if len(line) > 80 or _GENDERED.search(line) or (len(line.split()) > 6 and line.endswith((".", "!", "?"))):
        return ""
    piece = re.split(r"[,|(@/•·]|\s[-–—]\s", line.strip(" -–—.,*_"), maxsplit=1)[0].strip()
    shouted = piece.isupper() and len(piece) > 4
    other = shouted or _pattern("open").match(piece) or (is_role_head(piece) and len(line.split()) > 1)
    return piece if is_person_name(piece) and not other else ""
