"""The addresses of the pages, as a table: method, page. Django looks them up; each page lives in a file of its own."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import URLPattern, path

from comeback.web.pages import (
    application,
    applications,
    approval,
    autostart,
    brief,
    data,
    debrief,
    import_,
    lessons,
    letter,
    mail,
    mailboxes,
    original,
    outbox,
    problem,
    review,
    settings,
    static,
    today,
    worked,
)
from comeback.web.visit import Page, page


def at(address: str, **ways: Page[...]) -> URLPattern:
    """One address with a page for each method."""
    views = {method: page(show) for method, show in ways.items()}

    def view(request: HttpRequest, **named: object) -> HttpResponse:
        found: Callable[..., HttpResponse] | None = views.get("GET" if request.method == "HEAD" else str(request.method))
        return found(request, **named) if found else HttpResponseNotAllowed(list(views))

    return path(address, view)


urlpatterns = [
    path("static/<str:version>/<str:name>", static.show),
    at("", GET=today.show),
    at("import", GET=import_.show, POST=import_.start),
    at("applications", GET=applications.show, POST=applications.add),
    at("applications/<int:number>", GET=application.show),
    at("applications/<int:number>/done", POST=application.done),
    at("applications/<int:number>/snooze", POST=application.snooze),
    at("applications/<int:number>/close", POST=application.close),
    at("applications/<int:number>/join", POST=application.join),
    at("applications/<int:number>/split", POST=application.split),
    at("applications/<int:number>/interviewed", POST=application.interviewed),
    at("applications/<int:number>/rejected", POST=application.rejected),
    at("applications/<int:number>/heard", POST=application.heard),
    at("undo", POST=application.undo),
    at("mails/<slug:identity>", GET=mail.show, POST=mail.say),
    at("mails/<slug:identity>/original", GET=original.show),
    at("mails/<slug:identity>/frame", GET=mail.frame),
    at("review", GET=review.show),
    at("review/<slug:identity>", POST=review.say),
    at("debrief/<int:number>", GET=debrief.show, POST=debrief.keep),
    at("settings", GET=settings.show, POST=settings.keep),
    at("settings/look", POST=settings.look),
    at("settings/autostart", POST=autostart.choose),
    at("data", GET=data.show),
    at("data/export", GET=data.export),
    at("data/erase", POST=data.erase),
    at("letters/<int:number>", GET=letter.show),
    at("letters/<int:number>/check", POST=letter.check),
    at("letters/<int:number>/draft", POST=letter.draft),
    at("letters/<int:number>/moment", POST=letter.moment),
    at("letters/<int:number>/drafts", POST=letter.drafts),
    at("letters/<int:number>/send", POST=letter.send),
    at("lessons", GET=lessons.show),
    at("lessons/worked", GET=worked.show),
    at("lessons/points/<slug:point>", POST=lessons.correct),
    at("lessons/plan", POST=lessons.plan_one),
    at("lessons/practised", POST=lessons.done),
    at("brief/<int:number>", GET=brief.show),
    at("mailboxes", GET=mailboxes.show, POST=mailboxes.find),
    at("mailboxes/connect", POST=mailboxes.connect),
    at("mailboxes/browser", POST=mailboxes.by_browser),
    at("mailboxes/disconnect", POST=mailboxes.disconnect),
    at("mailboxes/sync", POST=mailboxes.sync),
    at("mailboxes/under-way", GET=mailboxes.under_way),
    at("outbox", GET=outbox.show),
    at("outbox/send", GET=outbox.sending, POST=outbox.send),
    at("outbox/<int:letter>/approve", GET=approval.show, POST=approval.approve),
    at("outbox/<int:letter>/<slug:what>", POST=outbox.decide),
]

handler404 = problem.missing
handler500 = problem.failed
