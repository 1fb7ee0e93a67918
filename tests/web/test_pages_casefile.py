"""The file of one application as PDF, from its page, in the language of the pages."""

from __future__ import annotations

import pytest

from comeback.domain.application import Stage
from comeback.domain.event import EventKind
from comeback.web.language.words import words_of
from comeback.web.showing import EVENTS, STAGES
from tests.printing.paper_seen import bare, pages
from tests.web.conftest import Served
from tests.web.test_pages_door import inside


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_all_of_an_application_is_one_click_from_its_page(site: Served, language: str) -> None:
    with inside(site, **{"Accept-Language": language}) as client:
        address = "/applications/4/file.pdf"
        assert f'href="{address}"' in client.get("/applications/4").text
        answer = client.get(address)
    assert answer.headers["content-type"] == "application/pdf"
    assert "comeback-application-4.pdf" in answer.headers["content-disposition"]
    text = "".join(page.text for page in pages(answer.content))
    assert bare("FERRANT & LISLE") in text
    words = words_of(language)
    for head in ("What happened", "People", STAGES[Stage.REJECTED_AFTER_INTERVIEW], EVENTS[EventKind.REJECTED]):
        assert bare(words(head)) in text, head


def test_an_application_that_is_not_there_has_no_file(site: Served) -> None:
    with inside(site) as client:
        assert client.get("/applications/999/file.pdf").status_code == 422
