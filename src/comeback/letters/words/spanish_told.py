"""Spanish notes that belong together, told in one sentence: what was done since names the memory by its full words, once.

"conté en casa lo del señor del cortado" and "el señor del cortado que paga con poemas" are one story; so are "lo he contado a media
profesión" and what "lo" stands for.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import re2

from comeback.domain.case import Case
from comeback.letters.words import spanish, spanish_case, spanish_moments, spanish_thanks
from comeback.letters.words.polish import polished
from comeback.letters.words.spanish_verbs import first_person

_RETOLD = re2.compile(r"^(?:se )?lo ((?:he )?(?:contado|repetido|dicho|explicado|conté|repetí|dije|expliqué)) (al? .+)$")
_WOULD_DO = re2.compile(
    r"(?i)^(?:qué|lo que) haría (?:en )?((?:el|la) primera? \pL+|los primeros \pL+|las primeras \pL+): (\pL+[aei]r .+)$"
)
_FAILED = re2.compile(r"(?i)^(falló|no acertó|no pasó|suspendió) ([^,;:]+): (\pL+ó) (.+)$")
_IS = re2.compile(r"(?i)^(?:el|la|su|mi) (\pL+) es ([^,;:]+)$")
_KNOWN = re2.compile(r"\bque conoce$")
_BOTH_OF = re2.compile(r"(?:^| )(?:su|sus|él|ella|se|le|les)(?: |$)|\pL+ó(?: |$)")
_SPREAD = re2.compile(r"(?i)\b(?:medi[oa] \pL+|todo el mundo|todo el \pL+|todos mis|todas mis|mis redes|las redes)\b")
"""To whom something was told, where it went about: who has shown their house the day before would not be glad to hear it."""
_DONE_WITH = re2.compile(r" (\pL+[ai])d[oa]s?( con (?:un|una|dos|tres|el|la|los|las) \pL+)$")
_OF_THING = re2.compile(r" (?:de la|del|de los|de las) \pL+$")
_ADVERBS = ("ya ", "a ", "en ", "ahora ", "desde ", "la próxima ", "mi ", "he ")
_TELLING = {"since": frozenset({"trace", "since", "change", "changed"}), "lived": frozenset({"lived", "told"})}
"""The moves by which a letter tells each note."""


def joined(found: Mapping[str, str], moves: Collection[str]) -> dict[str, str]:
    """The slots, where a note that this letter tells takes the memory up: then that is told there, and nowhere else."""
    recall, known = found.get("recall", ""), _discreet(_unrepeated(found), moves)
    for name, telling in _TELLING.items():
        if recall and telling & set(moves) and (whole := merged(known.get(name, ""), recall)):
            known |= {name: whole, "recall": "", "recall_loose": ""}
            break
    told = _wished(known, moves)
    return _with_forms(_with_already(told if "remind" in moves else spanish_thanks.whole(told)))


def _wished(found: dict[str, str], moves: Collection[str]) -> dict[str, str]:
    """Without as a topic what the letter closes on with a wish, or whom it greets."""
    closing = {found.get("wish", ""), found.get("folk", "")} - {""} if {"close", "close_cancelled"} & set(moves) else set[str]()
    told = [name for name in ("topic", "topic_row") if any(one in found.get(name, "") for one in closing)]
    return {**found, **dict.fromkeys(told, ""), **_short_wish(found)}


def _short_wish(found: Mapping[str, str]) -> dict[str, str]:
    """The wish without the thing that the memory has named: "la botadura del pesquero" behind "el pesquero rojo"."""
    tail = _OF_THING.search(found.get("wish", ""))
    named = tail is not None and tail.group().split()[-1] in found.get("recall", "").split()
    return {name: found[name].removesuffix(tail.group()) for name in ("wish", "wish_goes")} if tail and named else {}


def _with_forms(found: dict[str, str]) -> dict[str, str]:
    """The memory as what is not forgotten: "no se me olvida el pesquero", "no se me olvidan los planos"."""
    recall = found.get("recall", "")
    person = bool(recall) and spanish_thanks.of_person(recall)
    stays = "" if person or not recall else f"no se me olvida{'n' if recall.startswith(('los ', 'las ')) else ''} {recall}"
    return found | {"recall_stays": stays}


def merged(note: str, recall: str) -> str:
    """A note with the memory's own words for what it names or only points at; empty where it does neither."""
    if not note or "," in recall:
        return ""
    of = polished(f"de {recall}", "es")
    parts = of.split()
    for length in range(len(parts), 1, -1):
        head = " ".join(parts[:length])
        if note.endswith(f" {head}"):
            return f"{note.removesuffix(head)}{of}"
    retold = _RETOLD.search(note)
    return f"{retold.group(2)} le {retold.group(1)} lo {_said_of_it(of)}" if retold else ""


def _said_of_it(of: str) -> str:
    """What was done to a thing behind "lo de", which is no woman and no two: "lo de la oferta y la demanda, explicado con dos copas"."""
    return str(_DONE_WITH.sub(r", \1do\2", of))


def talked(case: Case) -> dict[str, str]:
    """What the writer said they would do first, and a test that they failed, from the notes of the talk; each sure or empty."""
    return {
        "would_do": next(filter(None, (_would_do(one) for one in case.discussed)), ""),
        "failed": next(filter(None, (_failed(one) for one in case.discussed)), ""),
    }


def linked(case: Case, lived: str) -> dict[str, str]:
    """Notes that are told with another: how it was done before, a second note of whom the first ends on, what they need said first."""
    thanks = next((spanish_moments.thanks(one.thanks_for) for one in case.moments if one.thanks_for), "")
    found = {
        "before_it": next(filter(None, (spanish_thanks.before_it(one, thanks) for one in case.discussed)), ""),
        "since": _of_the_same(*case.since_then[:2]) if len(case.since_then) > 1 else "",
        "lived_front": spanish_case.fronted(lived, case),
        **spanish_case.case_slots(case),
    }
    return {name: words for name, words in found.items() if words}


def _of_the_same(first: str, second: str) -> str:
    """ "lo hizo en casa y la abuela repitió" with "la abuela es el mejor jurado que conoce" as one sentence of the writer's."""
    more = _IS.search(second.strip(" ."))
    head, _, did = spanish.own(first).partition(f" y mi {more.group(1)} ") if more else ("", "", "")
    if more is None or not did:
        return ""
    return f"{head}, y mi {more.group(1)}, que es {_KNOWN.sub('que conozco', more.group(2))}, {did}"


def _would_do(note: str) -> str:
    found = _WOULD_DO.search(note.strip(" ."))
    return f"{found.group(1).lower()} haría lo que hablamos: {found.group(2)}" if found else ""


def _failed(note: str) -> str:
    """Nobody but the writer fails a test of theirs: "falló la prueba: escuchó el barniz" is said of themselves."""
    found = _FAILED.search(note.strip(" ."))
    if found is None or _BOTH_OF.search(found.group(4)):
        return ""
    no, _, verb = found.group(1).lower().rpartition(" ")
    return f"{no}{' ' if no else ''}{first_person(verb)} {found.group(2)}: {first_person(found.group(3))} {found.group(4)}"


def _with_already(known: dict[str, str]) -> dict[str, str]:
    """What was done since as it stands behind "ya", empty where that says a time twice; in the perfect, behind "desde entonces"."""
    since = known.get("since", "")
    perfect = since if since.startswith("he ") else ""
    return known | {"since_ya": "" if since.startswith(_ADVERBS) else since, "since_he": perfect}


def _discreet(known: dict[str, str], moves: Collection[str]) -> dict[str, str]:
    """Without what went about already, while they have still to decide."""
    since = known.get("since", "")
    return known | {"since": ""} if "interest" in moves and "since" in moves and _SPREAD.search(since) else known


def _unrepeated(found: Mapping[str, str]) -> dict[str, str]:
    """What is done next without the thing that the feedback before it names: "el final de la ronda" behind "el cierre de la ronda"."""
    said = found.get("point_said", "")
    own = {name: found.get(name, "") for name in _TELLING}
    tails = {name: tail.group() for name, note in own.items() if (tail := _OF_THING.search(note))}
    return {**found, **{name: own[name].removesuffix(tail) for name, tail in tails.items() if f"{tail} " in said}}
