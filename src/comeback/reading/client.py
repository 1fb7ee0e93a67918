"""The client of an agency's mail: the firm it speaks for, never the agency itself. An agency may keep it to itself; then there is none."""

from __future__ import annotations

import re

from comeback.language.companies import company_key, domain_labels
from comeback.language.firmnames import name_at
from comeback.language.folding import squeezed
from comeback.language.titles import titles_in
from comeback.reading.firmspoken import acting, applied_to
from comeback.reading.firmwords import bare_name, clean, named_after, spoken_in_full
from comeback.reading.scene import Scene

_REGARDING = re.compile(
    r"\b(?:regarding|re|about|show you|introduce you to|remember|chairman of|board of|partners? at|team at|people at|directors? (?:at|of))\s+",
    re.IGNORECASE,
)


_REVEALED = re.compile(
    r"(?i:\b(?:it(?:'s| is| was)|client is|client,|cliente es|client est|(?:kunde|mandant|auftraggeber) ist)\s+"
    r"(?:the |an? |el |la |los |las |le |l['’]|die |der |das )?)(?=[^\W\d_a-z])"
)
"""Where an agency says for whom it asks."""
_REVEALED_IN_FULL = re.compile(
    r"(?i:\b(?:(?:es|das) (?:ist|wäre)|es handelt sich um|c['’]est|il s['’]agit d[eu]|se trata de|es)\s+(?:el |la |los |las |le |l['’]|die |der |das )?)"
    r"(?=[^\W\d_a-z][^.!?\n]{1,60}?\s(?:AG|GmbH|KG|eG|SE|SA|S\.A\.|SAS|SARL|SL|S\.L\.|asbl|ASBL|Sàrl)(?!\w))"
)
"""As common words as `it is` reveal a firm only where its legal form stands behind the name: German writes every noun large."""


_AREA = re.compile(r"(?:Region|Raum|Großraum|Gegend|Greater|Zona|Région|Secteur|Bassin)\b")
"""An agency that keeps its client to itself says where it is."""


def client(scene: Scene) -> str:
    """Of an agency's mail: the firm it speaks for. `regarding Pell`, `Remember Pell, ...`, `show you Pell?`, `Pell want to see you`."""
    for pattern in (_REVEALED, _REVEALED_IN_FULL):
        for name in named_after(scene, pattern, scene.body):
            if not _is_agencys(scene, name) and not titles_in(name):
                return name
    heard = clean(scene, bare_name(scene.heard.company))
    if heard and not heard.islower() and not _AREA.match(heard) and not _is_agencys(scene, heard):
        return spoken_in_full(scene, heard) or heard
    for text in (scene.subject, scene.body):
        for name in named_after(scene, _REGARDING, text):
            if not _is_agencys(scene, name) and not titles_in(name):
                return name
    for finder in (acting, applied_to, of_subject, leading):
        name = finder(scene)
        if name and not _is_agencys(scene, name):
            return name
    return ""


def of_subject(scene: Scene) -> str:
    """A part of the subject that is no title and no word of the search, and that the words say again."""
    for part in re.split(r"\s[-–—|]\s|[:|,]\s|\s+(?=round \d)", scene.subject):
        name, _ = name_at(part, 0)
        cleaned = clean(scene, name)
        if cleaned and not titles_in(cleaned) and cleaned in scene.new and len(cleaned) > 3:
            return cleaned
    return ""


def leading(scene: Scene) -> str:
    """A name of two words or more that a sentence begins with, beside a title: `Pell Water, Stores Buyer, on site`."""
    for text in scene.sentences[:20]:
        name, end = name_at(text, 0)
        if len(name.split()) > 1 and text[end : end + 1] == "," and titles_in(text[end : end + 60]) and (cleaned := clean(scene, name)):
            return cleaned
    return ""


def _is_agencys(scene: Scene, name: str) -> bool:
    own = [squeezed(label) for one in scene.other_side for label in domain_labels(one.domain)]
    key = company_key(name)
    return any(key.startswith(label[:8]) or label.startswith(key[:8]) for label in own if label) or name in scene.message.sender.name
