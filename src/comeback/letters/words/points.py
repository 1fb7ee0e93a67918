"""Slots from the feedback they gave: the point to work on, the kind word, a bidding to return, each in the form it can be said back in."""

from __future__ import annotations

import re2

from comeback.domain.case import Case
from comeback.domain.kinds import Polarity
from comeback.letters.plan.situation import Situation
from comeback.letters.plan.thanks_for_feedback import most_useful, usable
from comeback.letters.words import french_spoken, german_clauses, german_praise, german_told, heard, spanish_points
from comeback.letters.words.classes import word_class
from comeback.letters.words.said_back import said_back

_DESCRIBING = word_class("describing")
_AMOUNT = re2.compile(r"^(?:noch )?zu (?:wenig|viel) (?:\S+ ){3,}")
"""Too much of something longer: told in its own words, since no clause holds it well."""


def point_slots(case: Case, now: Situation) -> dict[str, str]:
    """The slots; each is either sure or empty."""
    points = usable(case)
    gap, good = most_useful(case, Polarity.GAP), most_useful(case, Polarity.STRENGTH)
    told = heard.point(gap.words, gap.theme, now.language) if gap else ""
    kind = heard.kind_word(good.words, now.language) if good else ""
    found = {"point": told, "kind_word": kind, "bidden": next(filter(None, (heard.bidden(one.words) for one in points)), "")}
    if now.language == "en":
        return found | _english_points(told, kind)
    return found | _said_points(gap.words if gap else "", good.words if good else "", now)


def _said_points(gap: str, good: str, now: Situation) -> dict[str, str]:
    """The points as the writer's own clauses; where one can be said so, nothing is quoted."""
    said = {"point_said": _clause(gap, now), "praise_said": _clause(good, now)}
    if now.language == "de" and not said["praise_said"]:
        said["praise_said"] = german_praise.pleased(heard.first_point(good, "de"), formal=now.formal)
    if now.language == "fr":
        said |= _thing(gap, said["point_said"], "point") | _thing(good, said["praise_said"], "praise")
    if now.language == "es":
        said["point_said"] = said["point_said"] or spanish_points.to_mend(heard.brief(gap, "es"))
        said["praise_np"] = "" if said["praise_said"] else spanish_points.named_gift(heard.brief(good, "es"))
        said["praise_said"] = said["praise_said"] or ("" if said["praise_np"] else spanish_points.to_keep(heard.brief(good, "es")))
    quoted = {name: "point" if name.startswith("point") else "kind_word" for name in said}
    found = said | {quoted[name]: "" for name, words in said.items() if words}
    return found | _german(said, gap, good, now) if now.language == "de" else found


def _clause(words: str, now: Situation) -> str:
    told = said_back(words, now.language, formal=now.formal)
    noted = heard.brief(words, "de") if now.language == "de" and not told else ""
    return german_clauses.jotted(noted, formal=now.formal) if noted else told


def _german(said: dict[str, str], gap: str, good: str, now: Situation) -> dict[str, str]:
    """The clauses as they stand behind "dass"; a thing that was praised."""
    thing = "" if said["praise_said"] else german_praise.praised_thing(heard.first_point(good, "de"))
    told = {"point_said": german_told.behind_that(gap, formal=now.formal), "praise_said": german_told.behind_that(good, formal=now.formal)}
    behind = {f"{name.removesuffix('_said')}_dass": told[name] or german_clauses.behind_that(words) for name, words in said.items()}
    plain = {f"{name.removesuffix('_dass')}_said": "" for name, words in behind.items() if words}
    brief = heard.brief(gap, "de")
    amount = {"point_dass": "", "point_said": "", "point_main": ""} if _AMOUNT.search(brief) and not german_clauses.glanced(brief) else {}
    named = {"praise_np": thing, "praise_found": german_praise.found_so(said["praise_said"]), "point_main": said["point_said"]}
    amount |= {"praise_dass": ""} if named["praise_found"] else {}
    return behind | plain | named | amount | ({"kind_word": ""} if thing else {})


def _thing(words: str, clause: str, name: str) -> dict[str, str]:
    """A French thing they named, where it is no clause: "vous avez remarqué une vraie rigueur", "ce que vous dites de mon calme"."""
    named = "" if clause else french_spoken.thing_back(heard.brief(words, "fr"))
    any_one = named.startswith(("un ", "une ", "des ", "de ", "deux ", "trois "))
    return {f"{name}_np": named if any_one else "", f"{name}_of": "" if any_one else named}


def _found_me(good: str) -> str:
    """ "I was calm and kind with the relatives" as what they found the writer: "calm and kind with the relatives"."""
    rest = good.removeprefix("I was ")
    words = rest.split()
    told = next((word for word in words if word not in {"very", "really", "so", "well"}), "")
    return rest if rest != good and told in _DESCRIBING else ""


def _english_points(told: str, kind: str) -> dict[str, str]:
    """The points by their form, for sentences built about each: a clause, advice, a thing, words in quotation marks."""
    forms = {
        "gap": (told, "your point that "),
        "advice": (told, "your advice to "),
        "gap_about": (told, "your point about "),
        "gap_quote": (told, "your remark "),
        "good": (kind, "that "),
        "good_about": (kind, "about "),
    }
    found = {name: words.removeprefix(lead) if words.startswith(lead) else "" for name, (words, lead) in forms.items()}
    plain = found["advice"].removesuffix(" next time")
    found["advice_next"] = plain if plain != found["advice"] else ""
    found["advice"] = plain
    found["found_me"] = _found_me(found["good"])
    mine = found["gap"] if found["gap"].startswith(("I ", "my ")) else ""
    return found | {"gap_mine": mine, "good_quote": kind if kind.startswith("“") else ""}
