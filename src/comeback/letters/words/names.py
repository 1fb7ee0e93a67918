"""How people and firms are called inside a letter. Names are never changed, only shortened as the seeker shortens them (rule G17)."""

from __future__ import annotations

import re2

from comeback.domain.case import CasePerson
from comeback.letters.load.people import bare
from comeback.letters.plan.situation import TITLES

_LEGAL = re2.compile(
    r"(?i),?\s+(?:ltd|limited|inc|llc|llp|plc|pty(?:\.? ltd)?|gmbh(?: & co\.? kg)?|mbh|kg|ag|ug|se|sarl|sas|sa|s\.a\.?|s\.l\.?|sl"
    r"|slu|srl|bv|nv|oy|ab|as|corp|e\.v\.)\.?$"
)


_OF = re2.compile(r"^(?:University|College|City|County|Port|Borough|Museum|Bank|Institute|Department|Ministry|Diocese) of ")
_BODIES = (" Association", " Society", " Foundation", " Institute")


def company(name: str) -> str:
    """A firm's name without its legal form, as people say it."""
    short = str(_LEGAL.sub("", name)).strip()
    return short or name


def with_article(firm: str) -> str:
    """An English firm as it stands in a sentence: "the University of Ledbury", "the Gulf Pilots Association"."""
    bare = not firm.lower().startswith("the ")
    return f"the {firm}" if bare and (_OF.search(firm) or firm.endswith(_BODIES)) else firm


def called(person: CasePerson | None) -> str:
    """How a letter speaks to or of a person: as the seeker addresses them, else the full name."""
    if person is None:
        return ""
    return person.address or person.name


def spoken_of(person: CasePerson | None, language: str) -> str:
    """How a letter to somebody else speaks of a person: in Spanish a title has its article ("la Sra. Paz"), or the bare name stands."""
    name = called(person)
    title = name.split()[0].lower().rstrip(".") if name else ""
    if person is None or language != "es" or title not in TITLES or title in _NO_ARTICLE:
        return name
    if title in _EITHER_GENDER:
        return bare(person.name)
    return f"{'la' if title.endswith('a') else 'el'} {name}"


def dative(name: str, language: str) -> str:
    """German phrases name others in the dative: Herr becomes Herrn."""
    return name.replace("Herr ", "Herrn ", 1) if language == "de" and name.startswith("Herr ") else name


def titled(person: CasePerson) -> bool:
    """Whether they are addressed by a title."""
    return called(person).split()[0].lower().rstrip(".") in TITLES if called(person) else False


_NO_ARTICLE = frozenset(["don", "doña", "d", "sor"])
_EITHER_GENDER = frozenset(["lic", "ing", "arq", "prof"])
_TITLES_OF_SURNAMES = frozenset(
    ["mr", "mrs", "ms", "miss", "mx", "herr", "frau", "m", "mme", "mlle", "madame", "monsieur", "sr", "sra", "srta"]
)
_IN_FULL = {"mme": "Madame", "m": "Monsieur", "mlle": "Madame"}


def by_title(person: CasePerson | None, language: str) -> str:
    """The name for a greeting: title and surname where only a full name with its title is known ("Frau Anja Petersen": "Frau Petersen")."""
    words = called(person).split()
    title = words[0].lower().rstrip(".") if words else ""
    if person is None or title not in _TITLES_OF_SURNAMES:
        return called(person)
    if language == "fr":
        words[0] = _IN_FULL.get(title, words[0])
    given = len(words) == 3 and not person.address and words[1][:1].isupper() and words[1].lower().rstrip(".") not in TITLES
    return " ".join([words[0], words[2]] if given else words)


def first_name(person: CasePerson | None) -> str:
    """The given name where it is plain from the way they are addressed, else the first of the full name; empty for titles."""
    if person is None or not person.name:
        return ""
    words = bare(person.name).split()
    return words[0] if words and len(words) > 1 else (words[0] if words and not titled(person) else "")


def listed(names: list[str], language: str) -> str:
    """Names in a row: "Ada, Ben and Cleo"."""
    joint = {"en": "and", "de": "und", "fr": "et", "es": "y"}[language]
    if language == "es" and names and names[-1].lower().startswith(("i", "hi")):
        joint = "e"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joint} {names[-1]}" if names else ""
