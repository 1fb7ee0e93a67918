"""How well the network in training names the kinds of what was kept back. What the program reads is measured by `benchmarks`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch

from tools.train.examples import LABELS, Example
from tools.train.fit import Network, Prepared, run


def guesses(network: Network, prepared: Sequence[Prepared]) -> list[tuple[Example, str]]:
    """Each example with the likeliest kind."""
    found: list[tuple[Example, str]] = []
    with torch.no_grad():
        for one in prepared:
            kind = run(network, [one], hide=False).kind[0, :-1]
            found.append((one.example, LABELS[int(kind.argmax())]))
    return found


def accuracy(network: Network, prepared: Sequence[Prepared]) -> str:
    """Share right and mean F1 over kinds, in words."""
    if not prepared:
        return "nothing"
    pairs = [(LABELS[one.main], guess) for one, guess in guesses(network, prepared)]
    right = Counter(truth for truth, guess in pairs if truth == guess)
    meant, said = Counter(truth for truth, _ in pairs), Counter(guess for _, guess in pairs)
    each = [2 * right[kind] / (meant[kind] + said[kind]) for kind in meant]
    return f"{sum(right.values()) / len(pairs):.3f} right, F1 {sum(each) / len(each):.3f}"
