"""How people write to each other: the variety of a language, and the form of address (du, tu, vos ...) a text uses.

Whom to address how in a letter is decided by `comeback.letters`.
"""

from __future__ import annotations

import re2

from comeback.language.detect import language_of

VARIETIES: tuple[tuple[str, str], ...] = (
    (
        "en-US",
        r"(?i)\b(resum[eé]s?|organiz|favorite|color|center\b|program\b|math\b|labor\b|behavior|canceled|traveled|fall semester|zip code)",
    ),
    (
        "en-GB",
        r"(?i)\b(CVs?\b|organis|favourite|colour|centre\b|programme|maths\b|labour\b|behaviour|cancelled|travelled|fortnight|whilst|cheers|diary)",
    ),
)
"""Words that tell American from British habits; the other varieties are told by country."""
COUNTRY_OF_ZONE = {
    "Europe/London": "GB",
    "Europe/Dublin": "IE",
    "Asia/Kolkata": "IN",
    "Asia/Calcutta": "IN",
    "Pacific/Auckland": "NZ",
    "America/Toronto": "CA",
    "America/Vancouver": "CA",
}
AREA = {"Australia": "AU", "US": "US"}
ENGLISH_COUNTRIES = {"GB", "IE", "IN", "AU", "NZ", "US", "CA", "ZA"}

FORMS: dict[str, tuple[tuple[str, str], ...]] = {
    "de": (("Sie", r"\b(Sie|Ihnen|Ihre[mnrs]?|Ihr)\b"), ("du", r"(?i)\b(du|dich|dir|dein(?:e[mnrs]?)?)\b")),
    "fr": (("vous", r"(?i)\b(vous|votre|vos)\b"), ("tu", r"(?i)\b(tu|te|toi|ton|ta|tes)\b|\bt'")),
    "es": (
        ("usted", r"(?i)\b(usted|le|su|sus)\b"),
        ("vos", r"(?i)\b(vos|sos|ten[eé]s|quer[eé]s|pod[eé]s)\b"),
        ("tú", r"(?i)\b(t[uú]|te|tus|ti|contigo|tienes|quieres|puedes|eres)\b"),
    ),
}
"""Per language, forms of address with the words that show them. The first is the formal one; the one seen most wins."""
SPOKEN = {"tú": "tu"}


def locale_of(text: str, language: str, country: str, zone: str) -> str:
    """A BCP 47 tag: the text's language, and for English the variety its words or the seeker's country show."""
    spoken = language_of(text, hint=language) if text else language
    where = country or COUNTRY_OF_ZONE.get(zone) or AREA.get(zone.partition("/")[0], "")
    if spoken != "en":
        return f"{spoken}-{where}" if where and where not in ENGLISH_COUNTRIES else spoken
    if where in ENGLISH_COUNTRIES:
        return f"en-{where}"
    counts = {name: len(re2.findall(pattern, text[:20_000])) for name, pattern in VARIETIES}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else "en"


def register_of(text: str, reader_of_text: str = "") -> str:
    """`du`, `tu` or `vos` where the text addresses its reader so, `first_name` for an English first-name greeting, else nothing."""
    language = language_of(text) if text else "en"
    if language == "en":
        first = reader_of_text.split(" ")[0]
        opening = text.lstrip()[:80]
        return "first_name" if first and re2.search(rf"(?i)^(dear|hi|hello|hey|hiya)?,?\s*{re2.escape(first)}\b", opening) else ""
    counts = {form: len(re2.findall(pattern, text[:20_000])) for form, pattern in FORMS[language]} if language in FORMS else {}
    formal = FORMS[language][0][0] if language in FORMS else ""
    best = max(counts, key=lambda form: counts[form], default=formal)
    return "" if best == formal or not counts.get(best) else SPOKEN.get(best, best)
