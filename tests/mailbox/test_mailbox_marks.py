"""What the structure of a mail says of itself: a matrix of headers, senders that nobody reads, bounces old and new, forgeries."""

from __future__ import annotations

from pathlib import Path

import pytest

from comeback.domain.message import Address, Marks
from comeback.mailbox.marks import marks
from comeback.mailbox.parsed import Headers, Parsed
from comeback.mailbox.unattended import is_unattended

PERSON = Address("Wren Askew", "wren@askew.example")
ROBOT = Address("Askew Careers", "no-reply@askew.example")
SERVER = Address("Mail Delivery System", "mailer-daemon@mx.example")


def marked(*fields: tuple[str, str], sender: Address = PERSON, reply_to: tuple[Address, ...] = (), **parts: object) -> Marks:
    """The marks of a mail with these header fields."""
    return marks(Parsed(Headers(fields), **parts), sender, reply_to)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("auto-submitted", "no", Marks()),
        ("auto-submitted", "No; because=a person", Marks()),
        ("auto-submitted", "auto-generated", Marks(automatic=True)),
        ("auto-submitted", "auto-notified", Marks(automatic=True)),
        ("auto-submitted", "auto-replied (vacation)", Marks(automatic=True, auto_reply=True)),
        ("auto-submitted", "Auto-Replied; owner-email=wren@askew.example", Marks(automatic=True, auto_reply=True)),
        ("x-auto-response-suppress", "All", Marks()),
        ("x-autoreply", "yes", Marks(automatic=True, auto_reply=True)),
        ("x-autoreply", "no", Marks()),
        ("x-autorespond", "out of office", Marks(automatic=True, auto_reply=True)),
        ("x-vacation", "true", Marks(automatic=True, auto_reply=True)),
        ("precedence", "auto_reply", Marks(automatic=True, auto_reply=True)),
        ("precedence", "bulk", Marks(bulk=True)),
        ("precedence", "List", Marks(bulk=True)),
        ("precedence", "junk", Marks(bulk=True)),
        ("precedence", "normal", Marks()),
        ("list-id", "Bakers <bakers.example>", Marks(bulk=True)),
        ("list-unsubscribe", "<https://askew.example/off>", Marks(bulk=True)),
        ("feedback-id", "1.2.3:askew", Marks()),
        ("subject", "Automatic reply: Thursday", Marks()),
    ],
)
def test_each_header_says_what_it_says_and_no_more(name: str, value: str, expected: Marks) -> None:
    assert marked((name, value)) == expected


NOBODY = """
no-reply noreply no.reply no_reply NOREPLY jobs-noreply noreply+77 donotreply do-not-reply do_not_reply nicht-antworten
bitte.nicht.antworten
keine-antwort nepasrepondre ne-pas-repondre noresponder no-responder no-contestar mailer-daemon postmaster notification notifications system
bounce+1-2 alerts
"""
SOMEBODY = "wren jobs careers hr bewerbung recrutement norepli.castle alertina systema.mueller mailerson reply info noah.reply-smith"


@pytest.mark.parametrize("local", NOBODY.split())
def test_an_address_that_nobody_reads_says_so(local: str) -> None:
    assert is_unattended(Address("", f"{local}@askew.example".lower()))


@pytest.mark.parametrize("local", SOMEBODY.split())
def test_a_persons_address_is_attended(local: str) -> None:
    assert not is_unattended(Address("", f"{local}@askew.example"))


def test_a_domain_for_sending_only_is_unattended() -> None:
    assert is_unattended(Address("", "careers@no-reply.askew.example"))


@pytest.mark.parametrize(
    ("sender", "reply_to", "expected"),
    [
        (PERSON, (), False),
        (ROBOT, (), True),
        (ROBOT, (PERSON,), False),
        (ROBOT, (ROBOT,), True),
        (ROBOT, (ROBOT, PERSON), False),
        (PERSON, (ROBOT,), False),
        (Address("", ""), (), False),
        (ROBOT, (Address("broken", ""),), True),
    ],
)
def test_a_mail_is_unattended_when_no_way_back_is_read(sender: Address, reply_to: tuple[Address, ...], *, expected: bool) -> None:
    assert marked(sender=sender, reply_to=reply_to).unattended is expected


DSN = """Reporting-MTA: dns; mx.example

Original-Recipient: rfc822;Ottilie@Grand.example
Final-Recipient: rfc822;box77@inner.example
Action: {action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such user

Final-Recipient: rfc822; pell@hartnoll.example
Action: {second}
Status: 4.4.7
"""


def test_a_delivery_status_names_whom_it_did_not_reach() -> None:
    found = marked(report=True, delivery_status=DSN.format(action="failed", second="delayed"), sender=SERVER)
    assert found == Marks(automatic=True, bounce=True, failed_recipients=("ottilie@grand.example",), unattended=True)


def test_several_may_have_failed() -> None:
    found = marked(report=True, delivery_status=DSN.format(action="Failed", second="failed"), sender=SERVER)
    assert found.failed_recipients == ("ottilie@grand.example", "pell@hartnoll.example")


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed"])
def test_a_notice_of_delay_or_success_is_no_bounce(action: str) -> None:
    found = marked(report=True, delivery_status=DSN.format(action=action, second="delayed"), sender=SERVER)
    assert (found.bounce, found.failed_recipients, found.automatic) == (False, (), True)


def test_a_receipt_of_reading_is_no_bounce() -> None:
    found = marked(("content-type", "multipart/report; report-type=disposition-notification"), report=True)
    assert (found.bounce, found.automatic) == (False, True)


NULL = ("return-path", "<>")
TO = ("to", "ottilie@grand.example")


BOUNCES = sorted((Path(__file__).parent / "bounces").glob("*.txt"))
"""The subject, a blank line, the text."""


def test_there_are_bounces_of_many_styles() -> None:
    assert len(BOUNCES) >= 7


@pytest.mark.parametrize("file", BOUNCES, ids=lambda file: file.stem)
def test_bounces_of_old_styles_name_whom_they_did_not_reach(file: Path) -> None:
    subject, _, text = file.read_text("utf-8").partition("\n\n")
    found = marked(NULL, TO, ("subject", subject), sender=SERVER, plain=text)
    assert (found.bounce, found.failed_recipients) == (True, ("pell@hartnoll.example",))


def test_an_old_bounce_without_its_return_path_is_known_by_its_subject() -> None:
    assert marked(("subject", "Mail delivery failed"), sender=SERVER, plain="x").bounce
    assert not marked(("subject", "Scheduled maintenance"), sender=SERVER, plain="x").bounce


def test_failed_recipients_may_stand_in_a_header() -> None:
    found = marked(("x-failed-recipients", "Pell@Hartnoll.example, wren@askew.example"), sender=SERVER)
    assert (found.bounce, found.failed_recipients) == (True, ("pell@hartnoll.example", "wren@askew.example"))


def test_a_person_who_writes_of_a_failed_delivery_is_no_bounce() -> None:
    assert marked(("subject", "Mail delivery failed"), ("return-path", "<wren@askew.example>"), plain="it came back") == Marks()


def test_an_answering_machine_with_a_null_path_is_no_bounce() -> None:
    assert not marked(NULL, ("auto-submitted", "auto-replied")).bounce


FAIL = "mx.example; spf=pass; dkim=none; dmarc=fail (p=reject) header.from=askew.example"
PASS = "mx.example; spf=pass smtp.mailfrom=askew.example; dkim=pass; dmarc=pass"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ((), False),
        ((FAIL,), True),
        ((PASS,), False),
        ((PASS, FAIL), False),
        ((FAIL, PASS), True),
        (("mx.example; DMARC = FAIL",), True),
        (("mx.example; dmarc=none",), False),
        (("mx.example; spf=fail; dkim=fail",), False),
        (("mx.example; dmarc=pass (was dmarc=fail before)",), False),
    ],
)
def test_only_the_topmost_results_count(fields: tuple[str, ...], *, expected: bool) -> None:
    assert marked(*(("authentication-results", value) for value in fields)).authentication_failed is expected
