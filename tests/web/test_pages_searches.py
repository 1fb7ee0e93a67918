"""The page of searches: what has gone cold goes with one key, a job closes the search kindly, and a part is erased only after a look."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.web.conftest import Looked


def test_what_has_gone_cold_goes_with_one_key_and_comes_back_with_one(use: Looked) -> None:
    page = use.at("/applications")
    page.click("text=Add one that no mail shows")
    page.fill("#company", "Old Quarry")
    page.select_option("#what", "interviewed")
    page.fill("#on", "2025-03-10")
    page.click(".grid-form button")
    page = use.at("/searches?first=on")
    expect(page.locator("#there")).to_contain_text("2 searches")
    expect(page.locator("h1")).to_contain_text("what your mail tells")
    expect(page.locator("#stale")).to_contain_text("gone cold")
    page.keyboard.press("x")
    expect(page.locator(".toast")).to_contain_text("All of them are let go")
    assert not page.locator("#stale").count()
    page.click(".toast button")
    use.at("/searches")
    expect(page.locator("#stale")).to_be_visible()
    assert use.alarms == []


def test_the_job_closes_the_search_and_its_letters_are_one_click_away(use: Looked) -> None:
    page = use.at("/searches")
    page.click("text=I got the job")
    page.select_option("#application", index=1)
    page.click("button:has-text('I got it')")
    expect(page.locator("h1")).to_have_text("You got the job. Well done.")
    expect(page.locator(".tag", has_text="Stepping back").first).to_be_visible()
    page.locator(".row:has(.tag:has-text('Stepping back')) a[href^='/letters/']").first.click()
    expect(page.locator("h1")).to_have_text("Stepping back")
    expect(use.at("/").locator("h1")).to_have_text("Your search is closed")
    use.at("/searches").fill("#name", "The next one")
    page.click("button:has-text('Begin')")
    expect(page.locator("#current")).to_have_text("The next one")
    assert use.alarms == []


def test_a_part_is_erased_only_after_a_look_at_what_would_go(use: Looked) -> None:
    page = use.at("/data")
    page.select_option("#what", "employer")
    page.fill("#part", "Ferrant & Lisle")
    page.click("button:has-text('See what would go')")
    expect(page.locator("h1")).to_have_text("This would go")
    beside = page.context.new_page()
    beside.goto(f"{use.site.address}/applications?q=ferrant")
    expect(beside.locator("#list")).to_contain_text("FERRANT")
    page.click("button:has-text('Erase it for good')")
    expect(page.locator("h1")).to_have_text("Erased")
    expect(page.locator("main")).to_contain_text("No word of it is left in the ledger")
    expect(use.at("/applications?q=ferrant").locator("#list")).not_to_contain_text("FERRANT")
    assert use.alarms == []


def test_after_everything_is_erased_the_page_names_the_backups_that_still_hold_it(use: Looked, tmp_path: Path) -> None:
    kept = tmp_path / "home" / "backups" / "comeback-2026-03-01-100000.age"
    kept.parent.mkdir()
    kept.write_bytes(b"sealed")
    page = use.at("/data")
    # Whatever stands here instead of the page says why.
    expect(page.locator("main")).to_contain_text("Erase everything")
    page.fill("#word", "erase")
    page.click("button:has-text('Erase everything')")
    expect(page.locator("h1")).to_have_text("Erased")
    expect(page.locator("main")).to_contain_text(str(kept))
    page.click("text=Begin anew")
    expect(page.locator("#file")).to_have_count(1)
    assert use.alarms == []
