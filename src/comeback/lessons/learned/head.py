"""The weights, and what they make of a unit: is it a strength, a gap or neither, does a new point begin with it, what is it about."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

from comeback.domain.kinds import Polarity, Theme
from comeback.lessons.learned.ear import Floats, Heard
from comeback.lessons.learned.signs import names, signs, theme_signs
from comeback.lessons.learned.units import Unit
from comeback.lessons.learned.wording import Wording
from comeback.lessons.themes import SUBSTANTIVE

KINDS = (None, Polarity.STRENGTH, Polarity.GAP, Polarity.NEUTRAL)
"""What a unit may be, in the order of the weights."""
_WORDS_WEIGH = np.float32(0.6)
"""How much the words alone weigh beside what is heard: the same within a point from 0.3 to 1."""
_CALM = 0.3
"""Vectors are brought to this spread, so that one shrinking fits them and the signs."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """Of some units: how likely each of `KINDS`, how likely a new point begins, how likely each theme; rows sum to 1."""

    kinds: Floats
    begins: Floats
    themes: Floats


@dataclass(frozen=True, slots=True)
class Head:
    """Three linear layers over the same inputs; each weight is (inputs + 1, outputs), the bias in its last row.

    `middle` and `spread` are those of the vectors learned from. `sure` is from where on a theme is more than a guess; `enough` from where on
    a unit counts as a point.
    """

    maker: str
    signs: tuple[str, ...]
    middle: Floats
    spread: Floats
    kinds: Floats
    begins: Floats
    themes: Floats
    wording: Wording
    enough: float
    sure: float

    def fits(self, heard: Heard) -> bool:
        """Whether it was learned with this encoder and these signs."""
        return heard.maker == self.maker and self.signs == names()

    def opinion(self, text: str, some: Sequence[Unit], heard: Heard) -> Opinion:
        """What it holds of these units."""
        said, about = inputs(text, some, heard, self.middle, self.spread)
        themes = themed(about, self.themes, [text[slice(*unit.span)] for unit in some], self.wording)
        return Opinion(softmax(said, self.kinds), softmax(said, self.begins)[:, 1], themes)


def themed(about: Floats, weight: Floats, words: Sequence[str], wording: Wording) -> Floats:
    """(units, themes): the shares by what is heard and by the words alone, multiplied (a product of experts, Hinton 2002)."""
    heard = np.log(softmax(about, weight) + np.float32(1e-9))
    both = heard + _WORDS_WEIGH * np.stack([wording.scores(one) for one in words])
    both = np.exp(both - both.max(1, keepdims=True))
    return np.asarray(both / both.sum(1, keepdims=True), np.float32)


def inputs(text: str, some: Sequence[Unit], heard: Heard, middle: Floats, spread: Floats) -> tuple[Floats, Floats]:
    """(units, inputs) for kinds and beginnings, and for themes."""
    own = _calmed(np.stack([heard.mean(*unit.span) for unit in some]), middle, spread)
    around = _calmed(np.stack([heard.mean(*unit.sentence) for unit in some]), middle, spread)
    rules = np.array([signs(text, unit) for unit in some], np.float32)
    themes = np.array([theme_signs(text, unit) for unit in some], np.float32)
    return np.hstack([own, around, rules]), np.hstack([own, rules, themes])


@cache
def head() -> Head:
    """The weights of this version."""
    with as_file(files("comeback.lessons.learned").joinpath("head.npz")) as path, np.load(path, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    about = json.loads(arrays.pop("about").tobytes())
    words = arrays.pop("wording").tobytes().decode().split("\n")
    rare, weight = (np.asarray(arrays.pop(f"wording_{name}"), np.float32) for name in ("rare", "weight"))
    wording = Wording({word: at for at, word in enumerate(words)}, rare, weight)
    layers = {name: np.asarray(array, np.float32) for name, array in arrays.items()}
    return Head(maker=about["maker"], signs=tuple(about["signs"]), enough=about["enough"], sure=about["sure"], wording=wording, **layers)


def likeliest(shares: Floats) -> Theme:
    """The theme with the largest share."""
    return SUBSTANTIVE[int(shares.argmax())]


def _calmed(vectors: Floats, middle: Floats, spread: Floats) -> Floats:
    return np.asarray((vectors - middle) / spread * _CALM, np.float32)


def softmax(x: NDArray[np.float32], weight: Floats) -> Floats:
    """What a layer makes of inputs (rows, inputs): shares (rows, outputs) that sum to 1."""
    scores = x @ weight[:-1] + weight[-1]
    scores = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(scores / scores.sum(1, keepdims=True), np.float32)
