"""Writes the model card and the reliability diagram from what the program reads of the rows it never learned from: `make card`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from comeback.reading.reader import READER, read
from tools.train.diagram import reliability
from tools.train.row import Row
from tools.train.rows import rows
from tools.train.split import UNSEEN, is_kept_back, is_unseen
from tools.train.tally import Read, bins, by_kind, grouped, harms, macro_f1, names, share

DATA = Path("training/reading")
CARD = Path("docs/reader-card.md")
DIAGRAM = Path("docs/reliability.svg")
AS_IT_COMES = f"{UNSEEN}_ninth"
EVERYDAY = frozenset((f"{UNSEEN}_desks", f"{UNSEEN}_noise"))
MISSES = 12


def main() -> None:
    """Read, count, write."""
    every = rows(DATA)
    learned = [row for row in every if not is_kept_back(row)]
    mails = [row for row in every if is_kept_back(row) and not row.sentence and not row.sent]
    kept_back = _read([row for row in mails if not is_unseen(row)])
    unseen = _read([row for row in mails if is_unseen(row) and row.file not in EVERYDAY])
    noise = _read([row for row in mails if row.file in EVERYDAY])
    CARD.write_text("\n".join(_card(learned, kept_back, unseen, noise)) + "\n", "utf-8")
    DIAGRAM.write_text(reliability(bins(unseen)), "utf-8")


def _read(some: Sequence[Row]) -> list[Read]:
    return [Read(row, read(row.message(), frozenset())) for row in some]


def _card(learned: Sequence[Row], kept_back: Sequence[Read], unseen: Sequence[Read], noise: Sequence[Read]) -> Iterator[str]:
    yield f"# The reader: {READER}\n"
    yield from _what_it_is(learned)
    yield "\n## Scores\n"
    yield "Best guesses; a reading below its threshold is shown as *perhaps* and changes nothing.\n"
    yield "| set | mails | right | macro F1 | rejection recall | harm, guessed | harm, sure | asked |"
    yield "|---|---|---|---|---|---|---|---|"
    yield _line("kept back: learned writers, other themes", kept_back)
    yield _line("unseen: a writer never learned from", [one for one in unseen if one.row.file == UNSEEN])
    yield _line("unseen: four more, who wrote mail as it comes", [one for one in unseen if one.row.file.startswith(AS_IT_COMES)])
    yield _line(
        "unseen: six more, who wrote what is hardest",
        [one for one in unseen if not one.row.file.startswith(AS_IT_COMES) and one.row.file != UNSEEN],
    )
    yield _line("unseen everyday mail: nearly all of it no job's", noise)
    yield "\nHarm: a mail that is neither rejection nor offer is taken for one. A wrong rejection is counted as bad as ten questions."
    yield "\n### Unseen, by kind\n\n| kind | mails | precision | recall | F1 |\n|---|---|---|---|---|"
    yield from (f"| {s.kind} | {s.mails} | {s.precision:.2f} | {s.recall:.2f} | {s.f1:.2f} |" for s in by_kind(unseen))
    yield "\n### Unseen, by language\n\n| language | mails | right |\n|---|---|---|"
    yield from (f"| {name} | {len(some)} | {share(some):.3f} |" for name, some in grouped(unseen, lambda one: one.row.language).items())
    yield "\n### Unseen, names\n\n| | named | right | said where none is |\n|---|---|---|---|"
    yield from (
        f"| {name.what} | {name.named} | {name.right / max(name.named, 1):.2f} | {name.invented} of {name.nameless} |"
        for name in names(unseen)
    )
    yield "\n### Confidence\n\n![How often a reading of each confidence is right](reliability.svg)"
    yield "\n## Where it fails\n\nUnseen mails it misreads:\n"
    wrong = [one for one in unseen if not one.right]
    yield from (f"- {one.truth} taken for {one.reading.kind}: {_short(one.row)}" for one in wrong[:MISSES])


def _what_it_is(learned: Sequence[Row]) -> Iterator[str]:
    mails = Counter(row.language for row in learned if not row.sentence)
    sentences = Counter(row.language for row in learned if row.sentence)
    yield "Rules, and beside them a small multilingual encoder: the first blocks of multilingual-e5-small (MIT), its vocabulary cut to our"
    yield "four languages, its blocks and heads trained on the invented mails under `training/reading`. It runs on numpy, offline."
    yield "`make train` makes its weights, `make card` this page.\n"
    yield "| language | mails learned from | sentences learned from |\n|---|---|---|"
    yield from (f"| {language} | {mails[language]} | {sentences[language]} |" for language in sorted(mails | sentences))
    yield "\nAll mails are invented; no real person's mail was used. Real mail has manners that nobody invents: expect somewhat less there,"
    yield "and measure it on your own with `comeback measure`."


def _line(name: str, some: Sequence[Read]) -> str:
    rejections = [one for one in some if one.truth.value == "rejection"]
    numbers = f"{len(some)} | {share(some):.3f} | {macro_f1(some):.3f} | {share(rejections):.3f}"
    asked = share(some, lambda one: one.reading.unsure)
    return f"| {name} | {numbers} | {len(harms(some, sure=False))} | {len(harms(some, sure=True))} | {asked:.2f} |"


def _short(row: Row) -> str:
    words = " ".join((row.marks[0] if row.marks else row.text).split())
    return f"“{words[:140]}{'…' if len(words) > 140 else ''}”"


if __name__ == "__main__":
    main()
