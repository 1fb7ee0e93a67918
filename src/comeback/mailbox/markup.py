"""Rewrites the HTML of a mail as a few plain tags that carry a role instead of attributes. One pass, linear, total.

A parser is only ever given what is written here: no comments, scripts, forms or attributes, of which 100,000 on one tag keep a
parser busy for minutes. How the roles become text is `html.py`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from comeback.mailbox.patterns import compiled, pattern, sections, vocabulary


class Role(StrEnum):
    """What an element is in a mail; the value of its only attribute, `role`."""

    HIDDEN = "hidden"
    QUOTE = "quote"
    MAYBE_QUOTE = "maybequote"
    """A blockquote that may be an indentation."""
    ATTRIBUTION = "attribution"
    CUT = "cut"
    MAYBE_CUT = "maybecut"


_INLINE = vocabulary("elements", "inline")
_KEPT = vocabulary("elements", "block") | _INLINE
_LINE = vocabulary("elements", "line")
_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in vocabulary("elements", "raw")}

_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+"[^"]*+"|=\s*+'[^']*+'|=)*+)>""")
_MOST_FAILURES = 20
"""Tags that never close are each read to the end of the text; after so many the next `>` is taken for theirs."""
_NAMES = "class|id|type|name|style|hidden|aria-hidden"
_ATTRIBUTE = re.compile(rf"""\b({_NAMES})\b\s*+(?:=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']++)))?""", re.IGNORECASE)
_ATTRIBUTES_CAP = 4_000
_TELLING = re.compile(
    r"none|hidden|font-size|opacity|height|cite|quote|gmail_attr|moz-|border-|append|rply|header|reply|container", re.IGNORECASE
)
"""What the attributes must hold to be looked at."""
_TIGHT = re.compile(r"\s*([:;,])\s*")

_ROLES = (
    (Role.HIDDEN, pattern("roles", "hidden")),
    (Role.QUOTE, pattern("roles", "container")),
    (Role.ATTRIBUTION, pattern("roles", "attribution")),
)
_CUTS = ((Role.CUT, pattern("roles", "cut")), (Role.MAYBE_CUT, pattern("roles", "maybe")))
_QUOTE = pattern("roles", "quote")
_ANY = compiled("|".join(source for patterns in sections("roles").values() for source in patterns))
"""Most attributes give no role; one search says so."""


def rewritten(html: str) -> str:
    """The text of the HTML between plain tags; entities stay as they are."""
    return "".join(_pieces(html))


def _pieces(html: str) -> Iterator[str]:
    at, failures = 0, 0
    raw = dict(_RAW)
    last_comment, last_tag = html.rfind("-->"), html.rfind(">")
    while (start := html.find("<", at)) >= 0 and start < last_tag:
        yield html[at:start]
        after = html[start + 1 : start + 2]
        tag = _TAG.match(html, start) if failures < _MOST_FAILURES else None
        if tag:
            yield _tag(tag[1], tag[2].lower(), tag[3])
            at = tag.end() if tag[1] else _behind_raw(html, tag[2].lower(), tag.end(), raw)
        elif html.startswith("<!--", start):
            at = html.find("-->", start + 2) + 3 if start + 2 <= last_comment else start + 4
        elif after in {"!", "?", "/"} or after.isalpha():
            failures += after.isalpha()
            at = html.find(">", start) + 1
        else:
            yield "&lt;"
            at = start + 1
    yield html[at:].replace("<", "&lt;")


def _behind_raw(html: str, name: str, at: int, raw: dict[str, re.Pattern[str]]) -> int:
    """Behind the content of an element whose text nobody sees. One that never closes is forgotten: a search for each would be slow."""
    if name not in raw:
        return at
    closing = raw[name].search(html, at)
    if closing is None:
        del raw[name]
        return at
    return closing.start()


def _tag(slash: str, name: str, attributes: str) -> str:
    if name not in _KEPT:
        return "<br>" if name in _LINE else " " if name == "img" else ""
    role = None if slash else _role(name, attributes[:_ATTRIBUTES_CAP])
    return f"<{slash}{name} role={role}>" if role else f"<{slash}{name}>"


@lru_cache(maxsize=1_000)
def _role(name: str, attributes: str) -> Role | None:
    if attributes and _TELLING.search(attributes):
        text = "".join(sorted(_attributes(attributes)))
        roles = () if not _ANY.search(text) else _ROLES if name in _INLINE else _ROLES + _CUTS
        for role, told in roles:
            if told.search(text):
                return role
        if name == "blockquote" and _QUOTE.search(text):
            return Role.QUOTE
    return Role.MAYBE_QUOTE if name == "blockquote" else None


def _attributes(attributes: str) -> Iterator[str]:
    """`name=value`, small and tight, one per line."""
    for found in _ATTRIBUTE.finditer(attributes):
        value = found[2] or found[3] or found[4] or ""
        tight = _TIGHT.sub(lambda sign: sign[1], " ".join(value.split()))
        yield f"{found[1]}={tight}\n".lower()
