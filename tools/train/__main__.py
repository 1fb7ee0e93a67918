"""Learn from `training/reading`, write the weights beside the program, and say how well they read what was kept back: `make train`."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import torch

from comeback.reading.learned.opinion import MOST_TOKENS
from comeback.reading.learned.pieces import Pieces
from comeback.reading.learned.weights import UNKNOWN, mind_of
from tools.train.answers import answer_example, answers
from tools.train.base import base
from tools.train.calibrating import calibration
from tools.train.examples import example
from tools.train.fit import PASSES, SEED, Network, fit, prepare, scale
from tools.train.keeping import arrays, calibrated, save
from tools.train.network import Encoder, Heads
from tools.train.ofsample import sample_rows
from tools.train.resuming import resume
from tools.train.rows import rows
from tools.train.shortened import shortened
from tools.train.split import is_kept_back, is_unseen
from tools.train.strangers import strangers
from tools.train.telling import accuracy
from tools.train.vocabulary import kept

DATA = Path("training/reading")
WEIGHTS = Path("src/comeback/reading/learned/weights.npz")
BLOCKS, STILL = 6, 0
GENTLE = 0.4
"""The share of the usual rates where learning goes on from weights."""


def main() -> None:
    """Learn and write."""
    asked = argparse.ArgumentParser(prog="python -m tools.train", description=__doc__)
    asked.add_argument("--data", type=Path, default=DATA)
    asked.add_argument("--out", type=Path, default=WEIGHTS)
    asked.add_argument("--blocks", type=int, default=BLOCKS)
    asked.add_argument("--still", type=int, default=STILL)
    asked.add_argument("--passes", type=int, default=PASSES)
    asked.add_argument("--on", type=Path, help="go on from these weights, gently, instead of from the base")
    asked.add_argument("--threads", type=int, default=2)
    given = asked.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(SEED)
    learn(given.data, given.out, tuple(range(given.blocks)), given.still, given.passes, given.on)


def learn(data: Path, out: Path, blocks: tuple[int, ...], still: int, passes: int, on: Path | None) -> None:
    """The whole way from rows to weights."""
    began = time.monotonic()

    def say(text: str) -> None:
        print(f"{time.monotonic() - began:7.0f} s  {text}", flush=True)

    start, every, beside = base(), rows(data), list(sample_rows())
    beside += [*shortened([*every, *beside]), *strangers([*every, *beside])]
    heard = answers()
    pieces = kept(start, [*(row.text for row in (*every, *beside)), *(answer.text for answer in heard)])
    cut = Pieces({start.pieces[p]: (i, float(start.scores[p])) for i, p in enumerate(pieces) if i > UNKNOWN and start.pieces[p]}, UNKNOWN)
    say(f"{len(pieces)} pieces, {len(every)} rows, {len(beside)} from the sample and in short, {len(heard)} answers")
    network = Network(Encoder(start, pieces, blocks), Heads(start.width), still)
    examples = [example(row, cut) for row in every]
    mails = [*(one for one in examples if not is_kept_back(one.row)), *(example(row, cut) for row in beside)]
    learned = prepare(network, [*mails, *(answer_example(one, cut) for one in heard)])
    aside = prepare(network, [one for one in examples if is_kept_back(one.row) and not one.row.sentence and not one.row.sent])
    say(f"{len(learned)} to learn from, {len(aside)} mails kept back")
    scale(network, learned)
    if on:
        resume(on, network.encoder, network.heads)
        say(f"from {on}: kept back {accuracy(network, aside)}")
    fit(
        network,
        learned,
        lambda number, loss: say(f"pass {number + 1}: loss {loss:.3f}, kept back {accuracy(network, aside)}"),
        passes,
        GENTLE if on else 1,
    )
    found = arrays(network, start, pieces, MOST_TOKENS + 2)
    save(out, found)
    known = calibration(mind_of(out), [row for row in every if is_kept_back(row) and not is_unseen(row)])
    save(out, calibrated(found, known))
    say(f"{known}")
    say(f"{out}: {out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
