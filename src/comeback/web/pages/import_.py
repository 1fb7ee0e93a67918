"""Bringing mail: a file that is dropped, or a path on this machine; then how far it is. A table goes to a page of its own."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, HttpResponseRedirect

from comeback.errors import UsageError
from comeback.exchange.tablereader import LARGEST, sheet_of
from comeback.flows.importing import import_mail
from comeback.flows.tables import Brought
from comeback.web.visit import Visit

TABLES = (".csv", ".tsv", ".json")
"""How the name of a table ends."""


def show(visit: Visit) -> HttpResponse:
    """How far the import is."""
    return visit.page("import_progress.html", importing=visit.site.imports.look())


def start(visit: Visit) -> HttpResponse:
    """Begin with the file or the path of the form."""
    upload, path = visit.request.FILES.get("file"), visit.said("path")
    if isinstance(upload, UploadedFile) and (upload.name or "").lower().endswith(TABLES):
        visit.site.brought = Brought(upload.name or "", sheet_of(upload.read(LARGEST + 1)))
        return HttpResponseRedirect("/table")
    if isinstance(upload, UploadedFile):
        kept = kept_upload(upload)
        began = _begun(visit, upload.name or "", kept, after=lambda: kept.unlink(missing_ok=True))
        if not began:
            kept.unlink(missing_ok=True)
    elif path:
        began = _begun(visit, path, Path(path).expanduser())
    else:
        raise UsageError("There is no file yet.", "Choose one, or write where it lies.")
    if not began:
        raise UsageError("Mail is being read already.", "Wait until it is done, then bring the next.")
    return HttpResponseRedirect("/")


def _begun(visit: Visit, name: str, path: Path, after: Callable[[], None] = lambda: None) -> bool:
    return visit.site.imports.start(name, lambda step: import_mail(path, (), "", step)[1], after)


def kept_upload(upload: UploadedFile) -> Path:
    """The file under its own ending, by which its form is known; only its owner may read it."""
    ending = "".join(Path(upload.name or "").suffixes[-2:])[-12:]
    handle, name = tempfile.mkstemp(prefix="comeback-", suffix=ending if ending.replace(".", "").isalnum() else "")
    with os.fdopen(handle, "wb") as file:
        for chunk in upload.chunks():
            file.write(chunk)
    return Path(name)
