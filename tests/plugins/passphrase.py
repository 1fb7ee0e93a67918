"""A passphrase as a person would have set it, at which guesses cost nothing: tests need not wait for what is there to slow a thief."""

from __future__ import annotations

import pytest

from comeback.store import age

WORDS = "heron vale quay mill"


@pytest.fixture
def passphrase(monkeypatch: pytest.MonkeyPatch) -> str:
    """In the environment."""
    monkeypatch.setattr(age, "COST", 4)
    monkeypatch.setenv("COMEBACK_PASSPHRASE", WORDS)
    return WORDS
