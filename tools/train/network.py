"""The encoder and its heads in torch: the same arithmetic as `comeback.reading.learned`, with gradients."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from tools.train.base import Base
from tools.train.examples import LABELS, POINTS, SAYS, SENT, TAGS

EPSILON = 1e-12
_DROP = 0.1


class Block(nn.Module):
    """Attention and feed-forward, post-norm, begun with one block of the base."""

    def __init__(self, base: Base, number: int) -> None:
        super().__init__()
        width, self.heads = base.width, base.heads
        self.mix, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.widen, self.narrow = nn.Linear(width, base.wide), nn.Linear(base.wide, width)
        self.mixed, self.narrowed = nn.LayerNorm(width, EPSILON), nn.LayerNorm(width, EPSILON)
        _begin(self, base, number)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """(texts, tokens, width); `mask` (texts, tokens) is true where there is a token."""
        texts, tokens, width = x.shape
        query, key, value = self.mix(x).view(texts, tokens, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        found = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask[:, None, None, :])
        x = self.mixed(x + self._drop(self.out(found.transpose(1, 2).reshape(texts, tokens, width))))
        return torch.as_tensor(self.narrowed(x + self._drop(self.narrow(functional.gelu(self.widen(x), approximate="tanh")))))

    def _drop(self, x: Tensor) -> Tensor:
        return functional.dropout(x, _DROP, self.training)


def _begin(block: Block, base: Base, number: int) -> None:
    """Set the block's weights to those of the base's block of this number."""

    def stored(name: str) -> Tensor:
        return torch.tensor(base.tensors[f"l{number}.{name}"])

    def put(layer: nn.Linear | nn.LayerNorm, weight: Tensor, bias: Tensor) -> None:
        layer.weight.data = weight.view_as(layer.weight).clone()
        layer.bias.data = bias.clone()

    put(block.mix, torch.cat([stored(f"{one}.w") for one in "qkv"]), torch.cat([stored(f"{one}.b") for one in "qkv"]))
    for layer, name in ((block.out, "ao"), (block.widen, "fi"), (block.narrow, "fo"), (block.mixed, "aln"), (block.narrowed, "oln")):
        put(layer, stored(f"{name}.w"), stored(f"{name}.b"))


class Encoder(nn.Module):
    """Words, places, and as many blocks as are wanted; `kept` are the pieces of the base that stay."""

    def __init__(self, base: Base, kept: list[int], blocks: tuple[int, ...]) -> None:
        super().__init__()
        self.words = torch.tensor(base.tensors["emb.word"]).view(-1, base.width)[kept]
        self.places = torch.tensor(base.tensors["emb.pos"]).view(-1, base.width) + torch.tensor(base.tensors["emb.type"][: base.width])
        self.first = nn.LayerNorm(base.width, EPSILON)
        self.first.weight.data, self.first.bias.data = torch.tensor(base.tensors["emb.ln.w"]), torch.tensor(base.tensors["emb.ln.b"])
        self.blocks = nn.ModuleList(Block(base, number) for number in blocks)

    def forward(self, pieces: Tensor, mask: Tensor, most: int) -> Tensor:
        """(texts, tokens) to (texts, tokens, width), through the first `most` blocks."""
        x = self.first(self.words[pieces] + self.places[: pieces.shape[1]])
        for block in self.blocks[:most]:
            x = block(x, mask)
        return torch.as_tensor(x)


class Logits(NamedTuple):
    """The answers to all questions, (texts, answers); of the tags and the points (texts, tokens, answers)."""

    kind: Tensor
    carries: Tensor
    says: Tensor
    sent: Tensor
    tags: Tensor
    points: Tensor


class Heads(nn.Module):
    """One layer for each question. What they see is brought to mean 0 and variance 1 first: the base's vectors all point one way, and
    differ little beside it. `keeping.py` folds that into the layers.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.attention = nn.Linear(width, 1)
        self.kind = nn.Linear(2 * width, len(LABELS))
        self.carries = nn.Linear(2 * width, len(LABELS))
        self.says = nn.Linear(2 * width, len(SAYS))
        self.sent = nn.Linear(2 * width, len(SENT))
        self.tags = nn.Linear(width, TAGS)
        self.points = nn.Linear(width, POINTS)
        self.token = Scale(width)
        self.text = Scale(2 * width)

    def forward(self, x: Tensor, mask: Tensor) -> Logits:
        """See Logits."""
        pooled = functional.dropout(self.text(self.pooled(x, mask)), _DROP, self.training)
        tokens = self.token(x)
        return Logits(self.kind(pooled), self.carries(pooled), self.says(pooled), self.sent(pooled), self.tags(tokens), self.points(tokens))

    def scaled(self) -> Iterator[tuple[str, nn.Linear, Scale]]:
        """Each layer that the program keeps by its name, with the scale of what it sees."""
        for name, layer in self.named_children():
            if isinstance(layer, nn.Linear) and name != "points":
                yield name, layer, self.token if name in {"attention", "tags"} else self.text

    def pooled(self, x: Tensor, mask: Tensor) -> Tensor:
        """The mean of the tokens, and the mean of those that attention picks."""
        weights = self.attention(self.token(x)).squeeze(-1).masked_fill(~mask, -1e4).softmax(-1)
        present = mask.float()
        mean = (x * present[..., None]).sum(1) / present.sum(1, keepdim=True)
        return torch.cat([mean, (x * weights[..., None]).sum(1)], -1)


class Scale(nn.Module):
    """Brings vectors to mean 0 and variance 1, as those were that it was shown; does not learn."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.mean, self.deviation = torch.zeros(width), torch.ones(width)

    def show(self, vectors: Tensor) -> None:
        """(many, width)"""
        self.mean, self.deviation = vectors.mean(0), vectors.std(0) + EPSILON

    def forward(self, x: Tensor) -> Tensor:
        """The same shape."""
        return (x - self.mean) / self.deviation
