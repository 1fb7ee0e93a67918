"""The addresses of the phone: all that can be reached from it."""

from __future__ import annotations

from django.urls import path

from comeback.web.pages import debrief, problem, static
from comeback.web.phone import entrance, noting, today
from comeback.web.routing import at

urlpatterns = [
    path("static/<str:version>/<str:name>", static.show),
    at("in", GET=entrance.show, POST=entrance.enter),
    at("", GET=today.show),
    at("debrief/<int:number>", GET=debrief.show, POST=noting.keep),
]

handler400 = problem.refused
handler404 = problem.missing
handler500 = problem.failed
