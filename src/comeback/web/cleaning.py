"""The HTML of a mail made harmless: only plain elements of text and tables, links to look at, nothing that loads, runs, or looks like ours.

The list of what may stay is short on purpose; styles, classes, ids and images are left out whole. A page shows the result only in a frame
without an origin, under a policy that loads nothing (`pages/original.py`): two walls, of which each would do.
"""

from __future__ import annotations

import re

import nh3

from comeback.errors import ComebackError

LARGEST = 1_000_000
"""Characters. What is larger, or nested deeper, could keep the cleaner busy for minutes."""
DEEPEST = 500


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


TAGS = _names(
    """a abbr b blockquote br caption code col colgroup dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ins li ol p pre q s
    small span strong sub sup table tbody td tfoot th thead tr u ul"""
)
ATTRIBUTES = {"*": set[str](), "a": {"href"}, "ol": {"start"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}}
GONE = _names(
    """applet audio embed form frameset iframe math noembed noframes noscript object script select style svg template textarea title
    video xmp"""
)
"""Elements that go with everything in them."""
SCHEMES = frozenset({"http", "https", "mailto"})
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_CLOSES_ITSELF = _names("""area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr""")
"""Elements without an end, or whose end may be left out (HTML, 13.1.2.4): a row of them is no nest."""


def cleaned(html: str) -> str:
    """What may be shown of it; ComebackError where it is too large, or nested too deep, to be made safe."""
    if len(html) > LARGEST or _depth(html) > DEEPEST:
        raise ComebackError("This mail is too large or too tangled to be shown safely as it was laid out.", "Its text above is complete.")
    return nh3.clean(
        html,
        tags=set(TAGS),
        clean_content_tags=set(GONE),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=set(SCHEMES),
        link_rel="noopener noreferrer nofollow",
        set_tag_attribute_values={"a": {"target": "_blank"}},
    )


def _depth(html: str) -> int:
    """How deep its elements may be nested, at most."""
    depth = deepest = 0
    for end, name in _TAG.findall(html):
        if name.lower() not in _CLOSES_ITSELF:
            depth = max(0, depth - 1) if end else depth + 1
            deepest = max(deepest, depth)
    return deepest
