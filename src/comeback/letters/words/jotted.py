"""A note as it was jotted down, tidied before its grammar is looked at: no brackets or machine dates, abbreviations in full,
quotation marks that close, one thing alone.
"""

from __future__ import annotations

import re2

_BRACKET = re2.compile(r"\s*\([^()]*\)|\s*\[[^\[\]]*\]")
_ISO = re2.compile(r"\s*(?:,|on|since|in)?\s*\b\d{4}-\d{2}(?:-\d{2})?\b")
_DASH = re2.compile(r"\s+(?:-{1,2}|–|—)\s+")
_SECOND = re2.compile(r"\s*;\s+|\.\s+|\s*[!?]\s+|\s*\n\s*|\s*(?:->|=>|→)\s*")
_SHORT_FORM = re2.compile(
    r"(?i)\b(?:z|v|u|d|i|p|e)\. ?(?:[bahgdex]\.?)(?:\s|$)|\b(?:mr|mrs|ms|dr|st|vs|hr|fr|sr|sra|mme|m|no|nr|ca|approx|prof|lic|ing)\.$"
)
_MARKS = re2.compile(r"[\"“”„«»‹›]")
_PAIRS = (("“", "”"), ("«", "»"))
_STOPS = " .;,:!?…-–—/"
_WRITTEN_OUT = {
    "en": (("w/o", "without"), ("w/", "with"), ("b/c", "because"), ("esp.", "especially"), ("&", "and"), ("abt", "about"), ("re:", "about"),
           ("mins", "minutes"), ("hrs", "hours"), ("yrs", "years")),
    "de": (("u.", "und"), ("&", "und"), ("m.", "mit"), ("v. a.", "vor allem"), ("v.a.", "vor allem"), ("z. B.", "zum Beispiel"),
           ("z.B.", "zum Beispiel"), ("Std.", "Stunden"), ("Min.", "Minuten")),
    "fr": (("&", "et"), ("p. ex.", "par exemple"), ("bcp", "beaucoup"), ("ds", "dans"), ("av.", "avec")),
    "es": (("&", "y"), ("p. ej.", "por ejemplo"), ("c/", "con"), ("s/", "sin"), ("xq", "porque")),
}  # fmt: skip


def tidied(note: str, language: str = "en") -> str:
    """The note's first thing, in full words; empty where nothing is left."""
    text = " ".join(str(_ISO.sub("", str(_BRACKET.sub("", note)))).split())
    text = written_out(text, language)
    text = _first(text)
    return _closed(str(_DASH.sub(", ", text)).strip(_STOPS))


def written_out(text: str, language: str) -> str:
    """Abbreviations as words."""
    padded = f" {text} "
    for short, full in _WRITTEN_OUT.get(language, ()):
        padded = padded.replace(f" {short} ", f" {full} ")
    return padded.strip()


def _first(text: str) -> str:
    """What stands before the first stop that ends a thing; a stop behind an abbreviation ends nothing."""
    at = 0
    while found := _SECOND.search(text, at):
        if not _SHORT_FORM.search(text[: found.end()].rstrip(" ")):
            return text[: found.start()]
        at = found.end()
    return text


def _closed(text: str) -> str:
    """Without quotation marks where one of them stands alone."""
    german = text.count("„")
    uneven = text.count("“") != german if german else any(text.count(left) != text.count(right) for left, right in _PAIRS)
    return " ".join(str(_MARKS.sub("", text)).split()) if uneven or text.count('"') % 2 else text
