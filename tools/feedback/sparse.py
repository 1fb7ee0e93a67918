"""A table that is mostly nothing, as far as learning needs it: times a weight, and its turned self times a slope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sparse:
    """`rows`, `columns` and `values` of what is there, row by row; every row has something."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: Array
    shape: tuple[int, int]

    @classmethod
    def of(cls, listed: Sequence[tuple[NDArray[np.int64], NDArray[np.float32]]], width: int) -> Sparse:
        """From the columns and values of each row; ValueError where one is empty."""
        if any(len(columns) == 0 for columns, _ in listed):
            raise ValueError("A row of the table is empty.")
        rows = np.repeat(np.arange(len(listed)), [len(columns) for columns, _ in listed])
        columns, values = (np.concatenate(part) for part in zip(*listed, strict=True))
        return cls(rows, columns, values.astype(np.float64), (len(listed), width))

    def __matmul__(self, weight: Array) -> Array:
        """(rows, columns) by (columns, outputs)."""
        starts = np.flatnonzero(np.diff(self.rows, prepend=-1))
        return np.asarray(np.add.reduceat(self.values[:, None] * weight[self.columns], starts))

    def turned(self, slope: Array) -> Array:
        """(columns, rows) by (rows, outputs)."""
        each = self.values[:, None] * slope[self.rows]
        return np.stack([np.bincount(self.columns, one, self.shape[1]) for one in each.T], 1)
