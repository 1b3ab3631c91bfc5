"""A stay is being amended while an amendment waits for signatures, and else in force."""

from django.db import migrations

IN_FORCE = """
UPDATE sapar_web_stay y SET state = 'active' WHERE state = 'amending' AND NOT EXISTS (
    SELECT FROM sapar_web_agreement g JOIN sapar_web_version v ON v.agreement_id = g.id
    WHERE g.stay_id = y.id AND NOT sapar_is_signed(v.id)
        AND NOT EXISTS (SELECT FROM sapar_web_declined d WHERE d.version_id = v.id)
        AND v.number = (SELECT max(number) FROM sapar_web_version w WHERE w.agreement_id = g.id)
);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0020_balance'),
    ]

    operations = [
        migrations.RunSQL(IN_FORCE, migrations.RunSQL.noop),
    ]
