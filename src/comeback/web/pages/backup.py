"""Backups, on the page of the seeker's data: make one, say how often, take the last along, put one back, and let sending go on."""

from __future__ import annotations

from typing import cast

from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpResponse, HttpResponseRedirect

from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.backing_up import back_up, last_file
from comeback.flows.backup_schedule import kept_passphrase, plan_by_words
from comeback.flows.restoring import put_back, unpacked
from comeback.flows.resuming import resume as let_go_on
from comeback.web.pages.import_ import kept_upload
from comeback.web.visit import Visit


def make(visit: Visit) -> HttpResponse:
    """Keep what the form says of how often, and make one now."""
    typed = visit.said("passphrase")
    if typed != visit.said("again"):
        raise UsageError("The two passphrases are not the same.", "Type the same words in both fields.")
    passphrase = Secret(typed) if typed else None
    plan_by_words(visit.home, visit.said("every"), visit.said("keep"), visit.said("folder"), passphrase)
    back_up(visit.home, None, passphrase or kept_passphrase(visit.home), visit.now)
    return HttpResponseRedirect("/data#backup")


def latest(visit: Visit) -> HttpResponse:
    """The last one, to be kept elsewhere."""
    file = last_file(visit.home.settings)
    if file is None:
        raise UsageError("There is no backup to download.", "Make one first, or plug the disk in that holds it.")
    answer = FileResponse(file.open("rb"), as_attachment=True, filename=file.name, content_type="application/octet-stream")
    return cast("HttpResponse", answer)


def restore(visit: Visit) -> HttpResponse:
    """Put an uploaded one in the ledger's place; only with the word typed in."""
    word, upload = visit.words("restore"), visit.request.FILES.get("file")
    if visit.said("word").lower() != word:
        raise UsageError("Nothing was restored.", Sentence("Type the word “{word}” to have it done.", word=word))
    if not isinstance(upload, UploadedFile):
        raise UsageError("There is no file yet.", "Choose one, or write where it lies.")
    file = kept_upload(upload)
    try:
        with unpacked(visit.site.settings, file, Secret(visit.said("passphrase"))) as found:
            put_back(visit.site.settings, found, visit.now)
    finally:
        file.unlink(missing_ok=True)
    return HttpResponseRedirect("/data")


def resume(visit: Visit) -> HttpResponse:
    """Look through the mailboxes after a restore; what has become of the letters stands in the outbox."""
    let_go_on(visit.home, visit.now)
    return HttpResponseRedirect("/outbox")
