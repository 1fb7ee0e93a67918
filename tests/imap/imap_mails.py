"""Mails for the tests of live mailboxes: one of each sort, as many as are asked for."""

from __future__ import annotations

from email.message import EmailMessage

NOISE = "Your parcel with the garden hose is on its way. Track it in our shop.\nTo stop these mails, unsubscribe here.\n" * 40


def about_work(number: int, words: str = "", attached: int = 0, answers: str = "") -> bytes:
    """A person's mail about an interview; `attached` bytes of an attachment."""
    mail = EmailMessage()
    mail["From"] = f"Nora Quill <nora{number}@tinwhistle{number}.example>"
    mail["To"] = "ada@home.example"
    mail["Subject"] = f"Your interview {number}"
    mail["Date"] = f"Fri, 3 Apr 2026 10:{number // 60 % 60:02}:{number % 60:02} +0000"
    mail["Message-ID"] = f"<work-{number}@tinwhistle.example>"
    if answers:
        mail["In-Reply-To"] = answers
    mail.set_content(words or f"Dear Ada,\n\nwe would like to invite you to an interview on {number % 27 + 1} May.\n\nNora Quill\n")
    if attached:
        mail.add_attachment(bytes(range(256)) * (attached // 256), "application", "octet-stream", filename="plan.bin")
    return mail.as_bytes()


def noise(number: int, words: str = NOISE) -> bytes:
    """A shop's mass mail, longer than what is fetched unseen."""
    mail = EmailMessage()
    mail["From"] = "Garden Shop <noreply@hosepipe.example>"
    mail["To"] = "ada@home.example"
    mail["Subject"] = f"Parcel {number} is on its way"
    mail["Date"] = f"Thu, 2 Apr 2026 09:{number // 60 % 60:02}:{number % 60:02} +0000"
    mail["Message-ID"] = f"<noise-{number}@hosepipe.example>"
    mail["List-Unsubscribe"] = "<https://hosepipe.example/stop>"
    mail.set_content(words + f"\nOrder {number}\n")
    mail.add_alternative(f"<html><body><p>{words}</p></body></html>", subtype="html")
    return mail.as_bytes()
