"""A Spanish act as a clause: "por enseñarme el taller" becomes "que me enseñara el taller", behind "le agradezco" or "lo mejor fue".

The clause stands in the imperfect subjunctive, whose forms are regular but for those listed. What is not sure comes back empty.
"""

from __future__ import annotations

import re2

from comeback.letters.words.classes import word_class

_ACT = re2.compile(r"^por (\pL+?[aeií]r)(me|nos|lo|la|los|las)? (.+)$")
_QUALITY = re2.compile(r"^por la (\pL+)( (?:sobre|al|para|en) .+| conmigo.*|)$")
_HAVING = re2.compile(r"^por haber(me|nos)? (.+)$")
_SECOND_ACT = re2.compile(r"(?:,| y| e| o| ni) (?:\pL+ ){0,2}\pL+[aeií]r(?:me|nos|lo|la|los|las|le|les)?\b")
_IRREGULAR = {
    "hacer": "hiciera", "decir": "dijera", "poner": "pusiera", "venir": "viniera", "dar": "diera", "tener": "tuviera", "traer": "trajera",
    "saber": "supiera", "ver": "viera", "leer": "leyera", "pedir": "pidiera", "servir": "sirviera", "corregir": "corrigiera",
    "sonreír": "sonriera", "oír": "oyera", "ser": "fuera", "ir": "fuera", "estar": "estuviera", "poder": "pudiera", "querer": "quisiera",
    "abrir": "abriera", "compartir": "compartiera", "permitir": "permitiera", "describir": "describiera", "escribir": "escribiera",
    "recibir": "recibiera", "repartir": "repartiera", "descubrir": "descubriera", "escoger": "escogiera", "recoger": "recogiera",
    "acoger": "acogiera", "ofrecer": "ofreciera", "responder": "respondiera", "atender": "atendiera", "aprender": "aprendiera",
    "conducir": "condujera", "discutir": "discutiera",
}  # fmt: skip


def that_you_did(after_gracias: str, *, formal: bool) -> str:
    """The act as a clause with "que", of usted where `formal`, else of tú or vos; empty for a thing, two acts, or an unsure form."""
    if having := _HAVING.search(after_gracias):
        whom, rest = having.group(1) or "", having.group(2)
        return "" if _SECOND_ACT.search(rest) else f"que {whom}{' ' if whom else ''}haya{'' if formal else 's'} {rest}"
    did = _ACT.search(after_gracias)
    form = _subjunctive(did.group(1).lower()) if did else ""
    if did is None or not form or _SECOND_ACT.search(did.group(3)):
        return ""
    whom = did.group(2) or ""
    return f"que {whom}{' ' if whom else ''}{form}{'' if formal else 's'} {did.group(3)}"


def _subjunctive(verb: str) -> str:
    return _IRREGULAR.get(verb) or (f"{verb[:-1]}ra" if verb.endswith("ar") and len(verb) > 4 else "")


def of_theirs(after_gracias: str, *, formal: bool) -> str:
    """A quality that the reader showed, as theirs: "por la franqueza sobre las guardias" becomes "por su franqueza sobre ..."."""
    found = _QUALITY.search(after_gracias)
    if found is None or found.group(1) not in word_class("shown", "spanish"):
        return after_gracias
    return f"por {'su' if formal else 'tu'} {found.group(1)}{found.group(2)}"
