"""A Spanish act and what is remembered of it as one thanks: "por enseñarme el horno de leña" and "las tazas que salieron azules" become
"por enseñarme el horno de leña y las tazas que salieron azules".

Two notes are joined only where the grammar of the act takes the memory as its second object; else each is told by itself.
"""

from __future__ import annotations

from collections.abc import Mapping

import re2

from comeback.letters.words.classes import word_class

_THING = re2.compile(r"^(el|la|los|las|un|una|unos|unas) (\pL+)(?: (.+))?$")
_SHOWN = re2.compile(r"^por (?:el rato que (?:me )?(?:dedicó|dedicaste) a )?(?:enseñ|mostr)ar(?:me|nos) (?:el|la|los|las|un|una) [^,;:]+$")
_GUIDED = re2.compile(r"^por (?:(?:la (?:visita|vuelta)|el (?:recorrido|paseo)) |(?:presentar|invitar)(?:me|nos) a )[^,;:]+$")
_HOW = re2.compile(r"^(\pL+[aeií]r) ((?:hasta|sin|con|a|al|en|por) [^,;:]+)$")
_LAST = re2.compile(r"\b(?:el|la|los|las) (\pL+)(?: \pL+)?$")
_BEFORE = re2.compile(r"(?i)^antes (\pL+(?:aba|ía)) ((?:el|la|los|las) \pL+) ([^,;:]+)$")
_PRONOUNS = {"el": "lo", "la": "la", "los": "los", "las": "las"}
_ACTS = ("thanks", "thanks_np", "thanks_verb", "thanks_que")


def whole(found: Mapping[str, str]) -> dict[str, str]:
    """The slots with the act and its memory, or with how it is done, in one; as they were where no grammar joins them."""
    thanks, recall, topic = (found.get(name, "") for name in ("thanks", "recall", "topic"))
    if thanks and (more := _second_object(thanks, recall)):
        acts = {name: f"{found[name]}{more}" for name in _ACTS if found.get(name)}
        return {**found, **acts, **(_by_thing(found, recall) if more.startswith(" y por") else {}), "recall": "", "recall_loose": ""}
    how = _HOW.search(topic)
    if how is None or f" a {how.group(1)} " not in thanks:
        return dict(found)
    acts = {name: f"{found[name]} {how.group(2)}" for name in _ACTS if found.get(name)}
    return {**found, **acts, "topic": "", "topic_row": ""}


def _by_thing(found: Mapping[str, str], recall: str) -> dict[str, str]:
    """The forms in which a second "por" cannot stand: "le agradezco la visita y los mapas"; none for a verb."""
    named = found.get("thanks_np", "")
    return {"thanks_que": "", "thanks_verb": "", "thanks_np": f"{named} y {recall}" if named else ""}


def with_memory(thanks: str, recall: str) -> str:
    """The act with its memory, where the grammar joins them; else the act alone."""
    return f"{thanks}{_second_object(thanks, recall)}" if thanks else ""


def _second_object(thanks: str, recall: str) -> str:
    """What joins the memory to the act; empty where nothing does."""
    thing, last = _THING.search(recall), _LAST.search(thanks)
    if thing is None or "," in f"{recall}{thanks}":
        return ""
    article, noun, rest = thing.group(1), thing.group(2).lower(), thing.group(3) or ""
    if last and last.group(1).lower() == noun and rest.startswith(("que ", "de ", "del ", "con ")):
        return f", {article} {rest}"
    if noun in word_class("people", "spanish") | word_class("heard", "spanish") or " y " in thanks:
        return ""
    return f" y {recall}" if _SHOWN.search(thanks) else f" y por {recall}" if _GUIDED.search(thanks) else ""


def before_it(note: str, thanks: str) -> str:
    """How the writer did it before they were taught: "antes sacaba el recado por miedo" behind "enseñarme a tostar el recado"."""
    found = _BEFORE.search(note.strip(" ."))
    if found is None or "enseñarme a " not in thanks or found.group(2).lower() not in thanks:
        return ""
    did = f"{_PRONOUNS[found.group(2).partition(' ')[0].lower()]} {found.group(1)}"
    return f"antes me daba miedo y {did}" if found.group(3) == "por miedo" else f"antes {did} {found.group(3)}"


def of_person(recall: str) -> bool:
    """Whether a memory is of somebody: "el señor del cortado"."""
    thing = _THING.search(recall)
    return thing is not None and thing.group(2).lower() in word_class("people", "spanish")
