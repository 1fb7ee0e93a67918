"""Views that a browser keeps by name, and the cookie they lie in; a name given by hand, and any entry by hand taken back."""

from __future__ import annotations

from playwright.sync_api import expect

from comeback.web.views import LONGEST, MOST, View, cookie_of, kept, with_one, without
from tests.web.conftest import Looked


def test_a_cookie_gives_back_the_views_that_were_put_into_it() -> None:
    views = (View("Müseen & <b>", "paper", "closed", "company"), View("owed", group="owed"))
    assert kept(cookie_of(views)) == views


def test_a_cookie_that_is_not_of_ours_holds_no_view() -> None:
    for odd in ("", "x", "%%%", "bnVsbA==", "WzFd", "W1tdXQ==", "eyJhIjoxfQ=="):
        assert kept(odd) == ()


def test_views_are_few_short_and_one_of_each_name() -> None:
    views: tuple[View, ...] = ()
    for at in range(2 * MOST):
        views = with_one(views, View(f"{at}", q="q" * 5_000))
    views = with_one(with_one(views, View("n" * 500)), View("15", q="newer"))
    assert len(views) == MOST
    assert [one.q for one in views if one.name == "15"] == ["newer"]
    assert max(len(one.name) for one in views) == LONGEST
    assert len(cookie_of(views)) < 4_000
    assert without(views, "15") == views[:-1]


def test_a_view_is_kept_called_up_and_forgotten(use: Looked) -> None:
    page = use.at("/applications?view=table&q=saltonbury")
    rows = page.locator("#list tbody tr").count()
    assert 0 < rows < use.at("/applications?view=table").locator("#list tbody tr").count()
    page = use.at("/applications?view=table&q=saltonbury")
    page.fill("#view-name", "To write <script>alert(1)</script>")
    page.click("text=Keep this view")
    page = use.at("/applications")
    page.click(".chip")
    expect(page.locator("#list tbody tr")).to_have_count(rows)
    expect(page.locator(".chip")).to_have_attribute("aria-current", "true")
    page.click("text=Forget this view")
    expect(page.locator(".chip")).to_have_count(0)
    assert use.alarms == []


def test_the_name_given_by_hand_wins_over_every_mail_until_it_is_taken_back(use: Looked) -> None:
    page = use.at("/applications?view=table&q=saltonbury")
    page.click("#list tbody th a")
    before = page.locator("h1").inner_text()
    page.click("text=It is called otherwise")
    page.fill("#called", "The Print Museum")
    page.fill("#post", "Keeper of Type")
    page.click("text=Call it so")
    expect(page.locator("h1")).to_have_text("The Print Museum")
    expect(page.locator(".page-head .lead")).to_contain_text("Keeper of Type")
    page.click("[aria-label='Take back: You said what it is called']")
    expect(page.locator("h1")).to_have_text(before)
    assert use.alarms == []


def test_a_day_noted_wrongly_is_set_right_and_taken_back(use: Looked) -> None:
    page = use.at("/applications?view=table&q=saltonbury")
    page.click("#list tbody th a")
    page.click("text=There was an interview")
    page.fill("#interviewed-on", "2026-05-04")
    page.locator("form[action$='/interviewed'] button").click()
    page.click("text=It was on another day")
    page.locator(".move input[type=date]").fill("2026-05-05")
    page.click("text=Move it there")
    expect(page.locator("#interviews + ul")).to_contain_text("5 May")
    where = page.url.partition("?")[0]
    page.click("text=Undo")
    expect(page.locator("body")).to_contain_text("Taken back.")
    page.goto(where)
    expect(page.locator("#interviews + ul")).to_contain_text("4 May")
    assert use.alarms == []
