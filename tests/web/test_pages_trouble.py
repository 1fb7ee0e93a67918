"""What a person sees when something is in the way: an address that leads nowhere, a failure of ours, a program that no longer answers."""

from __future__ import annotations

import re

import pytest
from django.core.exceptions import SuspiciousOperation
from django.test import RequestFactory
from playwright.sync_api import Browser, Page, expect

from comeback.web import urls
from comeback.web.pages import problem
from comeback.web.phone import urls as phone_urls
from tests.web.conftest import Looked, Served, get, post
from tests.web.test_pages_axe import RULES, violations

OURS = problem.failed(RequestFactory().get("/", headers={"Accept-Language": "en"}))


@pytest.fixture
def letter(use: Looked) -> Page:
    """The page of a letter that is owed."""
    page = use.at("/")
    page.click("a.row-link:has-text('Imogen Sallow')")
    return page


def type_in(page: Page) -> None:
    """A word more at the end of the letter, which is checked then."""
    page.locator("#body").press("Control+End")
    page.locator("#body").press_sequentially("!", delay=0)


def test_an_address_that_leads_nowhere_says_so_in_its_heading(look: Looked) -> None:
    page = look.at("/nowhere")
    expect(page.locator("h1")).to_have_text("This page is not here.")
    expect(page.locator("main")).to_contain_text("joined or let go")
    look.alarms.clear()  # the browser notes that the answer was an error


@pytest.mark.parametrize("path", ["/letters/99999", "/brief/1", "/mails/abc"])
def test_a_page_sends_nobody_to_the_terminal(look: Looked, path: str) -> None:
    main = look.at(path).locator("main")
    expect(main.locator("h1")).to_have_text("That did not work")
    expect(main).not_to_contain_text(re.compile(r"comeback [a-z]|--[a-z]"))
    expect(main.locator("text=Back to today")).to_be_visible()
    look.alarms.clear()


def test_while_nobody_answers_the_page_says_so_and_keeps_what_was_typed(use: Looked, letter: Page) -> None:
    letter.route("**/check", lambda route: route.abort("connectionrefused"))
    type_in(letter)
    expect(letter.locator("#toast")).to_contain_text("Comeback does not answer.")
    # Who goes away all the same is asked by the browser, and here says no.
    with letter.expect_event("dialog"):
        letter.click("[data-go=a]", no_wait_after=True)
    assert "ran " in use.alarms
    expect(letter.locator("#body")).to_have_value(re.compile("!$"))
    letter.unroute("**/check")
    type_in(letter)
    expect(letter.locator("#findings")).to_contain_text("kept as a draft")
    expect(letter.locator(".toast.trouble")).to_have_count(0)


def test_a_failure_of_ours_while_typing_is_said_beside_the_letter(letter: Page) -> None:
    letter.route("**/check", lambda route: route.fulfill(status=500, body="failed"))
    type_in(letter)
    expect(letter.locator("#toast")).to_contain_text("That did not work. What you have typed still stands here")


def test_what_is_in_the_way_of_a_part_of_a_page_stands_in_its_place(letter: Page) -> None:
    told = '<p class="finding error" role="alert">The mailbox is being read just now.</p>'
    letter.route("**/letters/*another=*", lambda route: route.fulfill(status=409, body=told))
    letter.click("text=Other words")
    expect(letter.locator("#desk [role=alert]")).to_have_text("The mailbox is being read just now.")


@pytest.mark.parametrize("theme", RULES)
def test_who_comes_without_the_link_gets_a_page_with_one_sentence_in_their_language(chromium: Browser, site: Served, theme: str) -> None:
    context = chromium.new_context(locale="de", color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(site.address)
    expect(page.locator("h1")).to_contain_text("Diese Seiten gehören")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    violations(page, theme)
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize("theme", RULES)
def test_no_page_that_says_what_is_in_the_way_breaks_a_rule_of_accessibility(use: Looked, theme: str) -> None:
    page = use.page
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    for path, status in (("/nowhere", 404), ("/letters/99999", 422)):
        with page.expect_response(f"**{path}") as answer:
            use.at(path)
        assert answer.value.status == status
        violations(page, theme)
    for failing in ("/outbox", "/lessons"):
        page.route(f"**{failing}", lambda route: route.fulfill(status=500, body=OURS.content, content_type="text/html"))
        violations(use.at(failing), theme)
    expect(page.locator("h1")).to_contain_text("it is our fault")


@pytest.mark.parametrize("theme", RULES)
def test_a_letter_that_nobody_takes_in_any_more_breaks_no_rule_of_accessibility(letter: Page, theme: str) -> None:
    letter.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    letter.route("**/check", lambda route: route.abort("connectionrefused"))
    type_in(letter)
    expect(letter.locator(".toast.trouble")).to_be_visible()
    violations(letter, theme)


@pytest.mark.parametrize("theme", RULES)
def test_more_than_a_form_may_hold_is_a_page_that_says_what_to_do(use: Looked, theme: str) -> None:
    page = use.at("/settings")
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.evaluate("document.getElementById('signature').value = 'x'.repeat(2_100_000)")
    with page.expect_response("**/settings") as answer:
        page.click("form[action='/settings'] button")
    assert answer.value.status == 413
    expect(page.locator("h1")).to_contain_text("Go back and send less")
    violations(page, theme)


def test_what_no_form_of_ours_sends_is_answered_by_a_page_too() -> None:
    answer = problem.refused(RequestFactory().get("/", headers={"Accept-Language": "es"}), SuspiciousOperation())
    assert (answer.status_code, answer.headers["Content-Language"]) == (400, "es")
    assert urls.handler400 == phone_urls.handler400 == problem.refused


def test_a_form_of_an_earlier_visit_is_told_so_on_a_page(site: Served) -> None:
    opened = get(f"{site.address}/", params={"key": site.key})
    answer = post(f"{site.address}/undo", cookies=opened.cookies, data={"csrfmiddlewaretoken": "of yesterday"})
    assert answer.status_code == 403
    assert "<h1>This form is from an earlier visit." in answer.text


def test_a_failure_of_ours_is_a_page_that_needs_nothing_of_the_visit() -> None:
    answer = problem.failed(RequestFactory().get("/", headers={"Accept-Language": "fr"}))
    assert (answer.status_code, answer.headers["Content-Language"]) == (500, "fr")
    assert '<html lang="fr">' in answer.content.decode()
    assert "et relancez-le" in answer.content.decode()


def test_words_for_a_call_are_read_out_and_never_sent(letter: Page, use: Looked) -> None:
    letter.click("text=Words for a call")
    expect(letter.locator("h1")).to_have_text("Words for a call")
    expect(letter.locator(".envelope")).to_have_text(re.compile(r"Imogen Sallow\s+To be read out. Nothing is sent."))
    for words in ("Open in my mail program", "Put it into my Drafts", "Send it from here", "Fit to be sent", "quoted below"):
        expect(letter.locator(f"text={words}")).to_have_count(0)
    expect(letter.locator("#findings")).to_contain_text("Ready to be read out")
    number = letter.url.rsplit("/", 1)[-1].partition("?")[0]
    page = use.at(f"/letters/{number}/script")
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    letter.go_back()
    letter.click("text=I have called")
    expect(letter.locator(".toast")).to_contain_text("you have answered")
