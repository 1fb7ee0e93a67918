"""Where the servers of an address are found: in the shipped table, on the domain's own page, in its DNS; and what is not believed."""

from __future__ import annotations

import http.server
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import dns.resolver
import pytest

from comeback.domain.account import Security, Server
from comeback.flows.connecting import Said, planned
from comeback.flows.home import open_home
from comeback.mailbox.discovery.autoconfig import MOST_BYTES, by_dns, by_page
from comeback.mailbox.discovery.providers import providers
from comeback.mailbox.discovery.settings_of import settings_of
from comeback.mailbox.trouble import MailTrouble
from tests.servers import certificate
from tests.servers.names import NameServer

DOMAIN = "quill.example"
ADA = f"ada@{DOMAIN}"
ZONE = {
    (f"_imaps._tcp.{DOMAIN}", "SRV"): ["20 1 993 second.quill.example.", "10 1 1993 mail.quill.example."],
    (f"_imap._tcp.{DOMAIN}", "SRV"): ["0 1 143 plain.quill.example."],
    (f"_submission._tcp.{DOMAIN}", "SRV"): ["0 1 587 out.quill.example."],
    ("_imaps._tcp.none.example", "SRV"): ["0 0 0 ."],
    ("office.example", "MX"): ["20 mx2.elsewhere.example.", "10 office-example.mail.protection.outlook.com."],
    ("studio.example", "MX"): ["1 aspmx.l.google.com."],
    ("_imaps._tcp.lab.example", "SRV"): ["0 1 993 imap.gmail.com."],
    ("_submissions._tcp.lab.example", "SRV"): ["0 1 465 smtp.gmail.com."],
}
PAGE = """<?xml version="1.0"?>
<clientConfig version="1.1"><emailProvider id="quill.example">
  <incomingServer type="pop3"><hostname>pop.quill.example</hostname><port>995</port><socketType>SSL</socketType></incomingServer>
  <incomingServer type="imap"><hostname>old.quill.example</hostname><port>143</port><socketType>plain</socketType></incomingServer>
  <incomingServer type="imap"><hostname>imap.quill.example</hostname><port>993</port><socketType>SSL</socketType>
    <username>%EMAILLOCALPART%</username></incomingServer>
  <outgoingServer type="smtp"><hostname>smtp.quill.example</hostname><port>587</port><socketType>STARTTLS</socketType></outgoingServer>
</emailProvider></clientConfig>"""


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The only name server that is asked."""
    with NameServer(ZONE) as server:
        monkeypatch.setattr(dns.resolver, "default_resolver", server.resolver)
        yield


@dataclass
class Site:
    """A web site by https; `said` is the answer to every request, `asked` what was asked for."""

    certificate: Path
    said: str = PAGE
    code: int = 200
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                self.send_response(site.code)
                self.send_header("Location", f"https://localhost:{site.server.server_port}/elsewhere")
                self.end_headers()
                self.wfile.write(site.said.encode())

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.certificate.with_name("key.pem"))
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def pages(self) -> tuple[str, str]:
        """Where its pages are, in the manner of the real ones."""
        here = f"https://localhost:{self.server.server_port}"
        return f"{here}/mail/config-v1.1.xml?emailaddress={{address}}", f"{here}/.well-known/autoconfig/mail/config-v1.1.xml"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Its certificate is trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.make(tmp_path)))
    made = Site(tmp_path / "cert.pem")
    yield made
    made.server.shutdown()
    made.server.server_close()


def test_the_page_of_a_domain_names_its_private_servers_and_the_name_to_sign_in_with(site: Site) -> None:
    found = by_page(DOMAIN, "ada+jobs@quill.example", site.pages)
    assert found is not None
    assert (found.imap, found.user) == (Server("imap.quill.example", 993), "ada+jobs")
    assert found.smtp == Server("smtp.quill.example", 587, Security.STARTTLS)
    assert site.asked == ["/mail/config-v1.1.xml?emailaddress=ada%2Bjobs%40quill.example"]
    assert "ada" not in found.source


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>' + PAGE.partition("?>")[2]
ODD = {
    "an entity": (BOMB, 200),
    "no end": (PAGE + "<!-- -->" + " " * MOST_BYTES, 200),
    "no page": ("404", 404),
    "another way": (PAGE, 302),
    "nonsense": ("<clientConfig", 200),
    "in plain alone": (PAGE.replace(">SSL<", ">plain<"), 200),
    "a host that is none": (PAGE.replace("imap.quill.example", "imap.quill.example/../"), 200),
}


@pytest.mark.parametrize(("said", "code"), ODD.values(), ids=ODD)
def test_a_page_that_is_odd_is_not_believed_and_leads_nowhere(site: Site, said: str, code: int) -> None:
    site.said, site.code = said, code
    assert by_page(DOMAIN, ADA, site.pages) is None
    assert len(site.asked) == 2
    assert not any("elsewhere" in one for one in site.asked)


def test_a_page_that_nobody_vouches_for_is_not_read(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/dev/null")
    assert by_page(DOMAIN, ADA, site.pages) is None
    assert site.asked == []


@pytest.mark.usefixtures("names")
def test_dns_names_the_servers_the_preferred_first_and_tls_before_starttls() -> None:
    found = by_dns(DOMAIN, ADA)
    assert found is not None
    assert found.imap == Server("mail.quill.example", 1993)
    assert found.smtp == Server("out.quill.example", 587, Security.STARTTLS)
    assert by_dns("none.example", "ada@none.example") is None
    assert by_dns("nowhere.example", "ada@nowhere.example") is None


@pytest.mark.usefixtures("names")
@pytest.mark.parametrize(
    ("domain", "key", "smtp"),
    [
        ("office.example", "microsoft365", "smtp.office365.com"),
        ("studio.example", "gmail", "smtp.gmail.com"),
        ("lab.example", "gmail", "smtp.gmail.com"),
    ],
)
def test_a_firms_own_domain_is_known_by_who_keeps_its_mail(domain: str, key: str, smtp: str) -> None:
    """By its mail exchanger, or by the server that its own DNS names: what a provider wants to be shown is known then, too."""
    found, provider = settings_of(f"ada@{domain}", providers())
    assert found is not None
    assert found.smtp is not None
    assert provider is not None
    assert (provider.key, found.smtp.host) == (key, smtp)


@pytest.mark.usefixtures("names")
def test_that_nobody_could_be_asked_is_not_taken_for_a_no(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings_of("ada@nowhere.example", providers()) == (None, None)
    deaf = dns.resolver.Resolver(configure=False)
    deaf.nameservers = []
    monkeypatch.setattr(dns.resolver, "default_resolver", deaf)
    with pytest.raises(MailTrouble, match="no name server answers"):
        settings_of("ada@nowhere.example", providers())


@pytest.mark.usefixtures("sqlite_store")
def test_who_names_a_known_server_is_told_what_it_wants_and_gets_its_habits() -> None:
    plan = planned(open_home(), Said("ada@lab.example", imap="imap.gmail.com", smtp="smtp.gmail.com"))
    assert "app password" in plan.advice
    assert (plan.browser, plan.account.files_sent, plan.account.provider) == (True, True, "gmail")


def test_the_shipped_table_holds_together() -> None:
    every = providers().every
    domains = [domain for one in every for domain in one.domains]
    assert len(domains) == len(set(domains)) > 100
    for one in every:
        assert one.imap or one.password, one.key
        assert one.domains or one.mx, one.key
        assert one.imap is None or (one.imap.port, one.imap.security) == (993, Security.TLS), one.key
        assert one.smtp is None or (one.smtp.port, one.smtp.security) in {(465, Security.TLS), (587, Security.STARTTLS)}, one.key
        assert providers().named(one.client) is not None, one.key
