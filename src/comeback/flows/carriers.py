"""From a connected mailbox to the way its letters leave."""

from __future__ import annotations

from comeback.flows.carrying import Carrier
from comeback.flows.credentials import credentials
from comeback.flows.home import Home
from comeback.mailbox.imap.sent import sent_folder
from comeback.mailbox.trouble import MailTrouble, TroubleKind
from comeback.store import accounts


def carrier_of(home: Home, address: str) -> Carrier:
    """The way out of this mailbox; MailTrouble where it is not connected."""
    connected = accounts.account(home.seeker_id, address)
    if connected is None:
        raise MailTrouble(
            TroubleKind.SIGN_IN, f"No mailbox of {address} is connected, so its letters wait.", f"Connect it: comeback connect {address}"
        )
    account = connected.account
    return Carrier(account, lambda: credentials(home, account), lambda: sent_folder(account.imap, credentials(home, account)))
