"""Logistic regression of several classes by L-BFGS (Nocedal 1980), in numpy: no randomness, seconds for some thousand rows."""

from __future__ import annotations

from collections import deque

import numpy as np
from numpy.typing import NDArray

from tools.feedback.sparse import Sparse

Array = NDArray[np.float64]

_MEMORY = 10
_STEPS = 200
_STILL = 1e-7
_DECREASE = 1e-4
"""Of Armijo's rule."""


def fitted(x: NDArray[np.float32] | Sparse, y: NDArray[np.int64], classes: int, shrink: float) -> NDArray[np.float32]:
    """The weight (inputs + 1, classes), the bias in its last row; `shrink` is the strength of the square penalty beside the mean loss."""
    goal = _Goal(x if isinstance(x, Sparse) else np.asarray(x, np.float64), y, classes, shrink)
    at = np.zeros((x.shape[1] + 1) * classes)
    value, slope = goal(at)
    pairs: deque[tuple[Array, Array]] = deque(maxlen=_MEMORY)
    for _ in range(_STEPS):
        way = _way(slope, pairs)
        step, new_value, new_slope = _searched(goal, at, value, slope, way, 1.0 if pairs else min(1.0, 1 / float(np.abs(slope).sum())))
        moved, turned = step * way, new_slope - slope
        if float(moved @ turned) > 0:
            pairs.append((moved, turned))
        done = abs(value - new_value) < _STILL * abs(value)
        at, value, slope = at + moved, new_value, new_slope
        if done:
            break
    return at.reshape(-1, classes).astype(np.float32)


class _Goal:
    """The penalised loss and its slope."""

    def __init__(self, x: Array | Sparse, y: NDArray[np.int64], classes: int, shrink: float) -> None:
        self.x, self.y, self.shrink = x, y, shrink
        self.truth = np.eye(classes)[y]

    def __call__(self, at: Array) -> tuple[float, Array]:
        weight = at.reshape(self.x.shape[1] + 1, -1)
        scores = self.x @ weight[:-1] + weight[-1]
        scores = np.exp(scores - scores.max(1, keepdims=True))
        shares = scores / scores.sum(1, keepdims=True)
        loss = -np.log(shares[np.arange(len(self.y)), self.y] + 1e-12).mean() + self.shrink / 2 * (weight[:-1] ** 2).sum()
        off = (shares - self.truth) / len(self.y)
        pull = self.x.turned(off) if isinstance(self.x, Sparse) else self.x.T @ off
        return float(loss), np.vstack([pull + self.shrink * weight[:-1], off.sum(0)]).ravel()


def _way(slope: Array, pairs: deque[tuple[Array, Array]]) -> Array:
    """Downhill, by the curvature that the last steps have shown."""
    way, taken = slope.copy(), []
    for moved, turned in reversed(pairs):
        part = float(moved @ way) / float(moved @ turned)
        taken.append(part)
        way -= part * turned
    if pairs:
        moved, turned = pairs[-1]
        way *= float(moved @ turned) / float(turned @ turned)
    for (moved, turned), part in zip(pairs, reversed(taken), strict=True):
        way += (part - float(turned @ way) / float(moved @ turned)) * moved
    return -way


def _searched(goal: _Goal, at: Array, value: float, slope: Array, way: Array, step: float) -> tuple[float, float, Array]:
    """Half the step until the loss falls enough."""
    fall = float(slope @ way)
    while True:
        new_value, new_slope = goal(at + step * way)
        if new_value <= value + _DECREASE * step * fall or step < 1e-10:
            return step, new_value, new_slope
        step /= 2
