"""What a line of a table becomes: facts with the days it names, and nothing on a day it does not name."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from comeback.domain.application import Application, Stage
from comeback.domain.event import Event, EventKind
from comeback.domain.table import Column, Standing, Told
from comeback.ledger.tablelines import amiss, entries, lacks_its_day
from tests.ledger.ledger_stories import LONDON, NORA, moment

NOW = moment("2026-04-14 10:00", LONDON)
FIRST = date(2026, 3, 2)


def told(status: str = "", standing: Standing = Standing.APPLIED, **days: date) -> Told:
    """A line of an application of the second of March."""
    every = {Column.DATE: (FIRST,), **{Column(name): (day,) for name, day in days.items()}}
    return Told(7, "Pell & Sons", "Fitter", every, status, standing, "by post")


def kinds(line: Told, known: Application | None = None) -> list[tuple[str, str]]:
    return [(str(one.kind), f"{one.on or one.at:%m-%d}") for one in entries(line, known, NORA, NOW)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (told(), [("applied", "03-02")]),
        (told(interview=date(2026, 3, 9)), [("applied", "03-02"), ("interviewed", "03-09")]),
        (told(interview=date(2026, 4, 20)), [("applied", "03-02"), ("scheduled", "04-20")]),
        (told("No", Standing.REJECTED, rejected=date(2026, 3, 12)), [("applied", "03-02"), ("rejected", "03-12")]),
        (told("No", Standing.REJECTED), [("applied", "03-02"), ("retired", "04-14")]),
        (told("Gone", Standing.WITHDRAWN), [("applied", "03-02"), ("retired", "04-14")]),
        (told("Talked", Standing.INTERVIEW), [("applied", "03-02")]),
        (told("Offer", Standing.OFFER, offer=date(2026, 4, 1)), [("applied", "03-02"), ("offered", "04-01")]),
    ],
)
def test_each_fact_on_its_own_day(line: Told, expected: list[tuple[str, str]]) -> None:
    assert kinds(line) == expected


def test_a_status_without_its_day_is_kept_in_words() -> None:
    applied, retired = entries(told("Rejected", Standing.REJECTED), None, NORA, NOW)
    assert (applied.note, retired.note) == ("by post\nStatus: Rejected", "Status: Rejected")
    assert lacks_its_day(told("Rejected", Standing.REJECTED))
    assert not lacks_its_day(told("Rejected", Standing.REJECTED, rejected=FIRST))


def test_the_same_line_has_the_same_names_whenever_and_however_it_is_written() -> None:
    again = Told(9, "PELL AND SONS Ltd.", "fitter", told().days, "Rejected", Standing.REJECTED, "")
    later = moment("2026-05-14 10:00", LONDON)
    first = [one.id for one in entries(told("Rejected", Standing.REJECTED), None, NORA, NOW)]
    assert first == [one.id for one in entries(again, None, NORA, later)]
    other = Told(9, "Pell & Sons", "Welder", told().days, "", Standing.APPLIED, "")
    assert entries(other, None, NORA, NOW)[0].id not in first


def test_what_mails_have_told_already_is_left_to_them() -> None:
    mail = Event("m", EventKind.ACKNOWLEDGED, NOW)
    no = Event("n", EventKind.REJECTED, NOW)
    line = told("No", Standing.REJECTED, rejected=date(2026, 3, 12), interview=date(2026, 3, 9))
    known = Application(1, "Pell", "Fitter", Stage.APPLIED, (mail,))
    assert kinds(line, known) == [("interviewed", "03-09"), ("rejected", "03-12")]
    assert kinds(line, Application(1, "Pell", "Fitter", Stage.REJECTED, (mail, no))) == [("interviewed", "03-09")]
    assert kinds(told("No", Standing.REJECTED), Application(1, "Pell", "Fitter", Stage.REJECTED, (mail, no))) == []


def test_of_today_nothing_lies_ahead_of_now() -> None:
    (one,) = entries(Told(2, "Pell", "", {Column.DATE: (NOW.date(),)}, "", Standing.APPLIED, ""), None, NORA, NOW)
    assert one.at == NOW
    (past,) = entries(told(), None, NORA, NOW)
    assert past.at == datetime(2026, 3, 2, 12, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (Told(7, "", "Fitter", {Column.DATE: (FIRST,)}, "", Standing.APPLIED, ""), "no company"),
        (Told(7, "Pell", "Fitter", {}, "", Standing.APPLIED, ""), "no day of applying"),
        (Told(7, "Pell", "Fitter", {Column.DATE: (date(2026, 4, 15),)}, "", Standing.APPLIED, ""), "2026-04-15 cannot be"),
        (told(rejected=date(2027, 1, 1)), "2027-01-01 cannot be"),
        (told(interview=date(1926, 3, 9)), "1926-03-09 cannot be"),
    ],
)
def test_a_line_that_cannot_be_says_why_and_how_to_mend_it(line: Told, why: str) -> None:
    fault = amiss(line, NORA, NOW)
    assert fault is not None
    assert (fault.number, why in fault.why, bool(fault.mend)) == (7, True, True)
    assert amiss(told(interview=date(2026, 4, 20)), NORA, NOW) is None
