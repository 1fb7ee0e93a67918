"""A clock that stands years back is told, on the command line and on every page, and nothing is refused for it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client

from comeback.cli import main
from comeback.config import Settings
from comeback.domain.clock import EARLIEST, astray
from comeback.web.door import COOKIE
from comeback.web.language.words import NAMES, words_of
from comeback.web.site import ENVIRON, Site
from tests.cli.program import Comeback

YEARS_BACK = datetime(2019, 3, 1, 12, tzinfo=UTC)


class Stopped(datetime):
    """The clock of a machine whose battery died."""

    @classmethod
    def now(cls, tz: object = None) -> Stopped:
        """Years back."""
        del tz
        return cls(2019, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("language", NAMES)
def test_the_command_line_says_so_beside_what_it_was_asked(comeback: Comeback, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setenv("LC_ALL", language)
    wrong = astray(YEARS_BACK)
    assert wrong
    assert comeback("applications", "--json").err == ""
    monkeypatch.setattr(main, "datetime", Stopped)
    done = comeback("doctor", "--json")
    assert done.err == f"comeback: {words_of(language)(wrong)}\n"
    assert [json.loads(line) for line in done.out.splitlines()]


@pytest.mark.parametrize("language", NAMES)
def test_every_page_says_so(comeback: Comeback, tmp_path: Path, language: str) -> None:
    assert comeback("rejected", "Tallow & Pine").code == 0
    wrong = astray(YEARS_BACK)
    assert wrong
    for now, told in ((lambda: YEARS_BACK, True), (lambda: EARLIEST, False)):
        site = Site(Settings(tmp_path / "home", ""), "t" * 32, now)
        client = Client(HTTP_HOST="127.0.0.1:80", HTTP_ACCEPT_LANGUAGE=language)
        client.defaults[ENVIRON] = site  # type: ignore[assignment]
        client.cookies[COOKIE] = site.token
        for path in ("/", "/applications", "/data"):
            assert (words_of(language)(wrong) in client.get(path).text) == told
