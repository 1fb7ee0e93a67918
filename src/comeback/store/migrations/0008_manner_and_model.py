from __future__ import annotations

from django.db import migrations, models

import comeback.store.exact_text


class Migration(migrations.Migration):
    """How the seeker writes, and how much went to a language model."""

    dependencies = [("store", "0007_feedback_is_heard_once")]

    operations = [
        migrations.AddField("seeker", "manner", comeback.store.exact_text.ExactText(default="{}")),
        migrations.AddField("seeker", "model_bytes", models.PositiveBigIntegerField(default=0)),
    ]
