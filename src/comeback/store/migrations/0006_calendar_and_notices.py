import django.db.models.deletion
from django.db import migrations, models

import comeback.store.exact_text


class Migration(migrations.Migration):
    """Entries of calendars, and notices."""

    dependencies = [("store", "0005_editions_and_doubts")]

    operations = [
        migrations.CreateModel(
            name="CalendarEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uid", models.CharField(max_length=64)),
                ("facts", comeback.store.exact_text.ExactText()),
                ("sequence", models.PositiveIntegerField()),
                ("revised_at", models.DateTimeField()),
                ("gone", models.BooleanField(default=False)),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
            ],
            options={"constraints": [models.UniqueConstraint(fields=("seeker", "uid"), name="calendar_entry_once")]},
        ),
        migrations.CreateModel(
            name="NoticeChoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("facts", comeback.store.exact_text.ExactText()),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
            ],
            options={"constraints": [models.UniqueConstraint(fields=("seeker",), name="notice_choice_once")]},
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("road", models.CharField(max_length=16)),
                ("key", models.CharField(max_length=200)),
                ("claimed_at", models.DateTimeField()),
                ("told_at", models.DateTimeField(null=True)),
                ("tries", models.PositiveIntegerField(default=0)),
                ("try_after", models.DateTimeField(null=True)),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
            ],
            options={"constraints": [models.UniqueConstraint(fields=("seeker", "road", "key"), name="notice_once")]},
        ),
    ]
