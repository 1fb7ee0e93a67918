"""The learned weights as the program reads them: int8 with a scale for each output, everything small as it is, in one `.npz`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from torch import Tensor, nn

from comeback.reading.learned.opinion import Calibration
from tools.train.base import Base
from tools.train.examples import KINDS, SAYS, SENT
from tools.train.fit import Network
from tools.train.network import Scale

Arrays = dict[str, NDArray[np.generic]]


def arrays(network: Network, base: Base, kept: Sequence[int], places: int) -> Arrays:
    """Everything `comeback.reading.learned.weights` needs, by name; not yet calibrated."""
    about = {
        "heads": base.heads,
        "kinds": [kind.value for kind in KINDS],
        "says": [says.value for says in SAYS],
        "sent": [sent.value for sent in SENT],
        "pieces": [base.pieces[piece] for piece in kept],
        "calibration": asdict(Calibration()),
    }
    found: Arrays = {
        "about": np.frombuffer(json.dumps(about, ensure_ascii=False).encode(), np.uint8),
        "scores": base.scores[list(kept)],
        "places": _plain(network.encoder.places[:places]).astype(np.float16),
        **_rows("words", network.encoder.words),
        **_norm("first", network.encoder.first),
    }
    for number, block in enumerate(network.encoder.blocks):
        for name, layer in block.named_children():
            found |= _linear(f"block{number}.{name}", layer) if isinstance(layer, nn.Linear) else _norm(f"block{number}.{name}", layer)
    for name, layer, scale in network.heads.scaled():
        found |= _head(name, layer, scale)
    return found


def calibrated(found: Arrays, calibration: Calibration) -> Arrays:
    """The same weights with another calibration."""
    about = json.loads(found["about"].tobytes()) | {"calibration": asdict(calibration)}
    return found | {"about": np.frombuffer(json.dumps(about, ensure_ascii=False).encode(), np.uint8)}


def save(path: Path, found: Arrays) -> None:
    """Write them, compressed; the same arrays give the same bytes."""
    with path.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **dict(sorted(found.items())))


def _plain(weight: Tensor | nn.Parameter) -> NDArray[np.float32]:
    return np.asarray(weight.detach().numpy(), np.float32)


def _rows(name: str, weight: Tensor) -> Arrays:
    """A table of which each row has a scale."""
    values = _plain(weight)
    scale = np.abs(values).max(1) / 127
    return {
        f"{name}.weight": np.round(values / np.maximum(scale, 1e-12)[:, None]).astype(np.int8),
        f"{name}.scale": scale.astype(np.float32),
    }


def _linear(name: str, layer: nn.Linear) -> Arrays:
    values = _plain(layer.weight)
    scale = np.abs(values).max(1) / 127
    whole = np.round(values / np.maximum(scale, 1e-12)[:, None]).astype(np.int8)
    return {f"{name}.weight": np.ascontiguousarray(whole.T), f"{name}.scale": scale.astype(np.float32), f"{name}.bias": _plain(layer.bias)}


def _head(name: str, layer: nn.Module, scale: Scale) -> Arrays:
    """A head with its scale folded in: w((x - m) / d) + b is (w / d)x + (b - (w / d)m)."""
    weight = _plain(layer.get_parameter("weight")) / _plain(scale.deviation)
    return {f"{name}.weight": weight.T.copy(), f"{name}.bias": _plain(layer.get_parameter("bias")) - weight @ _plain(scale.mean)}


def _norm(name: str, layer: nn.Module) -> Arrays:
    return {f"{name}.weight": _plain(layer.get_parameter("weight")), f"{name}.bias": _plain(layer.get_parameter("bias"))}
