"""Calls, applications, reviews and appeals, and what the database itself refuses about them."""

import django.contrib.postgres.fields
import django.db.models.constraints
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

TRANSITIONS = """
CREATE FUNCTION sapar_application_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state IS DISTINCT FROM OLD.state
        AND (OLD.state || '>' || NEW.state) NOT IN (
            'draft>submitted', 'draft>withdrawn',
            'submitted>nominated', 'submitted>not_nominated', 'submitted>declined',
            'submitted>withdrawn', 'not_nominated>withdrawn',
            'nominated>selected', 'nominated>waiting', 'nominated>declined',
            'nominated>withdrawn', 'selected>withdrawn',
            'waiting>offered', 'waiting>declined', 'waiting>withdrawn',
            'offered>selected', 'offered>declined', 'offered>withdrawn',
            'declined>waiting')
    THEN
        RAISE EXCEPTION 'an application that is % does not become %', OLD.state, NEW.state
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF ROW(NEW.call_id, NEW.participant_id) IS DISTINCT FROM ROW(OLD.call_id, OLD.participant_id)
        OR OLD.state <> 'draft' AND ROW(NEW.sending_id, NEW.host_id, NEW.alias, NEW.submitted_at)
            IS DISTINCT FROM ROW(OLD.sending_id, OLD.host_id, OLD.alias, OLD.submitted_at)
    THEN
        RAISE EXCEPTION 'UPDATE of % is refused: the application is frozen', TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_application_moves BEFORE UPDATE ON sapar_web_application
    FOR EACH ROW EXECUTE FUNCTION sapar_application_moves();
"""

PLACES = """
CREATE FUNCTION sapar_places() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    given integer;
    there integer;
BEGIN
    IF NEW.state NOT IN ('selected', 'offered')
        OR (TG_OP = 'UPDATE' AND OLD.state IN ('selected', 'offered')) THEN
        RETURN NEW;
    END IF;
    SELECT places INTO there FROM sapar_web_call WHERE id = NEW.call_id FOR UPDATE;
    SELECT count(*) INTO given FROM sapar_web_application
        WHERE call_id = NEW.call_id AND state IN ('selected', 'offered');
    IF given >= there THEN
        RAISE EXCEPTION 'all % places of the call are given', there
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_application_places BEFORE INSERT OR UPDATE ON sapar_web_application
    FOR EACH ROW EXECUTE FUNCTION sapar_places();
"""

UPLOADS = """
CREATE FUNCTION sapar_upload() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stands text;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT state INTO stands FROM sapar_web_application WHERE id = NEW.application_id;
    ELSE
        SELECT state INTO stands FROM sapar_web_application WHERE id = OLD.application_id;
    END IF;
    IF TG_OP = 'UPDATE' OR stands NOT IN ('draft', 'withdrawn') THEN
        RAISE EXCEPTION '% of % is refused: the files were submitted', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_upload_is_kept
    BEFORE INSERT OR UPDATE OR DELETE ON sapar_web_upload
    FOR EACH ROW EXECUTE FUNCTION sapar_upload();
"""

IMPARTIAL = """
CREATE FUNCTION sapar_impartial() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM sapar_web_conflict c WHERE c.reviewer_id = NEW.reviewer_id
        AND c.application_id = NEW.application_id) THEN
        RAISE EXCEPTION 'whoever is in conflict does not review'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_review_is_impartial BEFORE INSERT OR UPDATE ON sapar_web_review
    FOR EACH ROW EXECUTE FUNCTION sapar_impartial();
"""

ANSWERED = """
CREATE FUNCTION sapar_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.outcome <> ''
        OR ROW(NEW.application_id, NEW.text, NEW.answer_by, NEW.at)
            IS DISTINCT FROM ROW(OLD.application_id, OLD.text, OLD.answer_by, OLD.at) THEN
        RAISE EXCEPTION '% of % is refused: it is kept as it is', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_appeal_is_kept BEFORE UPDATE OR DELETE ON sapar_web_appeal
    FOR EACH ROW EXECUTE FUNCTION sapar_answered();
"""

FROZEN = "sapar_web_call", "sapar_web_application", "sapar_web_review"
KEPT = "sapar_web_nomination", "sapar_web_conflict"
OWN = (
    (TRANSITIONS, "sapar_web_application", "moves", "sapar_application_moves"),
    (PLACES, "sapar_web_application", "places", "sapar_places"),
    (UPLOADS, "sapar_web_upload", "is_kept", "sapar_upload"),
    (IMPARTIAL, "sapar_web_review", "is_impartial", "sapar_impartial"),
    (ANSWERED, "sapar_web_appeal", "is_kept", "sapar_answered"),
)


def guard(table: str, name: str, deeds: str, function: str) -> migrations.RunSQL:
    """A trigger on each row of a table, and the way back."""
    return migrations.RunSQL(
        f"CREATE TRIGGER {table}_{name} BEFORE {deeds} ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {function}();",
        f"DROP TRIGGER {table}_{name} ON {table};",
    )


def own(sql: str, table: str, name: str, function: str) -> migrations.RunSQL:
    """A trigger with a function of its own, and the way back."""
    back = f"DROP TRIGGER {table}_{name} ON {table}; DROP FUNCTION {function}();"
    return migrations.RunSQL(sql, back)


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0006_seen_and_given_up'),
    ]

    operations = [
        migrations.AlterField(
            model_name='token',
            name='scopes',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('read', 'read'), ('terms', 'write terms'), ('voice', 'state needs and comment'), ('offers', 'write offers'), ('calls', 'write calls, applications and reviews'), ('people', 'invite and change members')], max_length=12), size=None),
        ),
        migrations.CreateModel(
            name='Call',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('state', models.CharField(choices=[('draft', 'draft'), ('open', 'open'), ('closed', 'closed'), ('decided', 'decided'), ('withdrawn', 'withdrawn')], default='draft', max_length=12)),
                ('title', models.CharField(max_length=300, verbose_name='title')),
                ('document', models.JSONField()),
                ('revision', models.PositiveIntegerField(default=1)),
                ('canonical', models.TextField(blank=True)),
                ('digest', models.CharField(blank=True, max_length=64)),
                ('closes_on', models.DateField(verbose_name='last day for applications')),
                ('nominates_on', models.DateField(verbose_name='last day for nominations')),
                ('places', models.PositiveIntegerField(verbose_name='places')),
                ('blind', models.BooleanField(default=False)),
                ('countries', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=2), blank=True, default=list, size=None)),
                ('fields', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=4), blank=True, default=list, size=None)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('opened_at', models.DateTimeField(blank=True, null=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('ended_why', models.TextField(blank=True)),
                ('created_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('offer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='calls', to='sapar_web.offer')),
                ('sponsor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='calls', to='sapar_web.organisation')),
                ('terms', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='calls', to='sapar_web.terms')),
            ],
        ),
        migrations.CreateModel(
            name='Application',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('state', models.CharField(choices=[('draft', 'draft'), ('submitted', 'submitted'), ('nominated', 'nominated'), ('not_nominated', 'not nominated'), ('selected', 'selected'), ('waiting', 'on the waiting list'), ('offered', 'offered a place'), ('declined', 'not selected'), ('withdrawn', 'withdrawn')], default='draft', max_length=14)),
                ('document', models.JSONField()),
                ('revision', models.PositiveIntegerField(default=1)),
                ('canonical', models.TextField(blank=True)),
                ('digest', models.CharField(blank=True, max_length=64)),
                ('alias', models.CharField(blank=True, max_length=12)),
                ('score', models.DecimalField(blank=True, decimal_places=12, max_digits=16, null=True)),
                ('reviews_in', models.PositiveSmallIntegerField(default=0)),
                ('waiting_place', models.PositiveIntegerField(blank=True, null=True)),
                ('offered_until', models.DateField(blank=True, null=True)),
                ('reason', models.TextField(blank=True, max_length=5000)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('submitted_at', models.DateTimeField(blank=True, null=True)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('host', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='received', to='sapar_web.organisation')),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='applications', to=settings.AUTH_USER_MODEL)),
                ('sending', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sent', to='sapar_web.organisation')),
                ('call', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='sapar_web.call')),
            ],
        ),
        migrations.CreateModel(
            name='CallHost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('call', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='hosts', to='sapar_web.call')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='received_calls', to='sapar_web.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='Nomination',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('outcome', models.CharField(choices=[('nominated', 'nominated'), ('declined', 'not nominated')], max_length=12)),
                ('reasons', models.TextField(max_length=5000)),
                ('on_return', models.TextField(blank=True, max_length=5000)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('application', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='nomination', to='sapar_web.application')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sapar_web.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='Reviewer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail address')),
                ('token', models.CharField(editable=False, max_length=64, unique=True)),
                ('invited_at', models.DateTimeField(auto_now_add=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('call', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviewers', to='sapar_web.call')),
                ('invited_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reviews_for', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('state', models.CharField(choices=[('draft', 'draft'), ('submitted', 'submitted')], default='draft', max_length=12)),
                ('document', models.JSONField()),
                ('revision', models.PositiveIntegerField(default=1)),
                ('canonical', models.TextField(blank=True)),
                ('digest', models.CharField(blank=True, max_length=64)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('submitted_at', models.DateTimeField(blank=True, null=True)),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='sapar_web.application')),
                ('reviewer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='sapar_web.reviewer')),
            ],
        ),
        migrations.CreateModel(
            name='Conflict',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(max_length=30)),
                ('text', models.TextField(blank=True, max_length=2000)),
                ('found', models.BooleanField(default=False)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='conflicts', to='sapar_web.application')),
                ('reviewer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='conflicts', to='sapar_web.reviewer')),
            ],
        ),
        migrations.CreateModel(
            name='Upload',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('kind', models.CharField(max_length=80)),
                ('size', models.PositiveIntegerField()),
                ('digest', models.CharField(max_length=64)),
                ('content', models.BinaryField()),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uploads', to='sapar_web.application')),
            ],
        ),
        migrations.CreateModel(
            name='Appeal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('text', models.TextField(max_length=5000)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('answer_by', models.DateField()),
                ('outcome', models.CharField(blank=True, choices=[('upheld', 'upheld'), ('dismissed', 'dismissed')], max_length=12)),
                ('answer', models.TextField(blank=True, max_length=5000)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('application', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='appeal', to='sapar_web.application')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('outcome', '')), fields=['answer_by', 'id'], name='appeals_that_wait')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(models.Q(('answer', ''), ('answered_at', None), ('outcome', '')), models.Q(models.Q(('outcome', ''), _negated=True), models.Q(('answer', ''), _negated=True), ('answered_at__isnull', False)), _connector='OR')), name='appeal_answered_with_reasons')],
            },
        ),
        migrations.AddIndex(
            model_name='call',
            index=models.Index(fields=['state', 'closes_on', 'id'], name='calls_by_closing_day'),
        ),
        migrations.AddIndex(
            model_name='call',
            index=models.Index(fields=['sponsor', '-changed_at', '-id'], name='calls_of_a_sponsor'),
        ),
        migrations.AddConstraint(
            model_name='call',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('canonical', ''), ('digest', ''), ('state', 'draft')), models.Q(models.Q(('state', 'draft'), _negated=True), models.Q(('digest', ''), _negated=True), models.Q(('canonical', ''), _negated=True)), _connector='OR'), name='call_frozen_once_opened'),
        ),
        migrations.AddConstraint(
            model_name='call',
            constraint=models.CheckConstraint(condition=models.Q(('nominates_on__gte', models.F('closes_on'))), name='call_nominates_after_it_closes'),
        ),
        migrations.AddIndex(
            model_name='application',
            index=models.Index(fields=['call', 'state', 'id'], name='applications_of_a_call'),
        ),
        migrations.AddIndex(
            model_name='application',
            index=models.Index(models.F('call'), models.OrderBy(models.F('score'), descending=True, nulls_last=True), models.F('id'), name='applications_by_score'),
        ),
        migrations.AddIndex(
            model_name='application',
            index=models.Index(fields=['participant', '-id'], name='applications_of_a_person'),
        ),
        migrations.AddIndex(
            model_name='application',
            index=models.Index(fields=['sending', 'state', 'id'], name='applications_sent'),
        ),
        migrations.AddConstraint(
            model_name='application',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'withdrawn'), _negated=True), fields=('call', 'participant'), name='one_application_per_person'),
        ),
        migrations.AddConstraint(
            model_name='application',
            constraint=models.UniqueConstraint(condition=models.Q(('alias', ''), _negated=True), fields=('call', 'alias'), name='one_application_per_alias'),
        ),
        migrations.AddConstraint(
            model_name='application',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('call', 'waiting_place'), name='one_application_per_waiting_place'),
        ),
        migrations.AddConstraint(
            model_name='application',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('alias', ''), ('canonical', ''), ('digest', ''), ('state', 'draft')), ('state', 'withdrawn'), models.Q(models.Q(('state', 'draft'), _negated=True), models.Q(('digest', ''), _negated=True), models.Q(('canonical', ''), _negated=True), models.Q(('alias', ''), _negated=True), ('host__isnull', False), ('sending__isnull', False), ('submitted_at__isnull', False)), _connector='OR'), name='application_frozen_once_submitted'),
        ),
        migrations.AddConstraint(
            model_name='application',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['selected', 'waiting', 'offered', 'declined']), _negated=True), models.Q(models.Q(('reason', ''), _negated=True), ('decided_at__isnull', False)), _connector='OR'), name='application_decided_with_reason'),
        ),
        migrations.AddConstraint(
            model_name='application',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'waiting'), ('waiting_place__isnull', False)), models.Q(models.Q(('state', 'waiting'), _negated=True), ('waiting_place__isnull', True)), _connector='OR'), name='waiting_has_a_place'),
        ),
        migrations.AddConstraint(
            model_name='application',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('offered_until__isnull', False), ('state', 'offered')), models.Q(models.Q(('state', 'offered'), _negated=True), ('offered_until__isnull', True)), _connector='OR'), name='offered_has_a_last_day'),
        ),
        migrations.AddConstraint(
            model_name='callhost',
            constraint=models.UniqueConstraint(fields=('call', 'organisation'), name='one_host_once_per_call'),
        ),
        migrations.AddConstraint(
            model_name='nomination',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reasons', ''), _negated=True), models.Q(('outcome', 'declined'), models.Q(('on_return', ''), _negated=True), _connector='OR')), name='nomination_with_reasons_and_return'),
        ),
        migrations.AddConstraint(
            model_name='reviewer',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('call', 'email'), name='reviewer_asked_once'),
        ),
        migrations.AddConstraint(
            model_name='reviewer',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None), ('person__isnull', False)), fields=('call', 'person'), name='reviewer_once_per_call'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.UniqueConstraint(fields=('reviewer', 'application'), name='one_review_per_application'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('canonical', ''), ('digest', ''), ('state', 'draft')), models.Q(models.Q(('state', 'draft'), _negated=True), models.Q(('digest', ''), _negated=True), models.Q(('canonical', ''), _negated=True)), _connector='OR'), name='review_frozen_once_submitted'),
        ),
        migrations.AddConstraint(
            model_name='conflict',
            constraint=models.UniqueConstraint(fields=('reviewer', 'application'), name='one_conflict_per_application'),
        ),
        migrations.AddConstraint(
            model_name='upload',
            constraint=models.UniqueConstraint(fields=('application', 'digest'), name='one_upload_per_content'),
        ),
        *(guard(table, "is_frozen", "UPDATE OR DELETE", "sapar_frozen") for table in FROZEN),
        *(guard(table, "is_kept", "UPDATE OR DELETE", "sapar_refuse") for table in KEPT),
        *(own(*each) for each in OWN),
    ]
