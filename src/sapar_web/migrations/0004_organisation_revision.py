"""Each change of an organisation raises its revision, so that two who change it are told."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sapar_web", "0003_offers")]

    operations = [
        migrations.AddField(
            "organisation", "revision", models.PositiveIntegerField(default=1)
        )
    ]
