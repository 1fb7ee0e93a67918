"""Who may come in. Asked over a real connection, as an attacker would ask."""

from __future__ import annotations

import httpx2
import pytest

from comeback.web.door import COOKIE
from tests.web.conftest import Served, get


def inside(site: Served, **headers: str) -> httpx2.Client:
    """A browser that has followed the printed link."""
    opened = get(f"{site.address}/", params={"key": site.key})
    assert opened.status_code == 302
    return httpx2.Client(base_url=site.address, headers=headers, cookies=opened.cookies, timeout=60)


def test_without_the_key_nothing_is_shown(site: Served) -> None:
    answer = get(f"{site.address}/")
    assert answer.status_code == 403
    assert "Sorcha" not in answer.text


@pytest.mark.parametrize("key", ["", "x", "0" * 32])
def test_a_wrong_key_opens_nothing(site: Served, key: str) -> None:
    assert get(f"{site.address}/", params={"key": key}).status_code == 403


def test_the_printed_link_brings_a_cookie_that_no_script_and_no_other_site_can_use(site: Served) -> None:
    cookie = get(f"{site.address}/", params={"key": site.key}).headers["set-cookie"]
    assert cookie.startswith(f"{COOKIE}=")
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def test_the_printed_link_leads_to_an_address_without_the_key(site: Served) -> None:
    assert get(f"{site.address}/review", params={"key": site.key, "at": "2"}).headers["location"] == "/review?at=2"


def test_the_link_leads_to_no_other_host(site: Served) -> None:
    assert get(f"{site.address}//evil.example/", params={"key": site.key}).headers["location"] == "/evil.example/"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1.evil.example", "localhost:1", ""])
def test_a_foreign_name_pointed_at_this_machine_is_turned_away(site: Served, host: str) -> None:
    with inside(site) as client:
        assert client.get("/", headers={"Host": host}).status_code in {400, 403}


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1", "https://127.0.0.1:8347", "http://localhost:9"])
def test_a_form_of_another_page_does_nothing(site: Served, origin: str) -> None:
    with inside(site) as client:
        assert client.post("/undo", headers={"Origin": origin}).status_code == 403


@pytest.mark.parametrize("where", ["cross-site", "same-site"])
def test_a_request_that_another_page_makes_sees_nothing(site: Served, where: str) -> None:
    with inside(site) as client:
        assert client.get("/", headers={"Sec-Fetch-Site": where, "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}).status_code == 403


def test_a_person_may_follow_a_link_from_elsewhere(site: Served) -> None:
    with inside(site) as client:
        headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
        assert client.get("/", headers=headers).status_code == 200


@pytest.mark.parametrize("address", ["/undo", "/data/erase", "/settings", "/applications/1/close", "/letters/1/check", "/import"])
def test_a_form_without_its_token_does_nothing(site: Served, address: str) -> None:
    with inside(site) as client:
        assert client.post(address, data={"word": "erase"}).status_code == 403


def test_nothing_that_changes_the_ledger_answers_to_a_link(site: Served) -> None:
    with inside(site) as client:
        assert {client.get(address).status_code for address in ("/undo", "/data/erase", "/applications/1/close", "/settings/look")} == {405}


@pytest.mark.parametrize("path", ["/static/x/../../site.py", "/static/x/..%2f..%2fsite.py", "/static/x/words.py", "/static/x/htmx.LICENSE"])
def test_only_the_files_of_the_pages_are_given_out(site: Served, path: str) -> None:
    assert get(f"{site.address}{path}").status_code in {403, 404}


@pytest.mark.parametrize("path", ["/", "/applications", "/review", "/settings", "/data", "/nowhere"])
def test_every_answer_forbids_what_is_not_ours(site: Served, path: str) -> None:
    with inside(site) as client:
        headers = client.get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"
