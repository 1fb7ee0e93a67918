"""A transformer encoder (Vaswani 2017, arXiv:1706.03762; post-norm as in BERT) in numpy: forward only, one text at a time.

Weights are kept as int8 with a scale for each output and widened when the encoder is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Stored = Mapping[str, NDArray[np.generic]]

_EPSILON = np.float32(1e-12)


@dataclass(frozen=True, slots=True)
class Linear:
    """`x @ weight + bias`; weight (inputs, outputs)."""

    weight: Floats
    bias: Floats

    @classmethod
    def of(cls, stored: Stored, name: str) -> Linear:
        """The layer of this name; an int8 weight is multiplied by its scales (one for each output)."""
        weight = stored[f"{name}.weight"]
        wide = weight.astype(np.float32)
        if weight.dtype == np.int8:
            wide *= stored[f"{name}.scale"].astype(np.float32)
        return cls(np.ascontiguousarray(wide), stored[f"{name}.bias"].astype(np.float32))

    def __call__(self, x: Floats) -> Floats:
        """(..., inputs) to (..., outputs)."""
        return np.asarray(x @ self.weight + self.bias, np.float32)


@dataclass(frozen=True, slots=True)
class Norm:
    """Layer normalisation (Ba 2016, arXiv:1607.06450) over the last axis."""

    weight: Floats
    bias: Floats

    @classmethod
    def of(cls, stored: Stored, name: str) -> Norm:
        """The norm of this name."""
        return cls(stored[f"{name}.weight"].astype(np.float32), stored[f"{name}.bias"].astype(np.float32))

    def __call__(self, x: Floats) -> Floats:
        """The same shape, each row with mean 0 and variance 1, scaled and shifted."""
        x = x - x.mean(-1, keepdims=True)
        x /= np.sqrt((x * x).mean(-1, keepdims=True) + _EPSILON)
        return np.asarray(x * self.weight + self.bias, np.float32)


@dataclass(frozen=True, slots=True)
class Block:
    """Self-attention and a feed-forward network, each with its residual and norm."""

    heads: int
    mix: Linear
    out: Linear
    mixed: Norm
    widen: Linear
    narrow: Linear
    narrowed: Norm

    @classmethod
    def of(cls, stored: Stored, name: str, heads: int) -> Block:
        """The block of this name; `mix` holds queries, keys and values side by side."""
        return cls(
            heads,
            Linear.of(stored, f"{name}.mix"),
            Linear.of(stored, f"{name}.out"),
            Norm.of(stored, f"{name}.mixed"),
            Linear.of(stored, f"{name}.widen"),
            Linear.of(stored, f"{name}.narrow"),
            Norm.of(stored, f"{name}.narrowed"),
        )

    def __call__(self, x: Floats) -> Floats:
        """(tokens, width) to (tokens, width)."""
        x = self.mixed(x + self.out(self._attention(x)))
        return self.narrowed(x + self.narrow(_gelu(self.widen(x))))

    def _attention(self, x: Floats) -> Floats:
        tokens, width = x.shape
        size = width // self.heads
        query, key, value = self.mix(x).reshape(tokens, 3, self.heads, size).transpose(1, 2, 0, 3)
        scores = query @ key.transpose(0, 2, 1) * np.float32(size**-0.5)
        return np.asarray((softmax(scores) @ value).transpose(1, 0, 2).reshape(tokens, width), np.float32)


def softmax(x: Floats) -> Floats:
    """Over the last axis; sums to 1."""
    x = np.exp(x - x.max(-1, keepdims=True))
    return np.asarray(x / x.sum(-1, keepdims=True), np.float32)


def sigmoid(x: Floats) -> Floats:
    """Each between 0 and 1."""
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -30, 30))), np.float32)


def _gelu(x: Floats) -> Floats:
    """The tanh form (Hendrycks 2016, arXiv:1606.08415)."""
    return np.asarray(0.5 * x * (1 + np.tanh(np.float32(0.7978845608) * (x + np.float32(0.044715) * x * x * x))), np.float32)


@dataclass(frozen=True, slots=True)
class Encoder:
    """Piece numbers to one vector a token."""

    words: NDArray[np.int8]
    scales: Floats
    places: Floats
    first: Norm
    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, stored: Stored, heads: int) -> Encoder:
        """The encoder that these arrays hold; it has as many blocks as are stored."""
        blocks = sum(name.endswith(".mix.weight") for name in stored)
        return cls(
            stored["words.weight"].astype(np.int8),
            stored["words.scale"].astype(np.float32),
            stored["places"].astype(np.float32),
            Norm.of(stored, "first"),
            tuple(Block.of(stored, f"block{number}", heads) for number in range(blocks)),
        )

    def __call__(self, pieces: NDArray[np.int64]) -> Floats:
        """(tokens,) to (tokens, width); not more tokens than there are places."""
        x = self.words[pieces].astype(np.float32) * self.scales[pieces, None] + self.places[: len(pieces)]
        x = self.first(np.asarray(x, np.float32))
        for block in self.blocks:
            x = block(x)
        return x
