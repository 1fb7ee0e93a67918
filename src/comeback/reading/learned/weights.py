"""The file of weights, read once for a process. How it is made is the work of the training tool, not of the program."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np

from comeback.domain.kinds import Kind, Says, SentKind
from comeback.reading.learned.encoder import Encoder
from comeback.reading.learned.opinion import Calibration, Heads, Mind
from comeback.reading.learned.pieces import Pieces

UNKNOWN = 3
"""The number of the piece that stands for whatever is no piece; those below it mark beginning, padding and end."""


@cache
def mind() -> Mind:
    """The learned reader of this version; takes some tenths of a second at its first use."""
    with as_file(files("comeback.reading.learned").joinpath("weights.npz")) as path:
        return mind_of(path)


def mind_of(path: Path) -> Mind:
    """The learned reader that a file of weights holds."""
    with np.load(path, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    about = json.loads(arrays.pop("about").tobytes())
    scores = {piece: (i, float(arrays["scores"][i])) for i, piece in enumerate(about["pieces"]) if i > UNKNOWN and piece}
    return Mind(
        Pieces(scores, UNKNOWN),
        Encoder.of(arrays, int(about["heads"])),
        Heads.of(arrays),
        tuple(Kind(kind) for kind in about["kinds"]),
        tuple(Says(says) for says in about["says"]),
        tuple(SentKind(sent) for sent in about["sent"]),
        Calibration(**about["calibration"]),
    )
