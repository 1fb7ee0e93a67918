"""What a version of the feedback reader has found in mails and entries. Lessons and the brief are folded from it elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from comeback.domain.lesson import FeedbackReading
from comeback.store import models
from comeback.store.access import SeekerId, insert, matching
from comeback.store.exact_text import stored
from comeback.store.mapping.codec import decode, encode
from comeback.store.mapping.columns import key
from comeback.store.transaction import whole
from comeback.store.trouble import told


@whole
def keep(seeker: SeekerId, reader: str, found: Mapping[str, FeedbackReading]) -> None:
    """Keep what this reader found, by source: a mail's identity or an entry's id. What an earlier one found there is gone."""
    values = [(key(source), reader, stored(encode(reading))) for source, reading in found.items()]
    insert(models.HeardFeedback, seeker, ("source", "reader", "facts"), values, anew=("source",))


@told()
def kept(seeker: SeekerId, reader: str, sources: Iterable[str]) -> dict[str, FeedbackReading]:
    """What this reader found in these sources; one that it has not read is missing."""
    names = {key(source): source for source in sources}
    pages = (page.filter(reader=reader) for page in matching(models.HeardFeedback, seeker, "source", names))
    return {names[row.source]: decode(FeedbackReading, row.facts) for page in pages for row in page}
