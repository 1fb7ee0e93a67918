"""What grammar asks where a fragment meets a phrase: French elision and contraction, Spanish contraction and voseo, Swiss spelling.

The forms are regular; what needs a word's meaning stands in the phrase files.
"""

from __future__ import annotations

import re2

ARTICLE = "\u2060"
"""Set before a French fragment that begins with an article: "à" and "de" contract with an article, never with a pronoun ("de le voir")."""

_RULES: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (),
    "de": (),
    "fr": (
        (rf"(^|\s)([aà]|À) {ARTICLE}le ", r"\1au "),
        (rf"(^|\s)([aà]|À) {ARTICLE}les ", r"\1aux "),
        (rf"\b([Dd])e {ARTICLE}le ", r"\1u "),
        (rf"\b([Dd])e {ARTICLE}les ", r"\1es "),
        (ARTICLE, ""),
        (r"(^|[^\pL])([Dd])e en ", r"\1\2e "),
        (r"(^|[^\pL])([Dd]|[Qq]u)e ([aeiouyéèêàâîôAEIOUYÉÈÊÀÂÎÔ])", r"\1\2'\3"),
        (r"(^|[^\pL])([Dd])e (h(?:o[rtm]|ô|u[im]|y|éli|isto|abi|éber|erbo|armon|eure|ier\b))", r"\1\2'\3"),
    ),
    "es": ((r"(^|[^\pL])([Dd])e en ", r"\1\2e "), (r"(^|[^\pL])([Aa]) el ", r"\1\2l "), (r"(^|[^\pL])([Dd])e el ", r"\1\2el ")),
}
_VOS = {
    "contigo": "con vos", "para ti": "para vos", "a ti": "a vos", "de ti": "de vos", "por ti": "por vos", "puedes": "podés",
    "tienes": "tenés", "quieres": "querés", "prefieres": "preferís", "recuerdas": "recordás", "saluda": "saludá", "dime": "decime",
    "piensa": "pensá", "piensas": "pensás", "buscas": "buscás", "avísame": "avisame", "necesitas": "necesitás", "sabes": "sabés",
    "eres": "sos", "ves": "ves", "escríbeme": "escribime", "transmite": "transmití", "dile": "decile",
    "cuenta conmigo": "contá conmigo", "pregúntame": "preguntame", "aconsejas": "aconsejás",
    "cuéntame": "contame", "dices": "decís", "tú me viste": "vos me viste", "dímelo": "decímelo",
    "adiós": "chau", "mándales": "mandales", "mándale": "mandale", "acuerdas": "acordás",
}  # fmt: skip
_VOSEO = {
    f"{first}{tu[1:]}": f"{vos[0].upper() if first.isupper() else vos[0]}{vos[1:]}"
    for tu, vos in _VOS.items()
    for first in (tu[0], tu[0].upper())
}
_COMPILED = {language: tuple((re2.compile(before), after) for before, after in rules) for language, rules in _RULES.items()}
_SPACED = re2.compile(r"[\s\x{a0}\x{202f}]([?!;])")
"""Signs that stand without a space before them in Québec; the colon keeps its own."""
_VOSEO_WORDS = re2.compile(rf"(^|[^\pL])({'|'.join(sorted(_VOSEO, key=len, reverse=True))})($|[^\pL])")


def polished(text: str, language: str, country: str = "", *, vos: bool = False) -> str:
    """The text as one would write it in this language and country; with `vos`, as along the River Plate."""
    for pattern, after in _COMPILED[language]:
        text = str(pattern.sub(after, text))
    if vos:
        text = str(_VOSEO_WORDS.sub(lambda match: match.group(1) + _VOSEO[match.group(2)] + match.group(3), text))
    if language == "de" and country in {"CH", "LI"}:
        text = text.replace("ß", "ss")
    if language == "es" and country not in {"", "ES"}:
        text = text.replace("«", "“").replace("»", "”")
    if language == "fr" and country == "CH":
        text = text.replace("« ", "«").replace(" »", "»")
    if language == "fr" and country == "CA":
        text = str(_SPACED.sub(r"\1", text))
    return text.replace(" ,", ",").replace(",,", ",").replace("..", ".").replace("?.", "?")
