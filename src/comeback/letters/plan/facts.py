"""Facts of a case by their path, for the moves that use them; and the moments that belong to a person."""

from __future__ import annotations

from comeback.domain.application import Moment
from comeback.domain.case import Case, CasePerson
from comeback.domain.letter import Fact, Move
from comeback.letters.load.people import find, same


def fact(path: str, value: object) -> tuple[Fact, ...]:
    """One fact, or none where the case holds nothing there."""
    return (Fact(path, str(value)),) if value else ()


def move(name: str, rule: str, why: str, *facts: tuple[Fact, ...]) -> Move:
    """A move with its facts flattened; those that are not known fall away."""
    return Move(name, tuple(one for group in facts for one in group), why, rule)


def role(case: Case) -> tuple[Fact, ...]:
    """The post."""
    return fact("role", case.role)


def last_day(case: Case) -> tuple[Fact, ...]:
    """The day of the last interview."""
    return fact("interviewed_on", max(case.interviewed_on).isoformat()) if case.interviewed_on else ()


def moment_for(case: Case, reader: CasePerson | None) -> Moment | None:
    """The moment a letter to this reader recalls: one of theirs before one of nobody's before one of somebody else."""
    filled = [one for one in case.moments if one.thanks_for or one.recall]
    theirs = [one for one in filled if reader and one.who and same(one.who, reader.name)]
    nobodys = [one for one in filled if not one.who]
    return next(iter(theirs or nobodys or filled), None)


def words_of_day(case: Case) -> str:
    """The words of the moment that a letter to its reader recalls; empty where there is none."""
    moment = moment_for(case, case.reader)
    return moment.words if moment else ""


def moment_beside(case: Case, reader: CasePerson | None) -> Moment | None:
    """What somebody else did that day, where the letter recalls a moment of the reader's own."""
    mine = moment_for(case, reader)
    if mine is None or not mine.who or reader is None or not same(mine.who, reader.name):
        return None
    return next((one for one in case.moments if one.who and one.thanks_for and not same(one.who, reader.name)), None)


def moment_facts(moment: Moment | None) -> tuple[Fact, ...]:
    """The parts of a moment as facts."""
    if moment is None:
        return ()
    return fact("moments.who", moment.who) + fact("moments.thanks_for", moment.thanks_for) + fact("moments.recall", moment.recall)


def who_of(case: Case, moment: Moment | None) -> CasePerson | None:
    """The person a moment belongs to, as the case knows them."""
    if moment is None or not moment.who:
        return None
    return find(moment.who, case.people) or CasePerson(moment.who)
