"""The one post that an employer's own newsletter or notice shows. A list of posts names none: which of them is meant nobody can say.

Which employer it is, and whether it is no job board's mail, is told by `company`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from comeback.language.folding import folded
from comeback.language.roles import is_role_like
from comeback.language.titles import TitleFound, title_at, title_before
from comeback.reading.scene import Scene

_SEEKS = re.compile(
    r"\b(?:(?:we are|we're|we’re) (?:now |currently |also |still )?(?:looking for|seeking|searching for|hiring|recruiting|advertising for)|we (?:need|seek|want)|join us as|come and (?:work|join us) (?:with us )?as|"
    r"wir suchen(?: (?:ab sofort|zum \w+|derzeit|aktuell|wieder|noch))?|verstärken sie uns als|nous (?:recherchons|cherchons|recrutons|embauchons)|rejoignez-nous comme|"
    r"(?:buscamos|contratamos|necesitamos|incorporamos)(?: a)?)\s+(?:(?:an?|our|the|another|one|eine[nr]?|une?|un[ae]?|notre|nuestr[oa])\s+)?(?:(?:new|neuen?|neue[nr]?|nouve(?:au|lle)|nuev[oa])\s+)?",
    re.IGNORECASE,
)
"""An employer speaks of itself; a job board speaks of others."""
_LABEL = re.compile(
    r"(?im)^[ \t*•-]*(?:position|role|job title|vacancy|post|stelle|poste|puesto|vacante|plaza)[ \t]*:[ \t]*(?=[^\n]{2,90}$)"
)
_NEW = re.compile(
    r"\b(?:new|neue|offene|nouvelle|nouveau|nueva|nuevo) (?:vacancy|job|post|role|position|opening|stelle|offre|poste|vacante|puesto|plaza|oferta)\b[^\n:.!?]{0,60}:[ \t]*(?=[^\n]{4,90})",
    re.IGNORECASE,
)
"""As in a subject: `New vacancy at Pell: Planner`."""
_GENDERED = re.compile(r"\(\s*[mwfdhx](?:\s*[/|,.]\s*[mwfdhx*]){1,3}\s*\)", re.IGNORECASE)
_ITEM = re.compile(r"(?m)^[ \t]*[*•–-][ \t]+(?=[^\n]{4,90}$)")
_MOST = 6000


def only_post(scene: Scene) -> str:
    """Its title as it is written; nothing where the mail shows none, or several."""
    found = {folded(title.shown): title.shown for title in _shown(scene) if is_role_like(title.shown)}
    return next(iter(found.values())) if len(found) == 1 else ""


def seeks(scene: Scene) -> bool:
    """Whether the writer looks for somebody for a post of their own."""
    return any(title_at(text, match.end()) for text in _texts(scene) for match in _SEEKS.finditer(text))


def _shown(scene: Scene) -> Iterator[TitleFound]:
    for text in _texts(scene):
        places = [match.end() for pattern in (_SEEKS, _LABEL, _NEW, _ITEM) for match in pattern.finditer(text)]
        yield from filter(None, (title_at(text, at) for at in places))
        yield from filter(None, (title_before(text, match.start(), trusted=True) for match in _GENDERED.finditer(text)))


def _texts(scene: Scene) -> tuple[str, str]:
    return scene.subject, scene.new[:_MOST]
