"""Spanish verbs of notes about the writer, from the third person to the first."""

from __future__ import annotations

_FIRST = {
    "ha": "he", "hizo": "hice", "fue": "fui", "vio": "vi", "leyó": "leí", "puso": "puse", "tuvo": "tuve", "trajo": "traje", "va": "voy",
    "lleva": "llevo", "lee": "leo", "practica": "practico", "aprende": "aprendo", "estudia": "estudio",
    "pidió": "pedí", "sirvió": "serví", "repitió": "repetí", "siguió": "seguí", "consiguió": "conseguí", "sintió": "sentí",
    "durmió": "dormí", "eligió": "elegí", "corrigió": "corregí", "midió": "medí", "prefirió": "preferí", "dijo": "dije", "dio": "di",
    "supo": "supe", "pudo": "pude", "quiso": "quise", "vino": "vine", "estuvo": "estuve",
}  # fmt: skip
_ENDINGS = (("có", "qué"), ("gó", "gué"), ("zó", "cé"), ("ió", "í"), ("ó", "é"))


def first_person(verb: str) -> str:
    """The first person of a past form in the third: "encontró" as "encontré"; empty where it is none."""
    if verb in _FIRST:
        return _FIRST[verb]
    return next((f"{verb.removesuffix(end)}{mine}" for end, mine in _ENDINGS if verb.endswith(end)), "")
