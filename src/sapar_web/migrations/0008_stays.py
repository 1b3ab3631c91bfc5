"""Stays, needs, agreements and proposals; and what of them the database keeps as it is."""

from importlib import import_module

import django.contrib.postgres.fields
import django.db.models.deletion
import sapar_web.models.stay
import uuid
from django.conf import settings
from django.db import migrations, models


_guards = import_module("sapar_web.migrations.0002_guards")

ENDED = """
CREATE FUNCTION sapar_proposed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'open' OR
        ROW(NEW.key, NEW.agreement_id, NEW.kind, NEW.clause, NEW.part, NEW.before, NEW.after, NEW.reason,
            NEW.text, NEW.party, NEW.by_id, NEW.at, NEW.revision, NEW.digest, NEW.counter_to_id)
        IS DISTINCT FROM
        ROW(OLD.key, OLD.agreement_id, OLD.kind, OLD.clause, OLD.part, OLD.before, OLD.after, OLD.reason,
            OLD.text, OLD.party, OLD.by_id, OLD.at, OLD.revision, OLD.digest, OLD.counter_to_id)
    THEN
        RAISE EXCEPTION '% of % is refused: what was proposed stands', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_proposal_stands BEFORE UPDATE ON sapar_web_proposal
    FOR EACH ROW EXECUTE FUNCTION sapar_proposed();
"""
UNENDED = """
DROP TRIGGER sapar_web_proposal_stands ON sapar_web_proposal;
DROP FUNCTION sapar_proposed();
"""
KEPT = (
    ("sapar_web_version", "UPDATE OR DELETE"),
    ("sapar_web_acceptance", "UPDATE OR DELETE"),
    ("sapar_web_remark", "UPDATE OR DELETE"),
    ("sapar_web_goalconsent", "UPDATE OR DELETE"),
    ("sapar_web_proposal", "DELETE"),
)


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0007_calls'),
    ]

    operations = [
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('document', models.JSONField()),
                ('revision', models.PositiveIntegerField(default=1)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('changed_at', models.DateTimeField(auto_now=True)),
            ],
        ),
        migrations.AlterField(
            model_name='token',
            name='scopes',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('read', 'read'), ('terms', 'write terms'), ('voice', 'state needs and comment'), ('offers', 'write offers'), ('calls', 'write calls, applications and reviews'), ('stays', 'take part in stays and their agreements'), ('people', 'invite and change members')], max_length=12), size=None),
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('add', 'add'), ('amend', 'change'), ('remove', 'remove')], max_length=8)),
                ('clause', models.CharField(blank=True, max_length=80)),
                ('part', models.CharField(blank=True, max_length=40)),
                ('before', models.JSONField(null=True)),
                ('after', models.JSONField(null=True)),
                ('reason', models.CharField(max_length=40)),
                ('text', models.TextField(blank=True, max_length=5000)),
                ('party', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor')], max_length=12)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('state', models.CharField(choices=[('open', 'open'), ('settled', 'accepted by all'), ('countered', 'answered by a counter-proposal'), ('withdrawn', 'withdrawn'), ('refused', 'refused')], default='open', max_length=12)),
                ('revision', models.PositiveIntegerField()),
                ('digest', models.CharField(max_length=64)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='sapar_web.agreement')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('counter_to', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='counters', to='sapar_web.proposal')),
            ],
        ),
        migrations.CreateModel(
            name='Acceptance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('party', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor')], max_length=12)),
                ('digest', models.CharField(max_length=64)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='acceptances', to='sapar_web.proposal')),
            ],
        ),
        migrations.CreateModel(
            name='Remark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('clause', models.CharField(blank=True, max_length=80)),
                ('part', models.CharField(blank=True, max_length=40)),
                ('party', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor')], max_length=12)),
                ('text', models.TextField(max_length=5000)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='remarks', to='sapar_web.agreement')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('proposal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='remarks', to='sapar_web.proposal')),
            ],
        ),
        migrations.CreateModel(
            name='Stay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('title', models.CharField(max_length=300, verbose_name='title')),
                ('first_day', models.DateField(verbose_name='first day')),
                ('last_day', models.DateField(verbose_name='last day')),
                ('needs_until', models.DateField(verbose_name='last day for needs')),
                ('needs_opened_at', models.DateTimeField(blank=True, null=True)),
                ('state', models.CharField(choices=[('preparing', 'needs are being written'), ('negotiating', 'being negotiated'), ('signing', 'waiting for signatures'), ('active', 'agreed and in force'), ('amending', 'in force, being amended'), ('completed', 'completed'), ('withdrawn', 'withdrawn'), ('terminated', 'terminated')], default='preparing', max_length=12)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('ended_why', models.TextField(blank=True, max_length=5000)),
                ('application', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='stay', to='sapar_web.application')),
                ('contractor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sapar_web.organisation')),
                ('created_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('host', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sapar_web.organisation')),
                ('mentor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('offer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='stays', to='sapar_web.offer')),
                ('participant', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('sending', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sapar_web.organisation')),
                ('sponsor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sapar_web.organisation')),
                ('terms', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='stays', to='sapar_web.terms')),
            ],
        ),
        migrations.CreateModel(
            name='Need',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('party', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor')], max_length=12)),
                ('state', models.CharField(choices=[('draft', 'draft'), ('submitted', 'handed in')], default='draft', max_length=12)),
                ('document', models.JSONField()),
                ('revision', models.PositiveIntegerField(default=1)),
                ('canonical', models.TextField(blank=True)),
                ('digest', models.CharField(blank=True, max_length=64)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('submitted_at', models.DateTimeField(blank=True, null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='needs', to='sapar_web.stay')),
            ],
        ),
        migrations.AddField(
            model_name='agreement',
            name='stay',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='agreement', to='sapar_web.stay'),
        ),
        migrations.CreateModel(
            name='StayInvitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('party', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor')], max_length=12)),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail address')),
                ('token', models.CharField(editable=False, max_length=64, unique=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('expires_at', models.DateTimeField(default=sapar_web.models.stay._soon)),
                ('used_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('invited_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='sapar_web.stay')),
            ],
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('number', models.PositiveIntegerField()),
                ('why', models.CharField(choices=[('signing', 'for the first signatures'), ('amendment', 'as an amendment')], default='signing', max_length=12)),
                ('document', models.JSONField()),
                ('canonical', models.TextField()),
                ('digest', models.CharField(max_length=64)),
                ('signers', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor')], max_length=12), size=None)),
                ('revision', models.PositiveIntegerField()),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='sapar_web.agreement')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='GoalConsent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('goal', models.CharField(max_length=80)),
                ('mark', models.CharField(max_length=64)),
                ('party', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor')], max_length=12)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consents', to='sapar_web.agreement')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('agreement', 'goal', 'mark', 'party'), name='consented_once')],
            },
        ),
        migrations.AddIndex(
            model_name='proposal',
            index=models.Index(fields=['agreement', 'clause', 'id'], name='proposals_of_a_clause'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(models.Q(('clause', ''), _negated=True), ('part', '')), models.Q(models.Q(('part', ''), _negated=True), ('clause', '')), _connector='OR'), name='proposal_is_about_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('after__isnull', False), ('before', None), ('kind', 'add')), models.Q(('after__isnull', False), ('before__isnull', False), ('kind', 'amend')), models.Q(('after', None), ('before__isnull', False), ('kind', 'remove')), _connector='OR'), name='proposal_says_what_changes'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('state', 'open')), models.Q(models.Q(('state', 'open'), _negated=True), ('ended_at__isnull', False)), _connector='OR'), name='proposal_ended_with_its_time'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.UniqueConstraint(fields=('counter_to',), name='one_counter_per_proposal'),
        ),
        migrations.AddConstraint(
            model_name='acceptance',
            constraint=models.UniqueConstraint(fields=('proposal', 'party'), name='accepted_once'),
        ),
        migrations.AddIndex(
            model_name='remark',
            index=models.Index(fields=['agreement', 'clause', 'id'], name='remarks_of_a_clause'),
        ),
        migrations.AddConstraint(
            model_name='remark',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(models.Q(('clause', ''), _negated=True), ('part', '')), models.Q(models.Q(('part', ''), _negated=True), ('clause', '')), _connector='OR'), name='remark_is_about_one_thing'),
        ),
        migrations.AddIndex(
            model_name='stay',
            index=models.Index(fields=['sponsor', '-id'], name='stays_of_a_sponsor'),
        ),
        migrations.AddIndex(
            model_name='stay',
            index=models.Index(fields=['sending', '-id'], name='stays_of_a_sender'),
        ),
        migrations.AddIndex(
            model_name='stay',
            index=models.Index(fields=['host', '-id'], name='stays_of_a_host'),
        ),
        migrations.AddIndex(
            model_name='stay',
            index=models.Index(fields=['contractor', '-id'], name='stays_of_a_contractor'),
        ),
        migrations.AddIndex(
            model_name='stay',
            index=models.Index(fields=['participant', '-id'], name='stays_of_a_participant'),
        ),
        migrations.AddIndex(
            model_name='stay',
            index=models.Index(fields=['mentor', '-id'], name='stays_of_a_mentor'),
        ),
        migrations.AddConstraint(
            model_name='stay',
            constraint=models.CheckConstraint(condition=models.Q(('first_day__lte', models.F('last_day'))), name='stay_begins_before_it_ends'),
        ),
        migrations.AddConstraint(
            model_name='stay',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['preparing', 'withdrawn']), ('participant__isnull', False), _connector='OR'), name='stay_has_a_participant'),
        ),
        migrations.AddConstraint(
            model_name='stay',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_at__isnull', False), ('state__in', ['completed', 'withdrawn', 'terminated'])), models.Q(('ended_at', None), ('state__in', ['preparing', 'negotiating', 'signing', 'active', 'amending'])), _connector='OR'), name='stay_ended_with_its_time'),
        ),
        migrations.AddConstraint(
            model_name='stay',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['withdrawn', 'terminated']), _negated=True), models.Q(('ended_why', ''), _negated=True), _connector='OR'), name='stay_ended_with_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='need',
            constraint=models.UniqueConstraint(fields=('stay', 'party'), name='one_need_per_party'),
        ),
        migrations.AddConstraint(
            model_name='need',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('canonical', ''), ('digest', ''), ('state', 'draft'), ('submitted_at', None)), models.Q(('state', 'submitted'), ('submitted_at__isnull', False), models.Q(('digest', ''), _negated=True), models.Q(('canonical', ''), _negated=True)), _connector='OR'), name='need_frozen_once_submitted'),
        ),
        migrations.AddConstraint(
            model_name='stayinvitation',
            constraint=models.UniqueConstraint(condition=models.Q(('used_at', None), ('withdrawn_at', None)), fields=('stay', 'party'), name='one_open_invitation_per_party'),
        ),
        migrations.AddConstraint(
            model_name='stayinvitation',
            constraint=models.CheckConstraint(condition=models.Q(('party__in', ['participant', 'mentor'])), name='people_alone_are_invited_to_a_stay'),
        ),
        migrations.AddIndex(
            model_name='version',
            index=models.Index(fields=['digest'], name='versions_by_digest'),
        ),
        migrations.AddConstraint(
            model_name='version',
            constraint=models.UniqueConstraint(fields=('agreement', 'number'), name='one_version_per_number'),
        ),
        migrations.AddConstraint(
            model_name='version',
            constraint=models.CheckConstraint(condition=models.Q(('number__gte', 1), models.Q(('canonical', ''), _negated=True), models.Q(('digest', ''), _negated=True), ('signers__len__gte', 1)), name='version_is_whole'),
        ),
        migrations.RunSQL(ENDED, UNENDED),
        migrations.RunSQL(
            _guards.frozen("sapar_web_need"),
            _guards.undone(("sapar_web_need", "sapar_web_need_is_frozen")),
        ),
        *(
            migrations.RunSQL(
                _guards.refused(table, deeds),
                _guards.undone((table, f"{table}_is_kept"), (table, f"{table}_is_not_emptied")),
            )
            for table, deeds in KEPT
        ),
    ]
