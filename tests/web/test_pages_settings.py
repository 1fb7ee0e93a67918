"""What the seeker sets about themselves shows in the next letter, and when it may leave."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.web.conftest import Looked


def test_a_signature_stands_under_the_next_letter_and_a_card_has_none(use: Looked) -> None:
    page = use.at("/settings")
    page.fill("#signature", "Paper conservator\n+353 1 555 0100")
    page.click("form[action='/settings'] button.primary")
    expect(page.locator(".toast")).to_contain_text("Saved")
    page = use.at("/")
    page.click("a.row-link:has-text('Imogen Sallow')")
    expect(page.locator("#body")).to_have_value(re.compile("\nSorcha Delahunt\nPaper conservator\n\\+353 1 555 0100$"))
    expect(page.locator("#findings .finding.error, #findings .finding.warning")).to_have_count(0)


def test_everybody_is_addressed_formally_where_the_seeker_wishes_it(use: Looked) -> None:
    page = use.at("/")
    page.click("a.row-link:has-text('Imogen Sallow')")
    expect(page.locator("#body")).to_have_value(re.compile("^Dear Imogen,"))
    page = use.at("/settings")
    page.select_option("#register", "formal")
    page.click("form[action='/settings'] button.primary")
    page = use.at("/")
    page.click("a.row-link:has-text('Imogen Sallow')")
    expect(page.locator("#body")).to_have_value(re.compile("^Dear Imogen Sallow,"))


def test_letters_keep_to_the_hours_that_were_chosen(use: Looked) -> None:
    page = use.at("/settings")
    for name, hour in (("opens", "12"), ("closes", "13")):
        page.select_option(f"#{name}", hour)
    page.click("form[action='/settings'] button.primary")
    expect(page.locator("#opens")).to_have_value("12")
    page = use.at("/")
    expect(page.locator("h1")).to_have_text("Nothing is owed today")
    page.click("summary:has-text('not due yet')")
    expect(page.locator("a.row-link:has-text('Imogen Sallow') .when")).to_contain_text("Not before")


def test_a_data_folder_that_others_may_read_is_closed_by_a_button(use: Looked, tmp_path: Path) -> None:
    (tmp_path / "home").chmod(0o755)
    page = use.at("/data")
    page.click("text=Make it mine alone")
    expect(page.locator(".toast")).to_contain_text("Only you can read")
    expect(page.locator("text=What was looked at")).to_be_visible()
    expect(page.locator("text=Make it mine alone")).to_have_count(0)
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700


def test_how_much_went_to_a_model_is_shown_with_its_host(use: Looked) -> None:
    page = use.at("/settings")
    expect(page.locator("section[aria-labelledby=model]")).to_contain_text("None is connected")
