"""How stays ended; kept as it is."""

from importlib import import_module

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


_guards = import_module("sapar_web.migrations.0002_guards")

TABLE = "sapar_web_ending"


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0012_commitments'),
    ]

    operations = [
        migrations.CreateModel(
            name='Ending',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('withdrawn', 'withdrawn before it was agreed'), ('terminated', 'terminated after it was agreed'), ('completed', 'completed')], max_length=12)),
                ('party', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor')], max_length=12)),
                ('on', models.DateField(null=True)),
                ('reason', models.TextField(blank=True, max_length=5000)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stay', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='ending', to='sapar_web.stay')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'withdrawn'), ('on', None), models.Q(('reason', ''), _negated=True)), models.Q(('kind', 'terminated'), ('on__isnull', False), models.Q(('reason', ''), _negated=True)), models.Q(('kind', 'completed'), ('on__isnull', False)), _connector='OR'), name='stay_ended_somehow')],
            },
        ),
        migrations.RunSQL(
            _guards.refused(TABLE, "UPDATE OR DELETE"),
            _guards.undone((TABLE, f"{TABLE}_is_kept"), (TABLE, f"{TABLE}_is_not_emptied")),
        ),
    ]
