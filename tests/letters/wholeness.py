"""Whether a letter's text is whole: no word twice, no open end, no verb where a thing belongs, marks that close."""

from __future__ import annotations

import re2

_FINITE = r"(?:is|was|were|has|had|showed|ist|war|zeigten|haben|est|était|avez|es|fue|está|mostró|dejaste)"
_TWICE = (
    "the the|for the the|the (?:a|an|my|your)|a a|for for|of of|to to|und und|für für|den den|de de|pour pour|por por|que que|en en"
    "|an an|el la|le la"
)
_OPEN_ENDS = "and|or|but|the|a|und|oder|für|dass|et|ou|mais|pour|de|y|o|pero|por|que"
_THANKED = r"(?:thank you|thanks|Dank|danke|merci|gracias)(?:,? \pL+,?)?"
_BROKEN = {
    "the same word twice": re2.compile(rf"(?i)(?:^|[^\pL])(?:{_TWICE}) "),
    "a dangling word": re2.compile(rf"(?i) (?:{_OPEN_ENDS})[.!?]"),
    "a verb behind a preposition": re2.compile(rf"(?i){_THANKED} (?:for|für|pour|por|de) {_FINITE} "),
    "a memory that is a verb": re2.compile(rf"(?i)(?:thinking about|back to|denke an|repense à|pensando en) {_FINITE} "),
    "marks that clash": re2.compile(r"[,;:]{2}|\.\.| [,.](?:\s|$)|,\.|\?\.|!\."),
}
_PAIRS = (("(", ")"), ("«", "»"))
_SENTENCE = re2.compile(r"[.!?]\s+(\p{Ll}\pL+)")


def faults(body: str) -> list[str]:
    """What is broken in a text; empty where it is whole."""
    found = [what for what, pattern in _BROKEN.items() if pattern.search(body)]
    if _SENTENCE.search(body):
        found.append("a sentence that begins small")
    closing = "“" if "„" in body else "”"
    uneven = body.count("„" if closing == "“" else "“") != body.count(closing) or body.count('"') % 2
    if uneven or any(body.count(left) != body.count(right) for left, right in _PAIRS):
        found.append("marks that do not close")
    return found
