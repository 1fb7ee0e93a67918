"""Go on from a file of weights instead of from the base: where more mails have been laid down, and a whole training is too long a wait."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from tools.train.network import Encoder, Heads, Scale


def resume(path: Path, encoder: Encoder, heads: Heads) -> None:
    """Set blocks and heads to those of the file, which `keeping.py` wrote; the heads must have been shown their scale before."""
    with np.load(path, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    for number, block in enumerate(encoder.blocks):
        for name, layer in block.named_children():
            _put(layer, _plain(arrays, f"block{number}.{name}"), arrays[f"block{number}.{name}.bias"])
    for name, scale in (
        ("attention", heads.token),
        ("tags", heads.token),
        *((one, heads.text) for one in ("kind", "carries", "says", "sent")),
    ):
        _unfold(heads.get_submodule(name), arrays[f"{name}.weight"].T, arrays[f"{name}.bias"], scale)


def _plain(arrays: dict[str, NDArray[np.generic]], name: str) -> NDArray[np.float32]:
    """A layer's weight as torch has it: (outputs, inputs), or the vector of a norm."""
    weight = np.asarray(arrays[f"{name}.weight"], np.float32)
    scale = arrays.get(f"{name}.scale")
    return weight if scale is None else weight.T * np.asarray(scale, np.float32)[:, None]


def _unfold(layer: nn.Module, weight: NDArray[np.generic], bias: NDArray[np.generic], scale: Scale) -> None:
    """The opposite of `keeping._head`."""
    folded = np.asarray(weight, np.float32)
    _put(layer, folded * scale.deviation.numpy(), np.asarray(bias, np.float32) + folded @ scale.mean.numpy())


def _put(layer: nn.Module, weight: NDArray[np.float32], bias: NDArray[np.generic]) -> None:
    layer.get_parameter("weight").data = torch.tensor(weight).contiguous()
    layer.get_parameter("bias").data = torch.tensor(np.asarray(bias, np.float32))
