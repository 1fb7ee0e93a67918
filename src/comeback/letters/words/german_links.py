"""German facts of one case joined to one sentence: what was done since with the thing remembered, what was lived at the very table that
the thanks name, a step that meets their reason.

What does not join surely comes back empty, and each fact is told by itself.
"""

from __future__ import annotations

import re2

from comeback.letters.plan.lived import shared
from comeback.letters.words.genders import gender
from comeback.letters.words.german import SUBORDINATE, joined, parted, remembered
from comeback.letters.words.german_clauses import behind_that
from comeback.letters.words.german_memories import NAMED, first_noun, is_one, thanks_and
from comeback.letters.words.phrases import CLAUSE

_OWN = re2.compile(r"^ich (habe|bin) (.+)$")
_WHEN = re2.compile(
    r"^((?:auf (?:der (?:Heim|Rück)fahrt|dem (?:Heim|Rück)weg)|zu Hause|daheim|danach|gestern|heute|im Zug"
    r"|(?:noch )?am (?:(?:selben|gleichen|nächsten|folgenden) )?(?:Abend|Tag|Morgen|Wochenende))) (.+)$"
)
"""When and where something was done, as a sentence may begin with it."""
_OVER_IT = re2.compile(r"(?:beschrieben|erzählt|gezeichnet|skizziert|nachgelesen|nachgeschlagen|aufgeschrieben|notiert|nachgebaut)$")
"""What one does with a thing that is remembered, wherever the thing itself is."""
_PLACE = re2.compile(r"\b(?:am|im|beim|auf (?:dem|der)|in (?:dem|der)|bei der|an der) \p{Lu}[\pL-]+")
_STEP = re2.compile(r"^ich (\p{Ll}+) ((?:[^,]+ )?)(den|die|das) (\p{Lu}[\pL-]+)((?: \p{Ll}+)*)$")
_PRONOUN = {"den": "ihn", "die": "sie", "das": "es"}
_HEARD = re2.compile(r"(?:lied|stimme|satz|frage|geschichte|lachen|klang|ton|wort|spruch|witz|antwort|gespräch|geräusch|melodie)$")
_NEITHER = re2.compile(r"(?:geruch|duft|geschmack|gefühl|idee|gedanke|rat|tipp|humor|stille|freude|geduld|vertrauen|spaß)$")
"""Nouns of what is neither seen nor heard."""
_YOURS = re2.compile(r"\b(?:Ihre?[nmrs]?|[Dd]eine?[nmrs]?|[Ee]ue?re?[nmrs]?)\b")
_SAME_DEED = 2


def of_day(found: dict[str, str]) -> dict[str, str]:
    """The slots that join; a fact told in one of them is told nowhere else."""
    hidden = bool(done_to_yours(found.get("recall", ""), found.get("since", "")))
    found = found | ({"since": "", "since_after": ""} if hidden else {})
    recall = with_story(found.get("recall", ""), found.get("story", ""))
    found = found | ({"recall": recall, "recall_an": remembered(recall), "story": ""} if recall else {})
    made = {
        "since_first": fronted(found.get("since", "")),
        "since_recalled": done_with(found.get("recall", ""), found.get("since", "")),
        "lived_there": lived_there(found.get("lived", ""), found.get("thanks", "")),
        "lived_it": met(found.get("lived", ""), found.get("reason", "")),
        "lived_point": named_once(found.get("lived", ""), found.get("point_dass", "")),
        **_story(found),
    }
    told = {"since_after": made["since_first"] or made["since_recalled"], "since": made["since_recalled"]}
    told |= {"recall": made["since_recalled"] or (made["story_dass"] if shared(found.get("story", ""), found.get("recall", "")) else "")}
    told |= {"recall_an": told["recall"], "lived_after": made["lived_there"] or made["lived_it"], "since_first": made["since_recalled"]}
    left = found | made | {name: "" for name, elsewhere in told.items() if elsewhere}
    recall, thanks = left.get("recall", ""), left.get("thanks", "")
    whole = (thanks and thanks_and(thanks, recall)) or thanks
    return left | {
        "recall_acc": closing(recall),
        "recall_nom": liked(recall),
        "recall_how": recall if recall.startswith("wie ") else "",
        "thanks_whole": whole,
        **(parted(whole) if whole else {}),
    }


def done_to_yours(recall: str, own: str) -> bool:
    """Whether what was done since was done to a thing that was just said to be the reader's: nothing tells whose it was then."""
    head, _, clause = recall.replace(CLAUSE, "").partition(",")
    return bool(_YOURS.search(clause or head)) and first_noun(recall) in own.split() and not done_with(recall, own)


def with_story(recall: str, story: str) -> str:
    """A memory with what was told of that very thing: "das Buch, in das ein Kind seinen Namen geschrieben hat"; empty where none joins."""
    article, noun = recall.split()[:1], first_noun(recall)
    place = re2.search(rf" (ins|in das|in den|in die|im|in dem) {re2.escape(noun)}\b", story) if noun else None
    told = behind_that(story.replace(place.group(), "", 1)) if place else ""
    relative = {"ins": "in das", "im": "in dem"}.get(place.group(1), place.group(1)) if place else ""
    one = article in (["den"], ["das"]) or _kind(recall, noun) == "f"
    return f"{recall}{CLAUSE}, {relative} {told}" if told and one and "," not in recall + told else ""


def story_of_it(recall: str, story: str) -> str:
    """What was told of the very thing remembered, behind "dass" and a pronoun: "sie im Halbschatten steht"."""
    noun = first_noun(recall)
    kind = _kind(recall, noun) if noun else None
    found = re2.search(rf"^(?:der|die|das) {re2.escape(noun)} (.+)$", story) if kind else None
    return behind_that(f"{ {'m': 'er', 'f': 'sie', 'n': 'es'}[kind] } {found.group(1)}") if found and kind else ""


def closing(recall: str) -> str:
    """A memory in the accusative whose clause can be closed by a comma: "die Weiche, die klemmt, habe ich ..."."""
    return f"{recall}{CLAUSE}" if recall.startswith(SUBORDINATE) else joined(recall)


def liked(recall: str) -> str:
    """One thing remembered, as the subject of a sentence; empty where its number or its ending is not sure."""
    article, _, rest = recall.partition(" ")
    noun = next(iter(rest.replace(",", " ").split()), "")
    if not noun[:1].isupper() or (article == "den" and noun.endswith(("en", "ent", "ant", "ist"))):
        return ""
    subject = {"den": "der", "das": "das", "die": "die" if _kind(recall, noun) == "f" else ""}.get(article, "")
    return joined(f"{subject} {rest}") if subject else ""


def fronted(own: str) -> str:
    """ "ich habe auf der Heimfahrt eine Regel notiert" as "auf der Heimfahrt habe ich eine Regel notiert"."""
    found = _OWN.search(own)
    when = _WHEN.search(found.group(2)) if found else None
    return f"{when.group(1)} {found.group(1)} ich {when.group(2)}" if found and when else ""


def done_with(recall: str, own: str) -> str:
    """What was done since with the very thing remembered: "für den Würfel, der zinkt, habe ich eine Regel notiert"."""
    head, _, clause = recall.replace(CLAUSE, "").partition(",")
    found = _OWN.search(own)
    if found is None or not NAMED.search(head):
        return ""
    deed = found.group(2)
    named = re2.search(rf"(^| )((?:für|über|an) )?{re2.escape(head)}(?: |$)", deed)
    if named is None or not (named.group(2) or _OVER_IT.search(deed.split(",")[0])):
        return ""
    rest = " ".join((deed[: named.start()] + " " + deed[named.end() :]).split())
    return f"{named.group(2) or ''}{head}{',' + clause + ',' if clause else ''} {found.group(1)} ich {rest}"


def lived_there(own: str, thanks: str) -> str:
    """What was lived at a place that the thanks name: "dort habe ich viel über das Dorf erfahren"."""
    found, place = _OWN.search(own), _PLACE.search(own)
    if found is None or place is None or place.group() not in thanks:
        return ""
    return f"dort {found.group(1)} ich {' '.join(found.group(2).replace(place.group(), '').split())}"


def met(own: str, reason: str) -> str:
    """A step that meets their reason, which was just named: "ich mache ihn im Herbst" of the licence that they ask for."""
    found = _STEP.search(own)
    if found is None or not reason or found.group(4) != reason.split()[-1]:
        return ""
    return f"ich {found.group(1)} {_PRONOUN[found.group(3)]} {found.group(2)}{found.group(5)}".rstrip().replace("  ", " ")


def named_once(own: str, point: str) -> str:
    """A note of the writer's own that stands behind the point it takes up, the things of that point named by a pronoun: "ich will ihn
    fünf Minuten vorher beginnen"; empty where it names none of them.
    """
    made = own
    for article, noun in re2.findall(r"\b(den|das) (\p{Lu}[\pL-]+)\b", own) if point else ():
        if re2.search(rf"\b{noun}\b", point):
            made = made.replace(f"{article} {noun}", _PRONOUN[article], 1)
    for before, noun in re2.findall(r"\b(vor|nach) (?:dem|der) (\p{Lu}[\pL-]+)", made) if made != own else ():
        if re2.search(rf"\b{noun}\b", point):
            made = str(re2.sub(rf"\b{before} (?:dem|der) {noun}\b", "vorher" if before == "vor" else "danach", made))
    return "" if made == own else made


def sense(recall: str) -> str:
    """Whether a memory is one of the eye or of the ear, as far as its noun tells: a tag of the phrases."""
    noun = first_noun(recall)
    if not NAMED.search(recall) or _NEITHER.search(noun.lower()):
        return ""
    return "heard" if _HEARD.search(noun.lower()) else "seen"


def _kind(recall: str, noun: str) -> str | None:
    """The gender of what is remembered, told by its noun or by its own clause ("die Rose, die aus Riga kam")."""
    return gender(noun, "de") or ("f" if recall.startswith("die ") and is_one(recall) else None)


def _story(found: dict[str, str]) -> dict[str, str]:
    """What was told that day, behind "dass", unless it is what was acted on since."""
    story = found.get("story", "")
    acted_on = shared(story, found.get("since", "")) >= _SAME_DEED
    of_it = "" if acted_on else story_of_it(found.get("recall", ""), story)
    return {"story_of_it": of_it, "story_dass": "" if acted_on or of_it else behind_that(story)}
