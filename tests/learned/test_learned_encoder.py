"""The encoder's arithmetic against the same formulas written out number by number."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from comeback.reading.learned.encoder import Block, Encoder, Linear, Norm, sigmoid, softmax

Arrays = dict[str, NDArray[np.generic]]
WIDTH, HEADS, WIDE, WORDS = 8, 2, 12, 20


def stored(blocks: int) -> Arrays:
    """Weights of a small encoder, drawn at random."""
    draw = np.random.default_rng(7)

    def plain(*shape: int) -> NDArray[np.generic]:
        return draw.normal(0, 0.4, shape).astype(np.float32)

    found: Arrays = {
        "words.weight": draw.integers(-127, 128, (WORDS, WIDTH)).astype(np.int8),
        "words.scale": np.full(WORDS, 0.01, np.float32),
    }
    found |= {"places": plain(30, WIDTH), "first.weight": plain(WIDTH), "first.bias": plain(WIDTH)}
    for number in range(blocks):
        for name, shape in (("mix", (WIDTH, 3 * WIDTH)), ("out", (WIDTH, WIDTH)), ("widen", (WIDTH, WIDE)), ("narrow", (WIDE, WIDTH))):
            found |= {f"block{number}.{name}.weight": plain(*shape), f"block{number}.{name}.bias": plain(shape[1])}
        for name in ("mixed", "narrowed"):
            found |= {f"block{number}.{name}.weight": plain(WIDTH), f"block{number}.{name}.bias": plain(WIDTH)}
    return found


def normal(row: list[float], norm: Norm) -> list[float]:
    mean = sum(row) / len(row)
    spread = math.sqrt(sum((x - mean) ** 2 for x in row) / len(row) + 1e-12)
    return [(x - mean) / spread * float(w) + float(b) for x, w, b in zip(row, norm.weight, norm.bias, strict=True)]


def times(row: list[float], layer: Linear) -> list[float]:
    return [sum(x * float(layer.weight[i, j]) for i, x in enumerate(row)) + float(layer.bias[j]) for j in range(layer.weight.shape[1])]


def by_hand(x: list[list[float]], block: Block) -> list[list[float]]:
    """One block, token by token and head by head."""
    mixed, size, n = [times(row, block.mix) for row in x], WIDTH // HEADS, len(x)
    heard = [[0.0] * WIDTH for _ in x]
    for head in range(HEADS):
        part = range(head * size, (head + 1) * size)
        for i in range(n):
            points = [math.exp(sum(mixed[i][k] * mixed[j][WIDTH + k] for k in part) / math.sqrt(size)) for j in range(n)]
            for k in part:
                heard[i][k] = sum(p / sum(points) * mixed[j][2 * WIDTH + k] for j, p in enumerate(points))
    x = [normal([a + b for a, b in zip(row, times(h, block.out), strict=True)], block.mixed) for row, h in zip(x, heard, strict=True)]
    wide = [[0.5 * y * (1 + math.tanh(0.7978845608 * (y + 0.044715 * y**3))) for y in times(row, block.widen)] for row in x]
    return [
        normal([a + b for a, b in zip(row, times(w, block.narrow), strict=True)], block.narrowed) for row, w in zip(x, wide, strict=True)
    ]


def test_a_block_does_what_its_formulas_say() -> None:
    block = Block.of(stored(1), "block0", HEADS)
    x = np.random.default_rng(3).normal(0, 1, (5, WIDTH)).astype(np.float32)
    assert block(x, [slice(0, 5)]) == pytest.approx(np.array(by_hand(x.tolist(), block)), abs=1e-4)


def test_as_many_blocks_are_run_as_are_stored() -> None:
    pieces = np.array([0, 5, 6, 2])
    assert [len(Encoder.of(stored(blocks), HEADS).blocks) for blocks in (1, 3)] == [1, 3]
    assert Encoder.of(stored(2), HEADS)([pieces])[0].shape == (4, WIDTH)


def test_whole_numbers_are_widened_by_the_scale_of_their_output() -> None:
    arrays: Arrays = {
        "a.weight": np.array([[2, 4]], np.int8),
        "a.scale": np.array([0.5, 0.25], np.float32),
        "a.bias": np.zeros(2, np.float32),
    }
    assert Linear.of(arrays, "a")(np.array([[3.0]], np.float32)).tolist() == [[3.0, 3.0]]


def test_where_a_word_stands_matters() -> None:
    encoder = Encoder.of(stored(1), HEADS)
    there, back = encoder([np.array([0, 5, 6, 2]), np.array([0, 6, 5, 2])])
    assert not np.allclose(there[1], back[2])


def test_texts_side_by_side_are_read_as_each_alone() -> None:
    encoder = Encoder.of(stored(2), HEADS)
    texts = [np.array([0, 5, 6, 2]), np.array([0, 2]), np.array([0, 7, 8, 9, 3, 2])]
    for alone, beside in zip([encoder([text])[0] for text in texts], encoder(texts), strict=True):
        assert beside == pytest.approx(alone, abs=1e-5)


def test_softmax_sums_to_one_and_sigmoid_stays_between_zero_and_one() -> None:
    loud = np.array([[1000.0, -1000.0, 0.0]], np.float32)
    assert softmax(loud).sum() == pytest.approx(1)
    assert sigmoid(loud).tolist()[0] == pytest.approx([1, 0, 0.5], abs=1e-6)
