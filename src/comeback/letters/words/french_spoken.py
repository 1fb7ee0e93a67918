"""What they said to the writer's face in French, in the first person: "vous parlez trop vite" becomes "je parle trop vite".

Notes that count what there was, and things that were named, are said back, too; what is not sure gives nothing.
"""

from __future__ import annotations

import re2

from comeback.letters.words import french, french_moments
from comeback.letters.words.genders import gender
from comeback.letters.words.replacing import clear, replaced

_FRENCH = re2.compile(r"(?i)^(?:vous|tu) (n['’]|ne )?(\pL+) (.+)$")
_MISSING = re2.compile(r"(?i)^il (?:vous |te )(manque|manquait|manquera|a manqué|faut|faudrait|faudra) (.+)$")
_FRENCH_VERBS = {
    "avez": "ai", "as": "ai", "êtes": "suis", "es": "suis", "étiez": "étais", "étais": "étais", "aviez": "avais", "avais": "avais",
    "devez": "dois", "dois": "dois", "devriez": "devrais", "devrais": "devrais", "pouvez": "peux", "peux": "peux", "pourriez": "pourrais",
    "pourrais": "pourrais", "savez": "sais", "sais": "sais", "faites": "fais", "fais": "fais", "allez": "vais", "vas": "vais",
    "connaissez": "connais", "connais": "connais",
}  # fmt: skip
_PRAISED = re2.compile(
    r"(?i)^(?:très )?(?:(bon|beau|bel|grand|vrai|réel|excellent)|(bonne|belle|grande|vraie|réelle|excellente)"
    r"|(bons|bonnes|beaux|belles|excellents|excellentes)) \pL+"
)
"""A French thing named with a word of praise and no article: masculine, feminine, several."""
_COUNTED = (
    ("pas assez d", "il n'y avait pas assez d"), ("pas d", "il n'y avait pas d"), ("peu d", "il y avait peu d"),
    ("trop peu d", "il y avait trop peu d"), ("trop d", "il y avait trop d"), ("manque d", "il y avait un manque d"),
    ("un manque d", "il y avait un manque d"), ("toujours un", "j'avais toujours un"),
)  # fmt: skip
"""How a French note begins that counts what there was, and the clause that says it."""
_OF_YOURS = re2.compile(r"(?i)^(?:votre|ton|ta) \pL+ (?:était|est|a été|manquait|paraissait|semblait) ")
_OF_US = re2.compile(r"(?i)\b(que|de|par|avec|chez|parmi) nous\b")
_POSSESSIVE = re2.compile(r"(?i)\b(?:votre|ton|ta) (\pL+)")


def spoken_back(text: str) -> str:
    """The clause in the first person; empty where it is not sure."""
    if _OF_YOURS.search(text) and clear(str(_POSSESSIVE.sub("", text)), _FRENCH_OTHERS):
        return _mine_french(text[:1].lower() + text[1:])
    if missing := _MISSING.search(text):
        return f"il me {missing.group(1)} {_mine_french(missing.group(2))}" if clear(missing.group(2), _FRENCH_OTHERS) else ""
    found = _FRENCH.search(text)
    verb = _french_verb(found.group(2).lower()) if found else ""
    if found is None or not verb:
        return ""
    rest = str(_OF_US.sub(r"\1 vous", found.group(3)))
    if not clear(str(_OF_US.sub("", found.group(3))), _FRENCH_OTHERS):
        return ""
    denied, vowel = found.group(1), verb[0] in "aeiouéêh"
    lead = ("je n'" if vowel else "je ne ") if denied else ("j'" if vowel else "je ")
    return f"{lead}{verb} {_mine_french(rest)}"


def counted_back(text: str) -> str:
    """ "peu de projets" as "il y avait peu de projets", "toujours un mot" as "j'avais toujours un mot"; empty for other notes."""
    low = text[:1].lower() + text[1:]
    begun = next(((before, after) for before, after in _COUNTED if low.startswith((f"{before}e ", f"{before}'", f"{before} "))), None)
    if begun is None or "," in text or ":" in text or not clear(text, _FRENCH_OTHERS | {"votre", "ton", "ta"}):
        return ""
    return begun[1] + _mine_french(low.removeprefix(begun[0]))


def thing_back(text: str) -> str:
    """A French thing they named, as the writer's: "bonne écoute" as "une bonne écoute", "votre calme" as "mon calme".

    Empty where it is none for sure.
    """
    if "," in text or ":" in text or not clear(str(_POSSESSIVE.sub("", text)), _FRENCH_OTHERS):
        return ""
    praised = _PRAISED.search(text)
    small = text[:1].lower() + text[1:]
    if praised and praised.group(3):
        return f"de {_mine_french(small)}" if french_moments.is_thing(small.removeprefix("très ")) else ""
    if praised:
        text = f"{'un' if praised.group(1) else 'une'} {small}"
    if (true := _TRUE.search(text)) and " et " not in text:
        mine = "ma" if text.lower().startswith("une ") and true.group(1)[0] not in "aeiouéèêâîôhœ" else "mon"
        return f"{mine} {true.group(1)}{_mine_french(true.group(2) or '')}"
    named = french_moments.thing(text) if praised or french_moments.determined(text) else ""
    return french.marked(_mine_french(named)) if named else ""


def _french_verb(verb: str) -> str:
    if verb in _FRENCH_VERBS:
        return _FRENCH_VERBS[verb]
    if verb.endswith("iez") and len(verb) > 5:
        return f"{verb[:-3]}ais"
    if verb.endswith("es") and len(verb) > 4:
        return verb[:-1]
    return f"{verb[:-2]}e" if verb.endswith("ez") and len(verb) > 4 and not verb.endswith("ssez") else ""


_TRUE = re2.compile(r"(?i)^une? (?:vraie?|réelle?) (\pL+)( .*)?$")
"""What belongs to the writer, behind a word that only stresses it: "une vraie rigueur" is "ma rigueur"."""
_FRENCH_OTHERS = frozenset(["vous", "tu", "te", "toi", "nous", "notre", "nos", "on", "je", "elle", "lui"])


def _mine_french(rest: str) -> str:
    """ "vos réponses" as "mes réponses", "votre idée" as "mon idée"."""
    told = str(_POSSESSIVE.sub(lambda match: f"{_my(match.group(1))} {match.group(1)}", rest))
    return replaced(told, {"vos": "mes", "tes": "mes"})


def _my(noun: str) -> str:
    return "mon" if noun[:1].lower() in "aeiouéèêâîôhœ" or gender(noun, "fr") != "f" else "ma"
