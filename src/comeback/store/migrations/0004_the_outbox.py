from django.db import migrations, models


class Migration(migrations.Migration):
    """What sending asks of a letter beside its bytes: when and on what knowledge it was approved, and why it waits."""

    dependencies = [("store", "0003_live_mail")]

    operations = [
        migrations.AddField("letter", "approved_at", models.DateTimeField(null=True)),
        migrations.AddField("letter", "known", models.CharField(blank=True, max_length=64)),
        migrations.AddField("letter", "try_after", models.DateTimeField(null=True)),
        migrations.AddField("letter", "reason", models.CharField(blank=True, max_length=16)),
        migrations.AddField("seeker", "letters_a_day", models.PositiveIntegerField(default=20)),
    ]
