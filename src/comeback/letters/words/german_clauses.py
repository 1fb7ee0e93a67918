"""German main clauses put where another clause leads: "ich war zu leise" as "ich zu leise war" behind "dass", as "war ich ..." behind
"seitdem"; and jotted feedback ("gute Fragen gestellt", "mehr Ruhe bei den Plänen") as a main clause of the writer's.

What is not sure comes back empty.
"""

from __future__ import annotations

import re2

from comeback.letters.words.genders import gender
from comeback.letters.words.german_things import PARTICIPLE, VERBS, is_thing

_PRONOUNS = frozenset("ich mir du ihr Sie sie er es wir man".split())  # noqa: SIM905
_BEING = "war waren ist sind bin bist seid wird werden wurde wurden hat haben habe hast habt"
_MODAL = "könnte könnten sollte sollten konnte konnten"
_LACKING = frozenset(["fehlte", "fehlten", "fehlt", "fehlen"])
_FINITE = _LACKING | frozenset(
    f"{_BEING} {_MODAL} ging gingen kam kamen blieb blieben wirkte wirkten dauerte sucht suchen lag gab wäre wären".split()
)
_PREFIXES = frozenset("ab an auf aus bei durch ein fest her hin los mit nach über um unter vor weg weiter zu zurück".split())  # noqa: SIM905
_TWO_INFINITIVES = re2.compile(r"\p{Ll}en (?:lassen|dürfen|können|müssen|sollen|wollen)$")
_TO_ME = re2.compile(r"^(?:Ihnen|dir|Dir) (fehlt|fehlen|fehlte|fehlten) (.+)$")
_GAPS = re2.compile(r"^((?:im|in|bei|beim|am) .+) gab es (.+)$")
_BARE_LACK = re2.compile(r"^(?:der|die|das) [^,]+ (?:fehlte|fehlten)$")
_DONE = frozenset(["habe", "bin"])
_OBJECT = re2.compile(
    r"^(?:(?:zu )?(?:wenig|viel)|kaum|das|die|den|ein|eine|einen|keine|keinen|alle|viele|mehrere|\p{Ll}+(?:e|es|en))"
    r" (?:\p{Ll}+ )*\p{Lu}"
)
_HOW = re2.compile(r"^(?:\p{Ll}+ ){1,3}\p{Ll}+$")
_STATES = ("vorbereitet", "informiert", "engagiert", "motiviert", "interessiert")
_NO_ACT = re2.compile(
    r"(?:strukturiert|organisiert|überlegt|durchdacht|gelungen|gefallen|gefehlt|geblieben|geeignet|gekleidet|gegangen|gekommen|gefahren"
    r"|gelaufen|geraten|gewesen|geworden|passiert|gestiegen|bekannt|beeindruckt|überzeugt)$"
)
_MEASURE = re2.compile(r"^(?:(?:etwas|noch) )?(?:mehr|weniger) (?:\p{Ll}+e )?\p{Lu}")
_AMOUNT = re2.compile(r"^(?:noch )?zu (?:(wenig)|(wenige|viele)|viel) \p{Lu}")
_GLANCE = re2.compile(
    r"^(?:noch )?(zu (?:wenig|viel|selten|oft)|mehr) Blick ((?:nach|auf|in|zu|zur|zum) [^,]+?)((?: (?:beim|im|am) [^,]+)?)$"
)
_MISSING = re2.compile(r"^fehlende[rs]? ((\p{Lu}[\pL-]*)(?: .+)?)$")
_MOVED_US = re2.compile(
    r"^(?:Ihr|Dein|dein)(e?) (.+) (hat|haben) (uns|mich|mir) ((?:\p{Ll}+ ){0,2}(?:gefallen|beeindruckt|überzeugt|gefreut|geholfen))$"
)
_TO_WHOM = {True: {"gefallen": "Ihnen", "geholfen": "Ihnen"}, False: {"gefallen": "dir", "geholfen": "dir"}}
_LACK = re2.compile(
    r"^(?:noch )?(?:wenig|kaum|keine) (?:\p{Lu}\pL*(?:erfahrung|praxis|kenntnisse)|Erfahrung|Praxis|Routine|Übung|Kenntnisse)\b"
)
_KINDS = (
    r"(?:ruhig|pünktlich|freundlich|geduldig|sicher|offen|aufmerksam|höflich|sorgfältig|zuverlässig|ehrlich|herzlich|nervös|leise"
    r"|unsicher)"
)
_DESCRIBED = re2.compile(
    rf"^(?:(?:\p{{Ll}}+ ){{0,2}}|(?:bei|beim|im|in|am|an|mit) .+ ){_KINDS}(?:(?: und|,) {_KINDS})*"
    r"(?:,? (?:auch|selbst) (?:als|wenn|bei|beim|im|in) .+| (?:mit|bei|beim|in|im|am|an|auf|zu|zum|gegenüber|unter) .+)?$"
)


def behind_that(main: str) -> str:
    """What follows "dass", the verb last; a clause behind a comma stays behind it."""
    head, comma, tail = main.partition(", ")
    mine = head.split()
    at = 1 if mine[:1] and mine[0] in _PRONOUNS else next((at for at, word in enumerate(mine) if word in _FINITE), 0)
    rest = mine[at + 1 :]
    if at > 1 and not rest and mine[at] in _LACKING:
        return main
    if not at or not rest or (comma and not tail.startswith(("auch ", "selbst "))) or _FINITE & set(rest) or {":", ";"} & set(main):
        return ""
    if _TWO_INFINITIVES.search(" ".join(rest)):
        return ""
    verb = f"{rest.pop()}{mine[at]}" if rest[-1] in _PREFIXES else mine[at]
    subject = [] if mine[0] == "es" and verb in _LACKING and rest[0] not in {"an", "am"} else mine[:at]
    return f"{' '.join([*subject, *rest, verb])}{comma}{tail}"


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
        return _lacking(text)
    return _done(text) if PARTICIPLE.search(text.split()[-1]) else _named(text)


def _lacking(text: str) -> str:
    if "," in text or ":" in text:
        return ""
    if to_me := _TO_ME.search(text):
        return f"mir {to_me.group(1)} {to_me.group(2)}"
    if gaps := _GAPS.search(text):
        return f"es gab {gaps.group(1)} {gaps.group(2)}"
    return text if _BARE_LACK.search(text) else ""


def _moved(ending: str, what: str, verb: str, how: str, *, formal: bool) -> str:
    whom = _TO_WHOM[formal].get(how.split()[-1], "Sie" if formal else "dich")
    return f"mein{ending} {what} {verb} {whom} {how}"


def _named(text: str) -> str:
    """A thing that was found too much, too little, missing, or good."""
    if glance := glanced(text):
        return glance
    if amount := _AMOUNT.search(text):
        return f"ich hatte {text}" if amount.group(1) else f"es {'waren' if amount.group(2) else 'war'} {text}"
    if missing := _MISSING.search(text):
        return _missing(missing.group(1), gender(missing.group(2), "de"))
    if _LACK.search(text):
        return f"ich habe {text}"
    asked = text.removeprefix("bitte ")
    return f"ich sollte auf {asked} achten" if _MEASURE.search(asked) and is_thing(asked) else ""


def glanced(text: str) -> str:
    """A look that was found too rare, told by its verb: "zu wenig Blick nach hinten" as "ich habe zu wenig nach hinten geschaut"."""
    found = _GLANCE.search(text)
    if found is None:
        return ""
    verb = "sollte" if found.group(1) == "mehr" else "habe"
    return f"ich {verb}{found.group(3)} {found.group(1)} {found.group(2)} {'schauen' if verb == 'sollte' else 'geschaut'}"


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
