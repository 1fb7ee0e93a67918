"""One visit of a page: the request with what every page needs of it. Made once, at the door of the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token

from comeback.domain.clock import astray
from comeback.errors import ComebackError, UsageError
from comeback.flows.home import Home, at_home
from comeback.web.language.asking import asked_for
from comeback.web.language.words import NAMES, Words
from comeback.web.rendering import rendered
from comeback.web.site import ENVIRON, PHONE, Site

P = ParamSpec("P")
Field = Callable[[str], str]
"""From the name of a field to what it holds: of a form, or of an address."""
THEMES = ("light", "dark")
TYPED_WRONG, REFUSED = 422, 409


@dataclass(frozen=True)
class Visit:
    """A request at a site."""

    request: HttpRequest

    @cached_property
    def site(self) -> Site:
        """The running site."""
        site: Site = self.request.META[ENVIRON]
        return site

    @cached_property
    def home(self) -> Home:
        """The open data folder and whose search it is."""
        return at_home(self.site.settings)

    @cached_property
    def now(self) -> datetime:
        """The moment of this visit, in the seeker's zone."""
        return self.site.now().astimezone(self.home.seeker.zone)

    @cached_property
    def words(self) -> Words:
        """What the pages say, in the language that was chosen or that the browser prefers."""
        return asked_for(self.request)

    @property
    def at_the_phone(self) -> bool:
        """Whether this came by the phone's own server, whose pages lead nowhere else."""
        return PHONE in self.request.META

    @property
    def partial(self) -> bool:
        """Whether only a part of a page is asked for."""
        return self.request.headers.get("HX-Request") == "true"

    def refuse_in_sample(self) -> None:
        """UsageError in the sample, to which nothing of the seeker's is connected."""
        if self.site.sample:
            raise UsageError(
                "The sample mailbox is a place apart: nothing of yours is connected to it.", "With your own mail: comeback serve"
            )

    def said(self, name: str) -> str:
        """What the form says in this field, without white space around; empty where it says nothing."""
        return str(self.request.POST.get(name, "")).strip()

    def asked(self, name: str) -> str:
        """What the address asks for."""
        return str(self.request.GET.get(name, "")).strip()

    def page(self, template: str, status: int = 200, /, **shown: object) -> HttpResponse:
        """A template filled with what it shows."""
        theme = self.request.COOKIES.get("theme", "")
        base: dict[str, object] = {
            "visit": self,
            "frame": "phone.html" if self.at_the_phone else "base.html",
            "words": self.words,
            "_": self.words,
            "languages": NAMES,
            "csrf": get_token(self.request),
            "theme": theme if theme in THEMES else "",
            "keys": self.request.COOKIES.get("keys", "") != "off",
            "here": self.request.path,
            "astray": astray(self.site.now()),
        }
        return HttpResponse(rendered(template, {**base, **shown}), status=status)


def whole(text: str, most: int = 999_999) -> int:
    """The whole number that a field holds, from 0 to `most` (of six digits or fewer); 0 where it holds none."""
    return min(int(text[:6]), most) if text.isascii() and text.isdigit() else 0


Page = Callable[Concatenate[Visit, P], HttpResponse]


def page(show: Page[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A Django view of a page; an error the seeker may see becomes a sentence on a page."""

    @wraps(show)
    def view(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        visit = Visit(request)
        try:
            return show(visit, *args, **kwargs)
        except ComebackError as error:
            status = TYPED_WRONG if isinstance(error, UsageError) else REFUSED
            return visit.page("problem_part.html" if visit.partial else "problem.html", status, problem=error.problem, mend=error.mend)

    return view
