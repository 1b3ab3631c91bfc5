"""What commitments come to where their stay was terminated; also of those that were before."""

import json
from decimal import Decimal
from importlib import import_module

import django.db.models.deletion
from django.db import migrations, models
from django.utils import timezone

from sapar.agreements.commitments import Claim, commitments_of, owed_at
from sapar.agreements.document.agreement import Agreement


_guards = import_module("sapar_web.migrations.0002_guards")

TABLE = "sapar_web_owedstill"

ENDED = """
CREATE FUNCTION sapar_is_terminated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM sapar_web_commitment c JOIN sapar_web_ending e ON e.stay_id = c.stay_id
        WHERE c.id = NEW.commitment_id AND e.kind = 'terminated'
    ) THEN
        RAISE EXCEPTION 'a commitment is owed in part only where its stay was terminated'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_owedstill_has_ended BEFORE INSERT ON sapar_web_owedstill
    FOR EACH ROW EXECUTE FUNCTION sapar_is_terminated();
"""

BACK = """
DROP TRIGGER sapar_web_owedstill_has_ended ON sapar_web_owedstill;
DROP FUNCTION sapar_is_terminated();
"""


def fill(apps, schema_editor):
    """Keep it of stays that were terminated before, whose lines are then made anew."""
    ended = apps.get_model("sapar_web", "Ending").objects.filter(kind="terminated")
    for stay, day in ended.values_list("stay_id", "on"):
        rows = apps.get_model("sapar_web", "Commitment").objects.filter(stay=stay)
        last = rows.select_related("version").order_by("-version_id").first()
        if last is None:
            continue
        document = Agreement.model_validate(json.loads(last.version.canonical))
        listed = commitments_of(document, signed(apps, last.version.agreement_id))
        owed = {each.commitment.clause: each for each in owed_at(listed, day)}
        kept = apps.get_model("sapar_web", "OwedStill").objects
        kept.bulk_create(
            kept.model(
                commitment=row,
                released=owed[row.clause].claim is Claim.RELEASED,
                quantity=rounded(owed[row.clause].quantity),
                due=owed[row.clause].due,
                price=owed[row.clause].price,
            )
            for row in rows.filter(version=last.version)
        )
        apps.get_model("sapar_web", "Tally").objects.filter(stay=stay).delete()


def signed(apps, agreement):
    """The day of the last signature under the first version."""
    rows = apps.get_model("sapar_web", "Signature").objects.filter(
        version__agreement=agreement, version__why="signing"
    )
    last = rows.order_by("-version__number", "-number").first()
    return last and timezone.localdate(last.at, timezone.get_default_timezone())


def rounded(quantity):
    """A quantity as its column has it."""
    if quantity is None:
        return None
    return (Decimal(quantity.numerator) / quantity.denominator).quantize(Decimal("0.000001"))


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0027_erased_before'),
    ]

    operations = [
        migrations.CreateModel(
            name='OwedStill',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('released', models.BooleanField()),
                ('quantity', models.DecimalField(decimal_places=6, max_digits=20, null=True)),
                ('due', models.DateField(null=True)),
                ('price', models.DecimalField(decimal_places=2, max_digits=18, null=True)),
                ('commitment', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='still', to='sapar_web.commitment')),
            ],
        ),
        migrations.RunSQL(ENDED, BACK),
        migrations.RunSQL(
            _guards.refused(TABLE, "UPDATE OR DELETE"),
            _guards.undone((TABLE, f"{TABLE}_is_kept"), (TABLE, f"{TABLE}_is_not_emptied")),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
