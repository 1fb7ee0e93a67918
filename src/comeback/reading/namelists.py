"""People named in running text: `you'll meet Ana Pell and Tom`, `mit Frau Dr. Auer`, `Panel: ...`, `contact Ana Pell (a.pell@...)`.

Only behind words that promise a person; a capitalised word alone is nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from comeback.domain.kinds import Kind, Part
from comeback.domain.reading import PersonSeen
from comeback.language.folding import folded, squeezed
from comeback.language.lexicon import entries
from comeback.language.names import is_person_name, without_titles
from comeback.reading.parts import part_of_title
from comeback.reading.scene import Scene

_MEETS = re.compile(
    r"(?:\b(?:(?:be )?meet(?:ing)?(?: with)?|met(?: with)?|interview(?:ed|ing)? (?:with|by)|spoke (?:to|with)|speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)|conversation with|chat with|"
    r"call with|joined by|interviewers?(?: (?:are|will be|is))?:?|panel(?: (?:is|will be|consists of|members(?: are)?|comprises))?:?|(?:board|committee|jury) (?:is|will be|consists of|comprises):?|led by|hosted by|introduce you to|ask for|with you will be|"
    r"gespräch mit|treffen(?: sie| du)?|lernen sie|lernst du|sprechen(?: sie)? mit|gesprächspartner(?:in|innen)?(?: (?:sind|ist|sein))?:?|"
    r"rencontrer(?:ez|as)?|entretien avec|échang(?:er|erez|e) avec|reçue? par|rencontre avec|"
    r"conocer(?:ás|á)? a|entrevista con|reunión con|hablar(?:ás|á)? con|entrevistará[ns]?|con (?=don\b|doña\b|la? señora?\b))|(?im:^[ \t*•-]*(?:with|mit|avec|con|interviewers?|panel|teilnehmer|participants?|entrevistador(?:es|a)?)\s*:))\s*",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:with|mit|avec|con)\s+(?:(?:myself|me|mir|moi|m[ií])\s+(?:and|und|et|y)\s+)?(?=(?:(?:Mr|Mrs|Ms|Dr|Prof|Frau|Herrn?|Mme|Mlle|Madame|Monsieur|M\.|Sra?|Srta|Lic|Ing|don|doña)\b\.?\s+|[^\W\d_a-z]\w+\s+[^\W\d_a-z]))"
)
_THERE_TOO = re.compile(
    r"(?:\s\((?P<inside>[^()\n]{2,60})\))?\s(?:and I|und ich|et moi|y yo|(?:will|is going to) (?:also )?(?:sit in|join|be there|be with us)|wird (?:auch )?(?:dabei|teilnehmen|mit am)|nimmt (?:auch )?teil|"
    r"sera (?:aussi )?(?:pr[ée]sente?|là|des nôtres)|participera|(?:también )?(?:estará|participará|asistirá))\b"
)
"""`Ana Pell (registrar) and I`, `Ana Pell will sit in`: who is there beside the writer."""
_FULL_NAME = re.compile(r"(?:^|(?<=[\s(]))((?:(?:Dr|Prof|Mr|Mrs|Ms)\.\s)?[^\W\d_a-z][\w'’\-]*(?:\s[^\W\d_a-z][\w'’\-]*){1,3})$")
_NAME = re.compile(
    r"[\s*•-]*(?P<name>(?:(?:our|unserer?|unserem|notre|nuestr[oa])[ ](?:[\w&-]+[ ]){1,4}?)?"
    r"(?:(?:(?:la |el )?señora?|Mr|Mrs|Ms|Mx|Dr|Prof|Frau|Herrn?|Mme|Mlle|Madame|Monsieur|Sra?|Srta|Lic|Ing|don|doña|M)\b\.?[ ]?){0,3}"
    r"[^\W\d_a-z][\w'’.\-]*(?:[ ](?:(?:van|von|de|der|den|del|la|di|da|du|le|el|zu|ter|bin)[ ]){0,2}[^\W\d_a-z][\w'’\-]*){0,3})"
)
_ASIDE = re.compile(
    r"\s*(?:\((?P<inside>[^()\n]{2,60})\)|,\s+(?P<behind>(?:our|the|head|director|manager|chief|lead|senior|vp|founder|ceo|cto|unser\w*|leiter\w*|notre|responsable|directeur|directrice|jef[ea]|gerente|director\w*)\b[^,;.\n]{0,50}))",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,\s*(?:and|und|et|y|e|sowie)?|\band\b|\bund\b|\bet\b|\by\b|\bsowie\b|&|/|\n[ \t]*[-*•]?)\s*")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_BEFORE_ADDRESS = re.compile(
    r"([^\W\d_a-z][\w'’.\-]*(?:\s[^\W\d_a-z][\w'’\-]*){0,3})\s*(?:[,:<(\[|–-]|\s(?:at|on|unter|auf|sous|en|a)\s|mailto:)?\s*$"
)
_MOST_NAMES = 8
_MEETING_KINDS = frozenset({Kind.INVITATION, Kind.SCHEDULING, Kind.REPLY, Kind.REOPENED, Kind.CONFIRMATION})


def named_people(scene: Scene) -> Iterator[PersonSeen]:
    """Those one will meet or has met, then those with an address in the words."""
    seen_end = 0
    for match in _MEETS.finditer(scene.new):
        if match.start() >= seen_end:
            for person, seen_end in _list_at(scene, match.end()):  # noqa: B007 - where the list ended is wanted behind the loop
                yield person
    if any(kind in _MEETING_KINDS for kind in scene.kinds):
        for match in _WITH.finditer(scene.new):
            if match.start() >= seen_end:
                yield from (person for person, _ in _list_at(scene, match.end()))
        yield from _there_too(scene)
    yield from _with_address(scene)


def _list_at(scene: Scene, at: int) -> Iterator[tuple[PersonSeen, int]]:
    """The names from here on, as long as commas and `and` tie them; each with the place behind it."""
    text = scene.new
    for _ in range(_MOST_NAMES):
        match = _NAME.match(text, at)
        name = _person_in(scene, match.group("name")) if match else ""
        if not match or not name:
            return
        at = match.start("name") + match.group("name").rfind(name.split()[-1]) + len(name.split()[-1])
        aside = _ASIDE.match(text, at)
        title = (aside.group("inside") or aside.group("behind") or "") if aside else ""
        at = aside.end() if aside else at
        part = part_of_title(title)
        yield PersonSeen(without_titles(name) or name, None, part if part is not Part.UNKNOWN else Part.INTERVIEWER), at
        tie = _AND.match(text, at)
        if not tie or not tie.group().strip():
            return
        at = tie.end()


def _there_too(scene: Scene) -> Iterator[PersonSeen]:
    """Whoever stands, by a full name, before words that put them in the room."""
    for match in _THERE_TOO.finditer(scene.new):
        before = _FULL_NAME.search(scene.new[max(0, match.start() - 60) : match.start()])
        # German writes every noun large: `Kollege` before a name is none.
        words = before.group(1).split()[-2 if scene.language == "de" else 0 :] if before else []
        name = _person_in(scene, " ".join(words)) if words else ""
        if len(without_titles(name).split()) > 1:
            part = part_of_title(match["inside"] or "")
            yield PersonSeen(without_titles(name), None, part if part is not Part.UNKNOWN else Part.INTERVIEWER)


def _person_in(scene: Scene, words: str) -> str:
    """The name in what stands behind a promise, without what is no part of it: a weekday behind, `our head` before."""
    kept: list[str] = []
    for word in words.rstrip(".").split():
        plain = folded(word.strip(".,'’"))
        if word[:1].islower() and not kept:
            continue
        if plain not in _TITLES and (plain in _no_names() or (kept and word[:1].islower() and plain not in _PARTICLES)):
            break
        kept.append(word[:-2] if word.endswith(("'s", "’s")) else word)
        if word.endswith(".") and len(word) > 2 and plain not in _TITLES:
            break
    name = " ".join(kept).strip(" .,")
    firm = any(squeezed(name) and squeezed(name) == squeezed(label) for label in scene.labels)
    return name if name and without_titles(name) and is_person_name(name) and not firm else ""


@cache
def _no_names() -> frozenset[str]:
    """Words that are no name though written large: weekdays, months, articles, pronouns. `Will` and `May` are names too."""
    plain = {folded(word) for language in ("en", "de", "fr", "es") for word in entries("stopwords.txt")[language]}
    plain |= {folded(word) for word in entries("firmnames.txt")["never"]}
    return frozenset(plain) - _PARTICLES - {"will", "may", "june", "april", "mark", "our", "unser", "notre"}


_PARTICLES = frozenset({"van", "von", "de", "der", "den", "del", "la", "di", "da", "du", "le", "el", "zu", "ter", "bin"})
_TITLES = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "frau",
        "herr",
        "herrn",
        "mme",
        "madame",
        "monsieur",
        "sr",
        "sra",
        "senora",
        "senor",
        "lic",
        "ing",
        "m",
        "don",
        "dona",
    }
)


def _with_address(scene: Scene) -> Iterator[PersonSeen]:
    """`Ana Pell (a.pell@kestrel.example)`: a name right before an address in the words or the signature."""
    text = f"{scene.new}\n{scene.message.words.signature[:1500]}"
    for match in _ADDRESS.finditer(text):
        before = _BEFORE_ADDRESS.search(text[max(0, match.start() - 60) : match.start()])
        name = _person_in(scene, before.group(1)) if before else ""
        if name and _fits_address(name, match.group().lower()):
            yield PersonSeen(without_titles(name) or name, match.group().lower().rstrip("."))


def _fits_address(name: str, address: str) -> bool:
    """Whether a name can own an address: a word of it, or initial and family name, is in the part before the @."""
    local = squeezed(address.split("@")[0])
    return any(len(word) > 2 and squeezed(word)[:5] in local for word in name.split())
