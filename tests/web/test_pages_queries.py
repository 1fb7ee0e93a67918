"""How often each page asks the database: a fixed number of times, however many applications, mails and letters there are."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from comeback.config import Settings
from comeback.domain.kinds import LetterKind
from comeback.flows.asked import Asked
from comeback.flows.home import at_home
from comeback.flows.keeping import kept
from comeback.flows.ledger import with_steps
from comeback.flows.letter import letters_owed
from comeback.store.opening import opened
from comeback.web.door import COOKIE
from comeback.web.site import ENVIRON, Site, clock_from
from tests.web.conftest import NOW

MOST = {
    "/": 9,
    "/applications": 5,
    "/applications?view=table": 5,
    "/applications/4": 8,
    "/letters/4": 14,
    "/debrief/4": 5,
    "/review": 8,
    "/lessons": 9,
    "/lessons/worked": 5,
    "/searches": 9,
    "/outbox": 9,
    "/mailboxes": 5,
    "/settings": 4,
    "/settings/phone": 4,
    "/data": 8,
    "/data/health": 23,
    "/calendar": 8,
}
"""Queries. There are 18 applications, and a letter is kept for each of the nine that is owed one: a page that asks once for each of
them is above its number."""


@pytest.fixture(scope="module")
def browser(read_mailbox: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """Somebody who is let in, in this process, where queries can be counted."""
    settings = Settings(Path(shutil.copytree(read_mailbox, tmp_path_factory.mktemp("queries") / "home")), "")
    with opened(settings):
        home = at_home(settings)
        for application, step in with_steps(home, NOW):
            if step.letter is not LetterKind.NONE:
                kept(home, letters_owed(home, str(application.number), NOW, Asked()))
        site = Site(settings, "t" * 32, clock_from(NOW))
        client = Client(HTTP_HOST="127.0.0.1:80")
        client.defaults[ENVIRON] = site  # type: ignore[assignment]
        client.cookies[COOKIE] = site.token
        yield client


@pytest.mark.parametrize("path", MOST)
def test_a_page_asks_the_database_a_fixed_number_of_times(browser: Client, path: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        response = browser.get(path)
    assert response.status_code == 200, response.content
    words = [query["sql"] for query in asked.captured_queries]
    assert len(words) <= MOST[path], "\n".join(one[:160] for one in words)
