import django.db.models.deletion
from django.db import migrations, models

import comeback.store.exact_text
import comeback.store.same_seeker


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Seeker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", comeback.store.exact_text.ExactText(blank=True)),
                ("country", models.CharField(blank=True, max_length=2)),
                ("zone", models.CharField(default="UTC", max_length=64)),
                ("language", models.CharField(default="en", max_length=8)),
                ("phone", comeback.store.exact_text.ExactText(blank=True)),
                ("keeps_in_touch", models.BooleanField(default=False)),
                ("last_number", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="SeekerAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                ("address", comeback.store.exact_text.ExactText()),
                ("position", models.PositiveIntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("seeker", "address"), name="address_once"),
                    models.UniqueConstraint(fields=("seeker", "position"), name="address_order"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                ("identity", models.CharField(max_length=200)),
                ("message_id", comeback.store.exact_text.ExactText(null=True)),
                ("sender", comeback.store.exact_text.ExactText(blank=True)),
                ("date", models.DateTimeField(null=True)),
                ("facts", comeback.store.exact_text.ExactText()),
                ("new", comeback.store.exact_text.ExactText(blank=True)),
                ("quoted", comeback.store.exact_text.ExactText(blank=True)),
                ("signature", comeback.store.exact_text.ExactText(blank=True)),
                ("disclaimer", comeback.store.exact_text.ExactText(blank=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("seeker", "identity"), name="message_once"),
                    models.UniqueConstraint(fields=("seeker", "id"), name="message_key"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                (
                    "message",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="places",
                        to="store.message",
                    ),
                ),
                ("digest", models.CharField(max_length=32)),
                ("source", comeback.store.exact_text.ExactText()),
                ("part", comeback.store.exact_text.ExactText(blank=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("seeker", "message", "digest"), name="place_once"),
                    comeback.store.same_seeker.SameSeeker(field="message", name="place_message"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PassedMail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                ("identity", models.CharField(max_length=200)),
                ("digest", models.CharField(max_length=32)),
                ("source", comeback.store.exact_text.ExactText()),
                ("part", comeback.store.exact_text.ExactText(blank=True)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("seeker", "identity", "digest"), name="passed_once")],
            },
        ),
        migrations.CreateModel(
            name="QuarantinedMail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                ("identity", models.CharField(blank=True, max_length=200)),
                ("digest", models.CharField(max_length=32)),
                ("source", comeback.store.exact_text.ExactText()),
                ("part", comeback.store.exact_text.ExactText(blank=True)),
                ("reason", comeback.store.exact_text.ExactText()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("seeker", "identity", "digest"), name="quarantined_once")],
            },
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                (
                    "message",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="readings",
                        to="store.message",
                    ),
                ),
                ("reader", comeback.store.exact_text.ExactText(blank=True)),
                ("current", models.BooleanField()),
                ("facts", comeback.store.exact_text.ExactText()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("seeker", "message", "reader"), name="reading_once"),
                    models.UniqueConstraint(condition=models.Q(("current", True)), fields=("seeker", "message"), name="reading_current"),
                    comeback.store.same_seeker.SameSeeker(field="message", name="reading_message"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                (
                    "message",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="store.message",
                    ),
                ),
                ("at", models.DateTimeField()),
                ("facts", comeback.store.exact_text.ExactText()),
            ],
            options={
                "indexes": [models.Index(fields=["seeker", "message"], name="correction_of")],
                "constraints": [comeback.store.same_seeker.SameSeeker(field="message", name="correction_message")],
            },
        ),
        migrations.CreateModel(
            name="Application",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                ("number", models.PositiveIntegerField()),
                ("key", models.CharField(max_length=200)),
                ("company", comeback.store.exact_text.ExactText(null=True)),
                ("role", comeback.store.exact_text.ExactText(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("seeker", "number"), name="application_number"),
                    models.UniqueConstraint(fields=("seeker", "key"), name="application_key"),
                    models.UniqueConstraint(fields=("seeker", "id"), name="application_row"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                ("name", models.CharField(max_length=200)),
                ("kind", models.CharField(max_length=32)),
                ("at", models.DateTimeField()),
                ("identity", models.CharField(blank=True, max_length=200)),
                ("by_hand", models.BooleanField()),
                (
                    "application",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="events",
                        to="store.application",
                    ),
                ),
                ("chosen", models.BooleanField(default=False)),
                ("facts", comeback.store.exact_text.ExactText()),
            ],
            options={
                "indexes": [models.Index(fields=["seeker", "application", "at"], name="event_in_order")],
                "constraints": [
                    models.UniqueConstraint(fields=("seeker", "name"), name="event_once"),
                    models.UniqueConstraint(fields=("seeker", "id"), name="event_row"),
                    comeback.store.same_seeker.SameSeeker(field="application", name="event_application"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Moment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                (
                    "event",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="moments",
                        to="store.event",
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("who", comeback.store.exact_text.ExactText(null=True)),
                ("thanks_for", comeback.store.exact_text.ExactText(null=True)),
                ("recall", comeback.store.exact_text.ExactText(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("seeker", "event", "position"), name="moment_order"),
                    comeback.store.same_seeker.SameSeeker(field="event", name="moment_event"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Link",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                ("verdict", models.CharField(max_length=8)),
                ("one", models.CharField(max_length=200)),
                ("other", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["seeker", "one", "other"], name="link_pair")],
                "constraints": [models.CheckConstraint(condition=models.Q(("verdict__in", ["join", "split"])), name="link_verdict")],
            },
        ),
        migrations.CreateModel(
            name="Letter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                (
                    "application",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="letters",
                        to="store.application",
                    ),
                ),
                ("kind", models.CharField(max_length=32)),
                ("step", models.CharField(blank=True, max_length=200)),
                ("state", models.CharField(default="draft", max_length=16)),
                ("revision", models.PositiveIntegerField(default=1)),
                ("recipient", comeback.store.exact_text.ExactText(blank=True)),
                ("account", comeback.store.exact_text.ExactText(blank=True)),
                ("envelope_from", comeback.store.exact_text.ExactText(blank=True)),
                ("envelope_to", comeback.store.exact_text.ExactText(default="[]")),
                ("frozen", models.BinaryField(null=True)),
                ("approved_hash", models.CharField(blank=True, max_length=64)),
                ("message_id", comeback.store.exact_text.ExactText(null=True, unique=True)),
                ("ledger_token", models.CharField(max_length=64, null=True, unique=True)),
                ("not_before", models.DateTimeField(null=True)),
                ("claim_token", models.CharField(blank=True, max_length=64)),
                ("claim_until", models.DateTimeField(null=True)),
                ("attempt_no", models.PositiveIntegerField(default=0)),
                ("dot_at", models.DateTimeField(null=True)),
                ("server_reply", comeback.store.exact_text.ExactText(blank=True)),
                ("evidence", comeback.store.exact_text.ExactText(blank=True)),
                ("sent_uidvalidity", models.BigIntegerField(null=True)),
                ("sent_uid", models.BigIntegerField(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["seeker", "recipient"], name="letter_recipient"),
                    models.Index(fields=["state", "not_before"], name="letter_due"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("seeker", "application", "kind", "step"), name="letter_once"),
                    models.UniqueConstraint(fields=("seeker", "id"), name="letter_row"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "approved", "claimed", "dot", "sent", "filed", "refused", "uncertain", "cancelled"])
                        ),
                        name="letter_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "cancelled"]),
                            models.Q(
                                ("frozen__isnull", False), ("message_id__isnull", False), models.Q(("approved_hash", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="letter_approved_is_frozen",
                    ),
                    comeback.store.same_seeker.SameSeeker(field="application", name="letter_application"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Revision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                (
                    "letter",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="revisions",
                        to="store.letter",
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("facts", comeback.store.exact_text.ExactText()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("seeker", "letter", "number"), name="revision_once"),
                    comeback.store.same_seeker.SameSeeker(field="letter", name="revision_letter"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attempt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                (
                    "letter",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attempts",
                        to="store.letter",
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("state", models.CharField(max_length=16)),
                ("claimed_at", models.DateTimeField()),
                ("dot_at", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True)),
                ("reply", comeback.store.exact_text.ExactText(blank=True)),
                ("decided_by", comeback.store.exact_text.ExactText(blank=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("seeker", "letter", "number"), name="attempt_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["claimed", "dot", "filed", "sent", "uncertain"])),
                        fields=("seeker", "letter"),
                        name="attempt_alone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "approved", "claimed", "dot", "sent", "filed", "refused", "uncertain", "cancelled"])
                        ),
                        name="attempt_state",
                    ),
                    comeback.store.same_seeker.SameSeeker(field="letter", name="attempt_letter"),
                ],
            },
        ),
        migrations.CreateModel(
            name="FeedbackPoint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                ("source", models.CharField(max_length=200)),
                ("position", models.PositiveIntegerField()),
                ("polarity", models.CharField(max_length=16)),
                ("theme", models.CharField(max_length=32)),
                ("quote", comeback.store.exact_text.ExactText()),
                ("hidden", models.BooleanField(default=False)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("seeker", "source", "position"), name="point_order")],
            },
        ),
        migrations.CreateModel(
            name="SyncFolder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                ("account", models.CharField(max_length=200)),
                ("folder", models.CharField(max_length=400)),
                ("uidvalidity", models.BigIntegerField()),
                ("last_uid", models.BigIntegerField(default=0)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("seeker", "account", "folder"), name="folder_once")],
            },
        ),
        migrations.CreateModel(
            name="Epoch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "seeker",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.seeker"),
                ),
                ("token", models.CharField(max_length=64)),
                ("cause", models.CharField(max_length=16)),
                ("began_at", models.DateTimeField()),
                ("looked_at", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("seeker", "token"), name="epoch_once"),
                    models.CheckConstraint(condition=models.Q(("cause__in", ["first", "restored"])), name="epoch_cause"),
                ],
            },
        ),
    ]
