"""Spanish verbs of notes about the writer, from the third person to the first: past forms by their endings, present ones by a table."""

from __future__ import annotations

_FIRST = {
    "ha": "he", "hizo": "hice", "fue": "fui", "vio": "vi", "leyó": "leí", "puso": "puse", "tuvo": "tuve", "trajo": "traje",
    "va": "voy", "lleva": "llevo", "lee": "leo", "practica": "practico", "aprende": "aprendo", "estudia": "estudio",
    "pidió": "pedí", "sirvió": "serví", "repitió": "repetí", "siguió": "seguí", "consiguió": "conseguí", "sintió": "sentí",
    "durmió": "dormí", "eligió": "elegí", "corrigió": "corregí", "midió": "medí", "prefirió": "preferí", "dijo": "dije", "dio": "di",
    "supo": "supe", "pudo": "pude", "quiso": "quise", "vino": "vine", "estuvo": "estuve",
}  # fmt: skip
_SAID_OF_THEM = {
    "sabe": "sé", "tiene": "tengo", "conoce": "conozco", "domina": "domino", "necesita": "necesito", "habla": "hablo",
    "explica": "explico", "escucha": "escucho", "maneja": "manejo", "trabaja": "trabajo", "transmite": "transmito", "debe": "debo",
    "puede": "puedo",
}  # fmt: skip
"""Present forms that are verbs wherever they stand."""
_NOTED_OF_THEM = {
    "mira": "miro", "guarda": "guardo", "ensaya": "ensayo", "repasa": "repaso", "vive": "vivo", "escribe": "escribo", "hace": "hago",
    "sigue": "sigo", "dibuja": "dibujo", "canta": "canto", "corre": "corro",
}  # fmt: skip
"""Present forms that may be nouns, or have another subject: the writer's only in a note of theirs, before an object."""
_ENDINGS = (("có", "qué"), ("gó", "gué"), ("zó", "cé"), ("ió", "í"), ("ó", "é"))


def first_person(verb: str) -> str:
    """The first person of a past form in the third: "encontró" as "encontré"; empty where it is none."""
    if verb in _FIRST:
        return _FIRST[verb]
    return next((f"{verb.removesuffix(end)}{mine}" for end, mine in _ENDINGS if verb.endswith(end)), "")


def said_present(verb: str) -> str:
    """The first person of a present form that is nothing but a verb: "explica" as "explico"; else empty."""
    return _SAID_OF_THEM.get(verb, "")


def noted_present(verb: str) -> str:
    """The first person of a present form in a note about the writer: "guarda" as "guardo"; else empty."""
    return _NOTED_OF_THEM.get(verb) or said_present(verb) or (_FIRST.get(verb, "") if not verb.endswith("ó") else "")
