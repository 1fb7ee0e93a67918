"""Trouble that one run met is told by another, on the command line and on the pages, in the language of whoever reads it."""

from __future__ import annotations

import errno
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.test import Client

from comeback.domain.account import Account, Secret, Server
from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.flows.credentials import vault_of
from comeback.flows.home import open_home
from comeback.store import accounts
from comeback.store.backup_plan import Every, keep_plan, plan_of
from comeback.web.door import COOKIE
from comeback.web.language.words import words_of
from comeback.web.site import ENVIRON, Site
from tests.cli.program import Comeback

ADDRESS = "ada@home.example"
NO_ROOM = Sentence("{path} cannot be written: {reason}.", path="/stick", reason=because(OSError(errno.ENOSPC, "")))
LANGUAGES = ("de", "fr", "es")


@pytest.fixture
def troubled(comeback: Comeback, passphrase: str) -> Iterator[Comeback]:
    """A data folder whose one mailbox answers no more, and whose last backup found no room; both in English."""
    assert passphrase
    home = open_home()
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # and does not listen
        accounts.connect(home.seeker_id, Account(ADDRESS, ADDRESS, Server("127.0.0.1", nobody.getsockname()[1])), datetime.now(UTC))
        vault_of(home.settings).put(ADDRESS, Secret("canary"))
        assert comeback("sync").code == 1
        keep_plan(home.settings.home, replace(plan_of(home.settings.home), every=Every.DAY, trouble=NO_ROOM))
        yield comeback


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_line_tells_it_in_the_language_of_this_run(troubled: Comeback, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    words = words_of(language)
    nobody, no_room = (words(because(OSError(code, ""))) for code in (errno.ECONNREFUSED, errno.ENOSPC))
    monkeypatch.setenv("LC_ALL", language)
    assert nobody in troubled("mailboxes").out
    doctor = troubled("doctor").out
    assert nobody in doctor
    assert no_room in doctor
    assert "does not answer" not in doctor


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_tell_it_in_the_language_of_the_browser(troubled: Comeback, language: str) -> None:
    del troubled
    words = words_of(language)
    site = Site(open_home().settings, "t" * 32)
    client = Client(HTTP_HOST="127.0.0.1:80", HTTP_ACCEPT_LANGUAGE=language)
    client.defaults[ENVIRON] = site  # type: ignore[assignment]
    client.cookies[COOKIE] = site.token
    assert words(because(OSError(errno.ECONNREFUSED, ""))) in client.get("/mailboxes").text
    assert words(because(OSError(errno.ENOSPC, ""))) in client.get("/data").text
