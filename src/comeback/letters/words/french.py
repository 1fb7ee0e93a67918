"""French fragments as their own phrases need them: what follows "merci", and a note about the writer made the writer's.

What cannot be fitted surely comes back empty, and the letter does without.
"""

from __future__ import annotations

import re2

from comeback.letters.words.polish import ARTICLE
from comeback.letters.words.sentences import words

_FIRST = {
    "a": "j'ai ",
    "est": "je suis ",
    "s'est": "je me suis ",
    "va": "je vais ",
    "prend": "je prends ",
    "lit": "je lis ",
    "compte": "je compte ",
}
_OWN = ("j'ai ", "je ", "depuis, j'ai ")
_KEPT = re2.compile(r"(?i)\b(?:son|sa|ses) (carnets?|cahiers?|notes|outils|croquis|plans|portfolio|dossier|classeurs?|photos|CV)\b")
"""What people keep for themselves: in a note about the writer it is the writer's."""
_ONE_KEPT = frozenset(["carnet", "cahier", "portfolio", "dossier", "classeur", "cv"])
_OF_OTHERS = frozenset(["son", "sa", "ses", "il", "elle", "lui", "leur", "leurs", "se", "eux"])
_NEXT = re2.compile(r"\s*[,;:]\s")


def marked(words_of_thing: str) -> str:
    """A thing with its article marked, for "de" and "à" to contract with it."""
    return f"{ARTICLE}{words_of_thing}" if words_of_thing.startswith(("le ", "les ")) else words_of_thing


def parted(after_merci: str) -> dict[str, str]:
    """A thing they did without its "pour" ("la visite"), or what stands behind "que vous m'ayez" ("montré l'atelier")."""
    if after_merci.startswith("de m'avoir "):
        return {"thanks_done": after_merci.removeprefix("de m'avoir ")}
    return {"thanks_np": after_merci.removeprefix("pour ")} if after_merci.startswith("pour ") else {}


def _kept(thing: str) -> str:
    return f"{'mon' if thing.lower() in _ONE_KEPT else 'mes'} {thing}"


def own(note: str) -> str:
    """A note about the writer as the writer's sentence: "a essayé la recette" becomes "j'ai essayé la recette"."""
    note = note.replace("’", "'")
    if note.lower().startswith(_OWN):
        return note
    told = _NEXT.split(note)[0]
    first, _, rest = str(_KEPT.sub(lambda kept: _kept(kept.group(1)), told)).partition(" ")
    if first.lower() not in _FIRST or not rest or _OF_OTHERS & set(words(rest.lower())) or " s'" in rest:
        return ""
    return f"{_FIRST[first.lower()]}{rest}"
