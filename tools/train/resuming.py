"""Go on from a file of weights instead of from the base: where more mails have been laid down, and a whole training is too long a wait."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from comeback.reading.learned.encoder import Linear, Norm
from tools.train.network import Encoder, Heads


def resume(path: Path, encoder: Encoder, heads: Heads) -> None:
    """Set blocks and heads to those of the file, which `keeping.py` wrote; the heads must have been shown their scale before."""
    with np.load(path, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    for number, block in enumerate(encoder.blocks):
        for name, layer in block.named_children():
            found = (Linear if isinstance(layer, nn.Linear) else Norm).of(arrays, f"block{number}.{name}")
            _put(layer, found.weight.T, found.bias)
    for name, layer, scale in heads.scaled():
        folded = Linear.of(arrays, name)
        # The opposite of `keeping._head`.
        _put(layer, folded.weight.T * scale.deviation.numpy(), folded.bias + scale.mean.numpy() @ folded.weight)


def _put(layer: nn.Module, weight: NDArray[np.float32], bias: NDArray[np.float32]) -> None:
    layer.get_parameter("weight").data = torch.tensor(np.ascontiguousarray(weight))
    layer.get_parameter("bias").data = torch.tensor(bias)
