"""The slots of the phrases, filled from a case, and the tags that say which phrases fit it. What the case does not hold is no slot."""

from __future__ import annotations

from datetime import date

from comeback.domain.case import Case
from comeback.domain.kinds import Kind
from comeback.letters.load.people import same
from comeback.letters.plan.lived import shared
from comeback.letters.plan.remarks import needed, needed_who
from comeback.letters.plan.situation import Situation
from comeback.letters.words import english_joined, french, german, german_links, notes, spanish_told
from comeback.letters.words.answering import answer_slot, choice_slot, praised_slot
from comeback.letters.words.days import day_of, on_day, when_met
from comeback.letters.words.firms import placed
from comeback.letters.words.french_joined import joined_slots
from comeback.letters.words.gone import gone_because
from comeback.letters.words.moments import moment_slots
from comeback.letters.words.names import called, company, dative, listed, spoken_of, with_article
from comeback.letters.words.occasion import occasion, placed_at
from comeback.letters.words.points import point_slots
from comeback.letters.words.roles import as_role, called_role
from comeback.letters.words.talked import talk_slots
from comeback.letters.words.voice import turned

AMERICAN = frozenset({"US", "PH"})
_RESUME = AMERICAN | {"CA"}
_SAME_STORY = 2
"""From so many words in common on, what the writer tells of themselves tells the memory, too."""


def slots(case: Case, now: Situation, sent: date) -> dict[str, str]:
    """All slots known for this case; empty values count as unknown."""
    meeting = occasion(case.stage, now.language)
    firm = company(case.company)
    if now.language == "en":
        firm = with_article(firm)
    at_firm, of_firm = placed(firm, now.language)
    found = {
        "role": called_role(case.role, now.language),
        "as_role": as_role(case.role),
        "application": german.application(case.role),
        "company": firm,
        "at_company": at_firm,
        "of_company": of_firm,
        "seeker": case.seeker.name,
        "phone": case.seeker.phone,
        "reader": called(case.reader),
        "said": answer_slot(case, now),
        "praised": praised_slot(case, now),
        "choice": choice_slot(case, now),
        "needed": needed(case, now),
        "needed_who": turned(needed_who(case, now)),
        "gone_because": gone_because(case, now),
        "cv": "résumé" if now.country in _RESUME else "CV",
        "show": meeting.show,
        "at_it": placed_at(meeting.name),
        "occasion": meeting.name,
        "the_occasion": _with_article_marked(meeting.name, now.language),
        "allowed": meeting.allowed,
        "after_occasion": german.after(meeting.name) if now.language == "de" else "",
        **_days(case, now, sent),
        **_dates(case, now),
        **moment_slots(case, now),
        **_told(case, now),
        **point_slots(case, now),
        **notes.note_slots(case, now),
        **talk_slots(case, now),
        **(spanish_told.talked(case) if now.language == "es" else {}),
    }
    if now.language == "es":
        found |= spanish_told.linked(case, found["lived"])
    if shared(found["lived"], found.get("recall", "")) >= _SAME_STORY:
        found["recall"] = ""
    if now.language == "fr":
        found |= joined_slots(case, found, sent)
    if now.language == "de":
        found |= german_links.of_day(found)
    if now.language == "en":
        found |= english_joined.joined_slots(case, found)
    if case.notice and case.notice.by:
        found["teller"] = spoken_of(case.notice.by, now.language)
    return found


def _days(case: Case, now: Situation, sent: date) -> dict[str, str]:
    if not case.interviewed_on:
        return {}
    last = max(case.interviewed_on)
    named = (last, sent, now.language, now.country)
    when = {"on_day": on_day(*named), "when_met": when_met(*named)}
    return {
        "day": day_of(last, now.language, now.country),
        **{name: _with_article_marked(value, now.language) for name, value in when.items()},
    }


def _dates(case: Case, now: Situation) -> dict[str, str]:
    """Other days than the last interview's: one promised for a decision, that of an offer, the first of work, an interview ahead."""
    offered = case.notice.at.date() if case.notice and case.notice.what is Kind.OFFER else None
    asked = next((one.at for one in case.prior if one.kind == "follow_up"), None)
    named = {
        "promised_day": case.promised_by,
        "offer_day": offered,
        "start_day": case.start_on,
        "asked_day": asked,
        "meet_day": case.meets_on,
    }
    return {name: day_of(day, now.language, now.country) for name, day in named.items() if day}


def _with_article_marked(words: str, language: str) -> str:
    return french.marked(words) if language == "fr" else words


def _told(case: Case, now: Situation) -> dict[str, str]:
    if case.notice is None:
        return {}
    others = [
        dative(spoken_of(one, now.language), now.language) for one in case.people if not (case.reader and same(one.name, case.reader.name))
    ]
    return {"others": listed(others, now.language) if 0 < len(others) <= 3 else "", "reason": notes.reason(case, now)}
