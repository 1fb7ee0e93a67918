"""What they said to the writer's face in Spanish, in the first person: "le falta el certificado" becomes "me falta el certificado"."""

from __future__ import annotations

import re2

from comeback.letters.words.classes import word_class
from comeback.letters.words.replacing import clear, replaced
from comeback.letters.words.spanish_verbs import first_person, said_present

_SPANISH = re2.compile(r"(?i)^(?:usted |tú |vos )?(no )?(?:(le|te) )?(\pL+) (.+)$")
_SPANISH_SECOND = {
    "hiciste": "hice", "fuiste": "fui", "estuviste": "estuve", "tuviste": "tuve", "dijiste": "dije", "pusiste": "puse", "viste": "vi",
    "diste": "di", "supiste": "supe", "pudiste": "pude", "trajiste": "traje", "has": "he", "eres": "soy", "sos": "soy", "estás": "estoy",
    "estabas": "estaba", "eras": "era", "es": "soy", "está": "estoy", "estuvo": "estuve", "era": "era", "estaba": "estaba",
    "supo": "supe", "dijo": "dije", "pudo": "pude",
    "debería": "debería", "deberías": "debería", "podría": "podría", "podrías": "podría", "tendría": "tendría", "tendrías": "tendría",
    "pregunta": "pregunto", "preguntas": "pregunto", "preguntás": "pregunto", "cuidas": "cuido", "cuidás": "cuido", "tratas": "trato",
    "tratás": "trato", "explicás": "explico", "escuchás": "escucho", "hablás": "hablo", "manejás": "manejo", "trabajás": "trabajo",
    "dominás": "domino", "necesitás": "necesito", "transmitís": "transmito", "tenés": "tengo", "sabés": "sé", "conocés": "conozco",
    "debés": "debo", "podés": "puedo", "escribes": "escribo", "escribís": "escribo", "aprendes": "aprendo", "aprendés": "aprendo",
}  # fmt: skip
_QUESTIONS = frozenset(["pregunta", "preguntas"])
"""Forms that are nouns as well: verbs for sure only where a clause or a measure follows."""
_AFTER_VERB = re2.compile(r"(?i)^(?:lo que|cuando|si|antes|todo|con|sin|bien|mucho|siempre|a|claro|de manera|por) ?")
_IN_CLAUSE = {
    "sabes": "sé", "sabés": "sé", "tienes": "tengo", "tenés": "tengo", "haces": "hago", "hacés": "hago", "puedes": "puedo",
    "podés": "puedo", "dices": "digo", "decís": "digo", "ves": "veo", "entiendes": "entiendo", "entendés": "entiendo",
}  # fmt: skip
"""Verbs of a clause behind the first, where they cannot be of anybody but the writer."""
_LACKS = frozenset(["falta", "faltan", "faltó", "faltaron", "faltaba", "faltaban", "costó", "costaba", "vendría", "vendrían"])
_OF_THEM = re2.compile(r"(?i)\b(que|de|con|entre|a)( todos)? nosotros\b")


def spoken_back(text: str) -> str:
    """The clause in the first person; empty where it is not sure."""
    found = _SPANISH.search(text)
    if found is None:
        return ""
    no, whom, verb, rest = found.group(1) or "", found.group(2), found.group(3).lower(), found.group(4)
    rest_clear = clear(str(_OF_THEM.sub("", rest)), word_class("spoken_to", "spanish"))
    rest = replaced(str(_OF_THEM.sub(r"\1\2 ustedes", rest)), {"su": "mi", "sus": "mis", "tu": "mi", "tus": "mis", **_IN_CLAUSE})
    if not rest_clear or (verb in _QUESTIONS and not _AFTER_VERB.search(rest)):
        return ""
    if whom:
        return f"{no.lower()}me {verb} {rest}" if verb in _LACKS else ""
    mine = _SPANISH_SECOND.get(verb) or _of_second(verb) or said_present(verb.removesuffix("s")) or first_person(verb)
    return f"{no.lower()}{mine} {rest}" if mine else ""


def _of_second(verb: str) -> str:
    """ "explicaste" as "expliqué": by the third person, whose spelling is known."""
    if verb.endswith("aste"):
        return first_person(f"{verb[:-4]}ó")
    return f"{verb[:-4]}í" if verb.endswith("iste") else ""
