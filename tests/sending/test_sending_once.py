"""One letter on its way: the server gets what was approved, for whom it was approved, and once; trouble is told apart by what is known."""

from __future__ import annotations

from datetime import timedelta

import pytest

from comeback.domain.delivery import DeliveryState, Reason
from comeback.errors import ComebackError
from comeback.flows.approving import approve
from comeback.flows.pace import at_most
from comeback.store import accounts, claims, epochs, models
from comeback.store.access import rows
from tests.plugins.postoffice import PostOffice, SelfFiling
from tests.servers.smtp import Act

APPROVED, DOT, SENT = DeliveryState.APPROVED, DeliveryState.DOT, DeliveryState.SENT
FILED, REFUSED, UNCERTAIN = DeliveryState.FILED, DeliveryState.REFUSED, DeliveryState.UNCERTAIN
QUARTER = timedelta(minutes=16)


def test_the_server_gets_the_approved_bytes_for_the_approved_reader_once(any_office: PostOffice) -> None:
    (number,) = any_office.write(1)
    frozen = any_office.letter(number).frozen
    assert frozen is not None
    any_office.round()
    any_office.round(QUARTER)
    (taken,) = any_office.smtp.accepted()
    assert taken.raw == frozen.raw
    assert (taken.sender, taken.recipients) == ("ada@home.example", ("hr@firm1.example",))
    assert any_office.letter(number).state is FILED
    assert any_office.letter(number).reply == "250 2.0.0 queued as 1"


def test_a_copy_is_put_into_sent_once_and_read(office: PostOffice) -> None:
    office.write(1)
    for _ in range(3):
        office.round()
    (copy,) = office.in_sent()
    assert copy == office.smtp.accepted()[0].raw


def test_no_copy_is_put_where_the_provider_does_so_itself(office: PostOffice) -> None:
    office.files_sent = True
    office.smtp.deliver = SelfFiling(office.mailbox)
    (number,) = office.write(1)
    office.round()
    assert len(office.in_sent()) == 1
    assert office.letter(number).state is FILED


def test_a_letter_without_its_copy_yet_stays_sent_and_is_looked_for_again(office: PostOffice) -> None:
    office.files_sent = True
    (number,) = office.write(1)
    office.round()
    assert office.letter(number).state is SENT
    SelfFiling(office.mailbox)(office.smtp.accepted()[0].raw)
    office.round()
    assert office.letter(number).state is FILED


def test_no_more_than_the_seekers_measure_leaves_within_a_day(office: PostOffice) -> None:
    office.home = at_most(office.home, 3)
    office.write(5)
    office.round()
    office.round(timedelta(hours=2))
    assert len(office.smtp.accepted()) == 3
    office.round(timedelta(hours=23))
    assert len(office.smtp.accepted()) == 5


def test_what_could_not_leave_for_two_days_is_looked_at_anew_however_many(office: PostOffice) -> None:
    office.write(5)
    office.round(timedelta(hours=49))
    assert office.states() == [DeliveryState.DRAFT] * 5
    assert office.smtp.connections == 0


def test_a_restored_ledger_sends_nothing_before_the_person_has_looked(office: PostOffice) -> None:
    (number,) = office.write(1)
    epochs.begin(office.home.seeker_id, "second life", epochs.Cause.RESTORED, office.now)
    office.round()
    assert office.letter(number).state is APPROVED
    assert office.smtp.connections == 0


def test_a_ledger_that_is_restored_while_a_letter_is_on_its_way_stops_it_before_the_dot(office: PostOffice) -> None:
    (number,) = office.write(1)
    delivery = office.letter(number)
    assert claims.claim(office.home.seeker_id, delivery, "token", office.now)
    epochs.begin(office.home.seeker_id, "second life", epochs.Cause.RESTORED, office.now)
    assert claims.intend(office.home.seeker_id, delivery, "token", office.now) is claims.Leave.CHANGED
    assert office.letter(number).state is DeliveryState.DRAFT


def test_once_the_person_has_looked_only_what_they_approve_anew_leaves(office: PostOffice) -> None:
    (number,) = office.write(1)
    epochs.begin(office.home.seeker_id, "third life", epochs.Cause.RESTORED, office.now)
    epochs.resume(office.home.seeker_id, office.now)
    office.round()
    assert (office.letter(number).state, office.letter(number).reason) == (DeliveryState.DRAFT, Reason.CHANGED)
    assert office.smtp.accepted() == []
    approve(office.home, number, office.now)
    office.round()
    assert len(office.smtp.accepted()) == 1


def test_bytes_that_are_not_those_approved_never_leave(office: PostOffice) -> None:
    (number,) = office.write(1)
    row = rows(models.Letter, office.home.seeker_id).filter(pk=number)
    row.update(frozen=bytes(row.get().frozen or b"").replace(b"Dear", b"Oh, "))
    with pytest.raises(ComebackError, match="not what you approved"):
        office.round()
    assert office.smtp.connections == 0


BEFORE_THE_DOT = ["connect", "ehlo", "auth", "mail", "rcpt", "data"]


@pytest.mark.parametrize("phase", BEFORE_THE_DOT)
@pytest.mark.parametrize("act", ["rst", "cut", "421 4.4.2 closing"])
def test_whatever_breaks_before_the_dot_the_letter_has_not_left_and_is_tried_again(office: PostOffice, phase: str, act: Act) -> None:
    (number,) = office.write(1)
    office.smtp.script = lambda n, p: act if p == phase and n == 1 else "ok"
    office.round()
    assert office.letter(number).state is APPROVED
    assert office.smtp.accepted() == []
    office.round()
    assert office.smtp.connections == 1  # it waits a while
    office.round(timedelta(minutes=6))
    assert office.letter(number).state is FILED
    assert len(office.smtp.accepted()) == 1


@pytest.mark.parametrize("act", ["rst", "fin", "421 4.4.2 closing"])
def test_a_line_that_breaks_while_the_body_is_read_may_or_may_not_be_noticed_before_the_dot(office: PostOffice, act: Act) -> None:
    (number,) = office.write(1)
    office.smtp.script = lambda n, p: act if p == "body" else "ok"
    office.round()
    assert office.letter(number).state in {APPROVED, DOT}
    assert office.smtp.accepted() == []


@pytest.mark.parametrize("phase", ["mail", "rcpt", "data", "dot", "taken"])
def test_a_refusal_for_good_is_told_and_not_tried_again(office: PostOffice, phase: str) -> None:
    (number,) = office.write(1)
    office.smtp.script = lambda n, p: "550 5.1.1 no such mailbox" if p == phase else "ok"
    office.round()
    office.round(timedelta(hours=2))
    assert office.letter(number).state is REFUSED
    assert office.letter(number).reply == "550 5.1.1 no such mailbox"
    assert office.smtp.connections == 1


def test_a_server_that_does_not_let_us_in_is_shown_the_password_thrice_an_hour_however_many_letters_wait(office: PostOffice) -> None:
    letters = office.write(3)
    office.smtp.script = lambda n, p: "535 5.7.8 who are you" if p == "auth" else "ok"
    for _ in range(12):
        office.round(timedelta(minutes=5))
    assert 1 <= office.smtp.connections <= 3
    assert {office.letter(one).reason for one in letters} == {Reason.SIGN_IN}
    office.smtp.script = lambda n, p: "ok"
    accounts.connect(office.home.seeker_id, office.account, office.now)
    office.round()
    assert len(office.smtp.accepted()) == 3


def test_a_refusal_for_now_at_the_dot_leaves_the_letter_here(office: PostOffice) -> None:
    (number,) = office.write(1)
    office.smtp.script = lambda n, p: "452 4.3.1 no room" if p == "dot" and n == 1 else "ok"
    office.round()
    assert (office.letter(number).state, office.letter(number).reason) == (APPROVED, Reason.DEFERRED)
    office.round(timedelta(minutes=6))
    assert len(office.smtp.accepted()) == 1


@pytest.mark.parametrize("act", ["rst", "fin", "cut"])
@pytest.mark.parametrize("phase", ["dot", "taken"])
def test_what_breaks_at_the_dot_is_uncertain_after_a_quarter_hour_and_never_sent_again(office: PostOffice, phase: str, act: Act) -> None:
    (number,) = office.write(1)
    office.smtp.script = lambda n, p: act if p == phase else "ok"
    office.round()
    assert office.letter(number).state is DOT
    office.round(QUARTER)
    assert office.letter(number).state is UNCERTAIN
    for _ in range(3):
        office.round(timedelta(hours=12))
    assert office.letter(number).state is UNCERTAIN
    assert office.smtp.connections == 1


def test_a_copy_that_comes_late_settles_it_even_after_it_was_called_uncertain(office: PostOffice) -> None:
    (number,) = office.write(1)
    office.smtp.script = lambda n, p: "rst" if p == "taken" else "ok"
    office.round()
    office.round(QUARTER)
    SelfFiling(office.mailbox)(office.smtp.accepted()[0].raw)
    office.round(timedelta(hours=1))
    assert office.letter(number).state is FILED
    assert office.letter(number).evidence == "in Sent, known by its Message-ID"


def other_id(raw: bytes) -> bytes:
    """As providers do that give mails their own Message-ID."""
    return raw.replace(b"\r\nMessage-ID: <", b"\r\nMessage-ID: <0102-")


def other_id_and_no_token(raw: bytes) -> bytes:
    """As those that also drop fields they do not know."""
    return b"\r\n".join(line for line in other_id(raw).split(b"\r\n") if not line.startswith(b"X-Ledger-Token"))


@pytest.mark.parametrize(("change", "mark"), [(other_id, "token"), (other_id_and_no_token, "reader, moment and words")])
def test_a_copy_under_another_message_id_is_known_by_other_marks(office: PostOffice, change: object, mark: str) -> None:
    office.smtp.deliver = SelfFiling(office.mailbox, change)  # type: ignore[arg-type]
    office.smtp.script = lambda n, p: "rst" if p == "taken" else "ok"
    (number,) = office.write(1)
    office.round()
    assert office.letter(number).state is FILED
    assert office.letter(number).evidence.startswith(f"in Sent, known by its {mark}, there as <0102-")


def test_another_letter_in_sent_is_no_evidence(office: PostOffice) -> None:
    """A server's search finds parts of words; a longer id that holds ours is another mail."""
    (number,) = office.write(1)
    office.smtp.script = lambda n, p: "rst" if p == "dot" else "ok"
    frozen = office.letter(number).frozen
    assert frozen is not None
    longer = frozen.raw.replace(frozen.message_id[:-1].encode(), frozen.message_id[:-1].encode() + b".example.org")
    SelfFiling(office.mailbox)(longer.replace(frozen.token.encode(), b"another").replace(b"Dear", b"Hello"))
    office.round()
    office.round(QUARTER)
    assert office.letter(number).state is UNCERTAIN


def test_a_letter_that_lies_in_sent_already_is_not_sent_again_by_a_restored_ledger(office: PostOffice) -> None:
    (number,) = office.write(1)
    frozen = office.letter(number).frozen
    assert frozen is not None
    SelfFiling(office.mailbox)(frozen.raw)
    office.round()
    assert office.letter(number).state is FILED
    assert office.smtp.connections == 0
