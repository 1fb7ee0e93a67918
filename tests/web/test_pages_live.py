"""Letters that leave from the pages, at real servers: into Drafts, or approved and sent; and what is shown of them afterwards."""

from __future__ import annotations

import email
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.plugins.mailservers import Mailbox
from tests.servers.dovecot import Dovecot
from tests.web.conftest import NOW, Looked, environment, looking
from tests.web.live import Live, living
from tests.web.test_pages_axe import RULES, violations

ANSWER = """Dear Sorcha,

Thank you for your kind note. Here is my feedback on the interview: you described the condition report clearly and to the
point. But you were too slow with the tear repairs in the practical test.

Kind regards
Imogen Sallow
"""
INVITATION = """Dear Sorcha,

Thank you for your application as Book Conservator. We would like to invite you to an interview on Thursday 18 June 2026 at 14:00 in our
studio.

Kind regards
Ottoline Brack
Quire House
"""


@pytest.fixture(scope="module")
def live(read_mailbox: Path, dovecot: Dovecot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """One site for all sentences of this module; each takes letters of its own."""
    with living(read_mailbox, dovecot, tmp_path_factory.mktemp("live") / "one") as made:
        yield made


@pytest.fixture(scope="module")
def using(chromium: Browser, live: Live) -> Iterator[Looked]:
    """A browser whose person has connected their mailbox."""
    with looking(chromium, live.site) as looked:
        live.connect(looked)
        yield looked


def letter_to(using: Looked, firm: str) -> Page:
    """The page of the letter that a firm is owed."""
    page = using.at("/")
    page.click(f"a.row-link:has-text('{firm}')")
    return page


def approved(using: Looked, firm: str) -> Page:
    """The outbox, with a letter to this firm approved."""
    page = letter_to(using, firm)
    page.click("text=Send it from here")
    page.click("text=Yes, send exactly this")
    return page


def send(page: Page) -> None:
    """Let leave what is due, and wait until that is done."""
    page.click("text=Send what is due now")
    expect(page.locator("#sending")).to_have_count(0)


def in_drafts(mailbox: Mailbox) -> list[bytes]:
    """What lies in Drafts, as another mail program sees it."""
    hand = mailbox.hand()
    hand.select("Drafts", readonly=True)
    parts = hand.fetch("1:*", "(BODY.PEEK[])")[1]
    hand.logout()
    return [part[1] for part in parts if isinstance(part, tuple)]


def test_a_wrong_password_is_told_with_its_mend_and_keeps_nothing(using: Looked, live: Live) -> None:
    page = using.at("/mailboxes")
    page.fill("#address", "another@quaymail.example")
    page.click("text=I know its servers")
    page.fill("#imap", str(live.mailbox.imap))
    page.click("text=Find its servers")
    page.fill("#password", "wrong-canary-7")
    page.click("text=Try it and connect")
    expect(page.locator("main")).to_contain_text("app password")
    assert "wrong-canary-7" not in page.content()
    expect(using.at("/mailboxes").locator("main")).not_to_contain_text("another@")
    using.alarms.clear()  # the browser notes that the answer was an error


def test_a_letter_lies_in_drafts_once_and_takes_no_second_road(using: Looked, live: Live) -> None:
    page = letter_to(using, "Marchebout")
    page.click("text=Put it into my Drafts")
    row = page.locator(".letter-row:has-text('Bibliothèque')")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("It lies in Drafts")
    (lies,) = in_drafts(live.mailbox)
    assert email.message_from_bytes(lies)["To"] == "h.marchebout@bm-saintorens.example"
    number = (row.get_attribute("id") or "").removeprefix("letter-")
    page = using.at(f"/outbox/{number}/approve")
    expect(page.locator("main")).to_contain_text("lies in the Drafts of your mailbox")
    using.alarms.clear()
    page = letter_to(using, "Marchebout")
    expect(page.locator(".banner")).to_contain_text("It lies in Drafts")
    expect(page.locator("text=Send it from here")).to_have_count(0)


def test_a_no_becomes_a_letter_an_answer_thanks_a_lesson_and_a_brief(using: Looked, live: Live) -> None:
    page = using.at("/review")
    waiting = page.locator(".page-head").inner_text()
    page.keyboard.press("n")
    expect(page.locator(".page-head")).not_to_have_text(waiting)

    # The letter goes into Drafts, and its owner sends it from another mail program.
    page = letter_to(using, "Imogen Sallow")
    page.click("text=Put it into my Drafts")
    expect(page.locator(".letter-row:has-text('FERRANT')")).to_contain_text("It lies in Drafts")
    (lies,) = (one for one in in_drafts(live.mailbox) if b"imogen.sallow" in one)
    live.mailbox.put(lies, folder="Sent")

    # She answers, and another house invites.
    letter = email.message_from_bytes(lies)
    soon = parsedate_to_datetime(letter["Date"]) + timedelta(seconds=1)
    live.arrives("Imogen Sallow <imogen.sallow@ferrantlisle.example>", soon, "RE: Studio Conservator", ANSWER, letter["Message-ID"])
    live.arrives("Ottoline Brack <o.brack@quirehouse.example>", NOW, "Interview: Book Conservator", INVITATION)
    live.read_now(using)
    page = using.at("/outbox")
    expect(page.locator(".letter-row:has-text('FERRANT')")).to_contain_text("You sent it from your own mail program")
    page = using.at("/")
    expect(page.locator(".glad")).to_contain_text("Imogen Sallow gave you feedback")

    # Thanks go out from here.
    page = letter_to(using, "Imogen Sallow")
    expect(page.locator("h1")).to_have_text("Thanks for feedback")
    page.click("text=Send it from here")
    page.click("text=Yes, send exactly this")
    send(page)
    (taken,) = [one for one in live.smtp.accepted() if "imogen.sallow@ferrantlisle.example" in one.recipients]
    assert b"In-Reply-To:" in taken.raw

    what_she_said_is_a_lesson_put_right_and_planned_for(using)
    the_brief_has_it_all(using)


def what_she_said_is_a_lesson_put_right_and_planned_for(using: Looked) -> None:
    page = using.at("/lessons")
    gap = page.locator(".remark.gap-side:has-text('tear repairs')")
    expect(gap).to_contain_text("Imogen Sallow, FERRANT & LISLE")
    expect(page.locator(".remark.praise:has-text('condition report')")).to_be_visible()
    gap.locator("text=That is not right").click()
    gap.locator("select[name=theme]").select_option("problem_solving")
    gap.locator("text=That is how it is").click()
    chapter = page.locator("#problem_solving")
    expect(chapter).to_contain_text("tear repairs")
    chapter.locator("text=One thing to do about it").click()
    chapter.locator("input[name=what]").fill("mend two tears a day against the clock")
    chapter.locator("text=Plan it").click()
    expect(chapter).to_contain_text("mend two tears a day")


def the_brief_has_it_all(using: Looked) -> None:
    page = using.at("/")
    page.click("a.row-link:has-text('Read the brief')")
    brief = page.locator(".brief")
    for words in ("Ottoline Brack", "condition report", "tear repairs", "mend two tears a day"):
        expect(brief).to_contain_text(words)
    page.emulate_media(media="print")
    expect(page.locator(".side")).to_be_hidden()
    page.emulate_media(media="screen")


def test_what_leaves_is_byte_for_byte_what_was_shown(using: Looked, live: Live) -> None:
    page = letter_to(using, "Elmstead")
    page.click("text=Send it from here")
    page.click("text=Byte for byte")
    shown = page.locator("pre[tabindex]").inner_text()
    to = page.locator(".envelope strong").inner_text()
    page.click("text=Yes, send exactly this")
    expect(page.locator(".toast")).to_contain_text("take it back until it leaves")
    send(page)
    expect(page.locator(".letter-row:has-text('Elmstead')")).to_contain_text("Your mail server took it")
    (taken,) = [one for one in live.smtp.accepted() if "elmstead" in one.recipients[0]]
    assert ([to], taken.raw.decode("ascii").replace("\r\n", "\n").strip()) == (list(taken.recipients), shown.strip())
    assert not using.at("/").locator("a.row-link:has-text('Elmstead')").count()


def test_other_words_in_another_tab_make_void_what_was_shown(using: Looked) -> None:
    page = letter_to(using, "Fernleigh")
    address = page.url
    page.click("text=Send it from here")
    other = page.context.new_page()
    other.goto(address)
    with other.expect_response("**/check"):
        other.locator("#body").press("Control+End")
        other.locator("#body").press_sequentially("!", delay=0)
    page.click("text=Yes, send exactly this")
    expect(page.locator("main")).to_contain_text("Nothing was approved")
    using.alarms.clear()
    expect(using.at("/outbox").locator(".letter-row:has-text('Fernleigh')")).to_contain_text("A draft")
    other.close()


def test_an_approved_letter_is_fixed_until_it_is_taken_back(using: Looked, live: Live) -> None:
    page = letter_to(using, "Gorse Bank")
    page.click("text=Send it from here")
    page.fill("#until", f"{NOW + timedelta(days=4):%Y-%m-%d}")
    page.click("text=Set the day")
    expect(page.locator(".envelope")).to_contain_text("Monday 15 June, 08:00")
    page.click("text=Yes, send exactly this")
    send(page)
    assert not [one for one in live.smtp.accepted() if "gorsebank" in one.recipients[0]]
    page = letter_to(using, "Gorse Bank")
    expect(page.locator("#body")).not_to_be_editable()
    page = using.at("/outbox")
    row = page.locator(".letter-row:has-text('Gorse Bank')")
    expect(row).to_contain_text("It leaves Monday 15 June, 08:00")
    row.locator("text=Take it back").click()
    expect(row).to_contain_text("You took your approval back")


def test_nobody_but_the_person_decides_of_an_uncertain_letter(using: Looked, live: Live) -> None:
    page = approved(using, "Nettleton")
    live.smtp.script = lambda number, phase: "rst" if phase == "taken" else "ok"
    send(page)
    live.smtp.script = lambda number, phase: "ok"
    row = page.locator(".letter-row:has-text('Nettleton')")
    expect(row).to_contain_text("it is not sent again")
    later = f"{NOW + timedelta(minutes=40):%Y-%m-%dT%H:%M:%S%z}"
    subprocess.run([sys.executable, "-m", "comeback", "send", "--now", later], check=True, env=environment(live.home))
    page.reload()
    expect(page.locator(".wants-look")).to_contain_text("Nobody can know whether it went out")
    expect(row.locator(".evidence")).to_contain_text("none came")
    expect(row.locator(".evidence")).to_contain_text("panel@nettleton.example")
    row.locator("text=It went out: I know").click()
    expect(row).to_contain_text("It went out, by your word")
    assert len([one for one in live.smtp.accepted() if "nettleton" in one.recipients[0]]) == 1


@pytest.fixture
def furnished(using: Looked, live: Live) -> Looked:
    """A browser where a letter waits for a look and an interview is ahead, whichever sentences came before on this machine's share."""
    if not using.at("/outbox").locator("a:has-text('Look at it')").count():
        letter_to(using, "Poplarly").click("text=Send it from here")
    if not using.at("/").locator("a[href^='/brief/']").count():
        live.arrives("Ottoline Brack <o.brack@quirehouse.example>", NOW, "Interview: Book Conservator", INVITATION)
        live.read_now(using)
    return using


@pytest.mark.parametrize("theme", RULES)
def test_the_pages_of_letters_and_mailboxes_break_no_rule_of_accessibility(furnished: Looked, theme: Literal["light", "dark"]) -> None:
    using = furnished
    using.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    letter = using.at("/outbox").locator("a:has-text('Look at it')").first.get_attribute("href") or ""
    brief = using.at("/").locator("a[href^='/brief/']").first.get_attribute("href") or ""
    for path in ("/outbox", letter, brief, "/mailboxes"):
        violations(using.at(path), theme)
    using.page.fill("#address", "third@quaymail.example")
    using.page.fill("#imap", "imap.quaymail.example")
    using.page.click("text=Find its servers")
    violations(using.page, theme)


def test_nothing_of_all_this_alarmed_the_browser_or_spoke_to_others(using: Looked) -> None:
    assert using.alarms == []
