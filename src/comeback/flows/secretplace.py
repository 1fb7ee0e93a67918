"""Where secrets lie on this machine, and the passphrase of their file where there is no keyring: chosen once, given at every start."""

from __future__ import annotations

from dataclasses import replace

from comeback.config import Settings
from comeback.domain.account import Secret
from comeback.errors import UsageError
from comeback.flows.backup_schedule import refuse_short
from comeback.mailbox.secrets.vault import Place, encrypted_file, place
from comeback.mailbox.secrets.vault import forget as forget_all
from comeback.mailbox.secrets.vault import is_closed as shut


def place_of_secrets(settings: Settings) -> Place:
    """Where they lie now."""
    return place(settings.home, settings.passphrase)


def is_closed(settings: Settings) -> bool:
    """Whether they lie in a file whose passphrase was not given."""
    return shut(settings.home, settings.passphrase)


def opened_by(settings: Settings, passphrase: Secret) -> Settings:
    """The settings with this passphrase, which opens the file or, where there is none, is the one of a new file.

    UsageError for words that are guessed in no time; ComebackError where it does not open the file. It is kept nowhere.
    """
    if place_of_secrets(settings) is Place.NOWHERE:
        refuse_short(passphrase)
    elif not is_closed(settings):
        raise UsageError("No passphrase is wanted here.", "Your passwords have a safe place already.")
    encrypted_file(settings.home, passphrase).open()
    return replace(settings, passphrase=passphrase.reveal())


def begin_anew(settings: Settings) -> None:
    """Give up what lies in a file whose passphrase is forgotten. Mailboxes stay, and want to be signed in to again."""
    if not is_closed(settings):
        raise UsageError("The file of your passwords is open.", "There is nothing to give up.")
    forget_all(settings.home, ())
