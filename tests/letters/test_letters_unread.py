"""A post that was filled before anybody read the application: no thanks for reading it, and no question about what it lacked."""

from __future__ import annotations

import json

import pytest

from comeback.domain.kinds import LetterKind
from comeback.letters import compose, load_case

WORDS = {
    "en-GB": "The post was filled before we had looked at all the applications.",
    "de-DE": "Die Stelle war vergeben, bevor wir alle Bewerbungen gesichtet hatten.",
    "fr-FR": "Le poste a été pourvu avant que nous ayons pu lire toutes les candidatures.",
    "es-ES": "Cubrimos el puesto antes de poder leer todas las solicitudes.",
}


@pytest.mark.parametrize("locale", WORDS)
def test_an_application_that_nobody_read_is_asked_nothing_about(locale: str) -> None:
    case = {
        "id": "unread",
        "kinds": ["i"],
        "locale": locale,
        "today": "2026-07-16T10:00",
        "seeker": {"name": "Wanda Torfason"},
        "company": {"name": "Ridgefold"},
        "role": {"title": "Binder"},
        "stage": "application only",
        "rejection": {
            "when": "2026-07-15",
            "channel": "email",
            "by": "Carla Nimmo",
            "reply_to": "carla@ridgefold.example",
            "subject": "Binder",
            "words": WORDS[locale],
        },
    }
    (letter, *_) = compose(load_case(json.dumps(case)).case, LetterKind.REPLY_BEFORE_INTERVIEW)
    moves = [said.move.name for said in letter.said]
    assert moves[0] == "thank_unread"
    assert "ask" not in moves
    assert "?" not in letter.body
