"""What a French letter can go on to say of an act it thanks for: what the writer was let do ("ouvrir la ruche"), what nobody had to do
("me laisser ouvrir la ruche"); and what was done since, joined to what it came from.

What is not sure comes back empty, and the letter does without.
"""

from __future__ import annotations

from collections.abc import Sequence

import re2

from comeback.domain.case import Case
from comeback.letters.plan.lived import shared
from comeback.letters.plan.situation import came_back
from comeback.letters.words.french_moments import PARTICIPLES
from comeback.letters.words.genders import gender

_LET = re2.compile(r"^(?:laissé|fait) (\pL{2,}(?:er|ir|re) .+)$")
_DONE = re2.compile(r"^(\pL+)( .+)$")
_BASES = {done: verb for verb, done in PARTICIPLES.items()}
_VOWELS = frozenset("aeiouéèêh")
_NAMED = re2.compile(r" (le|la) (\pL{4,})\b")
_THAT = {"le": "ce", "la": "cette"}
_OF_KIND = re2.compile(r"^(le|la|les) (\pL+)( (?:de |du |des |d').+)$")
_AGREES = re2.compile(r" \pL+é(e?)s\b")
"""A participle shows the gender of several things."""
_THOSE = {("le", "m"): "celui", ("la", "f"): "celle", ("les", "m"): "ceux", ("les", "f"): "celles"}
_TALKED_OF = 2
"""So many words in common tell that what was done since is what the talk was about."""
_EXCUSED = re2.compile(r"(?i)\b(?:excus|désolé|pardon|navré)\pL*[^.!?]* (?:retard|délai|attente|tarder|tardé)\b")
_OFFERED = re2.compile(r"(?i)\b(la|le|une|un) (?:\pL+ )?(place|poste)\b")
_WHO = re2.compile(
    r"(?i)^(?:l'|la |le |les |un |une )(?:jeune |petite? |vieille |vieux )?"
    r"(?:dame|enfants?|homme|femme|monsieur|fille|garçon|gamine?|élèves?|clients?|cliente|patiente?|apprentie?|collègues?|chat|chien)\b"
)
_UNSEEN = re2.compile(
    r"(?i)^(?:l'|la |le |les |un |une |votre |vos |ton |ta |tes )?(?:bruit|odeur|goût|son|voix|musique|chant|silence|question|remarque"
    r"|phrase|mot|conseil|histoire|idée|façon|manière|réponse|règle|patience|franchise)"
)


def act_slots(thanks_done: str) -> dict[str, str]:
    """The slots from what stands behind "m'avoir": "laissé ouvrir la ruche"."""
    thanks_done = "" if "," in thanks_done else thanks_done
    let = _LET.search(thanks_done)
    return {"got_to": let.group(1) if let else "", "favour": _favour(thanks_done)}


def _favour(thanks_done: str) -> str:
    """ "laissé ouvrir la ruche" as "me laisser ouvrir la ruche", "expliqué le tour" as "m'expliquer le tour"."""
    done = _DONE.search(thanks_done)
    if done is None:
        return ""
    verb = _BASES.get(done.group(1), f"{done.group(1)[:-1]}er" if done.group(1).endswith("é") else "")
    whom = "m'" if verb[:1] in _VOWELS else "me "
    return f"{whom}{verb}{done.group(2)}" if verb else ""


def since_slots(since: str, recall: str, discussed: Sequence[str]) -> dict[str, str]:
    """What was done since, as it stands behind the memory it came from ("ce gâteau"), or as what they had talked of."""
    named = next((one for one in _NAMED.finditer(since) if f" {one.group(2)}" in recall), None)
    talked = any(shared(one, since) >= _TALKED_OF for one in discussed)
    that = f"{since[: named.start()]} {_THAT[named.group(1)]} {named.group(2)}{since[named.end() :]}" if named else ""
    return {"since_that": that, "since_talked": since if talked else ""}


def those(recall: str, thanks: str) -> str:
    """A memory of what the thanks have just named: "les plans de la scierie" behind "les vieux plans" as "ceux de la scierie"."""
    named = _OF_KIND.search(recall)
    if named is None or f" {named.group(2)}" not in thanks:
        return ""
    agrees = _AGREES.search(named.group(3))
    of_noun = gender(named.group(2).removesuffix("s"), "fr") or (("f" if agrees.group(1) else "m") if agrees else "")
    that = _THOSE.get((named.group(1), of_noun), "")
    return f"{that}{named.group(3)}" if that else ""


def sense_tags(recall: str) -> dict[str, bool]:
    """Whether a memory is of somebody, and whether it is of something seen."""
    who = bool(_WHO.search(recall))
    return {"recall_who": who, "recall_seen": bool(recall) and not who and not _UNSEEN.search(recall)}


def offered(case: Case) -> dict[str, str]:
    """What somebody who came back offers, as they named it: "la place s'est libérée" as "la place", "un poste au rayon" as "ce poste"."""
    found = _OFFERED.search(case.notice.words) if case.notice and came_back(case) else None
    if found is None:
        return {"offered": ""}
    noun = found.group(2).lower()
    own = found.group(1).lower() in {"la", "le"}
    return {"offered": f"{found.group(1).lower() if own else 'cette' if noun == 'place' else 'ce'} {noun}"}


def excused(case: Case) -> bool:
    """Whether the one who brought the news asked pardon for the time it took."""
    return bool(case.notice and _EXCUSED.search(case.notice.words))
