"""A no that the seeker tells a friend of is heard; good news, plans and a friend's own news are not taken for one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from comeback.domain.kinds import Kind, SentKind
from comeback.domain.message import Address, Invite, Message, Place, Words
from comeback.domain.reading import DateMeans
from comeback.reading.reader import read

ME = "tilda@postnook.example"


def written(text: str) -> Message:
    """A mail of the seeker's to a friend."""
    return Message(
        identity="0" * 64,
        place=Place("made"),
        subject="so",
        sender=Address("Tilda Marsh", ME),
        to=(Address("Jo Pike", "jo@postnook.example"),),
        words=Words(new=text),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Mrs Orrin phoned at lunch. It's a no from the lamp museum, they gave it to somebody with a van licence. Soup tonight?",
        "Die Frau Orrin hat angerufen, das Lampenmuseum hat mir abgesagt, sie nehmen jemand anderen. Suppe heute Abend?",
        "Mme Orrin m'a appelée : le musée des lampes a choisi quelqu'un d'autre. On mange une soupe ce soir ?",
        "Me llamó la señora Orrin: no me cogieron en el museo de lámparas, han cogido a otra persona. ¿Sopa esta noche?",
    ],
    ids=["en", "de", "fr", "es"],
)
def test_a_no_told_to_a_friend_is_the_seekers_news_with_the_words_that_say_so(text: str) -> None:
    reading = read(written(text), frozenset({ME}))
    assert (reading.kinds, reading.sent) == ((Kind.SENT, Kind.REJECTION), SentKind.NEWS)
    assert reading.evidence[0].kind is Kind.REJECTION
    assert reading.evidence[0].quote in text


@pytest.mark.parametrize(
    "text",
    [
        "Mrs Orrin phoned: I got the lamp museum job! They offered it to me on the spot and I start in May. Fizz tonight?",
        "The lamp museum rang! They went with me in the end, over a man with a diploma. Fizz tonight?",
        "Had the interview at the lamp museum today, an hour and a half, they will ring on Friday. Soup tonight?",
        "Oh Jo, I am sorry that they went with someone else at your bakery. Come over, I have soup.",
        "Soup tonight? Bring bread.",
    ],
)
def test_no_other_mail_to_a_friend_tells_of_a_no(text: str) -> None:
    assert read(written(text), frozenset({ME})).kinds == (Kind.SENT,)


def test_a_no_noted_in_the_calendar_is_no_interview_at_the_time_of_the_note() -> None:
    at = datetime(2026, 3, 16, 15, tzinfo=UTC)
    note = replace(
        written("Mrs Orrin of the lamp museum phoned. It's a no, they took somebody else for the keeper's post."),
        date=at,
        to=(Address("Tilda Marsh", ME),),
        invites=(Invite("n1", "PUBLISH", "Call from Mrs Orrin", at),),
    )
    reading = read(note, frozenset({ME}))
    assert reading.kinds == (Kind.SENT, Kind.REJECTION)
    assert [date for date in reading.dates if date.means is DateMeans.INTERVIEW] == []
