"""English notes of the writer's own as they join what they have to do with: the act, the memory, the topic, the point.

"I have used three sorts of kettle tipper" stands behind "the kettle that tips itself" and behind nothing else. What shares no word with any
of them joins nothing. What the no tells of a loss, and what a new message offers, are taken up in their own words.
"""

from __future__ import annotations

import re2

from comeback.domain.case import Case
from comeback.domain.kinds import Polarity
from comeback.letters.plan.lived import lived_note, shared
from comeback.letters.plan.presumed import post_gone
from comeback.letters.plan.situation import came_back, marks
from comeback.letters.words.jotted import tidied
from comeback.letters.words.lighter import had_never, lighter, without_advice
from comeback.letters.words.names import first_name
from comeback.letters.words.persons import first_person
from comeback.letters.words.tense import perfect
from comeback.letters.words.voice import THIRD, turned

_STEP = re2.compile(r"(?i)^(?:(?:he|she|i) )?(?:means?|plans?|wants?|intends?|is going|am going) to (.+)$|^(?:(?:he|she|i) )?will (.+)$")
_FAIREST = re2.compile(r"(?i)^the (\pL+est|best) ([\pL -]+?) (?:he|she) has (.+)$")
_MY_KIN = re2.compile(r"(?i)^(?:his|her|their) (\pL+ .+)$")
_LOSS = re2.compile(
    r"(?i)\b((?:we (?:have |had )?lost|our (?:\pL+ ){1,3}(?:fell away|fell through|was cut|were cut|has been cut|was withdrawn|pulled out))"
    r"(?: [^.,;:!?()]{2,40})?)"
)
"""What their no tells of a loss of theirs."""
_WHO_DECIDED = re2.compile(
    r"(?i)\b((?:head office|the (?:board|council|trust|owners?|group|management|ministry)) (?:has|have) (?:put|frozen|stopped|cancelled)"
    r" [^.,;:!?()]{3,40})"
)
_OFFERED = re2.compile(
    r"(?i)\b(?:the|a|an|our) ((?:\pL[\pL-]* ){0,3}(?:post|role|position|job|place|vacancy|store|shop|branch|site|office|kitchen|workshop"
    r"|depot|ward|bakery|school|class|studio|centre|center)(?: (?:in|from) [\pL-]+)?)\b"
)
_TAUGHT_ME = re2.compile(r"\b(who (?:taught|showed)) (the|a|an|how|to)\b")
"""Of whom a note tells that they taught a thing, without telling whom: the writer."""
_TWO = 2


def joined_slots(case: Case, found: dict[str, str]) -> dict[str, str]:
    """The slots; each is either sure or empty. `found` are those known already."""
    made = {
        **_lived(case, found),
        **_since(case, found),
        "gone_because": _loss(case),
        "gone_word": _who_decided(case),
        "offered": _offered(case),
    }
    made["since_more"] = str(_TAUGHT_ME.sub(r"\1 me \2", found.get("since_more", "")))
    made["step"] = _step(case)
    if _step_note(case) == lived_note(case) and made["step"]:
        made["lived"] = made["step"]
    return made


def own(note: str, reader: str) -> str:
    """A note as a clause of the writer's own, also one of kin ("his sister says so") or of the best they know; empty where unsure."""
    text = tidied(note)
    if best := _FAIREST.search(text):
        return f"it is the {best.group(1)} {best.group(2)} I have {best.group(3)}"
    if (kin := _MY_KIN.search(text)) and not set(kin.group(1).lower().split()) & THIRD:
        return f"my {kin.group(1)}"
    return had_never(first_person(text, reader)).replace(" at present work", " where I work now")


def _lived(case: Case, found: dict[str, str]) -> dict[str, str]:
    """The note that has to do with the day, with the one thing that it joins."""
    lived = own(lived_note(case), first_name(case.reader))
    with_topic = _topic_note(case, found)
    told = {"lived": lived, "lived_recall": "", "lived_thanks": "", "lived_topic": with_topic}
    if not lived:
        return told
    name = _nearest(lived, found)
    if name:
        told[f"lived_{name}"] = told["lived"] = lighter(lived, found[name])
    elif gap := _gap(case, lived):
        told["lived"] = lighter(lived, gap)
    return told


def _nearest(note: str, found: dict[str, str]) -> str:
    """Whether a note has more to do with the memory or with the act; of the best that one knows, it is the act."""
    near = {name: shared(note, found.get(name, ""), short=True) for name in ("recall", "thanks") if found.get(name)}
    if note.startswith("it is the "):
        return "thanks" if "thanks" in near else ""
    best = max(near, key=lambda name: near[name], default="")
    return best if best and near[best] else ""


def _topic_note(case: Case, found: dict[str, str]) -> str:
    """A note that has to do with the topic, and is not the one of the day."""
    topic, first = found.get("topic", ""), lived_note(case)
    notes = (one for one in case.seeker_news if one != first and topic and shared(one, topic, short=True))
    return next((told for one in notes if (told := own(one, first_name(case.reader)))), "")


def _since(case: Case, found: dict[str, str]) -> dict[str, str]:
    """What was done since, where it has to do with the memory, the act or the point."""
    since = found.get("since", "")
    if not since or not since.startswith("I "):
        return {}
    since = since.replace(" the portfolio", " my portfolio")
    name = _nearest(since, found)
    gap = _gap(case, since)
    told = {"since_gap": _ever_since(without_advice(lighter(since, gap), gap)) if gap else ""}
    if name:
        told[f"since_{name}ed" if name == "recall" else "since_thanks"] = told["since_joined"] = _ever_since(lighter(since, found[name]))
    return told


def _gap(case: Case, near: str = "") -> str:
    """The first point to improve, or the first that has to do with a note; empty where there is none."""
    gaps = (one.words for one in case.heard if one.polarity is Polarity.GAP)
    return next((words for words in gaps if not near or shared(near, words, short=True)), "")


def _ever_since(note: str) -> str:
    """ "I built one of my own" as "I have since built one of my own"; what is told in the present stays so."""
    done = perfect(note)
    return done.replace("I have ", "I have since ", 1) if done and " since" not in done else done or note


def _step_note(case: Case) -> str:
    return next((one for one in case.seeker_news if _STEP.search(tidied(one))), "")


def _step(case: Case) -> str:
    """A step that the writer plans, as a plan: "I mean to look for a class this spring"."""
    plan = _STEP.search(tidied(_step_note(case)))
    gap = _gap(case)
    if plan is None or not gap:
        return ""
    doing = str(plan.group(1) or plan.group(2))
    bare = {word.lower() for word in doing.split()} & THIRD
    return "" if bare else lighter(f"I {'mean' if plan.group(1) else 'am going'} to {doing}", gap)


def _loss(case: Case) -> str:
    """A loss of theirs that the no tells of, from the writer's side: "your biggest order fell away"."""
    words = case.notice.words if case.notice else ""
    lost = _LOSS.search(words)
    if lost is None or words in marks("protected"):
        return ""
    told = turned(str(lost.group(1)))
    return told[:1].lower() + told[1:]


def _who_decided(case: Case) -> str:
    """Who put the post on hold or stopped it, where the no tells it."""
    decided = _WHO_DECIDED.search(case.notice.words) if case.notice and post_gone(case) else None
    told = str(decided.group(1)) if decided else ""
    return told[:1].lower() + told[1:]


def _offered(case: Case) -> str:
    """What a new message offers, as they named it: "the second store", "the survey post"."""
    offer = _OFFERED.search(case.notice.words) if case.notice and came_back(case) else None
    named = str(offer.group(1)) if offer else ""
    return f"the {named}" if len(named.split()) >= _TWO else ""
