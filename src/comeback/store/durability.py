"""Whether a PostgreSQL server keeps what it says it has kept; one that does not could make a letter go out twice."""

from __future__ import annotations

from django.db import connection

from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError

NEEDED = ("fsync", "full_page_writes", "synchronous_commit")


def refuse_forgetful() -> None:
    """ComebackError where the server may forget a commit when the power goes."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(['current_setting(%s)'] * len(NEEDED))}", NEEDED)
        values = dict(zip(NEEDED, cursor.fetchone() or (), strict=True))
    off = [name for name, value in values.items() if value == "off"]
    if off:
        raise ComebackError(
            Sentence("The PostgreSQL server may forget what it has confirmed ({all} off).", all=" and ".join(off)),
            "Turn that on in postgresql.conf: without it a letter could be sent twice after a power cut.",
        )
