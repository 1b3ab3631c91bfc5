"""What follows from signed versions; the database takes it for what all have signed, and keeps it."""

from importlib import import_module

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


_guards = import_module("sapar_web.migrations.0002_guards")

ROWS = ("commitment", "priceline", "milestoneline", "duedate")
"""Kinds of rows that follow from a signed version."""

FOLLOWS = """
CREATE FUNCTION sapar_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT sapar_is_signed(NEW.version_id) OR NOT EXISTS (
        SELECT FROM sapar_web_version v JOIN sapar_web_agreement a ON a.id = v.agreement_id
        WHERE v.id = NEW.version_id AND a.stay_id = NEW.stay_id
    ) THEN
        RAISE EXCEPTION 'a row of % follows from a version of its stay that all have signed',
            TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION sapar_has_clause() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM sapar_web_version v WHERE v.id = NEW.version_id AND v.document->'clauses'
            @> jsonb_build_array(jsonb_build_object('id', NEW.clause))
    ) THEN
        RAISE EXCEPTION 'no such clause was signed: %', NEW.clause
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_commitment_has_its_clause BEFORE INSERT ON sapar_web_commitment
    FOR EACH ROW EXECUTE FUNCTION sapar_has_clause();
"""

BACK = """
DROP TRIGGER sapar_web_commitment_has_its_clause ON sapar_web_commitment;
DROP FUNCTION sapar_has_clause();
DROP FUNCTION sapar_follows();
"""


def follows(table: str) -> str:
    """A trigger that takes rows of signed versions alone."""
    return f"""
CREATE TRIGGER {table}_follows BEFORE INSERT ON {table}
    FOR EACH ROW EXECUTE FUNCTION sapar_follows();
"""


def guarded(name: str) -> migrations.RunSQL:
    """A kind of rows that follow from signed versions, and stay as they are."""
    table = f"sapar_web_{name}"
    kept = _guards.refused(table, "UPDATE OR DELETE")
    names = (f"{table}_is_kept", f"{table}_is_not_emptied", f"{table}_follows")
    return migrations.RunSQL(
        kept + follows(table), _guards.undone(*((table, each) for each in names))
    )


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0009_signatures'),
    ]

    operations = [
        migrations.CreateModel(
            name='Commitment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('clause', models.CharField(max_length=100)),
                ('item', models.CharField(blank=True, max_length=10)),
                ('owed_by', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=12), size=None)),
                ('owed_to', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=12), size=None)),
                ('quantity', models.DecimalField(decimal_places=6, max_digits=20, null=True)),
                ('unit', models.CharField(blank=True, max_length=40)),
                ('opens', models.DateField(null=True)),
                ('due', models.DateField(null=True)),
                ('price', models.DecimalField(decimal_places=2, max_digits=18, null=True)),
                ('currency', models.CharField(blank=True, max_length=3)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='commitments', to='sapar_web.stay')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='commitments', to='sapar_web.version')),
            ],
            options={
                'indexes': [models.Index(fields=['stay', 'version', 'number'], name='commitments_of_a_stay')],
                'constraints': [models.UniqueConstraint(fields=('version', 'clause'), name='one_commitment_per_clause')],
            },
        ),
        migrations.CreateModel(
            name='DueDate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('on', models.DateField()),
                ('opens', models.DateField(null=True)),
                ('occasion', models.CharField(max_length=12)),
                ('parties', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=12), size=None)),
                ('clause', models.CharField(blank=True, max_length=100)),
                ('text', models.JSONField(null=True)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='due_dates', to='sapar_web.stay')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='due_dates', to='sapar_web.version')),
            ],
            options={
                'indexes': [models.Index(fields=['stay', 'version', 'on'], name='due_dates_of_a_stay')],
                'constraints': [models.UniqueConstraint(fields=('version', 'number'), name='due_dates_in_order')],
            },
        ),
        migrations.CreateModel(
            name='MilestoneLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('name', models.JSONField()),
                ('share', models.DecimalField(decimal_places=8, max_digits=9)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=18, null=True)),
                ('currency', models.CharField(max_length=3)),
                ('after', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=100), size=None)),
                ('paid_by', models.CharField(blank=True, choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', '')], max_length=12)),
                ('paid_to', models.CharField(blank=True, choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', '')], max_length=12)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='milestones', to='sapar_web.stay')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='milestones', to='sapar_web.version')),
            ],
            options={
                'indexes': [models.Index(fields=['stay', 'version'], name='milestones_of_a_stay')],
                'constraints': [models.UniqueConstraint(fields=('version', 'number'), name='milestones_in_order')],
            },
        ),
        migrations.CreateModel(
            name='PriceLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('item', models.CharField(max_length=100)),
                ('part', models.CharField(max_length=10)),
                ('clauses', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=100), size=None)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=18, null=True)),
                ('currency', models.CharField(max_length=3)),
                ('paid_by', models.CharField(blank=True, choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', '')], max_length=12)),
                ('paid_to', models.CharField(blank=True, choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', '')], max_length=12)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='prices', to='sapar_web.stay')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='prices', to='sapar_web.version')),
            ],
            options={
                'indexes': [models.Index(fields=['stay', 'version'], name='prices_of_a_stay')],
                'constraints': [models.UniqueConstraint(fields=('version', 'number'), name='prices_in_order')],
            },
        ),
        migrations.RunSQL(FOLLOWS, BACK),
        *(guarded(name) for name in ROWS),
    ]
