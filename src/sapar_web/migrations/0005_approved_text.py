from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sapar_web", "0004_organisation_revision")]

    operations = [
        migrations.AddField("statement", "read", models.JSONField(editable=False, null=True)),
        migrations.AddField(
            "statement", "mark", models.CharField(blank=True, editable=False, max_length=64)
        ),
        migrations.AddField(
            "voice",
            "name_shown",
            models.BooleanField(default=False, verbose_name="others who were asked see my name"),
        ),
        migrations.AddField(
            "voice",
            "wanted_by",
            models.DateField(blank=True, null=True, verbose_name="answer wanted by"),
        ),
    ]
