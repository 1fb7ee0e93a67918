from __future__ import annotations

from django.db import migrations, models

# The codec writes no blanks, and inside a string of the facts the quotes would be escaped.
MARK_DOUBTS = """UPDATE store_reading SET unsure = TRUE WHERE current AND facts LIKE '%"unsure":true%'"""


class Migration(migrations.Migration):
    """The ledger's edition, and doubts that can be counted."""

    dependencies = [("store", "0004_the_outbox")]

    operations = [
        migrations.AddField("seeker", "edition", models.PositiveBigIntegerField(default=0)),
        migrations.AddField("reading", "unsure", models.BooleanField(default=False)),
        migrations.RunSQL(MARK_DOUBTS, migrations.RunSQL.noop),
        migrations.AddIndex(
            "reading", models.Index(condition=models.Q(("current", True), ("unsure", True)), fields=["seeker"], name="reading_unsure")
        ),
    ]
