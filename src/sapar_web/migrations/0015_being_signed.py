"""Stays that are being signed are found without looking at the others."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0014_overtaken'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='stay',
            index=models.Index(condition=models.Q(('state__in', ['signing', 'amending'])), fields=['id'], name='stays_being_signed'),
        ),
    ]
