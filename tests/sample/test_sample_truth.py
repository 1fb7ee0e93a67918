"""The truth agrees with itself and with the mails."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import pytest

from comeback.domain.kinds import Kind, LetterKind, Part, Polarity, SentKind, Theme
from tests.sample.sample_as_read import Mail, all_mails, the_truth

ROWS = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"}
OUTCOMES = {"rejected_after_interview", "rejected_before_interview", "offer", "ghosted", "open", "withdrawn", "reopened", "paused"}


@pytest.fixture(scope="module")
def mails() -> list[Mail]:
    return all_mails()


@pytest.fixture(scope="module")
def truth() -> dict[str, Any]:
    return the_truth()


def test_every_mail_has_its_row_and_every_row_its_mail(mails: list[Mail], truth: dict[str, Any]) -> None:
    assert [mail.identity for mail in mails] == list(truth["mails"])


def test_kinds_and_notes_are_words_of_the_domain(truth: dict[str, Any]) -> None:
    for row in truth["mails"].values():
        assert {Kind(kind) for kind in row["kinds"]}
        # The seeker's own mails, and only those, say what they were.
        if row["kinds"][0] == "sent":
            assert SentKind(row["note"])
        else:
            assert not row.get("note", "").startswith("sent_")


def test_sent_mails_are_those_of_the_seeker(mails: list[Mail], truth: dict[str, Any]) -> None:
    mine = {mail.identity for mail in mails if truth["seeker"]["email"] in str(mail.raw["From"])}
    assert mine == {identity for identity, row in truth["mails"].items() if row["kinds"][0] == "sent"}


def test_every_kind_occurs(truth: dict[str, Any]) -> None:
    assert {kind for row in truth["mails"].values() for kind in row["kinds"]} == {kind.value for kind in Kind}


def test_applications_are_whole(truth: dict[str, Any]) -> None:
    for application in truth["applications"]:
        assert application["company"]
        assert application["role"]
        assert application["outcome"] in OUTCOMES
        assert all(Part(person["part"]) for person in application["people"])
        known = {person["name"] for person in application["people"]}
        assert {name for interview in application["interviews"] for name in interview["with"]} <= known


def test_every_mail_belongs_to_a_known_application_or_none(truth: dict[str, Any]) -> None:
    known = {application["id"] for application in truth["applications"]}
    seen = {row["application"] for row in truth["mails"].values() if "application" in row}
    assert seen == known


def test_each_application_has_one_next_step_and_each_row_of_the_table_occurs(truth: dict[str, Any]) -> None:
    assert [row["application"] for row in truth["due"]] == [application["id"] for application in truth["applications"]]
    assert {row["row"] for row in truth["due"]} == ROWS


def test_a_step_answers_a_mail_of_its_application_to_a_known_address(truth: dict[str, Any]) -> None:
    people = {app["id"]: {person["email"] for person in app["people"]} for app in truth["applications"]}
    for row in truth["due"]:
        assert LetterKind(row["letter"])
        assert row["why"]
        if row["letter"] == "none":
            assert row["to"] is None
            assert row["in_reply_to"] is None
            continue
        assert {row["to"], *row["also_to"]} <= people[row["application"]] - {None}
        for identity in (row["in_reply_to"], *row.get("in_reply_to_also", [])):
            assert identity is None or truth["mails"][identity]["application"] == row["application"]


def test_people_with_an_address_occur_in_a_header(mails: list[Mail], truth: dict[str, Any]) -> None:
    seen = {address for mail in mails for name in ("From", "To", "Cc") for address in re.findall(r"<([^>]+)>", str(mail.raw[name] or ""))}
    named = {person["email"] for app in truth["applications"] for person in app["people"] if person["email"]}
    assert named <= seen


def test_every_quote_of_feedback_is_in_its_mail(mails: list[Mail], truth: dict[str, Any]) -> None:
    texts = {mail.identity: mail.text for mail in mails}
    assert truth["feedback"]
    for row in truth["feedback"]:
        for item in row["items"]:
            assert Polarity(item["polarity"])
            assert Theme(item["theme"])
            assert item["quote"] in texts[row["mail"]]


def test_a_mail_is_feedback_when_it_holds_points(truth: dict[str, Any]) -> None:
    said = {identity for identity, row in truth["mails"].items() if "feedback" in row["kinds"]}
    assert said == {row["mail"] for row in truth["feedback"]}


def test_outcomes_lie_between_the_first_mail_and_now(mails: list[Mail], truth: dict[str, Any]) -> None:
    now = datetime.fromisoformat(truth["now"])
    assert mails[-1].at < now
    for application in truth["applications"]:
        on = application["outcome_on"]
        assert on is None or mails[0].at.date().isoformat() <= on <= now.date().isoformat()


@pytest.mark.parametrize("outcome", ["rejected_after_interview", "rejected_before_interview"])
def test_a_rejection_is_told_by_a_mail_of_its_day(outcome: str, mails: list[Mail], truth: dict[str, Any]) -> None:
    days = {
        (truth["mails"][mail.identity].get("application"), mail.at.date().isoformat())
        for mail in mails
        if "rejection" in truth["mails"][mail.identity]["kinds"]
    }
    told = {(app["id"], app["outcome_on"]) for app in truth["applications"] if app["outcome"] == outcome}
    assert told <= days
    # Interviews are what sets the two apart.
    assert all(
        bool(app["interviews"]) == (outcome == "rejected_after_interview") for app in truth["applications"] if app["outcome"] == outcome
    )
