"""A letter to an address whose domain imitates a known one: it says so beside the letter, and leaves only with that domain typed."""

from __future__ import annotations

import html
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import httpx2
import pytest

from tests.web.conftest import Served
from tests.web.test_pages_door import inside

IMITATION = "ke1pford.example"
TO = f"Ada Moss <panel@{IMITATION}>"
SAYS = f"{IMITATION} reads like kelpford.example, and is another."
FIELD = re.compile(r'<input type="hidden" name="([a-z_]+)" value="([^"]*)"')


def hidden(page: str, form: str) -> dict[str, str]:
    """The hidden fields of the form that begins with these words."""
    inside_it = page.partition(form)[2].partition("</form>")[0]
    assert inside_it
    return {name: html.unescape(value) for name, value in FIELD.findall(inside_it)}


@pytest.fixture
def client(own_site: Served) -> httpx2.Client:
    """A browser at a site of one's own."""
    return inside(own_site, Origin=own_site.address)


def letter_page(client: httpx2.Client) -> str:
    """Where the letter to Kelpford is."""
    rows = client.get("/").text.split("<li ")
    (row,) = (row for row in rows if "panel@kelpford.example" in row)
    found = re.search(r'href="(/letters/\d+)', row)
    assert found
    return found[1]


def approval_page(client: httpx2.Client, to: str) -> str:
    """Where the letter to somebody at Kelpford is approved, once its words are kept."""
    path = letter_page(client)
    page = client.get(path, params={"to": to} if to else None).text
    words = re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", page, re.DOTALL)
    assert words
    fields = hidden(page, 'id="letter"') | {"body": html.unescape(words[1]), "subject": "Re: Interview"}
    answer = client.post(f"{path}/send", data=fields)
    assert answer.status_code == 302
    return str(answer.headers["location"])


def test_beside_the_letter_it_is_told_that_the_domain_imitates_another(client: httpx2.Client) -> None:
    path = letter_page(client)
    assert SAYS in client.get(path, params={"to": TO}).text
    assert "and is another" not in client.get(path).text


@pytest.mark.parametrize("typed", [None, "", "kelpford.example", "ke1pford"])
def test_it_is_not_approved_before_its_domain_is_typed(client: httpx2.Client, typed: str | None) -> None:
    path = approval_page(client, TO)
    page = client.get(path).text
    assert SAYS in page
    assert f"type the domain of the address: {IMITATION}" in page
    fields = hidden(page, 'aria-label="Your approval"')
    answer = client.post(path, data=fields if typed is None else {**fields, "typed": typed})
    assert (answer.status_code, "Nothing was approved" in answer.text) == (422, True)
    assert client.post(path, data={**fields, "typed": f" {IMITATION.upper()} "}).headers["location"] == "/outbox?did=approved"


def test_of_fifty_clicks_at_once_one_approves_it(client: httpx2.Client) -> None:
    path = approval_page(client, "")
    fields = hidden(client.get(path).text, 'aria-label="Your approval"')
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: client.post(path, data=fields), range(50)))
    codes = Counter(one.status_code for one in answers)
    assert codes[302] == 1
    assert codes[409] + codes[422] == 49
    (row,) = re.findall(r'id="letter-\d+"', client.get("/outbox").text)
    assert row


def test_who_is_known_is_approved_with_nothing_typed(client: httpx2.Client) -> None:
    path = approval_page(client, "")
    page = client.get(path).text
    assert 'name="typed"' not in page
    assert client.post(path, data=hidden(page, 'aria-label="Your approval"')).headers["location"] == "/outbox?did=approved"
