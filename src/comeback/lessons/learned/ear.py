"""What is heard of a text: a vector for each of its pieces. Who listens is handed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Heard:
    """`places` (pieces, 2) are where each piece begins and ends in the text, `vectors` (pieces, width) what it means there.

    `maker` names the encoder: vectors of two of them have nothing in common.
    """

    places: NDArray[np.int32]
    vectors: Floats
    maker: str

    def mean(self, start: int, end: int) -> Floats:
        """The mean over the pieces of these words; zeros where there are none."""
        inside = (self.places[:, 0] < end) & (self.places[:, 1] > start)
        if not inside.any():
            return np.zeros(self.vectors.shape[1], np.float32)
        return np.asarray(self.vectors[inside].mean(0), np.float32)


Ear = Callable[[str], Heard]
