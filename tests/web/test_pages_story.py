"""The way of a person through the pages, in a real browser."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.web.conftest import Looked


def test_a_person_reads_what_is_owed_mends_the_letter_and_says_that_it_is_sent(use: Looked) -> None:
    page = use.at("/")
    page.click("a.row-link:has-text('Imogen Sallow')")
    expect(page.locator("h1")).to_have_text("Thanks after a no")

    # A word that a letter should not hold is found while it is typed, and its sentence goes by one click.
    body = page.locator("#body")
    body.press("Control+Home")
    body.press_sequentially("We met on 3 January. ", delay=0)
    finding = page.locator("#findings .finding").first
    expect(finding).to_be_visible()
    expect(page.locator("#findings")).to_contain_text("kept as a draft")
    page.locator("[data-cut]").first.click()
    expect(body).not_to_have_value(re.compile("January"))

    # What was changed is there when the page is opened again, though it was left at once.
    body.press("Control+End")
    body.press_sequentially("!", delay=0)
    page.goto(f"{use.site.address}/review")
    page.go_back()
    page.reload()
    expect(body).to_have_value(re.compile("!$"))

    page.click("text=Copy the letter")
    assert page.evaluate("navigator.clipboard.readText()").startswith("Dear Imogen")
    with page.expect_download() as loading:
        page.click("text=Open in my mail program")
    draft = loading.value.path().read_bytes()
    assert b"To: imogen.sallow@ferrantlisle.example" in draft
    assert b"Subject: RE: Studio Conservator" in draft

    page.click("text=I have sent it")
    expect(page.locator(".toast")).to_contain_text("you have answered")
    assert not page.locator("a.row-link:has-text('Imogen Sallow')").count()
    page.click(".toast button")
    expect(page.locator("a.row-link:has-text('Imogen Sallow')")).to_be_visible()
    assert use.alarms == []


def test_the_answer_to_the_one_question_stands_in_the_letter(use: Looked) -> None:
    page = use.at("/")
    page.click("a.row-link:has-text('Imogen Sallow')")
    page.fill("#thanks_for", "showing me the atlas with the torn map")
    page.click("text=Use it")
    expect(page.locator("#body")).to_have_value(re.compile("showing me the atlas with the torn map"))


def test_an_upset_person_is_asked_to_wait_kindly(use: Looked) -> None:
    page = use.at("/")
    page.click("a.row-link:has-text('Imogen Sallow')")
    page.click("text=Say more, or say it otherwise")
    page.fill("#mood", "I am furious")
    page.press("#mood", "Tab")
    expect(page.locator(".cooling")).to_contain_text("This one can wait")
    page.click("text=Bring it back then")
    expect(page.locator(".toast")).to_contain_text("Put off")


def test_a_mail_is_reviewed_by_one_key_and_waits_no_more(use: Looked) -> None:
    page = use.at("/review")
    before = page.locator(".page-head .over").inner_text()
    page.keyboard.press("n")
    page.wait_for_url("**/review?at=0*")
    assert page.locator(".page-head").inner_text() != before
    assert use.alarms == []


def test_a_word_on_a_mail_is_taken_back_and_the_mail_waits_again(use: Looked) -> None:
    page = use.at("/review")
    waits, subject = page.locator(".page-head .over").inner_text(), page.locator("#subject").inner_text()
    page.keyboard.press("n")
    page.wait_for_url("**/review?at=0*")
    page.click(".toast:has-text('Your word counts') button")
    page.wait_for_url("**/review?at=*")
    expect(page.locator(".page-head .over")).to_have_text(waits)
    expect(page.locator("#subject")).to_have_text(subject)
    expect(page.locator(".toast")).to_contain_text("Taken back")


def test_an_application_is_added_by_hand_with_its_true_date_and_taken_back(use: Looked) -> None:
    page = use.at("/applications")
    page.click("text=Add one that no mail shows")
    page.fill("#company", "Tallow & Pine")
    page.fill("#role", "Bench Joiner")
    page.fill("#on", "2026-05-04")
    page.click("form.grid-form button.primary")
    expect(page.locator("h1")).to_have_text("Tallow & Pine")
    expect(page.locator(".timeline")).to_contain_text("4 May")
    page.click(".toast button")
    page.goto(f"{use.site.address}/applications?q=tallow")
    expect(page.locator("#list")).to_contain_text("Nothing fits")


def test_everything_can_be_reached_and_done_without_a_mouse(use: Looked) -> None:
    page = use.at("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("[data-row] > a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/letters/*")
    page.keyboard.press("g")
    page.keyboard.press("a")
    page.wait_for_url("**/applications")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("saltonbury")
    expect(page.locator("#list tbody tr")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("?")
    page.locator("h1").click()
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
