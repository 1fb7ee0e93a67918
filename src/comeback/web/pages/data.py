"""Your data: everything out in open formats, and everything gone."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from django.http import FileResponse, HttpResponse, HttpResponseRedirect

from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.backing_up import last_file
from comeback.flows.backup_schedule import has_passphrase, standing
from comeback.flows.checkups.finding import Finding
from comeback.flows.erasing import copies_of, erase_all, kept_of
from comeback.flows.export import export_to
from comeback.flows.health import examine
from comeback.flows.mending import mend_rights
from comeback.flows.resuming import PAUSED, paused
from comeback.web.visit import Visit


def show(visit: Visit) -> HttpResponse:
    """What is kept, and where."""
    return _page(visit, ())


def health(visit: Visit) -> HttpResponse:
    """Whether all is well: it looks through the whole file, and the page does not wait for that."""
    findings = examine(visit.now, visit.home)
    return visit.page("data_health.html", findings=findings) if visit.partial else _page(visit, findings)


def rights(visit: Visit) -> HttpResponse:
    """Give the data folder back to its owner alone."""
    mend_rights(visit.home.settings)
    return HttpResponseRedirect("/data?did=mine")


def _page(visit: Visit, findings: Sequence[Finding]) -> HttpResponse:
    shown = {
        "findings": findings,
        "paused": PAUSED.problem if paused(visit.home) else "",
        "plan": None,
        "stock": kept_of(visit.home),
        "copies": copies_of(visit.home),
    }
    if visit.home.settings.database:
        return visit.page("data.html", **shown)
    plan = standing(visit.home)
    asks = not visit.home.settings.passphrase and (plan.every == "off" or not has_passphrase(visit.home))
    return visit.page("data.html", **{**shown, "plan": plan, "asks": asks, "last": last_file(visit.home.settings)})


def export(visit: Visit) -> HttpResponse:
    """One archive of all files; it is gone from the disk when the browser has it."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        export_to(visit.home, Path(folder), visit.now)
        for one in sorted(Path(folder).iterdir()):
            archive.write(one, one.name)
    file.seek(0)
    name = f"comeback-{visit.now:%Y-%m-%d}.zip"
    return cast("HttpResponse", FileResponse(file, as_attachment=True, filename=name, content_type="application/zip"))


def erase(visit: Visit) -> HttpResponse:
    """Everything of the seeker's, gone; only with the word typed in. What still holds it is named."""
    word = visit.words("erase")
    if visit.said("word").lower() != word:
        raise UsageError("Nothing was erased.", Sentence("Type the word “{word}” to have it done.", word=word))
    done = erase_all(visit.home)
    visit.site.forgets_passphrase()
    return visit.page("erased.html", done=done)
