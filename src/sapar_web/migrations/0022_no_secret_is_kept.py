"""Answers of the API that were kept before lose the secrets of links."""

from django.db import migrations

FORGET = """
UPDATE sapar_web_write SET answer = jsonb_set(answer, '{link}', '""') WHERE answer ? 'link';
UPDATE sapar_web_write SET answer = jsonb_set(answer, '{secret}', '""') WHERE answer ? 'secret';
"""


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0021_amended_or_in_force'),
    ]

    operations = [
        migrations.RunSQL(FORGET, migrations.RunSQL.noop),
    ]
