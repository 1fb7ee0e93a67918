"""Pages that any browser prints at their exact size, without the extra `print`. Their faces are those of the reader's own machine, so
their measures are taken wide: words that fit here fit in every common face."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment

WIDEST_SIGN = 0.62
"""The mean width of a sign in the widest common hand-like faces, in parts of the size of the face."""
LINE = 1.34
"""The height of a line, in the same parts."""
_MM_PER_POINT = 25.4 / 72


def page(template: str, values: Mapping[str, object]) -> str:
    """A whole page of HTML that loads nothing."""
    return _templates().get_template(f"{template}.html").render(**values)


@cache
def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(loader=PackageLoader("comeback.printing", "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True)


def largest(paragraphs: Sequence[Sequence[str]], width: float, height: float, sizes: Sequence[float]) -> float | None:
    """The first of the sizes (points, largest first) at which the paragraphs surely have room in a place of so many millimetres."""
    return next((size for size in sizes if _fits(paragraphs, width, height, size * _MM_PER_POINT)), None)


def _fits(paragraphs: Sequence[Sequence[str]], width: float, height: float, size: float) -> bool:
    across = int(width / (size * WIDEST_SIGN))
    if any(len(word) > across for part in paragraphs for line in part for word in line.split(" ")):
        return False
    down = sum(_lines(line, across) for part in paragraphs for line in part)
    return (down * LINE + len(paragraphs) * 0.8) * size <= height


def _lines(words: str, across: int) -> int:
    """How many lines of so many signs the words take, broken at spaces."""
    count, used = 1, 0
    for word in words.split(" "):
        if used and used + 1 + len(word) > across:
            count, used = count + 1, 0
        used += len(word) + bool(used)
    return count
