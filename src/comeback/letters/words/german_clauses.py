"""German main clauses put where another clause leads: "ich war zu leise" as "ich zu leise war" behind "dass", as "war ich ..." behind
"seitdem"; and jotted feedback ("gute Fragen gestellt", "mehr Ruhe bei den Plänen") as a main clause of the writer's.

What is not sure comes back empty.
"""

from __future__ import annotations

import re2

from comeback.letters.words.genders import gender
from comeback.letters.words.german_things import PARTICIPLE, VERBS, is_thing

_PRONOUNS = frozenset("ich du ihr Sie sie er es wir man".split())  # noqa: SIM905
_BEING = "war waren ist sind bin bist seid wird werden wurde wurden hat haben habe hast habt"
_FINITE = frozenset(f"{_BEING} ging gingen fehlte fehlten kam kamen blieb blieben wirkte wirkten dauerte sucht suchen".split())
_PREFIXES = frozenset("ab an auf aus bei durch ein fest her hin los mit nach über um unter vor weg weiter zu zurück".split())  # noqa: SIM905
_TWO_INFINITIVES = re2.compile(r"\p{Ll}en (?:lassen|dürfen|können|müssen|sollen|wollen)$")
_DONE = frozenset(["habe", "bin"])
_OBJECT = re2.compile(r"^(?:das|die|den|ein|eine|einen|keine|keinen|alle|viele|mehrere|\p{Ll}+(?:e|es|en)) (?:\p{Ll}+ )*\p{Lu}")
_HOW = re2.compile(r"^(?:\p{Ll}+ ){1,3}\p{Ll}+$")
_STATES = ("vorbereitet", "informiert", "engagiert", "motiviert", "interessiert")
_NO_ACT = re2.compile(
    r"(?:strukturiert|organisiert|überlegt|durchdacht|gelungen|gefallen|gefehlt|geblieben|geeignet|gekleidet|gegangen|gekommen|gefahren"
    r"|gelaufen|geraten|gewesen|geworden|passiert|gestiegen|bekannt|verstanden|beeindruckt|überzeugt)$"
)
_MEASURE = re2.compile(r"^(?:(?:etwas|noch) )?(?:mehr|weniger) \p{Lu}")
_AMOUNT = re2.compile(r"^zu (?:(wenig)|(wenige|viele)|viel) \p{Lu}")
_MISSING = re2.compile(r"^fehlende[rs]? ((\p{Lu}[\pL-]*)(?: .+)?)$")
_MOVED_US = re2.compile(
    r"^(?:Ihr|Dein|dein)(e?) (.+) (hat|haben) (uns|mich|mir) ((?:\p{Ll}+ ){0,2}(?:gefallen|beeindruckt|überzeugt|gefreut|geholfen))$"
)
_TO_WHOM = {True: {"gefallen": "Ihnen", "geholfen": "Ihnen"}, False: {"gefallen": "dir", "geholfen": "dir"}}
_PLURAL = re2.compile(r"^(\p{Ll}+e) (\p{Lu}[\pL-]*en)((?: .+)?)$")
_LACK = re2.compile(
    r"^(?:noch )?(?:wenig|kaum|keine) (?:\p{Lu}\pL*(?:erfahrung|praxis|kenntnisse)|Erfahrung|Praxis|Routine|Übung|Kenntnisse)\b"
)
_KINDS = (
    r"(?:ruhig|pünktlich|freundlich|geduldig|sicher|offen|aufmerksam|höflich|sorgfältig|zuverlässig|ehrlich|herzlich|nervös|leise"
    r"|unsicher)"
)
_DESCRIBED = re2.compile(
    rf"^(?:(?:\p{{Ll}}+ ){{0,2}}|(?:bei|beim|im|in|am|an|mit) .+ ){_KINDS}(?:(?: und|,) {_KINDS})*"
    r"(?:,? (?:auch|selbst) (?:als|wenn|bei|beim|im|in) .+| (?:mit|bei|beim|in|im|am|an|auf) .+)?$"
)
_OF_A_KIND = re2.compile(r"^(?:eine? )?(\p{Ll}+?)(e|er|es) (\p{Lu}[\pL-]*)(?: .+)?$")


def behind_that(main: str) -> str:
    """What follows "dass", the verb last; a clause behind a comma stays behind it."""
    head, comma, tail = main.partition(", ")
    mine = head.split()
    at = 1 if mine[:1] and mine[0] in _PRONOUNS else next((at for at, word in enumerate(mine) if word in _FINITE), 0)
    rest = mine[at + 1 :]
    if not at or not rest or (comma and not tail.startswith(("auch ", "selbst "))) or _FINITE & set(rest) or {":", ";"} & set(main):
        return ""
    if _TWO_INFINITIVES.search(" ".join(rest)):
        return ""
    verb = f"{rest.pop()}{mine[at]}" if rest[-1] in _PREFIXES else mine[at]
    return f"{' '.join([*mine[:at], *rest, verb])}{comma}{tail}"


def behind_adverb(own: str) -> str:
    """What follows "seitdem": "ich habe geübt" as "habe ich geübt"; only of what is done."""
    mine = own.split()
    if mine[:1] in (["inzwischen"], ["Inzwischen"], ["seitdem"], ["Seitdem"]) and mine[2:3] == ["ich"]:
        return " ".join(mine[1:])
    if mine[:1] != ["ich"] or mine[1:2] == [] or mine[1] not in _DONE:
        return ""
    rest = [word for word in mine[2:] if word not in {"inzwischen", "seitdem", "seither"}]
    return " ".join([mine[1], "ich", *rest])


def jotted(text: str, *, formal: bool = True) -> str:
    """Feedback noted without its verb or its subject, or told of "us", as the writer's main clause."""
    if moved := _MOVED_US.search(text):
        return _moved(moved.group(1), moved.group(2), moved.group(3), moved.group(5), formal=formal)
    if _DESCRIBED.search(text):
        return f"ich war {text}"
    if (VERBS | _FINITE) & set(text.split()) or "," in text or ":" in text:
        return ""
    return _done(text) if PARTICIPLE.search(text.split()[-1]) else _named(text)


def _moved(ending: str, what: str, verb: str, how: str, *, formal: bool) -> str:
    whom = _TO_WHOM[formal].get(how.split()[-1], "Sie" if formal else "dich")
    return f"mein{ending} {what} {verb} {whom} {how}"


def _named(text: str) -> str:
    """A thing that was found too much, too little, missing, or good."""
    if amount := _AMOUNT.search(text):
        return f"ich hatte {text}" if amount.group(1) else f"es {'waren' if amount.group(2) else 'war'} {text}"
    if missing := _MISSING.search(text):
        return _missing(missing.group(1), gender(missing.group(2), "de"))
    if not is_thing(text):
        return ""
    if _MEASURE.search(text):
        return f"ich sollte auf {text} achten"
    return f"ich habe {text}" if _LACK.search(text) else ""


def _missing(what: str, kind: str | None) -> str:
    article = {"m": "der ", "f": "die ", "n": "das "}.get(kind or "", "")
    if article:
        return f"noch fehlte {article}{what}"
    return f"noch fehlten {what}" if what.split()[0].endswith(("e", "en")) else ""


def _done(text: str) -> str:
    if text.endswith(_STATES):
        return f"ich war {text}" if _HOW.search(text) else ""
    if _NO_ACT.search(text) or text.startswith(("ohne ", "mit ", "durch ")):
        return ""
    return f"ich habe {text}" if _OBJECT.search(text) or _HOW.search(text) else ""


def pleased(text: str, *, formal: bool = True) -> str:
    """Several things that were praised, as a main clause: "klare Antworten" as "meine klaren Antworten haben Ihnen gefallen"."""
    found = _PLURAL.search(text)
    if found is None or "," in text or not is_thing(text) or gender(found.group(2), "de"):
        return ""
    return f"meine {found.group(1)}n {found.group(2)}{found.group(3)} haben {_TO_WHOM[formal]['gefallen']} gefallen"


def mine_praised(text: str) -> str:
    """A thing of the writer's that was praised, in the nominative: "sauberes Arbeiten am Kessi" as "mein sauberes Arbeiten am Kessi"."""
    found = _OF_A_KIND.search(text)
    if found is None or "," in text or not is_thing(text) or (found.group(2) == "e" and gender(found.group(3), "de") != "f"):
        return ""
    bare = str(re2.sub(r"^eine? ", "", text))
    return f"{'meine' if found.group(2) == 'e' else 'mein'} {bare}"
