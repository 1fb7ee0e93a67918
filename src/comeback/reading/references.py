"""Requisition and reference numbers of a role, as written: two roles at one employer stay apart by them."""

from __future__ import annotations

import re

from comeback.reading.scene import Scene

_NAMED = re.compile(
    r"\b(?:ref(?:erence)?(?:\s*(?:no|number|nr|code))?|réf(?:érence)?|referenz(?:nummer|nr)?|ref(?:erencia)?|req(?:uisition)?(?:\s*(?:id|no|number))?|job\s*(?:id|ref(?:erence)?|number|no)|"
    r"kennziffer|kennzahl|stellen-?(?:nr|id|nummer)|stellennummer|vacancy\s*(?:id|ref(?:erence)?|no|number)|posting\s*(?:id|number)|exam(?:\s*no)?|regn\.?\s*no|expediente|"
    r"n[º°]\s*de\s*(?:referencia|oferta|registro)|n\.º|numéro d['’]offre|offre\s*n[°º]|oferta\s*n[º°]|id)(?:\b|(?=[°º]))[\s.:#=n°º]{0,6}"
    r"([A-Za-z]{0,6}[-/ ]?\d[\w]{0,12}(?:[-/.][\w]{1,12}){0,4})",
    re.IGNORECASE,
)
_BARE = re.compile(r"\b([A-Z]{1,5}[-/]\d{2,6}(?:[-/]\w{1,8}){0,3}|R-?\d{4,9}|JR-?\d{3,9}|REQ-?\d{2,9})\b")
_FIGURES = re.compile(r"\d[\d/-]{2}")
_MOST = 4


def references(scene: Scene) -> tuple[str, ...]:
    """The numbers in subject and words, each once, in order; four at most."""
    found: dict[str, None] = {}
    for text in (scene.subject, scene.new[:2000]):
        if not _FIGURES.search(text):
            continue
        for pattern in (_BARE, _NAMED):
            for match in pattern.finditer(text):
                number = match.group(1).strip(" .-/")
                if sum(letter.isdigit() for letter in number) >= 3 and not any(number in other for other in found):
                    found.setdefault(number)
    return tuple(found)[:_MOST]
