"""The plot of `growth`: every figure as a multiple of what it is at the smallest size, over the work, both on scales of equal ratios.

Whoever does not see it reads its title and description; each line has its own dashes and its name at its end, so that no colour is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import log

Place = Callable[[float, float], tuple[float, float]]
"""From times of the work and of the cost to a point."""
WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 860, 470, 60, 24, 400, 56
_FONT = 'font-family="sans-serif" font-size="12"'
_COLOURS = ("#1d4ed8", "#b45309", "#047857", "#7c3aed", "#be123c", "#0e7490", "#4d7c0f", "#374151")
_DASHES = ("", "8 3", "2 3", "10 3 2 3", "5 5", "12 4", "1 2", "6 2 1 2")
_LEAST_APART = 15
"""Between two names at the ends of lines."""
_ROOM = 1.25
"""How far the scale reaches beyond the farthest point."""


@dataclass(frozen=True, slots=True)
class Line:
    """A figure and its value at each size."""

    name: str
    values: tuple[float, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        """As multiples of the first."""
        return tuple(value / self.values[0] for value in self.values)


def plot(times: Sequence[int], lines: Sequence[Line]) -> str:
    """One SVG."""
    low = min(0.8, *(ratio for line in lines for ratio in line.ratios)) / _ROOM
    high = max(times[-1], *(ratio for line in lines for ratio in line.ratios)) * _ROOM

    def place(time: float, ratio: float) -> tuple[float, float]:
        across = log(time / times[0]) / log(times[-1] / times[0])
        up = log(ratio / low) / log(high / low)
        return LEFT + across * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)

    told = "; ".join(f"{_plain(line.name)}: {', '.join(f'{ratio:.1f}' for ratio in line.ratios)}" for line in lines)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="t d" {_FONT}>',
        '<title id="t">How each cost grows with the work</title>',
        f'<desc id="d">Multiples of the cost at the smallest size, at {", ".join(map(str, times))} times the work. {escape(told)}.</desc>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        *_grid(times, low, high, place),
        *_drawn(times, lines, place),
        "</svg>\n",
    ]
    return "".join(parts)


def _grid(times: Sequence[int], low: float, high: float, place: Place) -> Iterator[str]:
    """Both scales, and the line of what grows just as the work does."""
    for time in times:
        x, bottom = place(time, low)
        yield f'<line x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{bottom:.1f}" stroke="#ddd"/>'
        yield f'<text x="{x:.1f}" y="{bottom + 18:.1f}" text-anchor="middle" fill="#444">{time} times</text>'
    for ratio in (mark for mark in (0.1, 0.3, 1, 3, 10, 30) if low <= mark <= high):
        (x, y), right = place(times[0], ratio), place(times[-1], ratio)[0]
        yield f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{right:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
        yield f'<text x="{x - 8:.1f}" y="{y + 4:.1f}" text-anchor="end" fill="#444">{ratio:g}</text>'
    (x, y), (right, top) = place(times[0], 1), place(times[-1], times[-1])
    yield f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{right:.1f}" y2="{top:.1f}" stroke="#999" stroke-width="5" opacity="0.35"/>'
    told = "the work (the broad grey line grows just as it does)"
    yield f'<text x="{(x + right) / 2:.1f}" y="{HEIGHT - 10}" text-anchor="middle" fill="#444">{told}</text>'


def _drawn(times: Sequence[int], lines: Sequence[Line], place: Place) -> Iterator[str]:
    """Each line, with its name beside its end, the highest first; names keep apart."""
    free = 0.0
    ranked = sorted(enumerate(lines), key=lambda one: -one[1].ratios[-1])
    for number, line in ranked:
        points = [place(time, ratio) for time, ratio in zip(times, line.ratios, strict=True)]
        colour, dash = _COLOURS[number % len(_COLOURS)], _DASHES[number % len(_DASHES)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>'
        yield "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in points)
        x, y = points[-1]
        free = max(y, free + _LEAST_APART)
        yield f'<line x1="{x + 5:.1f}" y1="{y:.1f}" x2="{x + 20:.1f}" y2="{free:.1f}" stroke="{colour}"/>'
        yield f'<text x="{x + 24:.1f}" y="{free + 4:.1f}" fill="{colour}">{escape(_plain(line.name))}: {line.ratios[-1]:.1f}</text>'


def _plain(name: str) -> str:
    """Without the marks of Markdown."""
    return name.replace("`", "")
