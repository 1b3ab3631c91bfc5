"""Second factors that were shown for a version: each signs once, and the database holds it."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

ONCE = """
CREATE FUNCTION sapar_shown_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.spent_at IS NOT NULL OR ROW(NEW.version_id, NEW.person_id, NEW.session, NEW.factor,
        NEW.proof, NEW.at) IS DISTINCT FROM ROW(OLD.version_id, OLD.person_id, OLD.session,
        OLD.factor, OLD.proof, OLD.at) THEN
        RAISE EXCEPTION 'a second factor signs once, for the version for which it was shown'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_showing_signs_once BEFORE UPDATE ON sapar_web_showing
    FOR EACH ROW EXECUTE FUNCTION sapar_shown_once();
"""

BACK = """
DROP TRIGGER sapar_web_showing_signs_once ON sapar_web_showing;
DROP FUNCTION sapar_shown_once();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0018_record'),
    ]

    operations = [
        migrations.CreateModel(
            name='Showing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('session', models.CharField(max_length=64)),
                ('factor', models.CharField(choices=[('passkey', 'passkey'), ('code', 'one-time code'), ('paper', 'attested from paper')], max_length=12)),
                ('proof', models.CharField(max_length=64, unique=True)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('spent_at', models.DateTimeField(blank=True, null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='showings', to='sapar_web.version')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('spent_at', None)), fields=['version', 'person', 'session'], name='factors_that_can_sign')],
                'constraints': [models.CheckConstraint(condition=models.Q(('factor__in', ['passkey', 'code'])), name='shown_by_passkey_or_code')],
            },
        ),
        migrations.RunSQL(ONCE, BACK),
    ]
