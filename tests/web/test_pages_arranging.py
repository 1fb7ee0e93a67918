"""What a person does to their applications and lessons by hand, and takes back by one click."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.conftest import Looked, Served, looking

TABLE = "/applications?view=table"


def rows(use: Looked) -> int:
    """How many applications the table lists."""
    return use.at(TABLE).locator("#list tbody tr").count()


def application(use: Looked, name: str) -> Page:
    """The page of the one at this company."""
    page = use.at(f"{TABLE}&q={name}")
    page.click("#list tbody th a")
    return page


def undo(page: Page) -> None:
    """By the button beside what was done."""
    page.click(".toast button:has-text('Undo')")
    expect(page.locator(".toast")).to_contain_text("Taken back.")


def test_two_applications_become_one_and_are_two_again(use: Looked) -> None:
    before = rows(use)
    page = application(use, "saltonbury")
    page.click("text=It is the same as another")
    page.select_option("#other", index=1)
    page.click("text=Join them")
    expect(page.locator(".toast")).to_contain_text("Joined.")
    where = page.url.partition("?")[0]
    assert rows(use) == before - 1
    page.goto(f"{where}?did=joined")
    undo(page)
    assert rows(use) == before
    assert use.alarms == []


def test_mails_that_belong_elsewhere_are_split_off_and_come_back(use: Looked) -> None:
    before = rows(use)
    page = application(use, "ferrant")
    page.click("text=Some mails belong elsewhere")
    page.locator("form[action$='/split'] input[type=checkbox]").first.check()
    page.click("text=Split them off")
    expect(page.locator(".toast")).to_contain_text("Split.")
    where = page.url.partition("?")[0]
    assert rows(use) == before + 1
    page.goto(f"{where}?did=split")
    undo(page)
    assert rows(use) == before
    assert use.alarms == []


@pytest.mark.parametrize(("button", "says"), [("I have sent it", "you have answered"), ("Not now", "Put off."), ("Let it go", "Let go.")])
def test_what_was_said_of_a_letter_is_taken_back_and_it_is_owed_again(use: Looked, button: str, says: str) -> None:
    row = "section[aria-label='Letters owed'] a.row-link:has-text('Imogen Sallow')"
    page = use.at("/")
    page.click(row)
    page.click(f".under button:has-text('{button}')")
    expect(page.locator(".toast")).to_contain_text(says)
    where = page.url
    expect(use.at("/").locator(row)).to_have_count(0)
    page.goto(where.partition("?")[0] + "?did=closed")
    undo(page)
    expect(use.at("/").locator(row)).to_have_count(1)
    assert use.alarms == []


def test_the_last_thing_noted_is_taken_back_by_a_key_too(use: Looked) -> None:
    page = use.at("/applications")
    page.click("text=Add one that no mail shows")
    page.fill("#company", "Tallow & Pine")
    page.click("form.grid-form button.primary")
    expect(page.locator("h1")).to_have_text("Tallow & Pine")
    page.wait_for_load_state()
    page.keyboard.press("u")
    expect(page.locator(".toast")).to_contain_text("Taken back.")
    expect(use.at("/applications?q=tallow").locator("#list")).to_contain_text("Nothing fits")


def test_all_that_waits_is_reviewed_by_one_key_a_mail(use: Looked) -> None:
    page = use.at("/review")
    waits = int(page.locator(".page-head .over").inner_text().split()[0])
    assert waits > 2
    for left in range(waits - 1, 0, -1):
        page.wait_for_load_state()
        # What is taken for nothing of the search is called so by the same key as any other mail.
        page.keyboard.press("n" if left % 2 else "y")
        expect(page.locator(".page-head .over")).to_have_text(f"{left} mails wait" if left > 1 else "One mail waits")
    page.wait_for_load_state()
    page.keyboard.press("y")
    expect(page.locator("h1")).to_have_text("Nothing waits for you")
    assert use.alarms == []


def test_feedback_of_a_talk_becomes_a_lesson_that_a_person_puts_right_and_works_on(use: Looked) -> None:
    page = application(use, "saltonbury")
    page.goto(f"{page.url.partition('?')[0]}#heard-said")
    # The address points into a fold, as the words for a call do.
    page.fill("#heard-said", "Your answers about the budget were too vague.")
    page.locator("form[action$='/heard'] button").click()
    expect(page.locator(".toast")).to_contain_text("Lessons")
    quote = ".remark:has-text('too vague')"
    page = use.at("/lessons")
    page.locator(".chapter", has=page.locator(quote)).locator("summary", has_text="thing to do").click()
    page.fill("input[name=what]:visible", "bring two figures")
    page.click("button:has-text('Plan it'):visible")
    expect(page.locator(".planned")).to_contain_text("bring two figures")
    page.click(".planned button")
    expect(page.locator(".toast")).to_contain_text("Well done.")
    page = use.at("/lessons")
    page.locator(quote).locator("summary").click()
    page.locator(quote).locator("[name=polarity]").select_option("none")
    page.locator(quote).locator("button").click()
    expect(page.locator(quote)).to_have_count(0)
    undo(page)
    expect(use.at("/lessons").locator(quote)).to_have_count(1)
    assert use.alarms == []


@pytest.mark.parametrize(("wish", "moves"), [("reduce", False), ("no-preference", True)])
def test_nothing_moves_for_who_wishes_for_less_motion(chromium: Browser, site: Served, wish: str, moves: bool) -> None:  # noqa: FBT001 - a row of the table
    with looking(chromium, site, reduced_motion=wish) as looked:
        page = looked.at("/applications?did=saved")
        asked = "[...document.querySelectorAll('.side nav a, .toast')].some(one => getComputedStyle(one).animationName !== 'none'"
        assert page.evaluate(f"{asked} || parseFloat(getComputedStyle(one).transitionDuration) > 0)") is moves
