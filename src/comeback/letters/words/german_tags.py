"""Tags of German phrases alone: whether a point tells what the writer did, what the writer left out, or what the writer does not have."""

from __future__ import annotations

import re2

from comeback.letters.words.german_things import PARTICIPLE

_DID = "ich habe "
_WAS = re2.compile(
    r"^ich war (?:.+ )?(?:leise|laut|schnell|langsam|hastig|vorsichtig|unsicher|nervös|ungenau|knapp|ausführlich|ungeduldig|zögerlich)$"
)
"""What somebody was in doing something, and can be otherwise."""
_LEFT_OUT = re2.compile(r" (?:nicht|keine?n?) ")
_NOT_AT_WILL = re2.compile(
    r"(?:überzeugt|gehabt|gefehlt|geschafft|gefunden|erreicht|bekommen|gewirkt|gewusst|verstanden|gekonnt|gewonnen|gepasst|gelernt|studiert"
    r"|gearbeitet|gesammelt|erworben|verloren|geführt|geleitet|erlebt|erkannt|bemerkt|gehört|gesehen)$"
)
"""How deeds end that nobody does or leaves out by choice: "das hätte ich tun sollen" does not follow them."""
_LACK = re2.compile(
    r"(?i)(?:erfahrung|kenntnis|praxis|routine|führerschein|zertifikat|ausbildung|studium|abschluss|qualifikation|sprache|wissen)"
)


def german_tags(point: str) -> frozenset[str]:
    """The tags that hold; `point` is the point to work on as the writer's own main clause."""
    last = point.split()[-1] if point else ""
    willed = point.startswith(_DID) and bool(PARTICIPLE.search(last)) and not _NOT_AT_WILL.search(last)
    left_out = willed and bool(_LEFT_OUT.search(point))
    held = {
        "gap_did": (willed and not left_out) or bool(_WAS.search(point)),
        "gap_left_out": left_out,
        "gap_lack": bool(_LACK.search(point)),
    }
    return frozenset(name for name, holds in held.items() if holds)
