"""The words of a mail that are quoted as evidence: what the rules found first, else the sentence that the learned part listened to most.

Always exact words of subject or new text.
"""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Kind
from comeback.domain.reading import Evidence
from comeback.reading.learned.opinion import Opinion
from comeback.reading.page import Page
from comeback.reading.weighing import Weights

LEARNED = "learned"
"""Stands as the rule of a quote that the learned part chose."""
_MOST = 6
_LONGEST = 400


def evidence(weights: Weights, page: Page, kinds: tuple[Kind, ...], opinion: Opinion | None) -> tuple[Evidence, ...]:
    """The quotes that speak for these kinds, those of the main kind first; at least one wherever words decided."""
    told = [one for kind in kinds for one in weights.evidence if one.kind is kind]
    if opinion is not None and not any(one.kind is kinds[0] for one in told):
        told[:0] = _listened_to(page, opinion, kinds[0])
    return tuple({(one.kind, one.quote): one for one in reversed(told)}.values())[::-1][:_MOST]


def _listened_to(page: Page, opinion: Opinion, kind: Kind) -> Iterator[Evidence]:
    """The most telling line of the page, if the opinion marks any."""
    weighed = [(opinion.weight_of(start, end), line) for line, start, end in _places(page, opinion.text)]
    best, line = max(weighed, default=(0.0, ""), key=lambda pair: pair[0])
    if best > 0 and line:
        yield Evidence(kind, line[:_LONGEST], LEARNED)


def _places(page: Page, text: str) -> Iterator[tuple[str, int, int]]:
    """Each line of the page that stands in the text that was read, and where."""
    at = 0
    for line in page.lines:
        start = text.find(line, at) if line else -1
        if start >= 0:
            at = start + len(line)
            yield line, start, at
