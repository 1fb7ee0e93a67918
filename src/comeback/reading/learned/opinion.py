"""What the learned part holds of one mail, and the arithmetic from the encoder's vectors to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from comeback.domain.kinds import Kind, Says, SentKind
from comeback.reading.learned.encoder import Encoder, Floats, Linear, Stored, sigmoid, softmax
from comeback.reading.learned.pieces import Pieces, Token

MOST_TOKENS = 384
AT_ONCE = 768
"""Tokens in one go: enough for the arithmetic to outweigh the fetching of weights, few enough to stay in a processor's cache."""
BEGIN, END = 0, 2
"""The pieces that stand before and behind every text."""
Cut: TypeAlias = tuple[str, list[Token]]
"""A text with its pieces."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """What the rules weigh beside this learned part, and how sure both may be: found on mails kept back from learning."""

    points: float = 0.35
    """What one point of the rules' score is worth, in natural logarithms of the odds."""
    row: float = 1.0
    """What a row of the rules' table is worth, likewise."""
    desk: float = 1.0
    """How much a desk where people are hired speaks against mail that is no part of a search, likewise."""
    warmth: float = 1.0
    """The temperature of the joint opinion (Guo 2017, arXiv:1706.04599)."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """How likely each kind is as the main one (they sum to 1), each as one that the mail carries, each remark; and where it says so."""

    kinds: Mapping[Kind, float]
    carries: Mapping[Kind, float]
    says: Mapping[Says, float]
    sent: Mapping[SentKind, float]
    """Of the seeker's own mail, how likely each kind of sent mail is; they sum to 1."""
    text: str
    """What was read."""
    tokens: Sequence[Token]
    """Its pieces, with their places in it."""
    telling: Floats
    """For each token how likely it is one of the words that carry the meaning."""
    company: Floats
    """For each token how likely it is of the company's name."""
    role: Floats
    """For each token how likely it is of the role's title."""

    def weight_of(self, start: int, end: int) -> float:
        """How telling the words between two places of the text are: the mean over their tokens, 0 where there are none."""
        inside = [place for place, token in enumerate(self.tokens) if token.start < end and token.end > start]
        return float(self.telling[inside].mean()) if inside else 0.0


@dataclass(frozen=True, slots=True)
class Heads:
    """The layers above the encoder: which words to listen to, and what each question makes of them."""

    attention: Linear
    kind: Linear
    carries: Linear
    says: Linear
    sent: Linear
    tags: Linear

    @classmethod
    def of(cls, stored: Stored) -> Heads:
        """The heads that these arrays hold."""
        return cls(*(Linear.of(stored, name) for name in ("attention", "kind", "carries", "says", "sent", "tags")))

    def pooled(self, x: Floats) -> Floats:
        """(tokens, width) to (2 * width): the mean, and the mean of those that attention picks."""
        weights = softmax(self.attention(x)[:, 0])
        return np.concatenate([x.mean(0), weights @ x])


@dataclass(frozen=True, slots=True)
class Mind:
    """Pieces, encoder and heads together: from a text to an opinion."""

    pieces: Pieces
    encoder: Encoder
    heads: Heads
    kinds: Sequence[Kind]
    remarks: Sequence[Says]
    sent: Sequence[SentKind]
    calibration: Calibration = Calibration()

    def opinion(self, text: str) -> Opinion:
        """What it holds of this text."""
        return next(self.opinions([text]))

    def opinions(self, texts: Sequence[str]) -> Iterator[Opinion]:
        """What it holds of each text, in their order. Many at once take two thirds of the time that one by one they would."""
        for some in _together([(text, self.pieces.tokens(text, MOST_TOKENS)) for text in texts]):
            vectors = self.encoder([_numbers(tokens) for _, tokens in some])
            yield from (self._opinion(text, tokens, x) for (text, tokens), x in zip(some, vectors, strict=True))

    def _opinion(self, text: str, tokens: Sequence[Token], x: Floats) -> Opinion:
        pooled = self.heads.pooled(x)
        tags = sigmoid(self.heads.tags(x))[1:-1]
        kinds = softmax(self.heads.kind(pooled)[: len(self.kinds)])
        return Opinion(
            dict(zip(self.kinds, kinds.tolist(), strict=True)),
            dict(zip(self.kinds, sigmoid(self.heads.carries(pooled))[: len(self.kinds)].tolist(), strict=True)),
            dict(zip(self.remarks, sigmoid(self.heads.says(pooled)).tolist(), strict=True)),
            dict(zip(self.sent, softmax(self.heads.sent(pooled)).tolist(), strict=True)),
            text,
            tokens,
            *(tags[:, column] for column in range(3)),
        )


def _together(texts: Sequence[Cut]) -> Iterator[list[Cut]]:
    """The texts in batches of about so many tokens as the encoder takes at once."""
    some: list[Cut] = []
    held = 0
    for one in texts:
        some.append(one)
        held += len(one[1])
        if held >= AT_ONCE:
            yield some
            some, held = [], 0
    if some:
        yield some


def _numbers(tokens: Sequence[Token]) -> NDArray[np.int64]:
    return np.array([BEGIN, *(token.piece for token in tokens), END], np.int64)
