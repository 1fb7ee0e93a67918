from __future__ import annotations

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def mark_doubts(apps: StateApps, _: BaseDatabaseSchemaEditor) -> None:
    # The codec writes no blanks, and inside a string of the facts the quotes would be escaped.
    apps.get_model("store", "Reading").objects.filter(current=True, facts__contains='"unsure":true').update(unsure=True)


class Migration(migrations.Migration):
    """The ledger's edition, and doubts that can be counted."""

    dependencies = [("store", "0004_the_outbox")]

    operations = [
        migrations.AddField("seeker", "edition", models.PositiveBigIntegerField(default=0)),
        migrations.AddField("reading", "unsure", models.BooleanField(default=False)),
        migrations.RunPython(mark_doubts, migrations.RunPython.noop),
        migrations.AddIndex(
            "reading", models.Index(condition=models.Q(("current", True), ("unsure", True)), fields=["seeker"], name="reading_unsure")
        ),
    ]
