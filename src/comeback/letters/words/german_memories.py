"""A German memory as a second object of the thanks: "für den Blick in den Fundus und auf die Krone", "für den Rundgang durch die Beete
mit der Rose, die ...", "für den Weg zur Buche, die ...".

Only what was there to be seen on a look or a walk is joined, and never said to have been shown: a memory alone tells nobody's deed. All
else stays for a sentence of its own.
"""

from __future__ import annotations

import re2

from comeback.letters.words.genders import gender
from comeback.letters.words.german import joined
from comeback.letters.words.phrases import CLAUSE

_MOST_WORDS = 20
"""So many words of thanks leave room for the rest of their sentence."""
_LOOK = re2.compile(r"^für (?:den|Ihren|deinen) (?:\p{Ll}+ )?(?:Ein)?[Bb]lick (?:in|ins|auf|hinter|unter|über) [^,]+$")
_WALK = re2.compile(
    r"^für (?:den|die|das|Ihren?|deinen?) (?:\p{Ll}+ )?(?:Führung|Rundgang|Tour|Gang|Besichtigung|Runde)"
    r" (?:durch|durchs|über|übers|in|im)(?: (?:den|das|die))? (?:\p{Ll}+ )*(\p{Lu}[\pL-]*)(?: [^,]+)?$"
)
_SEVERAL = re2.compile(r" (?:durch|über) die ")
_ENDS = re2.compile(r" (?:zur|zum|zu (?:der|dem)|an (?:der|dem)|am|durch (?:die|den|das)) (\p{Lu}[\pL-]*)$")
NAMED = re2.compile(r"^(?:den|die|das|einen|eine|ein) ")
"""How a memory in the accusative begins that names a thing."""
_ALIVE = re2.compile(
    r"(?i)(?:jungen?|bub(?:en)?|kind(?:er)?|mann|männer|frau(?:en)?|mensch(?:en)?|kolleg(?:e|in|en)|chefin|chef|meister(?:in)?|leute"
    r"|lehrling|azubi|hund|hündin|katze|kater|mädchen|opa|oma|gast|gäste|schüler(?:in|innen)?|patient(?:in|en)?|kund(?:e|in|en))$"
)
_UNSEEN = re2.compile(
    r"(?i)(?:ung|heit|keit|schaft|tion|tät|nis|idee|aufgabe|humor|ruhe|stille|geschichte|tag|stunde|minute|morgen|abend|nacht|moment"
    r"|augenblick|kurve|strecke|weg|gefühl|geruch|duft|geschmack|blick|rat|tipp|hinweis|regel|trick|freude|spaß|geduld|mut|vertrauen"
    r"|lied|stimme|satz|frage|lachen|klang|ton|wort|spruch|witz|antwort|gespräch|geräusch|melodie|abends?|zeit|art|weise|thema)$"
)
_SEES = re2.compile(r"\b(?:ge)?(?:seh|sieh)\pL+")
"""A memory that tells of seeing is not said to have been seen."""
_GONE = re2.compile(r"\b(?:nie|niemals|nicht mehr|fehl(?:t|te)|verloren|verschwunden|verschwand|weg (?:ist|war))\b")
"""A memory of what was not there."""
_DATIVE = {
    "den": "dem", "das": "dem", "die": "der", "einen": "einem", "ein": "einem", "eine": "einer",
}  # fmt: skip


def seen(recall: str) -> str:
    """A memory of a thing that was there to be seen, its clause marked; else empty."""
    noun = first_noun(recall)
    if not NAMED.search(recall) or _SEES.search(recall) or _GONE.search(recall) or not noun or _ALIVE.search(noun) or _UNSEEN.search(noun):
        return ""
    return joined(recall.replace(CLAUSE, ""))


def thanks_and(thanks: str, recall: str) -> str:
    """The thanks with the memory joined on; empty where the two do not join surely, or grow too long."""
    thing = seen(recall)
    made = _of_same(thanks, recall) or (_joined(thanks, thing) if thing else "")
    return made if len(made.split()) <= _MOST_WORDS else ""


def _joined(thanks: str, thing: str) -> str:
    if _LOOK.search(thanks):
        return f"{thanks} und auf {thing}"
    walk = _WALK.search(thanks)
    if walk is None or (_SEVERAL.search(thanks) and gender(walk.group(1), "de") != "f"):
        return ""
    with_it = dative(thing)
    return f"{thanks} mit {with_it}" if with_it else ""


def _of_same(thanks: str, recall: str) -> str:
    """The clause of a memory behind the thing that the thanks end with: "den Weg zur Kalkbuche, die den Sturm überstanden hat"."""
    head, comma, clause = recall.replace(CLAUSE, "").partition(", ")
    ends, noun = _ENDS.search(thanks), first_noun(head)
    plain = len(head.split()) == len(["die", "Buche"])
    same = ends and noun and plain and ends.group(1).lower().endswith(noun.lower())
    return f"{thanks}{CLAUSE}, {clause}" if same and comma else ""


def dative(thing: str) -> str:
    """A thing in the accusative as it follows "mit": "die kleinste Pfeife" as "der kleinsten Pfeife"; empty of several things."""
    first, _, rest = thing.partition(" ")
    mine = rest.split(" ")
    at = next((at for at, word in enumerate(mine) if word[:1].isupper()), 0)
    described = mine[:at]
    noun = mine[at].strip(f",{CLAUSE}")
    several = any(word.endswith("en") for word in described) or noun.endswith("en") or not (gender(noun, "de") == "f" or is_one(thing))
    if first not in _DATIVE or (first == "die" and several) or any(not word.endswith(("e", "en", "es")) for word in described):
        return ""
    weak = [f"{word.removesuffix('s').removesuffix('n').removesuffix('e')}en" for word in described]
    return " ".join([_DATIVE[first], *weak, *mine[at:]])


def is_one(thing: str) -> bool:
    """Whether the clause of a memory tells it of one thing: "die Rose, die aus Riga kam"."""
    clause = thing.replace(CLAUSE, "").partition(", ")[2]
    return clause.startswith("die ") and not clause.endswith(("en", "sind", "rn", "ln"))


def first_noun(thing: str) -> str:
    """The first noun of what is remembered, before its clause; empty where there is none."""
    head = thing.replace(CLAUSE, "").partition(",")[0]
    return next((word for word in head.split() if word[:1].isupper()), "")
