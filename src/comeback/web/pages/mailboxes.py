"""Mailboxes: connect one (address, what was found, password or browser), see how each is, read them now, let one go."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from comeback.domain.account import Secret
from comeback.errors import UsageError
from comeback.flows.connecting import Plan, Said, connected, is_known, known_here, planned, signed_in
from comeback.flows.connecting import disconnect as forget
from comeback.flows.credentials import vault_of
from comeback.flows.knownas import known_as
from comeback.flows.mailboxes import mailboxes
from comeback.flows.secretplace import place_of_secrets
from comeback.flows.syncing import Syncing, sync_alone
from comeback.web.visit import Visit


def show(visit: Visit) -> HttpResponse:
    """All of them, and the way to one more."""
    return visit.page(
        "mailboxes.html",
        every=mailboxes(visit.home),
        again=visit.asked("again"),
        secrets=place_of_secrets(visit.site.settings),
        clients=known_as(visit.site.settings),
        **_under_way(visit),
    )


def find(visit: Visit) -> HttpResponse:
    """Where the servers of an address are, to be looked at before a password is typed."""
    visit.refuse_in_sample()
    vault_of(visit.home.settings)
    said = _said(visit)
    plan = planned(visit.home, said)
    return visit.page("mailbox_found.html", plan=plan, said=said, known=plan.browser and is_known(visit.home, plan))


def connect(visit: Visit) -> HttpResponse:
    """Try the servers with the password, keep both, and begin to read."""
    password = str(visit.request.POST.get("password", ""))
    if not password:
        raise UsageError("The password is empty.", "Go back, and type or paste it.")
    connected(visit.home, _plan(visit), Secret(password), visit.now)
    _read(visit)
    return HttpResponseRedirect("/mailboxes?did=connected")


def by_browser(visit: Visit) -> HttpResponse:
    """Let the person sign in at their provider; this waits for them in the background."""
    home, now, plan, errand = visit.home, visit.now, _plan(visit), visit.site.sign_ins
    known_here(home, plan)
    if not errand.start(plan.account.address, lambda _: signed_in(home, plan, errand.show, now)):
        raise UsageError("A sign-in is under way already.", "Finish it in its page, or wait five minutes.")
    return HttpResponseRedirect("/mailboxes")


def disconnect(visit: Visit) -> HttpResponse:
    """Forget a mailbox and its sign-in."""
    forget(visit.home, visit.said("address"))
    return HttpResponseRedirect("/mailboxes?did=disconnected")


def sync(visit: Visit) -> HttpResponse:
    """Read all mailboxes now."""
    if not _read(visit):
        raise UsageError("The mailboxes are being read already.", "Wait until that is done.")
    return HttpResponseRedirect("/mailboxes")


def under_way(visit: Visit) -> HttpResponse:
    """How far reading and signing in are; when both are at their end the browser loads the page anew."""
    response = visit.page("mailboxes_progress.html", **_under_way(visit))
    if not (visit.site.syncs.running or visit.site.sign_ins.running):
        response["HX-Refresh"] = "true"
    return response


def _under_way(visit: Visit) -> dict[str, object]:
    return {"syncs": visit.site.syncs.look(), "sign_ins": visit.site.sign_ins.look()}


def _read(visit: Visit) -> bool:
    home, now = visit.home, visit.now
    return visit.site.syncs.start("", lambda step: sync_alone(home, Syncing(now, step)))


def _plan(visit: Visit) -> Plan:
    visit.refuse_in_sample()
    return planned(visit.home, _said(visit))


def _said(visit: Visit) -> Said:
    names = ("address", "user", "imap", "smtp")
    given = {name: visit.said(name) for name in names}
    return Said(**given, starttls=visit.said("starttls") == "on", browser=visit.said("browser") == "on")
