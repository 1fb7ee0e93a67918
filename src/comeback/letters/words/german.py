"""German fragments as their own phrases need them: what follows "danke" and "ich denke", the post applied for, a note made the writer's.

What cannot be fitted surely comes back empty, and the letter does without.
"""

from __future__ import annotations

import re2

from comeback.letters.words.phrases import CLAUSE
from comeback.letters.words.roles import is_person
from comeback.letters.words.sentences import words

_CLAUSE = re2.compile(r"^([^,]+), ([^,]+)$")
_LIST = re2.compile(r" (?:und|oder) [^,]*\p{Lu}[\pL-]*$")
"""How a list ends; after a single comma all else is a clause."""
_YOU_DID = re2.compile(r"^dass (?:Sie|du) ([^,]+ )(haben|hast|sind|bist)((?: .*|, (?:wie|was|wo|warum|dass) .*)?)$")
_OTHERWISE_SPOKEN_TO = re2.compile(r"\b(?:Ihnen|Ihre?[nmrs]?|dir|dich|deine?[nmrs]?|sich)\b")
SUBORDINATE = ("wie ", "dass ", "daß ", "ob ", "warum ", "was ", "wo ", "wer ", "wann ", "woher ", "wohin ")
"""How a note begins that is a clause."""
_DATIVE = {"das": "dem", "den": "dem", "die": "der"}
_POSTS = {
    **dict.fromkeys(
        ("professur", "dozentur", "leitung", "führung", "vertretung", "assistenz", "ausbildung", "lehrstelle", "stelle"), "die"
    ),
    **dict.fromkeys(("praktikum", "volontariat", "referendariat"), "das"),
}
"""How posts are called that one applies for by name, and their article."""
_NOUN = re2.compile(r"^der (\p{Lu}[\pL-]*)")
_WEAK = re2.compile(r"(?:e|ent|ant|ist|oge|Herr|Mensch|Bub|Bär|Nachbar)$")
"""Nouns whose accusative is not their nominative."""
_FIRST = {
    "hat": "habe", "ist": "bin", "will": "will", "kann": "kann", "macht": "mache", "lernt": "lerne", "besucht": "besuche", "übt": "übe",
    "liest": "lese", "arbeitet": "arbeite", "schreibt": "schreibe", "fährt": "fahre", "beginnt": "beginne", "geht": "gehe",
    "nimmt": "nehme", "spricht": "spreche", "möchte": "möchte", "baut": "baue", "war": "war",
}  # fmt: skip
_FOR_ONESELF = (
    "angesehen",
    "angeschaut",
    "angehört",
    "besorgt",
    "gekauft",
    "geholt",
    "überlegt",
    "vorgenommen",
    "notiert",
    "beigebracht",
    "durchgelesen",
)
"""What one does for oneself: "hat sich das Projekt angesehen" as "ich habe mir das Projekt angesehen"."""
_OF_OTHERS = frozenset("sich sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer ihm ihn er sie und aber denn".split())  # noqa: SIM905


def of_another(fragment: str, name: str) -> str:
    """ "dass Sie mir ... haben" told of somebody else: "dass sie mir ... hat"; as it is where the name tells no gender."""
    pronoun = {"Herr": "er", "Frau": "sie"}.get(name.partition(" ")[0])
    found = _YOU_DID.search(fragment)
    if not pronoun or found is None:
        return fragment
    return f"dass {pronoun} {found.group(1)}{'hat' if found.group(2).startswith('ha') else 'ist'}{found.group(3)}"


def addressed(fragment: str, *, formal: bool) -> str:
    """ "dass Sie mir ... haben" as "dass du mir ... hast", and back, as the letter speaks to its reader; as it is where it says more."""
    found = _YOU_DID.search(fragment)
    if found is None or fragment.startswith("dass Sie ") is formal or _OTHERWISE_SPOKEN_TO.search(fragment[found.start(1) :]):
        return fragment
    who, has, is_ = ("Sie", "haben", "sind") if formal else ("du", "hast", "bist")
    return f"dass {who} {found.group(1)}{has if found.group(2).startswith('ha') else is_}{found.group(3)}"


def parted(after_danke: str) -> dict[str, str]:
    """What they did without its "für": a thing that one is glad of, or that they did it."""
    if after_danke.startswith("dafür"):
        return {"thanks_dass": after_danke.partition(", ")[2]}
    return {"thanks_np": after_danke.removeprefix("für ")}


def remembered(recall: str) -> str:
    """What follows "ich denke": "an den Kran", or "daran, wie ..."."""
    if not recall:
        return ""
    return f"daran{CLAUSE}, {recall}" if recall.lower().startswith(SUBORDINATE) else joined(f"an {recall}")


def joined(fragment: str) -> str:
    """A fragment that ends with a clause, the joint marked."""
    found = _CLAUSE.search(fragment)
    return f"{found.group(1)}{CLAUSE}, {found.group(2)}" if found and not _LIST.search(fragment) else fragment


def small_article(text: str) -> str:
    """The first letter made small: "Die Säge" as "die Säge"."""
    return text[:1].lower() + text[1:]


def accusative(topic: str) -> str:
    """What was talked about, as after "über"; empty where its noun may take another ending."""
    found = _NOUN.search(topic)
    if found is None:
        return "" if topic.startswith(("der ", "dem ", "ihr", "dein", "eur", "wie ")) else joined(topic)
    return "" if _WEAK.search(found.group(1)) else joined(f"den{topic[3:]}")


def after(occasion: str) -> str:
    """ "das Gespräch", as after "für", behind "nach": "nach dem Gespräch"."""
    first, _, rest = occasion.partition(" ")
    return f"nach {_DATIVE[first]} {rest}" if first in _DATIVE and rest else ""


def application(role: str) -> str:
    """ "Bewerbung als Konstrukteurin", "Bewerbung um die Professur", or the post in quotation marks where its name is nobody's."""
    if not role:
        return "Bewerbung"
    if is_person(role):
        return f"Bewerbung als {role}"
    named = next((article for ending, article in _POSTS.items() if role.split()[0].lower().endswith(ending)), "")
    return f"Bewerbung um {named} {role}" if named else f"Bewerbung auf die Stelle „{role}“"


def own(note: str) -> str:
    """A note about the writer as the writer's sentence: "hat die Norm gelesen" becomes "ich habe die Norm gelesen"."""
    first, _, rest = note.partition(" ")
    if first.lower() in {"ich", "inzwischen", "seitdem"}:
        return note if first.lower() == "ich" or rest.lower().startswith("habe ich ") else ""
    if first.lower() == "hat" and rest.startswith("sich ") and rest.endswith(_FOR_ONESELF):
        return own(f"hat mir {rest[5:]}")
    if first.lower() not in _FIRST or not rest or _OF_OTHERS & set(words(rest.lower())):
        return ""
    return f"ich {_FIRST[first.lower()]} {rest}"
