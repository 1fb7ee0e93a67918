"""A transformer encoder (Vaswani 2017, arXiv:1706.03762; post-norm as in BERT) in numpy: forward only, texts side by side.

Weights are kept as int8 with a scale for each output and widened when the encoder is made. Several texts go through each layer as one long
table of tokens, since a small table waits for the weights to come from memory; only attention keeps to its own text, so nothing is padded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

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
        y = x @ self.weight
        y += self.bias
        return np.asarray(y, np.float32)


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

    def __call__(self, x: Floats, texts: Sequence[slice]) -> Floats:
        """(tokens, width) to (tokens, width); `texts` are the places of each."""
        mixed, heard = self.mix(x), np.empty_like(x)
        for text in texts:
            heard[text] = self._attention(mixed[text])
        x = self.mixed(x + self.out(heard))
        return self.narrowed(x + self.narrow(_gelu(self.widen(x))))

    def _attention(self, mixed: Floats) -> Floats:
        """Of one text: (tokens, 3 * width) to (tokens, width)."""
        tokens, width = len(mixed), mixed.shape[1] // 3
        size = width // self.heads
        query, key, value = mixed.reshape(tokens, 3, self.heads, size).transpose(1, 2, 0, 3)
        scores = query @ key.transpose(0, 2, 1) * np.float32(size**-0.5)
        return np.asarray((softmax(scores) @ value).transpose(1, 0, 2).reshape(tokens, width), np.float32)


def softmax(x: Floats) -> Floats:
    """Over the last axis; sums to 1."""
    x = x - x.max(-1, keepdims=True)
    np.exp(x, out=x)
    x /= x.sum(-1, keepdims=True)
    return np.asarray(x, np.float32)


def sigmoid(x: Floats) -> Floats:
    """Each between 0 and 1."""
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -30, 30))), np.float32)


def _gelu(x: Floats) -> Floats:
    """The tanh form (Hendrycks 2016, arXiv:1606.08415)."""
    y = x * x
    y *= np.float32(0.044715 * 0.7978845608)
    y += np.float32(0.7978845608)
    y *= x
    np.tanh(y, out=y)
    y += 1
    y *= x
    y *= np.float32(0.5)
    return y


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

    def __call__(self, texts: Sequence[NDArray[np.int64]]) -> list[Floats]:
        """Each (tokens,) to (tokens, width); none with more tokens than there are places."""
        ends = list(accumulate(len(text) for text in texts))
        spans = [slice(end - len(text), end) for text, end in zip(texts, ends, strict=True)]
        x = np.concatenate([self._begun(text) for text in texts])
        for block in self.blocks:
            x = block(x, spans)
        return [x[span] for span in spans]

    def _begun(self, pieces: NDArray[np.int64]) -> Floats:
        """The vectors of the pieces alone, each with its place."""
        x = self.words[pieces].astype(np.float32) * self.scales[pieces, None] + self.places[: len(pieces)]
        return self.first(np.asarray(x, np.float32))
