"""Whether the sender stands between the seeker and the employer: a recruitment agency, a search firm, a temp agency.

By what the mail says of itself, then by the name of the sender's firm. An applicant system is no agency.
"""

from __future__ import annotations

import re

from comeback.language.companies import domain_labels, firm_labels, is_freemail, is_platform
from comeback.language.folding import folded
from comeback.reading.scene import Scene

_SAYS = re.compile(
    r"\b(?:my|our) client(?:'s)?(?:[^\w'’]|$)|\bthe client (?:has|have|is|was|would|felt|loved|went|came|wants?|liked)\b|\bacts as an employment (?:business|agency)\b"
    r"|\bemployment (?:business|agency) (?:for|in relation)\b|\bapplication through us\b|\bput you forward\b|\bsubmitted you (?:to|for)\b"
    r"|\b(?:unser|mein)(?:en|em|es)? (?:mandant|kunde|auftraggeber)(?:en|n|s)?\b|\bim auftrag (?:unseres|meines) (?:mandanten|kunden)\b"
    r"|\bpersonalvermittl\w+|\bpersonalberat\w+|\bpersonaldienstleist\w+|\b(?:notre|mon) client(?:e)?\b|\bcabinet de recrutement\b|\bchasseu(?:r|se) de tetes?\b"
    r"|\b(?:nuestro|mi) cliente\b|\bconsultora de (?:seleccion|rrhh)\b|\bempresa de (?:seleccion|trabajo temporal)\b|\bheadhunt\w+"
)
_SIGNS = (
    "client",
    "employment",
    "through us",
    "forward",
    "submitted you",
    "mandant",
    "kunde",
    "auftrag",
    "personal",
    "cabinet",
    "chasseu",
    "consultora",
    "empresa de",
    "headhunt",
)
"""One of these is in every text that `_SAYS` fits."""
_STRONG = re.compile(
    r"(?:recruit(?:ing|ment|ers?)?|staffing|resourcing|headhunt\w*|personnel|execsearch|search|selection|personalberatung|personalvermittlung|zeitarbeit"
    r"|personaldienst\w*|recrutement|interim|chasseurs?(?:de)?(?:tetes)?|seleccion|rrhh|consultoresrrhh|talentpartners?|hire|jobagency|executives?)(?:ltd|group|uk|agency)?$"
    r"|^(?:chasseurs?|headhunt|personalberatung|zeitarbeit)"
)
_WEAK = re.compile(r"(?:people|talent|partners?|associates?|associes|consult(?:ing|ants?)?|search)$")
_SPEAKS_FOR = re.compile(
    r"\b(?:want|wants|love|loved|keen|like|liked|asked|ask) to (?:see|meet|interview) you\b|\bthey(?:'ve| have) (?:given|asked|gone|decided|pulled|binned)\b"
    r"|\bremember \w+|\b(?:a|an|the) (?:family|company|firm|house|manufacturer|client) .{0,40}(?:looking for|has asked|is looking|engaged)\b"
    r"|\bma charge de\b|\bm'a charge de\b|\bmandat\w*\b|\bback on\b|\bhas asked (?:me|us)? ?to meet\b|\bhe(?:'s| has) read your\b|\bsucht (?:eine[nr]?|einen)\b"
)


def is_agency(scene: Scene) -> bool:
    """Whether an agency wrote (or, of the seeker's own mail, reads)."""
    words = folded(scene.new)
    if any(_says(text) for text in (words, folded(scene.message.words.disclaimer[:2000]))):
        return not scene.own
    if not scene.other_side:
        return False
    label = _firm_label(scene.other_side[0].domain)
    if _STRONG.search(label):
        return True
    return bool(_WEAK.search(label)) and bool(_SPEAKS_FOR.search(words))


def _says(words: str) -> bool:
    return any(sign in words for sign in _SIGNS) and bool(_SAYS.search(words))


def _firm_label(domain: str) -> str:
    """The registered label where it is the sender's firm: no free mail, no applicant system, no firm hosted on one."""
    labels = domain_labels(domain)
    hosted = len(firm_labels(domain)) < len(labels) and len(labels) > 1
    return "" if not labels or hosted or is_platform(domain) or is_freemail(domain) else labels[-1].replace("-", "")
