"""What structure decides before any word: own mail, machines, calendars, bounces, languages we do not read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comeback.domain.kinds import Kind, Says, SentKind
from comeback.domain.message import Address, Invite, Marks
from comeback.reading.context import Context, settle
from comeback.reading.reader import read
from tests.reading.reading_examples import ME, plain

NO = "We have chosen another candidate for the post of librarian."


def test_the_seekers_own_mail_is_sent_whatever_it_says() -> None:
    reading = read(plain(NO, sender="tom@postnook.example"), ME)
    assert reading.kind is Kind.SENT
    assert reading.sent is not None


def test_another_ones_mail_is_never_sent() -> None:
    reading = read(plain(NO), ME)
    assert reading.kind is Kind.REJECTION
    assert reading.sent is None


def test_a_bounce_is_a_bounce_though_it_holds_words_of_rejection() -> None:
    mail = replace(plain("The address rejected your application letter."), marks=Marks(bounce=True))
    assert read(mail, ME).kind is Kind.BOUNCE


def test_an_answering_machine_that_speaks_of_candidates_decides_nothing() -> None:
    mail = replace(plain("I am out of the office. The post has been filled."), marks=Marks(automatic=True, auto_reply=True))
    assert read(mail, ME).kind is Kind.AUTO_REPLY


@pytest.mark.parametrize(
    "words",
    [
        "We have received your application for the post of clerk.",
        "This is to let you know that the office holds your resume for the post of clerk.",
        "Please take this as our word that the office holds your CV for the post of clerk.",
    ],
)
def test_a_receipt_that_calls_itself_auto_replied_is_a_receipt(words: str) -> None:
    mail = replace(plain(words), marks=Marks(automatic=True, auto_reply=True))
    assert read(mail, ME).kind is Kind.CONFIRMATION


def test_a_calendar_request_asks_to_meet_and_a_cancellation_calls_off() -> None:
    mail = plain("Interview for the librarian post", "Interview")
    ask = Invite("u1", "REQUEST", "Interview", None)
    assert read(replace(mail, invites=(ask,)), ME).kind is Kind.INVITATION
    assert read(replace(mail, invites=(replace(ask, method="CANCEL"),)), ME).kind is Kind.SCHEDULING


def test_only_the_new_words_are_read() -> None:
    mail = plain("Thanks for your note, I will let you know on Monday.", "Re: interview", answers=True)
    said = replace(mail, words=replace(mail.words, quoted=NO, disclaimer=NO))
    reading, plainly = read(said, ME), read(mail, ME)
    assert reading.kinds == plainly.kinds == (Kind.REPLY,)
    assert (reading.evidence, reading.says, reading.confidence) == (plainly.evidence, plainly.says, plainly.confidence)


def test_a_mail_in_another_language_is_said_to_be_so() -> None:
    reading = read(plain("Dziękujemy za udział w rozmowie. Niestety wybraliśmy innego kandydata na to stanowisko."), ME)
    assert reading.language == "other"
    assert reading.kinds == (Kind.OTHER,)
    assert reading.unsure


def test_a_forged_sender_makes_the_reading_unsure() -> None:
    mail = plain("Dear Tom,\n\nI am delighted to offer you the post of librarian. The contract is attached.\n\nAda Quarry", "Librarian")
    assert not read(mail, ME).unsure
    assert read(replace(mail, marks=Marks(authentication_failed=True)), ME).unsure


def test_an_offer_for_a_fee_with_answers_to_elsewhere_is_a_thief() -> None:
    mail = plain("Congratulations, we are pleased to offer you the job of data clerk. Pay the registration fee of $50 before you start.")
    reading = read(replace(mail, reply_to=(Address("", "agent@freebox.example"),)), ME)
    assert reading.kinds == (Kind.OTHER,)
    assert Says.PHISHING in reading.says


def test_an_offer_that_answers_an_application_is_no_thief() -> None:
    text = "Dear Tom,\n\nwe are pleased to offer you the job, starting on 1 May. Please send your bank details for payroll.\n\nAda Quarry"
    mail = plain(text, "Re: your interview", answers=True)
    assert read(mail, ME).kind is Kind.OFFER


def test_a_refusal_with_no_word_of_work_from_a_stranger_asks() -> None:
    mail = plain("We regret to tell you that your application has been unsuccessful on this occasion.")
    assert settle(read(mail, ME), mail, Context()).unsure


def test_the_kind_of_a_sent_mail_depends_on_its_place_in_the_talk() -> None:
    text = "Thank you for letting me know. I am sorry that it was not to be, of course. May I ask you for some feedback on my interview?"
    assert read(plain(text, "Re: Clerk", sender="tom@postnook.example", answers=True), ME).sent is SentKind.FOLLOW_UP


def test_the_seekers_own_name_is_nobody_the_mail_names() -> None:
    reading = read(plain("Dear Tom Hale, we have received your application. Regards, Ada Quarry"), ME, "Tom Hale")
    assert "Tom Hale" not in {person.name for person in reading.people}
