"""A sentence into clauses: exact spans, in order. Whether two clauses are two points is for `feedback` to say."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HARD = re.compile(
    r"\s*;\s+|\s+[–—]\s*|\s+--?\s+|:\s+|\s*…\s+"
    r"|,?\s+(?=(?:but|however|though|although|whereas|while|except that|aber|jedoch|allerdings|obwohl|dafür|während|sondern|nur dass"
    r"|mais|cependant|toutefois|en revanche|par contre|bien que|alors que|tandis que|pero|sin embargo|aunque|en cambio|mientras que|si bien)\s)"
    r"|,\s+(?=(?:yet|doch|même si)\s)",
    re.IGNORECASE,
)
"""Between these the polarity may turn."""
_SOFT = re.compile(
    r",?\s+(?=(?:and|und|et|y|e|so|which|who|qui|que|lo que|was)\s+(?:you|your|I|we|the|it|he|she|his|her|they|had|when|if"
    r"|du|dein\w*|Sie|Ihr\w*|wir|ich|der|die|das|es|vous|votre|vos|tu|ton|ta|tes|nous|on|le|la|les|il|elle|usted|su|sus|el|lo|los|nos)\b)"
    r"|,\s+|\s+(?=(?:and|und|et|y)\s)",
    re.IGNORECASE,
)
"""Here a second point of another theme may begin."""
_ASIDE = re.compile(r"\s*(?:though|however|allerdings|jedoch|aber|toutefois|cependant|sin embargo)\s*[,.;]", re.IGNORECASE)

_LEAD = re.compile(
    r"(?:\(?\d{1,2}[.)]\s+|(?:and|but|though|although|however|whereas|while|yet|und|aber|doch|jedoch|allerdings|sondern|et|mais|cependant|toutefois|en revanche|par contre|y|pero|aunque|sin embargo|en cambio)\b[,\s]+)",
    re.IGNORECASE,
)
"""The number of a list or a joining word at the start of a clause is no part of a quote."""

_TELLING = re.compile(
    r"(?:(?:and |but )?(?:I|we)(?:'d| would)? (?:(?:just|also|do|really) )?(?:want|like|wanted) (?:you )?to (?:know|say|add|tell you|stress)(?: that)?,?"
    r"|(?:I|we) (?:must|have to|should|can|will|may) (?:also |honestly )?(?:say|add|tell you|admit)(?: that)?,?"
    r"|(?:let me|allow me to) (?:say|add|tell you)(?: that)?,?|(?:please )?know that"
    r"|(?:ich|wir) (?:möchten?|will|wollen|muss|müssen|kann|können|darf|dürfen) (?:\w+ ){0,3}(?:sagen|mitgeben|mitteilen|wissen lassen|schreiben|gestehen|zugeben)(?:, (?=dass ))?:?"
    r"|(?:sie sollen|du sollst|sie dürfen|du darfst) (?:\w+ )?wissen(?:, (?=dass ))?:?"
    r"|(?:je|nous) (?:(?:tiens|tenons|tenais|voudrais|voulais|souhaite|peux|dois|veux) )(?:\w+ )?(?:à )?(?:vous |te )?(?:dire|préciser|écrire|avouer|signaler|souligner)(?: que| qu['’])?"
    r"|(?:sachez|sache) (?:que|qu['’])|(?:quiero|queremos|quisiera|me gustaría|debo|puedo|tengo que) (?:que (?:sepas|sepa) que|(?:decirte|decirle|añadir|contarte|contarle|reconocer)(?: que)?),?"
    r"|(?:has de|debes|debe) saber que|(?:que|qu['’])(?=\s?(?:vous|votre|vos|tu|ton|ta|tes|nous|le|la|les|l['’]|usted|su|sus|tus|el|los|las)\b))\s*",
    re.IGNORECASE,
)
"""What only announces that something is said: "I want you to know that". A German clause keeps its "dass", without which it is a torso."""

_JOINING = re.compile(
    r"(?:and|but|however|though|that said|even so|still|und|aber|jedoch|allerdings|dagegen|hingegen|trotzdem|en revanche|par contre|cependant|toutefois|pourtant"
    r"|sin embargo|en cambio|no obstante|ahora bien|eso sí|aun así)",
    re.IGNORECASE,
)

Span = tuple[int, int]


def hard_clauses(text: str, span: Span) -> tuple[Span, ...]:
    """The clauses between contrasts, semicolons and dashes."""
    return tuple(_cut(text, span, _HARD))


def soft_clauses(text: str, span: Span) -> tuple[Span, ...]:
    """The parts between commas and "and"."""
    return tuple(_cut(text, span, _SOFT))


def trimmed(text: str, span: Span) -> Span:
    """A span without the blanks, quotation marks, brackets, stops, list numbers and joining words at its ends."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in "-–—•*·,;:.)\"“”„«»'‘’"):
        start += 1
    lead = _LEAD.match(text, start, end)
    if lead and lead.end() < end:
        start = lead.end()
    while start < end and (text[end - 1].isspace() or text[end - 1] in "-–—•*·,;:.!(\"“”„«»'‘’"):
        end -= 1
    return start, end


def only_joins(words: str) -> bool:
    """Whether these words only lead over to what follows a comma: "En revanche,"."""
    return _JOINING.fullmatch(words) is not None


def without_telling(text: str, span: Span) -> Span:
    """A span without the words that only announce it, where at least two words are left."""
    match = _TELLING.match(text, *span)
    return (match.end(), span[1]) if match and len(text[match.end() : span[1]].split()) > 1 else span


def _cut(text: str, span: Span, marks: re.Pattern[str]) -> Iterator[Span]:
    begin = span[0]
    for match in marks.finditer(text, *span):
        if match.start() <= begin or (not match.group().strip(" ,\n") and _ASIDE.match(text, match.end())):
            # "Your sums, though, were off": an aside, no turn.
            continue
        yield begin, match.start()
        begin = match.end()
    yield begin, span[1]
