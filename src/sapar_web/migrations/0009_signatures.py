"""Signatures, and what the database itself holds of them: one digest, each party once, none after a
refusal, no stay in force without all of them."""

from importlib import import_module

import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


_guards = import_module("sapar_web.migrations.0002_guards")

COMPLETE = """
CREATE FUNCTION sapar_is_signed(asked bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT NOT EXISTS (
        SELECT FROM unnest(v.signers) wanted(signer) WHERE NOT EXISTS (
            SELECT FROM sapar_web_signature s
            WHERE s.version_id = v.id AND s.party = wanted.signer AND s.digest = v.digest
        )
    ) AND (
        v.why <> 'signing'
        OR v.signers::text[] @> ARRAY['sponsor', 'sending', 'host', 'participant']
    ) AND NOT EXISTS (SELECT FROM sapar_web_declined d WHERE d.version_id = v.id)
    FROM sapar_web_version v WHERE v.id = asked
$$;
"""

SIGNED = """
CREATE FUNCTION sapar_signed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    v sapar_web_version;
BEGIN
    SELECT * INTO v FROM sapar_web_version WHERE id = NEW.version_id FOR UPDATE;
    IF NEW.digest <> v.digest OR NOT NEW.party = ANY(v.signers) THEN
        RAISE EXCEPTION 'a signature is under the digest of its version, by somebody who is asked'
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF EXISTS (SELECT FROM sapar_web_declined WHERE version_id = v.id) OR EXISTS (
        SELECT FROM sapar_web_version WHERE agreement_id = v.agreement_id AND number > v.number
    ) THEN
        RAISE EXCEPTION 'this version is not signed any more' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_signature_is_of_its_version BEFORE INSERT ON sapar_web_signature
    FOR EACH ROW EXECUTE FUNCTION sapar_signed();
"""

DECLINED = """
CREATE FUNCTION sapar_declined() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM sapar_web_version WHERE id = NEW.version_id FOR UPDATE;
    IF sapar_is_signed(NEW.version_id) THEN
        RAISE EXCEPTION 'all have signed this version' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_declined_in_time BEFORE INSERT ON sapar_web_declined
    FOR EACH ROW EXECUTE FUNCTION sapar_declined();
"""

IN_FORCE = """
CREATE FUNCTION sapar_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state IN ('active', 'amending', 'completed', 'terminated') AND NOT EXISTS (
        SELECT FROM sapar_web_version v JOIN sapar_web_agreement a ON a.id = v.agreement_id
        WHERE a.stay_id = NEW.id AND v.why = 'signing' AND sapar_is_signed(v.id)
    ) THEN
        RAISE EXCEPTION 'no stay is in force without the signatures of all'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_stay_is_signed BEFORE INSERT OR UPDATE OF state ON sapar_web_stay
    FOR EACH ROW EXECUTE FUNCTION sapar_in_force();
"""

BACK = """
DROP TRIGGER sapar_web_stay_is_signed ON sapar_web_stay;
DROP TRIGGER sapar_web_declined_in_time ON sapar_web_declined;
DROP TRIGGER sapar_web_signature_is_of_its_version ON sapar_web_signature;
DROP FUNCTION sapar_in_force();
DROP FUNCTION sapar_declined();
DROP FUNCTION sapar_signed();
DROP FUNCTION sapar_is_signed(bigint);
"""

KEPT = ("signature", "declined", "versionfile", "scan")
"""Rows that stay as they are."""


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0008_stays'),
    ]

    operations = [
        migrations.CreateModel(
            name='Scan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(max_length=40)),
                ('size', models.PositiveIntegerField()),
                ('content', models.BinaryField()),
                ('digest', models.CharField(max_length=64)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scans', to='sapar_web.version')),
            ],
        ),
        migrations.CreateModel(
            name='VersionFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content', models.BinaryField()),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('language', models.CharField(max_length=2)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('version', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='file', to='sapar_web.version')),
            ],
        ),
        migrations.CreateModel(
            name='Declined',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('party', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor')], max_length=12)),
                ('reason', models.TextField(max_length=5000)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='declined', to='sapar_web.version')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='declined_with_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Feed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('digest', models.CharField(editable=False, max_length=64, unique=True)),
                ('neutral', models.BooleanField(default=True, verbose_name='neutral titles')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('read_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='feeds', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('person',), name='one_lasting_feed_per_person')],
            },
        ),
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('party', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor')], max_length=12)),
                ('on', models.DateField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reminders', to='sapar_web.version')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('version', 'party', 'on'), name='one_reminder_a_day')],
            },
        ),
        migrations.CreateModel(
            name='Signature',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('party', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor')], max_length=12)),
                ('number', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=200)),
                ('position', models.CharField(max_length=200)),
                ('organisation', models.CharField(blank=True, max_length=300)),
                ('digest', models.CharField(max_length=64)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('signed_on', models.DateField(null=True)),
                ('factor', models.CharField(choices=[('passkey', 'passkey'), ('code', 'one-time code'), ('paper', 'attested from paper')], max_length=12)),
                ('method', models.CharField(choices=[('site', 'the key of this site'), ('certificate', 'an own certificate'), ('cms', 'an own detached signature'), ('paper', 'by hand, on paper')], max_length=12)),
                ('subject', models.CharField(blank=True, max_length=500)),
                ('certificate', models.CharField(max_length=64)),
                ('chain', models.CharField(choices=[('own', 'the certificate of this site'), ('trusted', 'certified by a trusted authority'), ('unknown', 'of an unknown issuer'), ('unverified', 'not verified here')], max_length=12)),
                ('part', models.BinaryField()),
                ('file_digest', models.CharField(max_length=64, unique=True)),
                ('evidence', models.BinaryField(null=True)),
                ('attested_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('scan', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='signatures', to='sapar_web.scan')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='signatures', to='sapar_web.version')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('version', 'party'), name='a_party_signs_once'), models.UniqueConstraint(fields=('version', 'number'), name='signatures_in_order'), models.CheckConstraint(condition=models.Q(models.Q(('attested_by__isnull', False), ('method', 'paper'), ('person', None), ('scan__isnull', False), ('signed_on__isnull', False)), models.Q(models.Q(('method', 'paper'), _negated=True), ('attested_by', None), ('person__isnull', False), ('scan', None), ('signed_on', None), models.Q(('factor', 'paper'), _negated=True)), _connector='OR'), name='signed_by_a_person_or_attested'), models.CheckConstraint(condition=models.Q(models.Q(('evidence__isnull', False), ('method', 'cms')), models.Q(models.Q(('method', 'cms'), _negated=True), ('evidence', None)), _connector='OR'), name='detached_signature_is_kept'), models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('position', ''), _negated=True)), name='signed_with_a_name')],
            },
        ),
        migrations.RunSQL(COMPLETE + SIGNED + DECLINED + IN_FORCE, BACK),
        *(
            migrations.RunSQL(
                _guards.refused(f"sapar_web_{name}", "UPDATE OR DELETE"),
                _guards.undone(
                    (f"sapar_web_{name}", f"sapar_web_{name}_is_kept"),
                    (f"sapar_web_{name}", f"sapar_web_{name}_is_not_emptied"),
                ),
            )
            for name in KEPT
        ),
    ]
