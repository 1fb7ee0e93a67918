"""The follow-up to a rejection after an interview (rules A1 to A15): thanks, acceptance, one small ask, an open door, a wish."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.kinds import Polarity
from comeback.domain.letter import Move
from comeback.domain.sentence import Day, Sentence
from comeback.letters.plan.asking import door, request
from comeback.letters.plan.facts import fact, last_day, moment_beside, moment_facts, moment_for, move, role, words_of_day
from comeback.letters.plan.lived import bears_on_reason, lived_note, shared
from comeback.letters.plan.presumed import post_gone
from comeback.letters.plan.remarks import choice_told, needed_who, remark, told_reason
from comeback.letters.plan.situation import Situation
from comeback.letters.plan.thanks_for_feedback import usable


def moves(case: Case, now: Situation) -> tuple[Move, ...]:
    """The moves in order."""
    accepted = (_accept(case), *_told(case))
    told = _feedback(case)
    answers_point = any(one.name == "point" for one in told) and _stands_behind_point(case, now)
    day = (*_interview(case), *_beside(case), *_lived(case), *(() if answers_point else _trace(case)))
    known = (*day, *accepted) if _knows_why(case, now) else (*accepted, *day)
    heard = _with_trace(case, now, told) if answers_point else told
    return (_opening(case, now), *_answer(case, now), *known, *heard, *request(case, now), *door(case, now), _close(case))


def _stands_behind_point(case: Case, now: Situation) -> bool:
    """Whether what was done since stands behind the point that they made: in German and Spanish always, in French unless it came
    from the day."""
    of_day = bool(case.since_then) and bool(shared(case.since_then[0], words_of_day(case)))
    return now.language in {"de", "es"} or (now.language == "fr" and not of_day)


def _with_trace(case: Case, now: Situation, told: tuple[Move, ...]) -> tuple[Move, ...]:
    """What was done since, behind the point; in German the praise stands before both."""
    if now.language == "de":
        return (*sorted(told, key=lambda one: one.name == "point"), *_trace(case))
    at = next(at for at, one in enumerate(told) if one.name == "point") + 1
    return (*told[:at], *_trace(case), *told[at:])


def _knows_why(case: Case, now: Situation) -> bool:
    """Whether a reason is known: then it is accepted where the request takes it up, and elsewhere at once."""
    return not post_gone(case) and bool(told_reason(case, now) or needed_who(case, now) or choice_told(case, now))


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


def _lived(case: Case) -> tuple[Move, ...]:
    """What the writer tells of themselves, where it has to do with the day."""
    note = lived_note(case)
    told = () if bears_on_reason(case, note) else fact("seeker_news", note)
    return (move("lived", "G7", "what you tell of yourself, where it has to do with the day", told),) if told else ()


def _trace(case: Case) -> tuple[Move, ...]:
    """What the writer has done since, where it is known: the day left a trace."""
    done = fact("since_then", case.since_then[0] if case.since_then else "")
    return (move("trace", "G4", "one thing done since, and done indeed", done),) if done else ()


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


def _close(case: Case) -> Move:
    if post_gone(case):
        return move("close_cancelled", "A10", "a wish, and a word on the post opening again", role(case))
    return move("close", "A5", "good wishes", fact("company", case.company))
