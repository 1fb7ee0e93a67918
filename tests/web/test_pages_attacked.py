"""Mails that attack whoever shows them, on every page, in a real browser: nothing runs, nothing is asked of another host."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.web.conftest import Looked
from tests.web.pages_mailbox import ATTACKS


def settle(page: Page) -> None:
    """Wait until nothing is under way."""
    expect(page.locator(".htmx-request")).to_have_count(0)


def links(page: Page, beginning: str) -> list[str]:
    """Where the links of a page lead that begin so."""
    found = page.eval_on_selector_all("a[href]", "all => all.map(one => one.getAttribute('href'))")
    return sorted({one for one in found if one.startswith(beginning)})


def test_no_word_of_a_mail_runs_or_asks_for_anything_on_any_page(look: Looked) -> None:
    applications = links(look.at("/applications?view=table&pages=9"), "/applications/")
    letters = [f"{one.replace('applications', 'letters')}?kind=follow_up" for one in applications]
    assert len(applications) >= len(ATTACKS)
    for path in [*applications, *letters, "/", "/review", *(f"/review?at={at}" for at in range(4)), "/applications"]:
        page = look.at(path)
        for mail in page.query_selector_all("details.mail > summary"):
            mail.click()
        settle(page)
        assert (
            page.evaluate("document.querySelectorAll('main script, main iframe, main base, main meta, main style, main [onerror]').length")
            == 0
        )
    assert look.alarms == []


def test_words_typed_into_the_pages_do_not_run_either(use: Looked) -> None:
    for at, attack in enumerate(ATTACKS[:6]):
        page = use.at("/applications")
        page.click("text=Add one that no mail shows")
        page.fill("#company", f"{attack} {at}")
        page.fill("#role", attack)
        page.fill("#who", attack.replace(",", " "))
        page.select_option("#what", "interviewed")
        page.click("form.grid-form button.primary")
        assert page.url.split("?")[0].rsplit("/", 1)[-1].isdigit()
        use.at(page.url.removeprefix(use.site.address).split("?")[0].replace("applications", "debrief"))
    page = use.at("/applications")
    with page.expect_response("**/applications?*"):
        page.fill("#q", ATTACKS[0])
    assert use.alarms == []
