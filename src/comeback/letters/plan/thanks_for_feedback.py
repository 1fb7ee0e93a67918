"""Thanks when feedback arrives (rules B1 to B9): one point, in the reader's words; nothing defended, nothing asked."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.case import Case, Heard
from comeback.domain.kinds import Polarity, Says, Theme
from comeback.domain.letter import Move
from comeback.letters.plan.facts import fact, moment_facts, moment_for, move, role
from comeback.letters.plan.lived import lived_note, shared
from comeback.letters.plan.situation import Situation, marks

_SHORT = 14
"""Words that can be said back whole."""
_NO_VOW = frozenset({Theme.NOT_ABOUT_YOU.value, Theme.SOMEONE_STRONGER.value, Theme.TERMS.value, Theme.VAGUE.value})


def usable(case: Case) -> tuple[Heard, ...]:
    """The points a letter may name; improper remarks are never quoted back (rule B9)."""
    return tuple(one for one in case.heard if one.theme != Theme.IMPROPER.value and one.words not in marks("protected"))


def most_useful(case: Case, polarity: Polarity) -> Heard | None:
    """The one point of a side that a letter names: rather of the writer than of another, short enough to be said back, its theme known."""
    side = [one for one in usable(case) if one.polarity is polarity and one.theme not in _NO_VOW]
    return min(side, key=lambda one: (one.words in marks("somebody_else"), len(one.words.split()) > _SHORT, not one.theme), default=None)


def lived_of_strength(case: Case) -> bool:
    """Whether what the writer tells of themselves has to do with the praise that the letter gives back."""
    strength = _strength(case)
    return strength is not None and bool(shared(lived_note(case), strength.words))


def _strength(case: Case) -> Heard | None:
    return most_useful(case, Polarity.STRENGTH)


def _told(lived: str) -> Move:
    return move("told", "G7", "what you tell of yourself, where it has to do with their words", fact("seeker_news", lived))


def _of_gap(case: Case, gap: Heard, *, told_of_gap: bool) -> Iterator[Move]:
    """The most useful point and what it changes; where nothing has changed yet, what a plain word is worth. `told_of_gap`: whether a note
    of the writer's own answers it.
    """
    yield move("point", "B2", "the most useful point, in their words", fact("heard.gap", gap.words))
    if case.since_then:
        yield move("change", "B3", "what it changes: only what is true", fact("since_then", "; ".join(case.since_then)))
        return
    if case.seeker_news:
        yield move("step", "B3", "what it changes: only what is true", fact("seeker_news", case.seeker_news[0]))
    if not told_of_gap:
        yield move("useful", "B2", "what a plain word is worth, with no vow")


def moves(case: Case, now: Situation) -> tuple[Move, ...]:
    """The moves in order."""
    points = usable(case)
    gap = most_useful(case, Polarity.GAP)
    strength = _strength(case)
    found = [move("thank", "B1", "thanks for the feedback itself, and for how it was given", role(case))]
    lived, of_strength = lived_note(case), lived_of_strength(case)
    if strength:
        found.append(move("strength", "B4", "the good word is given back", fact("heard.strength", strength.words)))
    if of_strength:
        found.append(_told(lived))
    elif strength and len(case.since_then) > 1:
        found.append(move("told", "B3", "what else has come of it", fact("since_then", case.since_then[1])))
    if gap:
        found += _of_gap(case, gap, told_of_gap=bool(lived) and not of_strength)
    if lived and not of_strength:
        found.append(_told(lived))
    if points and not gap and not strength:
        found.append(move("candour", "B8", "nothing here is yours to mend: thanks for candour, no vow"))
    if moment := moment_for(case, case.reader):
        found.append(move("moment", "G7", "one thing of the interview", moment_facts(moment)))
    elif case.prior and not now.spoken:
        found.append(move("kept", "G7", "the day itself, once more"))
    bidden = next((one.words for one in points if "again" in one.words or "come back" in one.words), "")
    if bidden or (case.notice and Says.INVITES_NOTE in case.notice.says):
        found.append(move("invitation", "B7", "their invitation is taken as given", fact("notice.words", bidden or "invited a note")))
    if case.wishes.other_roles and not now.internal_seeker and not case.prior:
        found.append(move("other_role", "A6", "you would take another post, named", fact("wishes.other_roles", case.wishes.other_roles)))
    found.append(move("close", "B7", "it ends the exchange", fact("company", case.company)))
    return tuple(found)
