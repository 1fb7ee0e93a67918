"""The phone's door, attacked from the network at home: what is behind it, who gets in, and that it closes."""

from __future__ import annotations

import re
import shutil
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from ipaddress import IPv4Address
from pathlib import Path

import httpx2
import pytest
from django.test import Client
from django.urls import URLPattern

from comeback.config import Settings
from comeback.errors import ComebackError
from comeback.flows.home import at_home
from comeback.flows.ledger import applications
from comeback.store.opening import opened
from comeback.web.door import COOKIE as COOKIE_OF_THIS_MACHINE
from comeback.web.phone import urls as phone_urls
from comeback.web.phone.board import Board
from comeback.web.phone.door import COOKIE
from comeback.web.phone.listening import PhoneServer, Wish, open_to_the_phone
from comeback.web.phone.pairing import ALL_GUESSES, GUESSES, Pairing
from comeback.web.phone.tls import FROM_ONE, LARGEST
from comeback.web.site import ENVIRON, PHONE, Site
from comeback.web.urls import urlpatterns
from tests.web.conftest import NOW

HERE = IPv4Address("127.0.0.1")
CLOSES = 30.0
"""Seconds in which a door has closed even on a busy machine."""


@dataclass
class Clock:
    """The moment that it is told."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Opened:
    """An open door, and who knocks at it."""

    server: PhoneServer
    clock: Clock

    @property
    def key(self) -> str:
        """Of the link."""
        return self.server.link.partition("key=")[2]

    def stranger(self, **headers: str) -> httpx2.Client:
        """Somebody in the network who trusts the certificate, and has no cookie."""
        trusts = ssl.create_default_context(cafile=self.server.certificate.file)
        return httpx2.Client(base_url=self.server.address, verify=trusts, headers=headers, timeout=CLOSES)

    @contextmanager
    def phone(self) -> Iterator[httpx2.Client]:
        """The phone that has come in by the link."""
        with self.stranger() as client:
            page = client.get("/in", params={"key": self.key})
            client.headers["Origin"] = self.server.address.rstrip("/")
            sent = client.post("/in", data={"key": self.key, "csrfmiddlewaretoken": token_in(page.text)})
            assert sent.headers.get("location") == "/", sent.text
            yield client


def token_in(page: str) -> str:
    """The form's token."""
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    return found[1] if found else ""


@pytest.fixture
def door(read_mailbox: Path, tmp_path: Path) -> Iterator[Opened]:
    settings = Settings(Path(shutil.copytree(read_mailbox, tmp_path / "home")), "")
    with opened(settings):
        clock = Clock()
        server = open_to_the_phone(Site(settings, "t" * 32, clock), Wish(HERE, port=0))
        yield Opened(server, clock)
        server.close()


def filled(pattern: URLPattern) -> str:
    """An address of this pattern, with something in every place of it."""
    places = {"int:number": "4", "int:letter": "4", "str:name": "comeback.css"}
    return "/" + re.sub(r"<(\w+:\w+)>", lambda found: places.get(found[1], "x"), str(pattern.pattern))


OURS = {filled(pattern) for pattern in phone_urls.urlpatterns}
OTHERS = sorted({filled(pattern) for pattern in urlpatterns} - OURS)


def test_the_phone_has_four_addresses() -> None:
    assert {"/", "/in", "/debrief/4", "/static/x/comeback.css"} == OURS


def test_no_other_page_of_the_program_is_behind_the_door(door: Opened) -> None:
    assert len(OTHERS) > 35
    with door.phone() as phone:
        token = token_in(phone.get("/debrief/4").text)
        assert token
        for path in [*OTHERS, "/debrief/4/../../settings", f"{door.server.address}/settings", "/%2e%2e/settings", "/debrief/4;/settings"]:
            assert phone.get(path).status_code == 404, path
            assert phone.post(path, data={"csrfmiddlewaretoken": token, "word": "erase"}).status_code == 404, path


def test_the_phone_reads_today_and_notes_an_interview_down(door: Opened) -> None:
    with door.phone() as phone:
        assert "owed" in phone.get("/").text
        page = phone.get("/debrief/4")
        answers = {"thanks_for": "showing me the guillotine", "csrfmiddlewaretoken": token_in(page.text)}
        assert phone.post("/debrief/4", data=answers).headers["location"] == "/?did=debriefed"
    (one,) = [one for one in applications(at_home(door.server.site.settings)) if one.number == 4]
    assert [moment.thanks_for for moment in one.moments] == ["showing me the guillotine"]


def test_a_page_of_the_phone_leads_nowhere_else(door: Opened) -> None:
    with door.phone() as phone:
        for path in ("/", "/debrief/4", "/nowhere"):
            links = set(re.findall(r'(?:href|action|src)="(/[^"]*)"', phone.get(path).text))
            assert {link for link in links if not link.startswith(("/static/", "/debrief/"))} <= {"/"}, path


@pytest.mark.parametrize("path", ["/", "/debrief/4", "/settings", "/nowhere"])
def test_who_has_not_come_in_sees_nothing(door: Opened, path: str) -> None:
    with door.stranger() as stranger:
        for cookie in ("", f"{COOKIE}=x", f"{COOKIE}={door.server.pairing.session}", f"{COOKIE_OF_THIS_MACHINE}={'t' * 32}"):
            answer = stranger.get(path, headers={"Cookie": cookie})
            assert answer.status_code == 403
            assert "Scan the code" in answer.text


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "localhost:{port}", "127.0.0.1.evil.example:{port}", "127.0.0.1:1", ""])
def test_a_foreign_name_is_turned_away(door: Opened, host: str) -> None:
    with door.phone() as phone:
        assert phone.get("/", headers={"Host": host.format(port=door.server.server.server_port)}).status_code == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:{port}", "https://127.0.0.1"])
def test_a_form_of_another_page_does_nothing(door: Opened, origin: str) -> None:
    with door.phone() as phone:
        phone.headers["Origin"] = origin.format(port=door.server.server.server_port)
        assert phone.post("/debrief/4", data={"well": "all"}).status_code == 403


def test_a_form_without_its_token_does_nothing(door: Opened) -> None:
    with door.phone() as phone:
        assert phone.post("/debrief/4", data={"well": "all"}).status_code == 403


def test_a_request_that_another_page_makes_sees_nothing(door: Opened) -> None:
    with door.phone() as phone:
        assert phone.get("/", headers={"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}).status_code == 403


def test_the_link_lets_one_phone_in_and_no_second(door: Opened) -> None:
    with door.stranger() as looks_ahead:
        assert looks_ahead.get("/in", params={"key": door.key}).status_code == 200
    with door.phone() as phone, door.stranger() as second:
        refused = second.get("/in", params={"key": door.key})
        assert refused.status_code == 409
        assert "lets nobody in any more" in refused.text
        assert phone.get("/").status_code == 200


def test_the_cookie_goes_over_tls_alone_to_no_script_and_no_other_site(door: Opened) -> None:
    with door.stranger() as phone:
        page = phone.get("/in", params={"key": door.key})
        sent = phone.post(
            "/in",
            data={"key": door.key, "csrfmiddlewaretoken": token_in(page.text)},
            headers={"Origin": door.server.address.rstrip("/")},
        )
    for cookie in (page.headers["set-cookie"], sent.headers["set-cookie"]):
        assert {"Secure", "HttpOnly", "SameSite=Strict", "Path=/"} <= {part.strip() for part in cookie.split(";")}
    assert "Max-Age=1800" in sent.headers["set-cookie"]


def test_who_guesses_is_shut_out_even_with_the_right_key_then(door: Opened) -> None:
    with door.stranger() as stranger:
        for guess in range(GUESSES):
            assert stranger.get("/in", params={"key": f"guess-{guess}"}).status_code == 409
        assert stranger.get("/in", params={"key": door.key}).status_code == 429


def test_guesses_of_a_cookie_count_too(door: Opened) -> None:
    with door.phone(), door.stranger() as stranger:
        answers = [stranger.get("/", headers={"Cookie": f"{COOKIE}=guess-{guess}"}).status_code for guess in range(GUESSES + 1)]
    assert answers == [403] * GUESSES + [429]


def test_many_who_guess_close_the_entrance_and_leave_who_is_in(door: Opened) -> None:
    pairing = Pairing(NOW)
    assert pairing.fits(pairing.link, "phone")
    for guess in range(ALL_GUESSES):
        pairing.fits(f"guess-{guess}", f"192.168.1.{guess}")
    assert not pairing.fits(pairing.link, "phone")
    assert not pairing.enter(pairing.link, "phone")


def test_when_the_time_is_up_the_door_closes_by_itself(door: Opened) -> None:
    with door.phone() as phone:
        door.clock.now += timedelta(minutes=30)
        assert door.server.closed.wait(CLOSES)
        with pytest.raises(httpx2.TransportError):
            phone.get("/")
    assert Board(door.server.site.settings.home).standing() is None


def test_no_request_is_answered_between_the_end_of_the_time_and_the_closing(door: Opened) -> None:
    pairing = Pairing(NOW, paired=True)
    late = Client(SERVER_NAME=str(HERE), SERVER_PORT="443")
    late.defaults |= {ENVIRON: door.server.site, PHONE: pairing}  # type: ignore[dict-item]
    late.cookies[COOKIE] = pairing.session
    assert "The time is up" in late.get("/", secure=True).content.decode()
    pairing.until += timedelta(minutes=1)
    assert late.get("/", secure=True, headers={"host": f"{HERE}:443"}).status_code == 200


def test_another_process_sees_how_it_stands_and_closes_it(door: Opened) -> None:
    board = Board(door.server.site.settings.home)
    found = board.standing()
    assert found is not None
    assert (found.address, found.paired) == (door.server.address, False)
    assert board.close()
    assert door.server.closed.wait(CLOSES)
    assert (board.standing(), board.close()) == (None, False)


def test_a_second_door_of_one_folder_is_refused(door: Opened) -> None:
    with pytest.raises(ComebackError, match="open already"):
        open_to_the_phone(door.server.site, Wish(HERE, port=0))


def test_no_key_lies_in_any_file(door: Opened) -> None:
    with door.phone():
        files = [file.read_bytes() for file in door.server.site.settings.home.iterdir() if file.is_file()]
    for secret in (door.server.pairing.link, door.server.pairing.session):
        assert not any(secret.encode() in data for data in files)


def test_the_certificate_is_the_same_at_the_next_opening_and_its_key_is_private(door: Opened) -> None:
    door.server.close()
    again = open_to_the_phone(door.server.site, Wish(HERE, port=0))
    again.close()
    assert again.certificate == door.server.certificate
    assert again.certificate.file.stat().st_mode & 0o077 == 0
    shown = ssl.PEM_cert_to_DER_cert(re.sub(r".*(?=-----BEGIN CERTIFICATE)", "", again.certificate.file.read_text(), flags=re.S))
    assert again.certificate.fingerprint.replace(":", "").lower() == sha256(shown).hexdigest()


def test_a_form_that_nobody_types_is_refused_unread(door: Opened) -> None:
    with door.phone() as phone:
        assert phone.post("/debrief/4", content=b"w=" + b"x" * LARGEST).status_code == 413


def test_without_tls_nothing_is_said(door: Opened) -> None:
    with socket.create_connection((str(HERE), door.server.server.server_port), timeout=CLOSES) as plain:
        plain.sendall(b"GET / HTTP/1.0\r\n\r\n")
        try:
            said = plain.recv(1_000)
        except ConnectionResetError:
            said = b""
    assert b"HTTP" not in said


def test_who_connects_and_says_nothing_holds_up_nobody(door: Opened) -> None:
    at = (str(HERE), door.server.server.server_port)
    silent = [socket.create_connection(at, timeout=CLOSES, source_address=("127.0.0.2", 0)) for _ in range(3 * FROM_ONE)]
    try:
        with door.phone() as phone:
            assert phone.get("/").status_code == 200
    finally:
        for one in silent:
            one.close()
