"""Row 15: a contact invited a note for a date that has come; or thanked long ago, and the seeker wants to keep in touch."""

from __future__ import annotations

from datetime import timedelta

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import LetterKind
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.ledger.plain import lapse, on, who
from comeback.ledger.recipient import Recipient, of_last_thread, of_met, of_news
from comeback.ledger.rows.row import Times, owed
from comeback.ledger.sides import ANSWERED_BY_PEOPLE, ANSWERS, OWN, THEIRS
from comeback.ledger.situation import Situation
from comeback.ledger.timing import day_of, days_after, due_after

NOTE_DAYS = 60
"""How long a date they named for a note stays good."""
FIRST, LAST = timedelta(weeks=6), timedelta(days=183)
AGAIN, AGAIN_UNTIL = timedelta(days=183), timedelta(days=274)
"""After a first note: at most twice a year (rule F1)."""
UNANSWERED = 2
"""Notes without an answer after which no more goes (rule F1)."""


def keep_in_touch(at: Situation) -> Step | None:
    """See Row."""
    if _unanswered_notes(at) >= UNANSWERED:
        return None
    return _invited(at) or _wished(at)


def noted_date(at: Situation) -> Event | None:
    """The mail that named a day for a note, where that day has come and nobody has written since."""
    today = day_of(at.now, at.seeker)
    for event in reversed(at.events):
        if event.kind not in THEIRS or event.note_after is None:
            continue
        came = event.note_after <= today <= event.note_after + timedelta(days=NOTE_DAYS)
        wrote = any(e.kind in ANSWERS and day_of(e.at, at.seeker) >= event.note_after for e in at.after(event))
        return event if came and not wrote else None
    return None


def _invited(at: Situation) -> Step | None:
    said = noted_date(at)
    if said is None or said.note_after is None:
        return None
    to = (of_last_thread(at, said.who) if said.who else None) or of_met(at)
    if to is None:
        return None
    start = at.now.replace(year=said.note_after.year, month=said.note_after.month, day=said.note_after.day)
    times = Times(lambda: due_after(start, 2, at.seeker), expires=days_after(start, NOTE_DAYS, at.seeker))
    why = Sentence(
        "{who} asked you on {day} to write again from {from_day}, and that day has come",
        who=who(said.who),
        day=on(said.at, at),
        from_day=on(said.note_after, at),
    )
    return owed(at, "15", LetterKind.KEEP_IN_TOUCH, to, times, why, [said])


def _wished(at: Situation) -> Step | None:
    """Thanked, six weeks to six months without a word, and the seeker wants it; half a year after an earlier note."""
    if not at.seeker.keeps_in_touch or not at.rejected or at.answer is None:
        return None
    last = max(e.at for e in at.events if _is_contact(e))
    first, latest = (AGAIN, AGAIN_UNTIL) if _notes(at) else (FIRST, LAST)
    to = _contact(at)
    if to is None or not first <= at.now - last <= latest:
        return None
    times = Times(lambda: due_after(last + first, 1, at.seeker), expires=last + latest)
    why = Sentence(
        "{lapse} have gone by since the last word with {who}, and you wish to keep in touch",
        lapse=lapse(last, at.now, at),
        who=who(to.person),
    )
    return owed(at, "15", LetterKind.KEEP_IN_TOUCH, to, times, why, [at.answer])


def _contact(at: Situation) -> Recipient | None:
    known = of_news(at)
    return of_last_thread(at, known.person) if known else None


def _is_contact(event: Event) -> bool:
    """What starts the clock anew: a word of the seeker's, told by a mail or by hand, a person's, or a meeting; no machine's."""
    by_person = event.who is None or not event.who.unattended
    return event.kind in ANSWERS or (event.kind in ANSWERED_BY_PEOPLE | {EventKind.INTERVIEWED} and by_person)


def _notes(at: Situation) -> list[Event]:
    """The notes sent so far. No mail says of itself that it is one: any of the seeker's, weeks after the answer to the no, counts."""
    since = at.answer.at + FIRST if at.answer else at.now
    return [e for e in at.events if e.kind is EventKind.KEPT_IN_TOUCH or (e.kind in OWN and e.at >= since)]


def _unanswered_notes(at: Situation) -> int:
    return sum(1 for note in _notes(at) if at.human_answer_to(note) is None)
