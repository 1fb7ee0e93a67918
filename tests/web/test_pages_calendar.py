"""The calendar's feed as an attacker and as a calendar program ask for it; the page where it and the notices are turned on."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import httpx2
import icalendar
import pytest
from playwright.sync_api import expect

from comeback.flows.feedkey import FILE_NAME, drop, feed_key, is_feed, renew
from comeback.web.door import COOKIE
from tests.servers.ntfy import NtfyServer
from tests.web.conftest import Looked, Served, get, serving
from tests.web.test_pages_door import inside

OTHER = "x" * 43


@pytest.fixture(scope="module")
def home(read_mailbox: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the ledger: publishing writes down what was given."""
    return Path(shutil.copytree(read_mailbox, tmp_path_factory.mktemp("feed") / "home"))


@pytest.fixture(scope="module")
def site(home: Path) -> Iterator[Served]:
    """One site for those that only ask."""
    with serving(home) as served:
        yield served


@pytest.fixture
def feed(home: Path, site: Served) -> str:
    """The address of the feed, which is on."""
    return f"{site.address}/calendar/{renew(home)}.ics"


def summaries(answer: httpx2.Response) -> set[str]:
    return {str(event["summary"]) for event in icalendar.Calendar.from_ical(answer.content).walk("VEVENT")}


def test_a_program_that_knows_the_address_reads_the_calendar_without_a_cookie(feed: str) -> None:
    answer = get(feed)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    assert "Interview" in summaries(answer)
    assert "set-cookie" not in answer.headers
    assert get(feed).content == answer.content
    assert "Ferrant" not in answer.text


def test_a_wrong_address_is_told_nothing_and_looks_like_any_other(feed: str, site: Served) -> None:
    secret = feed.rpartition("/")[2].removesuffix(".ics")
    wrong = [OTHER, secret[:-1], secret + "x", secret.swapcase(), "", ".", f"{secret}.ics/..", f"%2e%2e/{secret}", f"{secret}/"]
    answers = [get(f"{site.address}/calendar/{one}.ics") for one in wrong]
    usual = get(site.address)
    assert {(one.status_code, one.text) for one in answers} == {(usual.status_code, usual.text)}


def test_the_secret_opens_nothing_but_the_feed(feed: str, site: Served) -> None:
    secret = feed.rpartition("/")[2].removesuffix(".ics")
    for path in ("/", "/calendar", "/calendar/comeback.ics", "/applications/1/calendar.ics", "/data/export", "/settings"):
        assert get(f"{site.address}{path}", params={"key": secret}).status_code == 403
        assert get(f"{site.address}{path}", cookies={COOKIE: secret}).status_code == 403
        assert get(f"{feed}{path}").status_code == 403
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "PATCH"):
        assert httpx2.request(method, feed).status_code == 403
    assert httpx2.head(feed).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"},
    ],
    ids=str,
)
def test_other_pages_and_foreign_names_are_turned_away_from_the_feed_too(feed: str, headers: dict[str, str]) -> None:
    assert get(feed, headers=headers).status_code in {400, 403}


def test_another_address_ends_the_one_before_and_off_ends_all(feed: str, home: Path, site: Served) -> None:
    other = f"{site.address}/calendar/{renew(home)}.ics"
    assert get(feed).status_code == 403
    assert get(other).status_code == 200
    drop(home)
    assert get(other).status_code == 403
    with inside(site) as client:
        assert client.get(other.removeprefix(site.address)).status_code == 404


def test_who_has_the_cookie_may_not_guess_either(feed: str, site: Served) -> None:
    with inside(site) as client:
        assert client.get(f"/calendar/{OTHER}.ics").status_code == 404
        assert client.get("/calendar/comeback.ics").headers["content-disposition"] == 'attachment; filename="comeback.ics"'
        assert client.get("/applications/999/calendar.ics").status_code == 422


@pytest.mark.parametrize("path", ["/calendar/feed", "/calendar/notices", "/calendar/notices/try"])
def test_a_form_of_another_page_changes_nothing(site: Served, path: str) -> None:
    with inside(site) as client:
        assert client.post(path, data={"wish": "on"}).status_code == 403
        assert client.get(path).status_code in {404, 405}


def test_the_secret_lies_where_its_owner_alone_can_read_it_and_an_unsound_one_opens_nothing(tmp_path: Path) -> None:
    key = renew(tmp_path)
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600
    assert is_feed(tmp_path, f"/calendar/{key}.ics")
    for unsound in ("", "short", "\n"):
        (tmp_path / FILE_NAME).write_text(unsound)
        assert feed_key(tmp_path) is None
        assert not is_feed(tmp_path, f"/calendar/{unsound.strip()}.ics")


def test_the_feed_is_turned_on_renewed_and_off_by_a_person(use: Looked) -> None:
    page = use.at("/calendar")
    assert page.locator("#feed").count() == 0
    page.click("text=Let it subscribe")
    first = page.input_value("#feed")
    assert get(first).status_code == 200
    page.click("text=Another address")
    second = page.input_value("#feed")
    assert (get(first).status_code, get(second).status_code) == (403, 200)
    page.click("text=Turn it off")
    expect(page.locator("#feed")).to_have_count(0)
    assert get(second).status_code == 403
    assert use.alarms == []


def test_one_entry_is_taken_along_as_a_file_of_its_own(use: Looked) -> None:
    page = use.at("/calendar")
    row = page.locator("[data-row]").first
    with page.expect_download() as taken:
        row.get_by_role("link", name="To my calendar").click()
    (event,) = icalendar.Calendar.from_ical(taken.value.path().read_bytes()).walk("VEVENT")
    assert str(event["summary"]) in row.inner_text()
    assert taken.value.suggested_filename == f"comeback-{str(event['uid'])[:8]}.ics"


def test_notices_are_chosen_and_tried_and_employers_named_only_then(use: Looked) -> None:
    with NtfyServer() as server:
        page = use.at("/calendar")
        page.fill("#ntfy", server.topic)
        page.click("#notices ~ form button:has-text('Save')")
        page.click("text=Try it now")
        expect(page.locator("#toast")).to_contain_text("on its way")
        assert [heard["message"] for _, heard in server.heard] == ["This is how a notice looks."]
    page.click("text=Let it subscribe")
    before = get(page.input_value("#feed"))
    page.check("[name=names_employers]")
    page.click("#notices ~ form button:has-text('Save')")
    after = get(page.input_value("#feed"))
    assert max(map(len, summaries(before))) < max(map(len, summaries(after)))
    page.fill("#ntfy", "https://ntfy.example/a topic")
    page.click("#notices ~ form button:has-text('Save')")
    assert "no topic" in page.inner_text("main")
