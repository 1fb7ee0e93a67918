"""Backups, on the page of the seeker's data: make one, say how often, take the last along, put one back, and let sending go on."""

from __future__ import annotations

from collections.abc import Callable
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
from comeback.web.errand import Step
from comeback.web.pages.import_ import kept_upload
from comeback.web.visit import Visit


def make(visit: Visit) -> HttpResponse:
    """Keep what the form says of how often, and make one now."""
    typed = visit.said("passphrase")
    if typed != visit.said("again"):
        raise UsageError("The two passphrases are not the same.", "Type the same words in both fields.")
    home, now, passphrase = visit.home, visit.now, Secret(typed) if typed else None
    plan_by_words(home, visit.said("every"), visit.said("keep"), visit.said("folder"), passphrase)
    words = passphrase or kept_passphrase(home)

    def made(step: Step) -> str:
        back_up(home, None, words, now, step)
        return "/data#backup"

    return _begun(visit, "backup", made)


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
    site, file, words = visit.site, kept_upload(upload), Secret(visit.said("passphrase"))

    def put(step: Step) -> str:
        with unpacked(site.settings, file, words, step) as found:
            put_back(site.settings, found, site.now())
        return "/data"

    try:
        return _begun(visit, "restore", put, after=lambda: file.unlink(missing_ok=True))
    except UsageError:
        file.unlink(missing_ok=True)
        raise


def resume(visit: Visit) -> HttpResponse:
    """Look through the mailboxes after a restore; what has become of the letters stands in the outbox."""
    home, now = visit.home, visit.now

    def looked_through(step: Step) -> str:
        let_go_on(home, now, step)
        return "/outbox"

    return _begun(visit, "resume", looked_through)


def under_way(visit: Visit) -> HttpResponse:
    """How far it is, without a look into the ledger, which may be giving way just now; at its end the browser goes where its result is."""
    errand = visit.site.safekeeping.look()
    if errand.running or errand.problem:
        return visit.page("safekeeping_progress.html" if visit.partial else "safekeeping.html", errand=errand)
    there = errand.done or "/data"
    return HttpResponse(headers={"HX-Redirect": there}) if visit.partial else HttpResponseRedirect(there)


def _begun(visit: Visit, about: str, work: Callable[[Step], str], after: Step = lambda: None) -> HttpResponse:
    if not visit.site.safekeeping.start(about, work, after):
        raise UsageError("A backup is being made or restored already.", "Wait until that is done.")
    return HttpResponseRedirect("/data/under-way")
