"""French notes as they join what they belong to: how a thing was shown ("marche par marche"), when ("quand le mien a lâché"),
why a post is gone, the step that the writer plans; and the wish that fits the day of sending.

What is not sure comes back empty, and the letter does without.
"""

from __future__ import annotations

from datetime import date

import re2

from comeback.domain.case import Case
from comeback.domain.kinds import Polarity
from comeback.letters.plan.facts import moment_for
from comeback.letters.plan.lived import lived_note, shared
from comeback.letters.plan.thanks_for_feedback import usable
from comeback.letters.words import french, french_moments
from comeback.letters.words.french_acts import act_slots, offered, since_slots, those
from comeback.letters.words.french_topics import talked_of, topics
from comeback.letters.words.french_wishes import wishes
from comeback.letters.words.jotted import tidied
from comeback.letters.words.polish import ARTICLE

_STEPWISE = re2.compile(r"(?i)(?:^| )(\pL+) (?:par|après) (\pL+)(?:$|[ ,;.])")
_MINE_BROKE = re2.compile(r"(?i)^(mon|ma) (\pL+) ((?:a|avait) \pL+)$")
_WHY = re2.compile(r"(?i)^pourquoi [^,;:?]+$")
_EACH = re2.compile(r"(?i)^pourquoi chaque (\pL+) ((?:a|avait|est|était) (?:été )?\pL+é)(e?)((?: .*)?)$")
"""The participle shows the gender of the thing, where it agrees with it."""
_WAY = re2.compile(r"^comment (\pL+(?:er|ir|re) [^,;:]+?) ?: ?(\pL+(?:er|ir|re) [^,;:]+)$")
"""A note that asks how a thing is done and answers it: "comment partager les nuits : tirer au sort"."""
_TREAT = re2.compile(r"(?i)^(?:le café|le thé|le chocolat|le repas|la soupe|le gâteau|l'apéritif)(?: [^,;:]*)?$")
_PET = re2.compile(
    r"(?i)^(?:le chat|la chatte|le chien|la chienne|l'âne|le poney|le perroquet|les poules|les chèvres)"
    r" (?:de l'atelier|de la maison|de la boutique|du magasin|du bureau|de la ferme|du chantier|du garage|de l'école)$"
)
_WENT_BACK = re2.compile(r"^j'ai (repensé|pensé|réfléchi) (?:à la |à l'|à votre |à ta |à ton |au )(\pL+)((?: .*)?)$")
_STEP = re2.compile(
    r"^je (?:compte|vais|veux) (?:proposer|essayer|m'entraîner|travailler|apprendre|suivre|préparer|refaire|lire|reprendre|tenter"
    r"|organiser|présenter|m'inscrire|m'exercer|chiffrer|demander) "
)
"""A plan that names something to do or to learn: one that may stand beside what they told to mend."""
_FEW = re2.compile(r"(?i)^(?:trop peu de |peu de |pas assez de |un manque de |manque de )(\pL+(?: [^,;:]+)?)$")
_LACKING = re2.compile(r"(?i)^faute (?:de |d')(\pL+.*)$")
_GONE = re2.compile(
    r"(?i)\b(?:poste|recrutement) (?:est|a été|est finalement|a finalement été) (supprimé|annulé|gelé|abandonné)(?:$|[ .,;:!])"
)
_COME_BACK = frozenset(["commandes", "clients", "subventions", "inscriptions", "chantiers", "visiteurs"])


def joined_slots(case: Case, found: dict[str, str], sent: date) -> dict[str, str]:
    """The slots; each is either sure or empty. `found` are those known already."""
    notes = [tidied(one, "fr").replace("’", "'") for one in case.discussed]
    moment = moment_for(case, case.reader)
    thanks = (moment.thanks_for or "") if moment else ""
    told = topics(case, notes)
    return {
        "how": _how(notes, thanks),
        "thanks_when": _when(notes, thanks),
        "thanks_why": _why(notes, thanks),
        "topic": told[0] if told else "",
        "topics_of": talked_of(told),
        "topic_inf": _rule(notes, thanks),
        "treat": french.marked(next((one for one in notes if _TREAT.search(one)), "")),
        **act_slots(found.get("thanks_done", "")),
        **since_slots(found.get("since", ""), found.get("recall", ""), notes),
        **offered(case),
        "recall_those": those(found.get("recall", "").replace(ARTICLE, ""), thanks),
        "pet": french.marked(next((one for one in notes if _PET.search(one)), "")),
        "lived_there": _there(found.get("lived", ""), thanks),
        "step": _step(case),
        "gap_matter": _matter(case),
        **_gone(case, found.get("gone_because", "")),
        **wishes(case.company, sent),
    }


def _how(notes: list[str], thanks: str) -> str:
    """ "l'escalier marche par marche" beside "m'avoir montré l'escalier" as "marche par marche"."""
    for note in notes:
        by = _STEPWISE.search(note)
        if by and by.group(1).lower() == by.group(2).lower() and shared(note, thanks):
            return f"{by.group(1)} {by.group(0).split()[1]} {by.group(2)}"
    return ""


def _when(notes: list[str], thanks: str) -> str:
    """ "mon masque a lâché" beside "m'avoir prêté votre masque" as "quand le mien a lâché"."""
    for note in notes:
        broke = _MINE_BROKE.search(note)
        if broke and f" {broke.group(2).lower()}" in thanks.lower() and broke.group(2)[0].lower() not in "aeiouéèêâîôh":
            return f"quand {'le mien' if broke.group(1).lower() == 'mon' else 'la mienne'} {broke.group(3)}"
    return ""


def _why(notes: list[str], thanks: str) -> str:
    """ "pourquoi chaque affiche avait été refusée" beside thanks for "affiches": "pourquoi chacune avait été refusée"."""
    why = next((one for one in notes if _WHY.search(one) and shared(one, thanks)), "")
    each = _EACH.search(why)
    if each and f"{each.group(1)}s" in thanks:
        return f"pourquoi {'chacune' if each.group(3) else 'chacun'} {each.group(2)}{each.group(3)}{each.group(4)}"
    return why


def _rule(notes: list[str], thanks: str) -> str:
    """What they do there, told as a rule beside what they explained: "annoncer les virages"; or how they do it, and to what end."""
    way = next((one for one in (_WAY.search(note) for note in notes) if one), None)
    if way:
        return f"{way.group(2)} pour {way.group(1)}"
    if "expliqué" not in thanks and "montré" not in thanks:
        return ""
    done = (one for one in notes if french_moments.is_act(one))
    return next((one[:1].lower() + one[1:] for one in done if "," not in one and ":" not in one and len(one.split()) < 7), "")


def _there(lived: str, thanks: str) -> str:
    """ "j'ai repensé à la question toute la nuit" behind thanks for that question as "j'y ai repensé toute la nuit"."""
    back = _WENT_BACK.search(lived)
    return f"j'y ai {back.group(1)}{back.group(3)}" if back and back.group(2).lower() in thanks.lower() else ""


def _step(case: Case) -> str:
    """The first plan of the writer's own that names something to do; at work, where it says "au travail"."""
    planned = (french.own(tidied(one, "fr")) for one in case.seeker_news if one != lived_note(case))
    return str(next((one for one in planned if _STEP.search(one)), "")).replace(" au travail", " là où je travaille")


def _matter(case: Case) -> str:
    """What there was too little of, as a thing: "peu de projets" as "les projets"."""
    gap = next((one.words for one in usable(case) if one.polarity is Polarity.GAP), "")
    few = _FEW.search(tidied(gap, "fr"))
    if few is None:
        return ""
    many = few.group(1).split()[0].endswith(("s", "x"))
    return french.marked(f"les {few.group(1)}" if many else french_moments.thing(few.group(1)))


def _gone(case: Case, because: str) -> dict[str, str]:
    """Why the post is gone as one says it: "sans commandes", and what one may hope to see again."""
    lacking, told = _LACKING.search(because), _GONE.search(case.notice.words) if case.notice else None
    thing = lacking.group(1) if lacking else ""
    back = f"les {thing}" if thing.lower() in _COME_BACK else ""
    return {"gone_sans": thing, "gone_back": back, "gone_word": told.group(1).lower() if told else ""}
