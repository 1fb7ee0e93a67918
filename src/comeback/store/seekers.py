"""Whose search it is. The ids given here open every other door of the store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import F

from comeback.domain.application import Manner, Seeker
from comeback.store import models
from comeback.store.access import SeekerId, rows, seekers
from comeback.store.mapping.codec import decode, encode
from comeback.store.transaction import together
from comeback.store.trouble import told

NOBODY_YET = Seeker("", (), ZoneInfo("UTC"))
"""What is known before anything is said."""


class KnownSeeker(NamedTuple):
    """The id of a seeker's rows, and the seeker."""

    id: SeekerId
    seeker: Seeker


@told()
def the_seeker() -> KnownSeeker:
    """The one seeker of a laptop. Before anything is said of them they have neither name nor address."""
    row = seekers().first()
    return _known(row) if row else new_seeker(NOBODY_YET)


@told()
def all_seekers() -> list[KnownSeeker]:
    """Everybody whose search is kept here."""
    return [_known(row) for row in seekers()]


def set_seeker(
    name: str = "",
    addresses: Sequence[str] = (),
    country: str | None = None,
    zone: ZoneInfo | None = None,
    language: str | None = None,
    *,
    phone: str | None = None,
    keeps_in_touch: bool | None = None,
) -> KnownSeeker:
    """Say more of the one seeker of a laptop. What is left out stays as it is; addresses are added after those known, in lower case."""
    new = [one.strip().lower() for one in addresses if one.strip()]

    def write() -> KnownSeeker:
        seeker, known = the_seeker()
        facts = Seeker(
            name=name or known.name,
            addresses=tuple(dict.fromkeys((*known.addresses, *new))),
            zone=zone or known.zone,
            country=known.country if country is None else country,
            language=language or known.language,
            phone=known.phone if phone is None else phone,
            keeps_in_touch=known.keeps_in_touch if keeps_in_touch is None else keeps_in_touch,
            letters_a_day=known.letters_a_day,
            manner=known.manner,
        )
        return change(seeker, facts)

    return together(write)


def new_seeker(facts: Seeker) -> KnownSeeker:
    """One more seeker."""
    return together(lambda: _write(models.Seeker(), facts))


def change(seeker: SeekerId, facts: Seeker) -> KnownSeeker:
    """Make this what is known of a seeker; letters come from the first of the addresses."""

    def write() -> KnownSeeker:
        row = seekers().select_for_update().get(pk=seeker)
        known = _known(row)
        return known if known.seeker == facts else _write(row, facts)

    return together(write)


def count_sent(seeker: SeekerId, size: int) -> None:
    """So many bytes went to a language model."""
    together(lambda: seekers().filter(pk=seeker).update(model_bytes=F("model_bytes") + size))


@told()
def sent_so_far(seeker: SeekerId) -> int:
    """How many bytes went to a language model until now."""
    return seekers().values_list("model_bytes", flat=True).get(pk=seeker)


def _write(row: models.Seeker, facts: Seeker) -> KnownSeeker:
    row.name, row.country, row.zone, row.language = facts.name, facts.country, str(facts.zone), facts.language
    row.phone, row.keeps_in_touch, row.letters_a_day = facts.phone, facts.keeps_in_touch, facts.letters_a_day
    row.manner = encode(facts.manner)
    row.save()
    seeker = SeekerId(row.pk)
    known = rows(models.SeekerAddress, seeker)
    known.delete()
    known.bulk_create([models.SeekerAddress(seeker=row, position=at, address=one) for at, one in enumerate(facts.addresses)])
    return KnownSeeker(seeker, facts)


def _known(row: models.Seeker) -> KnownSeeker:
    seeker = SeekerId(row.pk)
    addresses = tuple(rows(models.SeekerAddress, seeker).order_by("position").values_list("address", flat=True))
    zone = ZoneInfo(row.zone)
    said = (row.country, row.language, row.phone, row.keeps_in_touch, row.letters_a_day, decode(Manner, row.manner))
    return KnownSeeker(seeker, Seeker(row.name, addresses, zone, *said))
