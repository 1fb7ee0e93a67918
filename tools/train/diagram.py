"""The reliability diagram as SVG: confidence against the share that was right, each dot as large as its number of mails."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

SIDE, EDGE = 320, 44


def reliability(points: Sequence[tuple[float, float, int]]) -> str:
    """`points` are (mean confidence, share right, mails); on the line, a reading is as often right as it says."""
    dots = "".join(_dot(x, y, count) for x, y, count in points)
    ticks = "".join(_tick(i / 5) for i in range(6))
    size = SIDE + 2 * EDGE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" font-family="sans-serif" font-size="12">'
        "<title>How often a reading of each confidence is right</title>"
        f'<rect width="{size}" height="{size}" fill="#fff"/>'
        f'<rect x="{EDGE}" y="{EDGE}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#bbb"/>'
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="#bbb" stroke-dasharray="4 4"/>'
        f"{ticks}{dots}"
        f'<text x="{_x(0.5)}" y="{size - 8}" text-anchor="middle">confidence</text>'
        f'<text x="12" y="{_y(0.5)}" text-anchor="middle" transform="rotate(-90 12 {_y(0.5)})">share that was right</text></svg>\n'
    )


def _x(share: float) -> float:
    return EDGE + share * SIDE


def _y(share: float) -> float:
    return EDGE + (1 - share) * SIDE


def _tick(at: float) -> str:
    return (
        f'<text x="{_x(at)}" y="{_y(0) + 16}" text-anchor="middle" fill="#555">{at:.1f}</text>'
        f'<text x="{_x(0) - 6}" y="{_y(at) + 4}" text-anchor="end" fill="#555">{at:.1f}</text>'
    )


def _dot(x: float, y: float, count: int) -> str:
    title = f"<title>{count} mails: said {x:.2f}, right {y:.2f}</title>"
    return f'<circle cx="{_x(x):.1f}" cy="{_y(y):.1f}" r="{3 + sqrt(count):.1f}" fill="#2b6cb0" fill-opacity="0.7">{title}</circle>'
