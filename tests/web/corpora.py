"""Attacks that others have collected, as mails on every page in a real Chromium: how often something ran, or was asked of another host.

`python -m tests.web.corpora FILE...`; each file is a JSON list of strings, as the tests of DOMPurify and the Big List of Naughty Strings
give them. They are not kept here; what came of them stands in docs/decisions/0017-two-walls-around-html.md.
"""

from __future__ import annotations

import json
import mailbox
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from comeback import sample
from comeback.config import Settings
from comeback.flows.home import at_home
from comeback.store import mails
from comeback.store.opening import opened
from tests.web.conftest import Looked, environment, looking, serving

FIRMS = ("alderpress", "birchbind", "cedarprint", "duneworks", "elmhouse", "fernlibrary", "gorsemuseum", "hazelarchive")
NO = "Thank you for coming to the interview. I am sorry to say that we have chosen another candidate.\n\n"
LONGEST = 180
"""Characters of a name or a subject."""


def main(files: Sequence[str]) -> None:
    """Say what happened."""
    attacks = [one for file in files for one in json.loads(Path(file).read_text())]
    with tempfile.TemporaryDirectory() as made:
        home = Path(made)
        read(home, attacks)
        every = kept(home)
        with serving(home) as site, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            with looking(browser, site) as looked:
                shown = walk(looked, every)
            browser.close()
    print(f"{len(attacks)} attacks, {shown} mails opened, {len(looked.alarms)} alarms")  # noqa: T201 - asked for by who runs it
    print("\n".join(looked.alarms[:20]))  # noqa: T201


def read(home: Path, attacks: Sequence[str]) -> None:
    """Each attack as a mail: in the sender's name, the subject, the text, and the HTML beside it."""
    box = mailbox.mbox(home / "attacks.mbox", create=True)
    for at, attack in enumerate(attacks):
        box.add(mail(at, attack))
    box.close()
    me = sample.owner()
    words = [sys.executable, "-m", "comeback", "import", str(home / "attacks.mbox"), "--me", me.email, "--name", me.name]
    subprocess.run(words, check=True, env=environment(home))


def mail(at: int, attack: str) -> EmailMessage:
    """A no after an interview, which no page leaves out."""
    line = " ".join("".join(one for one in attack if one.isprintable()).split())[:LONGEST]
    made, host = EmailMessage(), f"{FIRMS[at % len(FIRMS)]}.example"
    made["From"] = Address(line, f"panel{at}", host)
    made["To"] = f"Sorcha Delahunt <{sample.owner().email}>"
    made["Subject"] = f"Interview: {line}"
    made["Date"] = f"{1 + at % 28} May 2026 10:{at % 60:02}:00 +0100"
    made["Message-ID"] = f"<{at}@{host}>"
    whole = attack.encode(errors="replace").decode()
    made.set_content(f"Dear Sorcha,\n\n{NO}{whole}\n")
    made.add_alternative(f"<p>Dear Sorcha,</p><p>{NO}</p>{whole}", subtype="html")
    return made


def kept(home: Path) -> list[str]:
    """The address of every mail that the ledger holds."""
    settings = Settings(home, "")
    with opened(settings):
        return [f"/mails/{one.identity}" for one in mails.kept(at_home(settings).seeker_id)]


def walk(looked: Looked, every: Sequence[str]) -> int:
    """Every list, every application with its letter, and each mail as text and in its frame; returns how many mails."""
    for path in ("/", "/review", "/lessons", "/searches?first=on", "/outbox", "/applications?view=table&pages=99", "/applications"):
        looked.at(path)
    applications = addresses(looked, "/applications?view=table&pages=99", "/applications/")
    for path in applications:
        looked.at(path)
        looked.at(path.replace("applications", "letters") + "?kind=follow_up")
    for path in every:
        page = looked.at(path)
        for fold in page.query_selector_all("details:not([open]) > summary"):
            fold.click()
        expect(page.locator(".htmx-request")).to_have_count(0)
        page.wait_for_timeout(30)
    return len(every)


def addresses(looked: Looked, path: str, beginning: str) -> Iterator[str]:
    """Where the links of a page lead that begin so."""
    found = looked.at(path).eval_on_selector_all("a[href]", "all => all.map(one => one.getAttribute('href'))")
    yield from sorted({one for one in found if one.startswith(beginning) and "/card" not in one})


if __name__ == "__main__":
    main(sys.argv[1:])
