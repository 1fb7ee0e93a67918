"""What an import of years gives back before it links."""

from __future__ import annotations

from pathlib import Path

import pytest

from comeback.flows import importing
from comeback.flows.importing import import_mail
from comeback.reading.learned.weights import mind

ME = "bryn@quayside.example"
MAIL = (
    f"From: Bryn Teague <{ME}>\nTo: Una Weft <una@mill.example>\nSubject: Application as weaver\nMessage-ID: <a@quayside.example>\n"
    "Date: Mon, 2 Mar 2026 09:00:00 +0000\n\nDear Ms Weft,\n\nI am applying for the post as weaver. My CV is attached.\n\nBryn Teague\n"
)


@pytest.mark.parametrize(("many", "loaded"), [(1, 0), (2, 1)])
@pytest.mark.usefixtures("sqlite_store")
def test_linking_many_mails_has_the_room_of_the_weights_and_links_them_all_the_same(
    many: int, loaded: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.eml").write_text(MAIL, "utf-8")
    monkeypatch.setattr(importing, "MANY", many)
    mind()
    assert import_mail(tmp_path / "one.eml", (ME,), "Bryn Teague", lambda: None)[1].applications == 1
    assert mind.cache_info().currsize == loaded
