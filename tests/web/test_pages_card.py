"""The card's page: what is shown is what is printed, in the look that was chosen, and a sheet to print runs and loads nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.conftest import Looked

COMPANY = "Saltonbury Museum of Printing"


@pytest.fixture
def card(look: Looked) -> str:
    """The address of a card to somebody who led an interview."""
    look.at("/applications?view=table").get_by_role("link", name=COMPANY).first.click()
    return look.page.url.removeprefix(look.site.address) + "/card"


def _outside(look: Looked) -> str:
    """The picture of the outside, as it stands in the page."""
    return look.page.locator("figure.card-sheet img").first.get_attribute("src") or ""


def test_a_look_at_a_card_is_one_request(look: Looked, card: str) -> None:
    asked: list[str] = []
    look.page.on("request", lambda one: asked.append(one.url))
    look.at(card)
    expect(look.page.locator("figure.card-sheet img")).to_have_count(3)
    assert [url for url in asked if "/card" in url.split("?")[0] and not url.startswith("data:")] == [f"{look.site.address}{card}"]


def test_each_sheet_is_shown_as_it_will_be_printed(look: Looked, card: str) -> None:
    page = look.at(card)
    expect(page.locator("figure.card-sheet img")).to_have_count(3)
    for width in page.locator("figure.card-sheet img").evaluate_all("all => all.map(one => one.naturalWidth)"):
        assert width > 600


def test_the_chosen_look_is_in_the_pictures_and_in_the_pdf(look: Looked, card: str) -> None:
    page = look.at(card)
    plain = _outside(look)
    page.select_option("#front", "hills")
    page.fill("#to", "12 Quay Street\nWells")
    page.click("text=Show it so")
    page.wait_for_url("**front=hills**")
    assert _outside(look) != plain
    made = look.page.request.get(f"{look.site.address}{page.locator('text=The card as PDF').get_attribute('href')}")
    assert made.body().startswith(b"%PDF-1.7")
    assert made.headers["content-disposition"].startswith("attachment")


def test_an_address_that_the_hand_cannot_write_is_set_by_the_browser(look: Looked, card: str) -> None:
    page = look.at(f"{card}?to=%E6%9D%B1%E4%BA%AC+1")
    expect(page.get_by_text("lacks a sign")).to_be_visible()
    expect(page.frame_locator("iframe.original").get_by_text("東京 1")).to_be_visible()


def test_a_sheet_to_print_says_the_same_words_and_may_do_nothing(look: Looked, card: str) -> None:
    words = look.at(card).locator("#body").input_value()
    answer = look.page.request.get(f"{look.site.address}{card}/sheets?to=%3Cscript%3Ealert(1)%3C/script%3E")
    assert words.splitlines()[0] in answer.text()
    assert "<script" not in answer.text()
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; style-src 'unsafe-inline'; sandbox allow-modals")


def test_the_words_for_a_call_are_a_page_to_print(look: Looked, card: str) -> None:
    answer = look.page.request.get(f"{look.site.address}{card.replace('applications', 'letters').removesuffix('/card')}/script")
    assert answer.ok
    assert "sandbox" in answer.headers["content-security-policy"]


def test_who_has_met_nobody_is_told_so_without_a_word_of_the_terminal(look: Looked) -> None:
    for link in look.at("/applications?view=table").locator("a[href^='/applications/']").all():
        path = link.get_attribute("href") or ""
        answer = look.page.request.get(f"{look.site.address}{path}/card")
        assert answer.status in (200, 422)
        if answer.status == 422:
            assert "card" in answer.text()
            assert "comeback interviewed" not in answer.text()
            return
    pytest.fail("every application of the mailbox had an interview")
