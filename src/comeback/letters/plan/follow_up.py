"""The follow-up to a rejection after an interview (rules A1 to A15): thanks, acceptance, one small ask, an open door, a wish."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.kinds import Polarity, Says
from comeback.domain.letter import Move
from comeback.domain.sentence import Day, Sentence
from comeback.letters.plan.facts import fact, last_day, moment_beside, moment_facts, moment_for, move, role
from comeback.letters.plan.lived import bears_on_reason, lived_note
from comeback.letters.plan.presumed import post_gone
from comeback.letters.plan.remarks import invited_again, remark, told_reason
from comeback.letters.plan.situation import Situation
from comeback.letters.plan.thanks_for_feedback import usable


def moves(case: Case, now: Situation) -> tuple[Move, ...]:
    """The moves in order."""
    known = (
        _opening(case, now),
        *_answer(case, now),
        *_interview(case),
        *_beside(case),
        *_trace(case),
        _accept(case),
        *_told(case),
        *_feedback(case),
    )
    return (*known, *_ask(case, now), *_door(case, now), _close(case))


def _opening(case: Case, now: Situation) -> Move:
    teller = case.notice.by.name if case.notice and case.notice.by else ""
    facts = (role(case), last_day(case), fact("notice.by", teller), fact("notice.at", case.notice.at.date() if case.notice else None))
    if now.told and not now.recruiter:
        return move("tell", "A1", _speed(case, now), *facts)
    if now.recruiter:
        return move("tell_recruiter", "A1", "the recruiter in between passed the news on", *facts)
    return move(
        "place", "G19", "a new mail: the first line says who writes and when you met; a machine's notice is not thanked for", *facts
    )


def _answer(case: Case, now: Situation) -> tuple[Move, ...]:
    """What they wrote beside the no is answered, by the letter to who wrote it."""
    said = remark(case, now)
    if said is None or not now.told or now.recruiter:
        return ()
    return (move(f"answer_{said.name}", "A3", "they wrote this beside the no, and it is answered", fact("notice.words", said.words)),)


def _speed(case: Case, now: Situation) -> Sentence:
    if now.timely is None or case.notice is None:
        return Sentence("thanks for telling: without a word of speed, because no date tells")
    if not now.timely:
        return Sentence("thanks for telling: without a word of speed, because it came late")
    told = Day(f"{case.notice.at:%A}", case.notice.at.date(), told_year=False)
    if case.promised_by is None:
        return Sentence(
            "thanks for telling: promptly, because the news came on {told}, within ten working days of the last contact", told=told
        )
    promised = Day(f"{case.promised_by:%A %d %B}", case.promised_by, told_year=False)
    return Sentence(
        "thanks for telling: promptly, because {promised} was promised and the news came on {told}", promised=promised, told=told
    )


def _interview(case: Case) -> tuple[Move, ...]:
    found = moment_for(case, case.reader)
    own = Sentence("one thing that was done or said, in your own words")
    why = own if found else Sentence("the interview itself: no moment of it is noted")
    thanked = move("interview", "A2", why, moment_facts(found), last_day(case))
    if found is None or not found.thanks_for:
        return (thanked,)
    return (thanked, move("effect", "A2", "what that was good for, and what else you remember", moment_facts(found)))


def _beside(case: Case) -> tuple[Move, ...]:
    """Somebody else who was there is remembered to, where that adds no fourth thanks."""
    found = moment_beside(case, case.reader)
    if found is None or (case.notice and case.notice.reason):
        return ()
    return (move("beside", "A2", "somebody else of that day, and what they did", moment_facts(found)),)


def _trace(case: Case) -> tuple[Move, ...]:
    """What the writer tells of themselves and has done since, where it is known: the day left a trace."""
    note = lived_note(case)
    told = () if bears_on_reason(case, note) else fact("seeker_news", note)
    done = fact("since_then", case.since_then[0] if case.since_then else "")
    lived = (move("lived", "G7", "what you tell of yourself, where it has to do with the day", told),) if told else ()
    return (*lived, move("trace", "G4", "one thing done since, and done indeed", done)) if done else lived


def _told(case: Case) -> tuple[Move, ...]:
    """What the writer tells of themselves that has to do with the reason stands behind it."""
    note = lived_note(case)
    if not bears_on_reason(case, note):
        return ()
    return (move("told", "G7", "what you tell of yourself, where it has to do with their reason", fact("seeker_news", note)),)


def _accept(case: Case) -> Move:
    name = "accept_cancelled" if post_gone(case) else "accept"
    return move(name, "A3", "the decision is accepted in one clause", fact("company", case.company))


def _feedback(case: Case) -> tuple[Move, ...]:
    """Feedback inside the rejection is thanked for, not asked for again (rule A9)."""
    if not any(one.polarity is not Polarity.NEUTRAL for one in case.heard):
        return ()
    points = usable(case)
    gap = next((one for one in points if one.polarity is Polarity.GAP), None)
    strength = next((one for one in points if one.polarity is Polarity.STRENGTH), None)
    found = []
    if gap:
        found.append(move("point", "A9", "they already said what to work on", fact("heard.gap", gap.words)))
    if strength:
        found.append(move("strength", "A9", "they already said what went well", fact("heard.strength", strength.words)))
    return tuple(found)


def _ask(case: Case, now: Situation) -> tuple[Move, ...]:
    if not now.may_ask:
        return ()
    says = case.notice.says if case.notice else frozenset()
    if Says.FEEDBACK_OFFERED in says:
        return (move("take_up", "A9", "they offered feedback: it is taken up", fact("notice.words", "feedback offered")),)
    if now.internal_seeker:
        return (move("ask_development", "A13", "you work there: one question on growing, no more", role(case)),)
    if Says.INTERNAL_CANDIDATE in says:
        return (move("ask_light", "A10", "the reason is not about you: a light question only", fact("notice.reason", "internal")),)
    reason = told_reason(case, now)
    if reason or Says.REASON_GIVEN in says:
        return (
            move(
                "ask_reason",
                "A11",
                "a reason was given: not why, but what to keep and how to get there",
                fact("notice.reason", reason),
            ),
        )
    return (move("ask", "A4", "one thing to keep and one to change, with an example, and a way out", fact("stage", case.stage)),)


def _door(case: Case, now: Situation) -> tuple[Move, ...]:
    """At most two of the optional moves (rules A6 and A7)."""
    if now.internal_seeker:
        return (move("support", "A13", "support for the team you belong to", fact("company", case.company)),)
    says = case.notice.says if case.notice else frozenset()
    found = []
    if case.wishes.other_roles:
        found.append(move("other_role", "A6", "you would take another post, named", fact("wishes.other_roles", case.wishes.other_roles)))
    elif invited := _invited(case, now):
        found += invited
    elif case.wishes.interest:
        found.append(move("interest", "A6", "you wish to say that you are still interested", fact("company", case.company)))
    if case.wishes.keep_cv:
        found.append(_papers(says))
    return tuple(found)


def _papers(says: frozenset[Says]) -> Move:
    if Says.KEEPS_CV in says:
        return move("kept_cv", "A7", "they said that they keep your papers: you are glad of it", fact("notice.says", Says.KEEPS_CV.value))
    return move("keep_cv", "A7", "you are glad to have your papers kept", fact("wishes.keep_cv", "yes"))


def _invited(case: Case, now: Situation) -> tuple[Move, ...]:
    """Their invitation to apply again, taken as it was given."""
    said = invited_again(case, now)
    return (move("again", "A6", "they invited you to apply again", fact("notice.words", said.words)),) if said and now.told else ()


def _close(case: Case) -> Move:
    if post_gone(case):
        return move("close_cancelled", "A10", "a wish, and a word on the post opening again", role(case))
    return move("close", "A5", "good wishes", fact("company", case.company))
