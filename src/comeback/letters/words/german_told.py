"""A German clause behind "dass" in which they spoke of the writer, as the writer's own: "Schade war, dass Sie sich mit unserem Haus kaum
beschäftigt hatten" as "ich mich mit Ihrem Haus kaum beschäftigt hatte". What is not sure comes back empty.
"""

from __future__ import annotations

import re2

MOST_WORDS = 14
_LEAD = re2.compile(r"(?:^|, )[Dd]ass (Sie|du) (.+)$")
_MINE = {
    "sich": "mich", "dich": "mich", "ihnen": "mir", "dir": "mir",
    "ihr": "mein", "ihre": "meine", "ihren": "meinen", "ihrem": "meinem", "ihrer": "meiner", "ihres": "meines",
    "dein": "mein", "deine": "meine", "deinen": "meinen", "deinem": "meinem", "deiner": "meiner",
}  # fmt: skip
_OURS = re2.compile(r"^unser(e[nmrs]?)?$")
_LAST = {
    "haben": "habe", "hast": "habe", "hatten": "hatte", "hattest": "hatte", "waren": "war", "warst": "war", "sind": "bin", "bist": "bin",
    "wirkten": "wirkte", "wirktest": "wirkte", "konnten": "konnte", "konntest": "konnte", "kannten": "kannte", "kanntest": "kannte",
    "wussten": "wusste", "wusstest": "wusste", "kamen": "kam", "kamst": "kam", "blieben": "blieb", "bliebst": "blieb", "sprachen": "sprach",
    "sprachst": "sprach", "gaben": "gab", "gabst": "gab", "brauchten": "brauchte", "brauchtest": "brauchte", "wollten": "wollte",
    "wolltest": "wollte", "gingen": "ging", "gingst": "ging", "ließen": "ließ", "ließt": "ließ", "fragten": "fragte", "fragtest": "fragte",
}  # fmt: skip
"""The verb at the end, which "ich" bends otherwise."""
_NOT_TURNED = frozenset(["sie", "du", "wir", "ich", "uns", "er", "es", "man"])


def behind_that(words: str, *, formal: bool) -> str:
    """What follows "dass", of the writer."""
    found = _LEAD.search(words)
    if found is None or "," in found.group(2) or len(words.split()) > MOST_WORDS:
        return ""
    *rest, last = found.group(2).split()
    if last not in _LAST or _NOT_TURNED & {word.lower() for word in rest}:
        return ""
    return " ".join(["ich", *(_turned(word, formal=formal) for word in rest), _LAST[last]])


def _turned(word: str, *, formal: bool) -> str:
    ours = _OURS.search(word)
    if ours:
        ending = ours.group(1) or ""
        # "euer" loses its e before an ending: "eure", "eurem".
        return f"Ihr{ending}" if formal else f"eur{ending}" if ending else "euer"
    return _MINE.get(word.lower(), word) if word[:1].islower() or word[:2] in {"Ih", "De", "Di"} else word
