import django.db.models.deletion
from django.db import migrations, models

import comeback.store.exact_text


class Migration(migrations.Migration):
    """What feedback was found to hold, in place of a table of its points that was never filled."""

    dependencies = [("store", "0006_calendar_and_notices")]

    operations = [
        migrations.DeleteModel(name="FeedbackPoint"),
        migrations.CreateModel(
            name="HeardFeedback",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("source", models.CharField(max_length=200)),
                ("reader", models.CharField(max_length=64)),
                ("facts", comeback.store.exact_text.ExactText()),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
            ],
            options={"constraints": [models.UniqueConstraint(fields=("seeker", "source"), name="heard_once")]},
        ),
    ]
