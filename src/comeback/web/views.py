"""Views of the applications that were kept by name: a search with its filter and order. Kept in the browser alone, as its colours are.

What a view finds is asked anew at every look; that is in `flows.browsing`.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

COOKIE = "views"
MOST, LONGEST = 8, 40
"""Views, and letters of a name: together they stay below what a browser keeps in a cookie."""
PARTS = ("q", "group", "order")
_LONGEST_PART = 80


@dataclass(frozen=True, slots=True)
class View:
    """A name and what it asks for: words, group, order."""

    name: str
    q: str = ""
    group: str = ""
    order: str = ""

    @property
    def address(self) -> str:
        """The page that shows it."""
        asked = {part: value for part in PARTS if (value := getattr(self, part))}
        return f"/applications?{urlencode({'view': 'table', **asked})}"


def kept(cookie: str) -> tuple[View, ...]:
    """The views that a cookie holds; none where it is not of ours."""
    try:
        found = json.loads(urlsafe_b64decode(cookie.encode()))
        return tuple(_bounded(View(*map(str, one))) for one in found if isinstance(one, list))[:MOST]
    except (ValueError, TypeError):
        return ()


def cookie_of(views: Sequence[View]) -> str:
    """What a cookie holds for these."""
    facts = [[one.name, one.q, one.group, one.order] for one in views]
    return urlsafe_b64encode(json.dumps(facts, ensure_ascii=False).encode()).decode()


def with_one(views: Sequence[View], new: View) -> tuple[View, ...]:
    """With one more, the newest last; the same name again is the newer view, and the oldest gives way."""
    bounded = _bounded(new)
    return (*(one for one in views if one.name != bounded.name), bounded)[-MOST:]


def without(views: Sequence[View], name: str) -> tuple[View, ...]:
    """Without the one of this name."""
    return tuple(one for one in views if one.name != name)


def _bounded(view: View) -> View:
    return View(view.name[:LONGEST], view.q[:_LONGEST_PART], view.group[:_LONGEST_PART], view.order[:_LONGEST_PART])
