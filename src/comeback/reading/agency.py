"""Whether the sender stands between the seeker and the employer: a recruitment agency, a search firm, a temp agency.

By what the mail says of itself, then by the name of the sender's firm. An applicant system is no agency.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from comeback.language.companies import domain_labels, firm_labels, is_freemail, is_platform
from comeback.language.folding import folded
from comeback.reading.scene import Scene

_SAYS = re.compile(
    r"\b(?:my|our|got a|have a|for a|a) client(?:'s)?(?:[^\w'’]|$)|\bthe client (?:has|have|is|was|would|felt|loved|went|came|wants?|liked)\b|\bacts as an employment (?:business|agency)\b"
    r"|\bemployment (?:business|agency) (?:for|in relation)\b|\bapplication through us\b|\b(?:come|comes|go|goes|run|runs) through (?:me|us)\b|\bpasen? por (?:aca|aqui|mi|nosotr[oa]s)\b|\blaufen? (?:alles )?uber (?:mich|uns)\b|\bpass(?:e|er|ent) par (?:moi|nous)\b|\bput you forward\b|\bsubmitted you (?:to|for)\b"
    r"|\b(?:unser|mein)(?:en|em|es)? (?:mandant|kunde|auftraggeber)(?:en|n|s)?\b|\bim auftrag (?:unseres|meines) (?:mandanten|kunden)\b"
    r"|\bpersonalvermittl\w+|\bpersonalberat\w+|\bpersonaldienstleist\w+|\b(?:notre|mon) client(?:e)?\b|\bcabinet de recrutement\b|\bchasseu(?:r|se) de tetes?\b"
    r"|\b(?:nuestro|mi|un) cliente\b|\b(?:el cliente|le client|der kunde|die kundin|der auftraggeber) (?:es|esta|quiere|quedo|prefirio|eligio|est|souhaite|a|ist|hat|mochte|will)\b|\bconsultora de (?:seleccion|rrhh)\b|\bempresa de (?:seleccion|trabajo temporal)\b|\bheadhunt\w+"
)
_SIGNS = (
    "client",
    "employment",
    "through",
    " por ",
    " uber ",
    " par ",
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
    r"(?:recruit(?:ing|ment|ers?)?|staffing|resourcing|headhunt\w*|personnel|execsearch|(?<!re)search|selection|personalberatung|personalvermittlung|zeitarbeit"
    r"|personaldienst\w*|personal|recrutement|interim|chasseurs?(?:de)?(?:tetes)?|seleccion|rrhh|consultoresrrhh|talentpartners?|(?<!s)hire|jobagency|executives?)(?:ltd|group|uk|agency)?$"
    r"|^(?:chasseurs?|headhunt|personalberatung|zeitarbeit)"
)
"""How the label of an agency's domain ends or begins; `wandlshire` is a county and `reefresearch` looks for no people."""
_STRONG_SIGNED = re.compile(
    r"(?:staffing|resourcing|headhunt\w*|execsearch|executivesearch|personalberatung|personalvermittlung|zeitarbeit)$"
)
"""As above, but of a signature: `Pell Recruiting` signs for the desk of an employer too."""
_WEAK = re.compile(r"(?:people|talent|partners?|associates?|associes|consult(?:ing|ants?)?|(?<!re)search)$")
_SPEAKS_FOR = re.compile(
    r"\b(?:want|wants|love|loved|keen|like|liked|asked|ask) to (?:see|meet|interview) you\b|\bwants? you (?:for|in|on|there)\b|\bthey(?:'ve| have) (?:given|asked|gone|decided|pulled|binned)\b"
    r"|\bremember \w+|\b(?:a|an|the) (?:family|company|firm|house|manufacturer|client) .{0,40}(?:looking for|has asked|is looking|engaged)\b"
    r"|\bma charge de\b|\bm'a charge de\b|\bmandat\w*\b|\bback on\b|\bhas asked (?:me|us)? ?to meet\b|\bhe(?:'s| has) read your\b|\bsucht (?:eine[nr]?|einen)\b"
)


_NAME, _SHARED = 5, 4
"""Words that a firm's name has at most, and letters that a word shared with the domain has at least."""


def is_agency(scene: Scene) -> bool:
    """Whether an agency wrote (or, of the seeker's own mail, reads)."""
    words = folded(scene.new)
    if any(_says(text) for text in (words, folded(scene.message.words.disclaimer[:2000]))):
        return not scene.own
    if not scene.other_side:
        return False
    label, signatures = _firm_label(scene.other_side[0].domain), tuple(_signatures(scene))
    if _STRONG.search(label) or any(_STRONG_SIGNED.search(name) for name in signatures):
        return True
    return any(_WEAK.search(name) for name in (label, *signatures)) and bool(_SPEAKS_FOR.search(words))


def _signatures(scene: Scene) -> Iterator[str]:
    """The lines under the writer's name, each in one word, that share a word with the sender's domain: the firm's own name in full."""
    label = _firm_label(scene.other_side[0].domain)
    for line in () if scene.own or not label else scene.tail:
        words = folded(line).replace("&", " and ").split()
        if 1 < len(words) <= _NAME and any(len(word) >= _SHARED and word in label for word in words):
            yield "".join(words)


def _says(words: str) -> bool:
    return any(sign in words for sign in _SIGNS) and bool(_SAYS.search(words))


def _firm_label(domain: str) -> str:
    """The registered label where it is the sender's firm: no free mail, no applicant system, no firm hosted on one."""
    labels = domain_labels(domain)
    hosted = len(firm_labels(domain)) < len(labels) and len(labels) > 1
    return "" if not labels or hosted or is_platform(domain) or is_freemail(domain) else labels[-1].replace("-", "")
