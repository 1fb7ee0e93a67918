"""What the ledger knows lifts and lowers a reading, and turns some into others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comeback.domain.kinds import Kind, SentKind
from comeback.domain.message import Marks
from comeback.domain.reading import Reading
from comeback.reading.certainty import with_confidence
from comeback.reading.context import Context, settle
from comeback.reading.reader import read
from tests.reading.reading_examples import ME, plain

NO = plain("It's a no from us this time.", "Re: Thursday", answers=True)
STRANGER = Context()
INTERVIEWER = Context(in_application_thread=True, known_person=True, known_company=True, after_interview=True)


def test_a_bare_no_is_certain_from_the_interviewer_and_doubtful_from_a_stranger() -> None:
    reading = read(NO, ME)
    assert reading.kind is Kind.REJECTION
    assert not settle(reading, NO, INTERVIEWER).unsure
    assert settle(reading, NO, STRANGER).unsure


def test_context_never_makes_more_certain_than_ninety_nine_in_a_hundred() -> None:
    assert settle(with_confidence(read(NO, ME), 0.95), NO, INTERVIEWER).confidence == pytest.approx(0.99)


def test_an_empty_word_from_a_person_of_the_thread_is_an_answer() -> None:
    mail = plain("Righto, cheers!", "Thursday")
    reading = Reading((Kind.OTHER,), 0.6)
    assert settle(reading, mail, INTERVIEWER).kind is Kind.REPLY
    assert settle(reading, mail, STRANGER).kind is Kind.OTHER


def test_an_invitation_after_a_rejection_is_a_second_chance() -> None:
    mail = plain("We would like to meet you about another vacancy. Are you free on Monday?", "Re: clerk", answers=True)
    reading = Reading((Kind.INVITATION,), 0.8)
    assert settle(reading, mail, replace(INTERVIEWER, rejected_before=True)).kind is Kind.REOPENED
    assert settle(reading, mail, INTERVIEWER).kind is Kind.INVITATION


def test_no_cold_mail_stands_in_the_thread_of_an_application() -> None:
    assert settle(Reading((Kind.OUTREACH,), 0.6), NO, INTERVIEWER).kind is Kind.REPLY


def test_an_agencys_invitation_out_of_nowhere_is_a_cold_mail() -> None:
    reading = Reading((Kind.INVITATION,), 0.8, agency=True)
    assert settle(reading, NO, STRANGER).kind is Kind.OUTREACH
    assert settle(reading, NO, replace(STRANGER, known_company=True)).kind is Kind.INVITATION


def test_a_forged_sender_gains_nothing_from_being_known() -> None:
    forged = replace(NO, marks=Marks(authentication_failed=True))
    reading = with_confidence(read(NO, ME), 0.5)
    assert settle(reading, forged, INTERVIEWER).unsure


@pytest.mark.parametrize("kind", [Kind.BOUNCE, Kind.AUTO_REPLY, Kind.ALERT])
def test_structure_stays_whatever_the_ledger_knows(kind: Kind) -> None:
    reading = Reading((kind,), 0.97)
    assert settle(reading, NO, INTERVIEWER) == reading


def test_a_language_we_do_not_read_stays_unsure() -> None:
    reading = Reading((Kind.OTHER,), 0.3, unsure=True, language="other")
    assert settle(reading, NO, INTERVIEWER) == reading


def test_thanks_are_for_what_came_before() -> None:
    thanks = Reading((Kind.SENT,), 0.98, sent=SentKind.THANKS)
    assert settle(thanks, NO, STRANGER).sent is SentKind.THANKS
    assert settle(thanks, NO, Context(rejected_before=True)).sent is SentKind.FOLLOW_UP
    assert settle(thanks, NO, Context(rejected_before=True, got_feedback=True)).sent is SentKind.THANKS_FOR_FEEDBACK


def test_a_second_kind_outlives_the_context() -> None:
    reading = Reading((Kind.REJECTION, Kind.FEEDBACK), 0.6)
    assert settle(reading, NO, INTERVIEWER).kinds == (Kind.REJECTION, Kind.FEEDBACK)


ASKED = replace(INTERVIEWER, rejected_before=True, asked_feedback=True)


def test_what_answers_a_question_for_feedback_is_no_second_no() -> None:
    reading = Reading((Kind.REJECTION,), 0.7)
    assert settle(reading, NO, replace(ASKED, judges=True)).kinds == (Kind.FEEDBACK,)
    assert settle(reading, NO, ASKED).kinds == (Kind.REPLY,)


def test_a_robots_late_no_after_the_question_stays_one() -> None:
    reading = Reading((Kind.REJECTION,), 0.7)
    assert settle(reading, NO, replace(ASKED, known_person=False, judges=True)).kind is Kind.REJECTION


def test_a_second_chance_from_those_nobody_knows_asks() -> None:
    reading = Reading((Kind.REOPENED,), 0.85)
    assert settle(reading, NO, Context(known_company=True)).unsure
    assert settle(reading, NO, Context(known_company=True, heard_of=True)) == reading


def test_a_no_half_heard_from_a_known_person_is_sure_where_the_firms_robot_says_it_too() -> None:
    half = Reading((Kind.REJECTION,), 0.4)
    met = Context(in_application_thread=True, known_person=True, after_interview=True)
    assert settle(half, NO, met).unsure
    assert not settle(half, NO, replace(met, told_no_beside=True)).unsure
    assert settle(half, NO, Context(told_no_beside=True)).unsure
