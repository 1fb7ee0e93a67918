"""A mail as its sender laid it out: looked for where it lay, a file or a mailbox, each time anew. Only its words are kept in the ledger."""

from __future__ import annotations

from comeback.domain.message import Place
from comeback.errors import ComebackError
from comeback.flows.credentials import credentials
from comeback.flows.home import Home
from comeback.flows.reviewing import the_mail
from comeback.mailbox.imap.session import Session
from comeback.mailbox.original import html_in_file, html_on_server
from comeback.store import accounts, mails

ON_SERVER = "imap:"
"""How the source of a mail begins that was read from a mailbox."""


def original(home: Home, word: str) -> str:
    """The HTML of a kept mail, as sent: never show it uncleaned. ComebackError where its source is gone or it has none; MailTrouble."""
    identity = the_mail(home, word).identity
    for place in reversed(mails.places(home.seeker_id, identity)):
        html = _on_server(home, place) if place.source.startswith(ON_SERVER) else html_in_file(place, identity)
        if html:
            return html
        if html is not None:
            raise ComebackError("This mail has no other form than its text.", "What you see above is all of it.")
    raise ComebackError("The file or mailbox that this mail came from is not there any more.", "Its words are kept, and shown above.")


def _on_server(home: Home, place: Place) -> str | None:
    for one in accounts.accounts(home.seeker_id):
        beginning = f"{ON_SERVER}{one.account.address}/"
        if place.source.startswith(beginning):
            with Session(one.account.imap) as session:
                session.sign_in(credentials(home, one.account))
                return html_on_server(session, place.source.removeprefix(beginning), place.part)
    return None
