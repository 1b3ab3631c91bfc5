"""What stays come to line by line, and snapshots of the balance of a scheme."""

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0019_money'),
    ]

    operations = [
        migrations.CreateModel(
            name='Tally',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('events', models.PositiveIntegerField()),
                ('on', models.DateField()),
                ('later', models.BooleanField(default=False)),
                ('stay', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='tally', to='sapar_web.stay')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='sapar_web.version')),
            ],
        ),
        migrations.CreateModel(
            name='AccessLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('request', models.UUIDField()),
                ('activity', models.CharField(max_length=300)),
                ('asked_on', models.DateField()),
                ('outcome', models.CharField(blank=True, max_length=10)),
                ('charge', models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                ('currency', models.CharField(blank=True, max_length=3)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='access_lines', to='sapar_web.stay')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('stay', 'request'), name='one_line_per_request')],
            },
        ),
        migrations.CreateModel(
            name='DeliveryLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('claim', models.UUIDField()),
                ('clause', models.CharField(max_length=100)),
                ('on', models.DateField()),
                ('quantity', models.DecimalField(decimal_places=6, max_digits=20, null=True)),
                ('claimed_by', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', '')], max_length=12)),
                ('answer', models.CharField(max_length=14)),
                ('answered_on', models.DateField(null=True)),
                ('resolution', models.CharField(blank=True, choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', '')], max_length=12)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='delivery_lines', to='sapar_web.stay')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('stay', 'claim'), name='one_line_per_claim')],
            },
        ),
        migrations.CreateModel(
            name='Snapshot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('state', models.CharField(choices=[('waiting', 'waits to be made'), ('ready', 'ready'), ('failed', 'could not be made')], default='waiting', max_length=8)),
                ('asked_at', models.DateTimeField(auto_now_add=True)),
                ('at', models.DateTimeField(null=True)),
                ('mark', models.CharField(blank=True, max_length=64)),
                ('stays', models.PositiveIntegerField(default=0)),
                ('rows', models.JSONField(default=dict)),
                ('digest', models.CharField(blank=True, max_length=64)),
                ('balances', models.JSONField(default=dict)),
                ('released', models.BooleanField(default=False)),
                ('why', models.CharField(blank=True, max_length=500)),
                ('asked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('terms', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='snapshots', to='sapar_web.terms')),
            ],
            options={
                'indexes': [models.Index(fields=['terms', '-id'], name='snapshots_of_terms')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'waiting')), fields=('terms',), name='one_waiting_snapshot_per_terms'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'ready'), _negated=True), ('at__isnull', False), _connector='OR'), name='snapshot_of_a_moment')],
            },
        ),
    ]
