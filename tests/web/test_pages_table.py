"""A table of applications, brought and taken in on the pages by a person."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.web.conftest import Looked, Served, get
from tests.web.test_pages_axe import violations
from tests.web.test_pages_door import inside

TABLE = """Wer;Stelle;Beworben am;Status
Häusler & Söhne <script>alert(1)</script>;Tischlerin;2.3.2026;Beworben
Ostler;Setzerin;9.3.2026;Absage
Pell;Setzerin;irgendwann;Beworben
"""


def brought(use: Looked, folder: Path) -> Page:
    """The page of a table that was dropped."""
    file = folder / "bewerbungen.csv"
    file.write_bytes(TABLE.encode("cp1252"))
    page = use.at("/data")
    page.set_input_files("#file", file)
    page.click("form[action='/import'] button")
    return page


def test_a_person_says_what_the_columns_hold_sees_the_lines_and_takes_them_in(use: Looked, tmp_path: Path) -> None:
    page = brought(use, tmp_path)
    expect(page.locator("#preview")).to_contain_text("company")
    page.select_option("#column-company", label="Wer")
    expect(page.locator("#preview tbody tr")).to_have_count(2)
    expect(page.locator("#preview")).to_contain_text("Line 4: it names no day of applying that can be read. Write it as 2026-04-14.")
    expect(page.locator("#preview")).to_contain_text("One has a status without its day")
    violations(page, "light")
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.click("text=Take it in")
    expect(page.locator("#toast")).to_contain_text("The same table again adds nothing.")
    assert "Ostler" in use.at("/applications?q=Ostler").inner_text("main")
    page = brought(use, tmp_path)
    page.select_option("#column-company", label="Wer")
    expect(page.locator("#preview")).to_contain_text("0 lines bring something new.")
    assert use.alarms == []


def test_without_a_table_there_is_nothing_to_choose_and_other_pages_bring_none(site: Served) -> None:
    with inside(site) as client:
        assert client.get("/table").headers["location"] == "/data"
        assert client.post("/table", data={"what": "take"}).status_code == 403
    assert get(f"{site.address}/table").status_code == 403
