"""The safe place of passwords, on the page of mailboxes: the passphrase of its file, and what providers know this program as."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.knownas import forget_client, known_as, name_client, try_client
from comeback.flows.secretplace import begin_anew, opened_by
from comeback.web.visit import Visit


def give(visit: Visit) -> HttpResponse:
    """Open the file by its passphrase; where there is none yet, choose one, typed twice."""
    visit.refuse_in_sample()
    words = str(visit.request.POST.get("passphrase", ""))
    if "again" in visit.request.POST and words != visit.request.POST["again"]:
        raise UsageError("The two passphrases are not the same.", "Type the same words in both fields.")
    visit.site.opens_secrets(opened_by(visit.site.settings, Secret(words)))
    return HttpResponseRedirect("/mailboxes?did=opened")


def close(visit: Visit) -> HttpResponse:
    """Forget the passphrase until it is given again."""
    visit.site.forgets_passphrase()
    return HttpResponseRedirect("/mailboxes?did=shut")


def anew(visit: Visit) -> HttpResponse:
    """Give up a file whose passphrase is forgotten."""
    begin_anew(visit.site.settings)
    return HttpResponseRedirect("/mailboxes?did=given-up")


def name(visit: Visit, key: str) -> HttpResponse:
    """What a provider knows this program as: asked of it, and kept where it is not turned away."""
    visit.refuse_in_sample()
    return _answered(visit, key, name_client(visit.home, key, visit.said("id"), visit.said("secret")))


def attempt(visit: Visit, key: str) -> HttpResponse:
    """Ask the provider again."""
    return _answered(visit, key, try_client(visit.home, key))


def forget(visit: Visit, key: str) -> HttpResponse:
    """Name nothing there any more."""
    forget_client(visit.home, key)
    return HttpResponseRedirect("/mailboxes?did=client-gone")


def _answered(visit: Visit, key: str, came_back: Sentence) -> HttpResponse:
    if not visit.partial:
        return HttpResponseRedirect("/mailboxes?did=client-named")
    one = next(one for one in known_as(visit.home.settings) if one.key == key)
    response = visit.page("client.html", one=one, came_back=came_back)
    response["HX-Retarget"], response["HX-Reswap"] = f"#client-{key}", "outerHTML"
    return response
