"""The `--json` shape of what worked; `comeback/schemas` holds its JSON Schema. A range is given from ten letters on, None below."""

from __future__ import annotations

from collections.abc import Sequence

from comeback.cli.shapes import Row
from comeback.lessons.shares import Share
from comeback.lessons.sureness import Band
from comeback.lessons.worked import Group, Worked, compared


def worked_row(found: Worked, sure: Sequence[Band]) -> Row:
    """See schemas/worked."""
    at = found.way
    return {
        "way": {
            "told": at.told,
            "wrote": at.wrote,
            "answered": at.answered,
            "feedback": at.feedback,
            "chance": at.chance,
            "job": at.job,
        },
        "letters": groups_row(found.letters),
        "timings": groups_row(found.timings),
        "roads": groups_row(found.roads),
        "readers": groups_row(found.readers),
        "sureness": [band_row(band) for band in sure],
    }


def groups_row(groups: Sequence[Group]) -> Row:
    """Groups that stand beside each other, and whether they can be told apart."""
    return {"compared": str(compared(groups)), "groups": [group_row(group) for group in groups]}


def group_row(group: Group) -> Row:
    """Counts of the letters on which time has spoken; `waiting` are apart."""
    return {
        "name": str(group.name),
        "settled": group.settled,
        "answered": group.answered,
        "feedback": group.feedback,
        "chance": group.chance,
        "job": group.job,
        "waiting": group.waiting,
        **range_row(group.share),
    }


def band_row(band: Band) -> Row:
    """Guesses of one group, by day; `came` is null while nothing is known."""
    guesses = [{"on": one.on.isoformat(), "sure": one.sure, "came": one.came, "company": one.company} for one in band.guesses]
    return {"name": str(band.sureness), "known": band.share.of, "came": band.share.came, **range_row(band.share), "guesses": guesses}


def range_row(share: Share) -> Row:
    """In per cent."""
    low, high = share.range or (None, None)
    return {"low": low, "high": high}
