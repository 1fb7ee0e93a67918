"""The tags of the phrases, told from a case: which of them fit. A tag that a phrase needs is a fact, never a guess."""

from __future__ import annotations

import re2

from comeback.domain.case import Case
from comeback.domain.kinds import Channel, Kind, LetterKind, Polarity, Says
from comeback.letters.load.people import same
from comeback.letters.plan.facts import moment_for
from comeback.letters.plan.lived import acted_on
from comeback.letters.plan.presumed import another_chosen, first_met, post_gone, put_off
from comeback.letters.plan.remarks import remark
from comeback.letters.plan.situation import Situation, marks
from comeback.letters.plan.thanks_for_feedback import lived_of_strength
from comeback.letters.words import french_acts
from comeback.letters.words.acts import act
from comeback.letters.words.contracted import CONTRACTED
from comeback.letters.words.english_tags import THINGS, TROUBLE, english_tags
from comeback.letters.words.german_links import sense
from comeback.letters.words.german_tags import german_tags
from comeback.letters.words.greeting import greeting
from comeback.letters.words.occasion import occasion
from comeback.letters.words.polish import ARTICLE
from comeback.letters.words.roles import is_person
from comeback.letters.words.sign_off import sign_off
from comeback.letters.words.slots import AMERICAN
from comeback.letters.words.spanish_case import before_board, sombre, wanted
from comeback.letters.words.spanish_moments import to_do
from comeback.letters.words.verbs import is_past

_AWAY = re2.compile(r"(?i)\b(?:away|out of (?:the )?office|on leave|holiday|vacation)\b")
_HELD = re2.compile(
    r"(?i)\b(?:experience|certificates?|licen[cs]e|degree|qualifications?|diploma|ticket|skills?|knowledge|training|years?|registration"
    r"|accreditation|background|practice|nights|english|german|french|spanish)\b"
)
"""What a person may have, where a reason names it: "someone with a full driving licence"."""
_SOON = 3
"""Days after a talk within which German says nothing of a meantime ("inzwischen")."""
_VOSEO = frozenset({"AR", "UY", "PY"})


def tags(case: Case, now: Situation, found: dict[str, str]) -> frozenset[str]:
    """The tags that hold for this case."""
    moment = moment_for(case, case.reader)
    meeting, ends = occasion(case.stage, now.language), sign_off(case, now)
    held = {
        "timely": now.timely is True and not now.machine,
        "promised": now.timely is True and now.kept_promise and not now.machine,
        "swift": now.timely is True and now.swift and not now.machine,
        "early": now.timely is True and now.early and not now.machine,
        "late": now.timely is False,
        "same_day": now.same_day,
        "explained": now.explained,
        "excused": now.language == "fr" and now.told and french_acts.excused(case),
        "sombre": now.language == "es" and sombre(case),
        "wanted": now.language == "es" and wanted(case),
        "tribunal": now.language == "es" and before_board(case),
        "spoken": now.spoken and case.notice is not None,
        "phone": case.notice is not None and case.notice.channel is Channel.PHONE,
        "told": now.told,
        "thread": now.thread,
        "notice": case.notice is not None and case.notice.what is Kind.REJECTION,
        "has_promise": case.promised_by is not None,
        "has_because": bool(found.get("because")),
        "machine": now.machine,
        "formal": now.formal,
        "tu": not now.formal,
        CONTRACTED: now.language == "en" and not now.formal,
        "vos": not now.formal and (case.register == "vos" or (now.language == "es" and now.country in _VOSEO)),
        "person_role": is_person(case.role),
        "us": now.country in AMERICAN,
        "eu": now.eu,
        "other": bool(found.get("who")),
        "theirs": moment is not None and moment.who is not None and not found.get("who"),
        "has_thanks": bool(found.get("thanks")),
        "has_recall": bool(found.get("recall")),
        "praised_me": found.get("praise_dass", "").startswith("ich ") and now.language == "de",
        "recall_thanked": found.get("thanks_whole", "") != found.get("thanks", "") and now.language == "de",
        "days_on": not case.interviewed_on or (case.today.date() - max(case.interviewed_on)).days > _SOON,
        "spoken_now": now.spoken and case.notice is not None and not case.prior,
        "has_topic": bool(found.get("topic")),
        "topic_act": now.language == "es" and to_do(found.get("topic", "")),
        "opens": not now.told and not now.recruiter,
        "has_public": bool(found.get("public") or found.get("public_clause") or found.get("public_np")),
        "has_day": bool(case.interviewed_on),
        "has_ahead": case.meets_on is not None,
        "panel": len(case.people) > 1,
        "recruiter": now.recruiter,
        "sad": case.mood in marks("sad"),
        "has_lived": bool(found.get("lived")),
        "has_front": bool(found.get("lived_front")),
        "lived_praised": lived_of_strength(case),
        "goes_back": bool(found.get("lived_there")),
        "has_step": bool(found.get("step")),
        "has_topics": bool(found.get("topics_of")),
        "joins": any(found.get(name) for name in ("how", "thanks_when", "thanks_why")),
        "gone_told": bool(found.get("gone_sans") or found.get("gone_word")),
        "needs_somebody": bool(found.get("needed")),
        "has_reason": bool(found.get("reason")),
        "reason_held": bool(_HELD.search(found.get("reason", ""))),
        "gap_own": found.get("gap", "").startswith(("I ", "my ")),
        "has_said": bool(found.get("said")),
        "internal": now.internal_seeker,
        "cancelled": post_gone(case),
        "inside": case.notice is not None and Says.INTERNAL_CANDIDATE in case.notice.says and not now.internal_seeker,
        "has_choice": bool(found.get("choice")),
        "paused": put_off(case),
        "chosen": another_chosen(case) or bool(found.get("choice")),
        "met": first_met(case, now),
        "talk": meeting.talk,
        "allowed": bool(found.get("allowed")),
        "trace": bool(case.since_then),
        "wrote_before": bool(case.prior),
        "asked": any(one.kind == "follow_up" for one in case.prior),
        "clause_word": found.get("kind_word", "").startswith("that "),
        "good": any(found.get(name) for name in ("kind_word", "praise_said", "praise_dass", "praise_np", "praise_of")),
        "gap": any(found.get(name) for name in ("point", "point_said", "point_dass", "point_np", "point_of")),
        "acted": any(one.polarity is Polarity.GAP and acted_on(case, one.words) for one in case.heard),
        "named_role": bool(case.role),
        "signs_best": "best" in ends.lower(),
        "bidden": bool(found.get("bidden")),
        "many_points": len(case.heard) > 2,
        "no_feedback": case.notice is not None and Says.NO_FEEDBACK_POLICY in case.notice.says,
        "thing_recall": _named(found.get("recall", "")),
        "past_since": _past(found.get("since", "")),
        "past_news": _past(found.get("news", "")),
        "names_it": meeting.name in found.get("thanks", ""),
        "likeable": _named(found.get("recall", "")) and not TROUBLE.search(found["recall"]),
        "casual": not now.formal and greeting(case, now, LetterKind.FOLLOW_UP).startswith("Hi "),
        "was_away": any(_AWAY.search(one.words) for one in case.prior),
        "signs_wishes": "wishes" in ends,
        "recall_kin": bool(found.get("recall_those")),
        "comes_back": bool(found.get("since_that")),
        "gone_why": bool(found.get("gone_sans")),
        **(french_acts.sense_tags(found.get("recall", "").replace(ARTICLE, "")) if now.language == "fr" else {}),
        "asking": now.may_ask,
        "there": case.reader is not None and any(same(one.name, case.reader.name) for one in case.people),
    }
    kind_of_act = act(found.get("thanks", ""), now.language)
    said = remark(case, now)
    kinds = {kind_of_act, f"said_{said.name}" if said else "", sense(found.get("recall", "")) if now.language == "de" else ""} - {""}
    held |= {"answered": said is not None, "known_act": bool(kind_of_act)}
    own = {"en": lambda: english_tags(case, meeting.name, found), "de": lambda: german_tags(found.get("point_main", ""))}
    of_language = own.get(now.language, frozenset[str])()
    return frozenset(name for name, holds in held.items() if holds) | kinds | of_language


def _named(recall: str) -> bool:
    """Whether a memory names a thing."""
    return recall.startswith(THINGS) and " being " not in recall


def _past(note: str) -> bool:
    """Whether an English note of the writer's own is told in the simple past: "I read the report"."""
    verb = note.removeprefix("I ").partition(" ")[0]
    return note.startswith("I ") and is_past(verb)
