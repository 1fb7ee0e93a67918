"""What a mailbox's folders are for, in the layouts that providers and mail programs have made over the years, and in many languages."""

from __future__ import annotations

import unicodedata

import pytest

from comeback.domain.account import Credentials, Secret, Server
from comeback.mailbox.imap.folders import Use, folders, read_in, with_use
from comeback.mailbox.imap.session import Session
from tests.servers.dovecot import Dovecot
from tests.servers.fake_imap import PASSWORD, FakeImap, Manner

BARE = "IMAP4rev1 AUTH=PLAIN SASL-IR"
TELLS = f"{BARE} SPECIAL-USE LIST-EXTENDED"
LAYOUTS: dict[str, tuple[str, list[str], str | None, str | None]] = {
    "English, as Outlook has it": (BARE, ["INBOX", "Sent Items", "Drafts", "Deleted Items", "Junk Email"], "Sent Items", "Drafts"),
    "German, as Outlook has it": (
        BARE,
        ["INBOX", "Gesendete Elemente", "Entwürfe", "Gelöschte Elemente"],
        "Gesendete Elemente",
        "Entwürfe",
    ),
    "German, as GMX has it": (BARE, ["INBOX", "Gesendet", "Entwürfe", "Papierkorb", "Spamverdacht"], "Gesendet", "Entwürfe"),
    "French": (BARE, ["INBOX", "Éléments envoyés", "Brouillons", "Corbeille", "Indésirables"], "Éléments envoyés", "Brouillons"),
    "Spanish": (BARE, ["INBOX", "Enviados", "Borradores", "Papelera", "Correo no deseado"], "Enviados", "Borradores"),
    "Italian": (BARE, ["INBOX", "Posta inviata", "Bozze", "Cestino"], "Posta inviata", "Bozze"),
    "Dutch": (BARE, ["INBOX", "Verzonden items", "Concepten", "Prullenbak"], "Verzonden items", "Concepten"),
    "letters and their accents apart, as macOS writes them": (
        BARE,
        ["INBOX", unicodedata.normalize("NFD", "Envoyés"), "Brouillons"],
        unicodedata.normalize("NFD", "Envoyés"),
        "Brouillons",
    ),
    "all under INBOX, as old servers do": (BARE, ["INBOX", "INBOX/Sent", "INBOX/Drafts", "INBOX/Trash"], "INBOX/Sent", "INBOX/Drafts"),
    "a Sent of a project beside the mailbox's own": (BARE, ["INBOX", "Work/2025/Sent", "Clients/Sent", "Sent", "Drafts"], "Sent", "Drafts"),
    "two that could be Sent, from two mail programs": (BARE, ["INBOX", "Sent", "Sent Messages", "Drafts"], "Sent", "Drafts"),
    "none at all": (BARE, ["INBOX"], None, None),
    "the server tells, whatever the names say": (TELLS, ["INBOX", "Sent", r"Old \Sent", r"Rough \Drafts"], "Old", "Rough"),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_sent_and_drafts_are_told_in_every_layout_and_drafts_and_trash_are_not_read(dovecot: Dovecot, name: str) -> None:
    offers, listed, sent, drafts = LAYOUTS[name]
    uses = {folder.partition(" \\")[0]: "\\" + use if (use := folder.partition(" \\")[2]) else "" for folder in listed}
    with FakeImap(Manner(name, offers, uses), dovecot.certificate) as server, Session(Server("localhost", server.port)) as session:
        session.sign_in(Credentials("ada", Secret(PASSWORD)))
        found = folders(session)
    told = [with_use(found, use) for use in (Use.SENT, Use.DRAFTS)]
    assert [one and one.name for one in told] == [sent, drafts]
    read = {one.name for one in read_in(found)}
    assert {"INBOX", sent} - {None} <= read
    assert not read & {drafts, "Deleted Items", "Gelöschte Elemente", "Papierkorb", "Corbeille", "Papelera", "Cestino", "Prullenbak"}
