import django.db.models.deletion
from django.db import migrations, models

import comeback.store.exact_text
import comeback.store.same_seeker


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0002_arranging_is_an_event"),
    ]

    operations = [
        migrations.AddField(
            model_name="syncfolder",
            name="looked_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="syncfolder",
            name="marks",
            field=comeback.store.exact_text.ExactText(default="[]"),
        ),
        migrations.AddField(
            model_name="syncfolder",
            name="messages",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="syncfolder",
            name="modseq",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="syncfolder",
            name="newest",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="syncfolder",
            name="said",
            field=comeback.store.exact_text.ExactText(blank=True),
        ),
        migrations.AddField(
            model_name="syncfolder",
            name="seen",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="syncfolder",
            name="uidnext",
            field=models.BigIntegerField(default=0),
        ),
        migrations.CreateModel(
            name="MailAccount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.CharField(max_length=200)),
                ("facts", comeback.store.exact_text.ExactText()),
                ("connected_at", models.DateTimeField()),
                ("looked_at", models.DateTimeField(null=True)),
                ("trouble", models.CharField(blank=True, max_length=16)),
                ("said", comeback.store.exact_text.ExactText(blank=True)),
                ("failures", models.PositiveIntegerField(default=0)),
                ("next_try", models.DateTimeField(null=True)),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("seeker", "address"), name="account_once")],
            },
        ),
        migrations.CreateModel(
            name="MailDraft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("account", models.CharField(max_length=200)),
                ("folder", models.CharField(max_length=400)),
                ("message_id", comeback.store.exact_text.ExactText()),
                ("recipient", comeback.store.exact_text.ExactText()),
                ("thread", comeback.store.exact_text.ExactText(blank=True)),
                ("put_at", models.DateTimeField()),
                ("size", models.BigIntegerField()),
                ("state", models.CharField(default="putting", max_length=16)),
                ("sent_as", models.CharField(blank=True, max_length=200)),
                (
                    "letter",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mail_drafts",
                        to="store.letter",
                    ),
                ),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["edited", "putting", "waiting"])), fields=("seeker", "letter"), name="draft_alone"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["putting", "waiting", "edited", "sent", "gone"])), name="draft_state"
                    ),
                    comeback.store.same_seeker.SameSeeker(field="letter", name="draft_letter"),
                ],
            },
        ),
    ]
