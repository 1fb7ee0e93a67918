"""The seeker's own question how things stand: no follow-up, which would tell the ledger of a no that never came."""

from __future__ import annotations

from pathlib import Path

import pytest

from comeback.domain.kinds import LetterKind, SentKind
from comeback.domain.message import Quarantined
from comeback.flows.looking import read_mails
from comeback.letters import compose
from tests.letters.letters_data import loaded

ME = "bryn@postnook.example"
HEAD = "From: Bryn Teague <{me}>\nTo: {to}\nSubject: {subject}\nMessage-ID: <{n}@postnook.example>\nDate: Mon, 23 Mar 2026 11:00:00 +0000\n"
TEXT = "Content-Type: text/plain; charset=utf-8\n\n"


def read(folder: Path, bodies: list[str]) -> list[SentKind | None]:
    """What each is taken for when it is found among the sent mails of another program."""
    for n, body in enumerate(bodies):
        head = HEAD.format(me=ME, to="Ann Hale <ann@hale.example>", subject="Re: Interview", n=n)
        (folder / f"{n}.eml").write_text(f"{head}{TEXT}{body}\n", "utf-8")
    found = [one for one in read_mails([folder], frozenset({ME})) if not isinstance(one, Quarantined)]
    return [reading.sent for _, reading in found]


@pytest.mark.parametrize("name", ["ask-gb-boatyard", "ask-de-messe", "ask-fr-imprimerie", "ask-es-vivero"])
def test_an_enquiry_of_ours_that_was_sent_by_hand_is_no_follow_up(tmp_path: Path, name: str) -> None:
    bodies = [compose(loaded(name).case, LetterKind.STATUS_ENQUIRY, another)[0].body for another in range(5)]
    assert SentKind.FOLLOW_UP not in read(tmp_path, bodies)


def test_thanks_after_a_no_are_a_follow_up_still(tmp_path: Path) -> None:
    body = (
        "Dear Ann,\n\nThank you for letting me know. I'm disappointed, of course, but I understand. If there is anything that you "
        "would advise me to work on, I'd be grateful to hear it. Please keep me in mind for another post.\n\nBryn"
    )
    assert read(tmp_path, [body]) == [SentKind.FOLLOW_UP]
