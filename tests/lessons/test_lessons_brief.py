"""What a brief takes from the mails themselves: the place, what to bring, what is known of the people; and surprises after a sure guess."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from comeback.domain.application import Application, Interview, Stage
from comeback.domain.event import Person
from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import FeedbackItem, Lesson
from comeback.domain.message import Address, Message, Place, Words
from comeback.lessons.acquaintance import Acquaintance, acquaintance, told_once
from comeback.lessons.invited import place, to_bring
from comeback.lessons.selfview import surprises
from comeback.lessons.strands import Weight, strands
from comeback.lessons.sureness import Guess

SPRING, AUTUMN = date(2026, 4, 1), date(2026, 10, 1)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Come to Unit 7, 12 St Mary's Road, Wells BA5 2XY on Monday.", "Unit 7, 12 St Mary's Road, Wells BA5 2XY"),
        (
            "We are at 120 West 45th Street, Suite 300, New York, NY 10036. Ask for Ann.",
            "120 West 45th Street, Suite 300, New York, NY 10036",
        ),
        ("Ort:\n\nHauptstr. 12\n70173 Stuttgart\n\nBitte klingeln Sie.", "Hauptstr. 12, 70173 Stuttgart"),
        ("in unsere Werkstatt, Mühlweg 4, 79098 Freiburg ein.", "Mühlweg 4, 79098 Freiburg"),
        ("dans notre atelier, 4 rue du Moulin, 69003 Lyon. Merci de sonner.", "4 rue du Moulin, 69003 Lyon"),
        ("en nuestro taller, calle del Molino 4, 28012 Madrid. Por favor, llame.", "calle del Molino 4, 28012 Madrid"),
        ("Join at https://teams.example/meetup-join/abc.", "https://teams.example/meetup-join/abc"),
        ("We look forward to meeting you on 12 June at 14:00 in our office.", ""),
    ],
)
def test_a_place_is_taken_from_the_words_of_an_invitation_and_never_guessed(text: str, where: str) -> None:
    assert place(text) == where


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "We would like to meet you. Please bring your portfolio.", ("Please bring your portfolio.",)),
        ("en", "We hope this will bring you forward. Tell us what you bring to a team.", ()),
        ("en", "Please bring four pieces of hand stitching. See you then.", ("Please bring four pieces of hand stitching.",)),
        ("de", "Bis dann. Bitte bringen Sie Arbeitsproben mit.", ("Bitte bringen Sie Arbeitsproben mit.",)),
        ("fr", "À mardi. Apportez trois photos.", ("Apportez trois photos.",)),
        ("es", "Hasta el martes. Traiga tres muestras.", ("Traiga tres muestras.",)),
        ("de", "Wir freuen uns. Bitte bringen Sie Ihre Mappe mit.", ("Bitte bringen Sie Ihre Mappe mit.",)),
        ("de", "Wir bringen Sie gern ins Gespräch. Nele Fuchs ist auch dabei.", ()),
        ("fr", "À mardi. Merci d'apporter une pièce d'identité.", ("Merci d'apporter une pièce d'identité.",)),
        ("fr", "Vous pourrez dire ce que vous apportez à l'équipe.", ()),
        ("es", "Nos vemos el martes. Por favor, traiga su documento.", ("Por favor, traiga su documento.",)),
        ("es", "Ana lleva tres años en el taller.", ()),
    ],
)
def test_what_to_bring_is_quoted_and_what_somebody_brings_to_a_team_is_not(language: str, text: str, said: tuple[str, ...]) -> None:
    assert to_bring(text, language) == said


def mail(name: str, email: str, day: int, new: str) -> Message:
    """A mail of June."""
    at = datetime(2026, 6, day, 9, tzinfo=UTC)
    return Message(f"{day}{email}", Place("x"), sender=Address(name, email), date=at, words=Words(new))


def test_of_somebody_to_be_met_it_is_known_what_the_mails_tell_and_nothing_else() -> None:
    owen, nell = Person("Owen Harte", "owen@larchway.example"), Person("Nell Firth")
    first = Interview(datetime(2026, 6, 3, 9, tzinfo=UTC), whole_day=False, people=(owen,))
    ahead = Interview(datetime(2026, 6, 16, 9, tzinfo=UTC), whole_day=False, people=(owen, nell))
    told = Application(1, "Larchway Joinery", "Cabinet Maker", Stage.INTERVIEW, interviews=(first, ahead))
    invitation = "You will also meet Nell Firth, who runs the bench room.\n\nOwen Harte\nHead of Workshop\nLarchway Joinery"
    mails = [mail("Owen Harte", "owen@larchway.example", 10, invitation)]
    known = acquaintance(owen, told, ahead, mails, UTC)
    assert (known.title, known.wrote, known.met, known.named) == ("Head of Workshop", date(2026, 6, 10), date(2026, 6, 3), "")
    other = acquaintance(nell, told, ahead, mails, UTC)
    assert (other.title, other.wrote, other.met) == ("", None, None)
    assert other.named == "You will also meet Nell Firth, who runs the bench room."


def test_a_sentence_that_names_several_is_told_once() -> None:
    both = "You will meet Ida Voss and Tom Reed."
    one, other = told_once([Acquaintance(Person("Ida Voss"), named=both), Acquaintance(Person("Tom Reed"), named=both)])
    assert (one.named, other.named) == (both, "")


def test_a_firm_or_a_number_under_a_name_is_no_title() -> None:
    owen = Person("Owen Harte", "owen@larchway.example")
    ahead = Interview(datetime(2026, 6, 16, tzinfo=UTC), people=(owen,))
    told = Application(1, "Larchway Joinery", None, Stage.INTERVIEW, interviews=(ahead,))
    for under in ("Larchway Joinery", "01749 555 010", "owen@larchway.example"):
        mails = [mail("Owen Harte", "owen@larchway.example", 10, f"Until then.\n\nOwen Harte\n{under}")]
        assert acquaintance(owen, told, ahead, mails, UTC).title == ""


def said(polarity: Polarity, company: str, on: date) -> Lesson:
    """One remark."""
    return Lesson(FeedbackItem(polarity, Theme.TECHNICAL_DEPTH, "words"), company, None, on)


def test_who_was_sure_of_a_yes_sees_what_they_missed_and_who_doubted_it_what_they_praised() -> None:
    gap, praise = said(Polarity.GAP, "Tallow", AUTUMN), said(Polarity.STRENGTH, "Tallow Ltd", AUTUMN)
    both = [gap, praise]
    assert [one.theirs for one in surprises([Guess(SPRING, 5, False, "Tallow")], both)] == [gap]
    assert [one.theirs for one in surprises([Guess(SPRING, 1, False, "Tallow")], both)] == [praise]
    assert surprises([Guess(SPRING, 3, False, "Tallow"), Guess(SPRING, 5, False, "Larchway")], both) == ()
    assert surprises([Guess(AUTUMN, 5, False, "Tallow")], [said(Polarity.GAP, "Tallow", SPRING)]) == ()


def test_only_praise_since_the_gap_pays_it_off() -> None:
    early = said(Polarity.STRENGTH, "Birchall", SPRING)
    gap, late = said(Polarity.GAP, "Tallow", date(2026, 7, 1)), said(Polarity.STRENGTH, "Larchway", AUTUMN)
    (one,) = strands([early, gap, late])
    assert one.praised_since == (late,)
    assert one.weight is Weight.ANECDOTE
