from django.db import migrations


class Migration(migrations.Migration):
    """Joins and splits are entries like all others; their own table never held a row."""

    dependencies = [("store", "0001_initial")]

    operations = [migrations.DeleteModel(name="Link")]
