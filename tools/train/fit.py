"""The training loop: blocks that stand still are run once, the others and the heads learn."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from tools.train.examples import POINTS, TAGS, UNKNOWN, Example
from tools.train.network import Encoder, Heads, Logits

SEED = 20261123
PASSES = 6
RATE, RATE_OF_HEADS = 1.5e-4, 2e-3
_BATCH_TOKENS = 900
_HIDDEN = 0.06
"""The share of tokens that are hidden while learning, so that no single word decides."""
_HALF = torch.ops.mkldnn._is_mkldnn_bf16_supported()
"""Whether this processor multiplies in bfloat16; where it must pretend to, learning takes twenty times as long."""
_SMOOTH = 0.05
_POINTED = 1.0
"""What the points of answers weigh beside what is asked of mails."""
_SHOWN = 400
"""Texts from which the scale of the vectors is taken."""
_BEGIN, _PAD, _END = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Network:
    """What learns: an encoder of which the first `still` blocks do not, and the heads."""

    encoder: Encoder
    heads: Heads
    still: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """An example with what the still blocks make of it, (tokens + 2, width) in half precision."""

    example: Example
    vectors: Tensor


def prepare(network: Network, examples: Sequence[Example]) -> list[Prepared]:
    """Run the still blocks over every example, once."""
    network.encoder.eval()
    found: dict[int, Tensor] = {}
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].pieces))
    with torch.no_grad():
        for some in _batches(order, lambda i: len(examples[i].pieces), 4 * _BATCH_TOKENS):
            pieces, mask = _padded([examples[i].pieces for i in some])
            vectors = network.encoder(pieces, mask, network.still).half()
            found |= {i: vectors[row, : len(examples[i].pieces) + 2].clone() for row, i in enumerate(some)}
    return [Prepared(one, found[i]) for i, one in enumerate(examples)]


def _padded(texts: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    longest = max(map(len, texts)) + 2
    pieces = torch.full((len(texts), longest), _PAD)
    for row, text in enumerate(texts):
        pieces[row, : len(text) + 2] = torch.tensor([_BEGIN, *text, _END])
    return pieces, pieces != _PAD


def _batches(order: Sequence[int], length: Callable[[int], int], most: int) -> Iterator[list[int]]:
    """Runs of indices whose padded tokens stay below `most`; `order` should rise in length."""
    some: list[int] = []
    for i in order:
        if some and (len(some) + 1) * (length(i) + 2) > most:
            yield some
            some = []
        some.append(i)
    if some:
        yield some


def shuffled(prepared: Sequence[Prepared], chance: random.Random) -> list[list[int]]:
    """Batches of like length in random order."""
    order = list(range(len(prepared)))
    chance.shuffle(order)
    found: list[list[int]] = []
    for start in range(0, len(order), 512):
        near = sorted(order[start : start + 512], key=lambda i: len(prepared[i].example.pieces))
        found += _batches(near, lambda i: len(prepared[i].example.pieces), _BATCH_TOKENS)
    chance.shuffle(found)
    return found


def scale(network: Network, prepared: Sequence[Prepared]) -> None:
    """Show the heads what the encoder makes of some texts before it learns."""
    with torch.no_grad():
        shown = [vectors(network, [one], hide=False) for one in prepared[:: max(1, len(prepared) // _SHOWN)]]
        network.heads.token.show(torch.cat([x[0] for x, _ in shown]))
        network.heads.text.show(torch.cat([network.heads.pooled(x, mask) for x, mask in shown]))


def run(network: Network, some: Sequence[Prepared], *, hide: bool) -> Logits:
    """The logits of a batch."""
    found: Logits = network.heads(*vectors(network, some, hide=hide))
    return found


def vectors(network: Network, some: Sequence[Prepared], *, hide: bool) -> tuple[Tensor, Tensor]:
    """What the encoder makes of a batch, (texts, tokens, width), and where there are tokens. Learning (`hide`) runs in
    bfloat16 where that is quick."""
    longest = max(len(one.vectors) for one in some)
    x = torch.zeros(len(some), longest, some[0].vectors.shape[-1])
    mask = torch.zeros(len(some), longest, dtype=torch.bool)
    for row, one in enumerate(some):
        x[row, : len(one.vectors)], mask[row, : len(one.vectors)] = one.vectors.float(), True
    if hide:
        mask &= torch.rand_like(x[..., 0]) > _HIDDEN
        mask[:, 0] = True
    with torch.autocast("cpu", torch.bfloat16, enabled=hide and _HALF):
        for block in network.encoder.blocks[network.still :]:
            x = block(x, mask)
    return x.float(), mask


def loss(logits: Logits, some: Sequence[Prepared]) -> Tensor:
    """Cross entropy of the kind and of the kind of sent mail, binary cross entropies of all else, each only where the answer is known."""
    examples = [one.example for one in some]
    mails = torch.tensor([[float(not one.row.sentence and not one.row.sent)] for one in examples])
    heard = _points(logits.points, examples)
    main, sent = _chosen(logits.kind, [one.main for one in examples]), _chosen(logits.sent, [one.sent for one in examples])
    carries, says, tags = logits.carries, logits.says, logits.tags
    beside = _known(carries, torch.stack([torch.from_numpy(one.carries) for one in examples]), mails.expand_as(carries)) * carries.shape[-1]
    remarks = _known(says, torch.stack([torch.from_numpy(one.says) for one in examples]), mails.expand_as(says)) * says.shape[-1]
    answers, asked = torch.zeros_like(tags), torch.zeros_like(tags)
    for row, one in enumerate(examples):
        answers[row, 1 : len(one.pieces) + 1] = torch.from_numpy(one.tags)
        asked[row, 1 : len(one.pieces) + 1] = torch.from_numpy(one.asked).view(1, TAGS)
    return main + sent + 0.15 * beside + 0.1 * remarks + _known(tags, answers, asked) + _POINTED * heard


def _points(logits: Tensor, examples: Sequence[Example]) -> Tensor:
    """The cross entropy of a piece's points, summed over their columns, as a mean over the whole batch."""
    answers, asked = torch.zeros_like(logits), torch.zeros_like(logits)
    for row, one in enumerate(examples):
        if one.points is not None:
            answers[row, 1 : len(one.pieces) + 1] = torch.from_numpy(one.points)
            asked[row, 1 : len(one.pieces) + 1] = 1
    share = sum(one.points is not None for one in examples) / len(examples)
    return _known(logits, answers, asked) * POINTS * share


def _chosen(logits: Tensor, answers: list[int]) -> Tensor:
    """The mean over the whole batch: a question asked of few weighs little."""
    each = functional.cross_entropy(logits, torch.tensor(answers), label_smoothing=_SMOOTH, ignore_index=UNKNOWN, reduction="none")
    return each.mean()


def _known(logits: Tensor, answers: Tensor, known: Tensor) -> Tensor:
    each = functional.binary_cross_entropy_with_logits(logits, answers, reduction="none") * known
    return each.sum() / known.sum().clamp(min=1)


def fit(network: Network, prepared: Sequence[Prepared], after: Callable[[int, float], None], passes: int, gentle: float = 1) -> None:
    """Learn; `after` is told the number of each pass and its mean loss. `gentle` is a share of the usual rates. The heads must
    have been shown their scale."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    upper = [weight for block in network.encoder.blocks[network.still :] for weight in block.parameters()]
    rates = [(upper, gentle * RATE), (list(network.heads.parameters()), gentle * RATE_OF_HEADS)]
    optimiser = torch.optim.AdamW([{"params": weights, "lr": rate} for weights, rate in rates], weight_decay=0.01, fused=True)
    steps = len(shuffled(prepared, random.Random(SEED))) * passes
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min((step + 1) / (0.08 * steps), max(0.02, 1 - step / steps)))
    for number in range(passes):
        network.encoder.train()
        network.heads.train()
        losses: list[float] = []
        for batch in shuffled(prepared, chance):
            some = [prepared[i] for i in batch]
            found = loss(run(network, some, hide=True), some)
            optimiser.zero_grad()
            found.backward()
            nn.utils.clip_grad_norm_([*upper, *network.heads.parameters()], 1.0)
            optimiser.step()
            schedule.step()
            losses.append(found.item())
        network.encoder.eval()
        network.heads.eval()
        after(number, sum(losses) / len(losses))
