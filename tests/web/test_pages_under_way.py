"""A long chore that a page has started shows how far it is, and never opens the ledger to say so: it may be giving way just then."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.test import Client

from comeback.config import Settings
from comeback.errors import ComebackError
from comeback.store.databases import FILE_NAME
from comeback.web.door import COOKIE
from comeback.web.site import ENVIRON, Site

PATH = "/data/under-way"


def asking(site: Site) -> Client:
    """Somebody who is let in, in this process."""
    client = Client(HTTP_HOST="127.0.0.1:80")
    client.defaults[ENVIRON] = site  # type: ignore[assignment]
    client.cookies[COOKIE] = site.token
    return client


@contextmanager
def at_work(site: Site) -> Iterator[None]:
    """A backup that has packed two pieces, and goes on until the end of the block."""
    let_on, there = threading.Event(), threading.Event()

    def work(step: Callable[[], None]) -> str:
        step()
        step()
        there.set()
        let_on.wait(30)
        return "/data#backup"

    assert site.safekeeping.start("backup", work)
    assert there.wait(30)
    try:
        yield
    finally:
        let_on.set()
        site.safekeeping.wait(30)


def test_how_far_it_is_stands_on_a_page_until_it_is_done(tmp_path: Path) -> None:
    site = Site(Settings(tmp_path, ""), "t" * 32)
    client = asking(site)
    with at_work(site):
        shown = client.get(PATH)
        assert shown.status_code == 200
        assert "Making the backup" in shown.text
        assert "128 kB so far" in shown.text
        assert "<html" not in client.get(PATH, headers={"HX-Request": "true"}).text
    assert client.get(PATH).headers["location"] == "/data#backup"
    assert client.get(PATH, headers={"HX-Request": "true"}).headers["HX-Redirect"] == "/data#backup"
    assert not (tmp_path / FILE_NAME).exists()


def test_what_went_wrong_is_said_there_with_its_mend(tmp_path: Path) -> None:
    site = Site(Settings(tmp_path, ""), "t" * 32)

    def work(step: Callable[[], None]) -> str:
        raise ComebackError("The stick is gone.", "Plug it in.")

    site.safekeeping.start("restore", work)
    site.safekeeping.wait(30)
    assert "The stick is gone." in asking(site).get(PATH).text


def test_a_second_backup_is_not_begun_beside_the_first(tmp_path: Path) -> None:
    site = Site(Settings(tmp_path, ""), "t" * 32)
    with at_work(site):
        assert not site.safekeeping.start("backup", lambda step: "")
