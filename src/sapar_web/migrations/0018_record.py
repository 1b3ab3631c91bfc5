"""What happened in stays: events and their evidence, which the database keeps as they are."""

from importlib import import_module

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

_guards = import_module("sapar_web.migrations.0002_guards")

KEPT = ("sapar_web_event", "sapar_web_evidence")

AGREED = """
CREATE FUNCTION sapar_agreed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM sapar_web_stay WHERE id = NEW.stay_id
            AND state IN ('active', 'amending', 'completed', 'terminated')
    ) THEN
        RAISE EXCEPTION 'nothing is recorded of a stay that was not agreed'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_event_of_an_agreed_stay BEFORE INSERT ON sapar_web_event
    FOR EACH ROW EXECUTE FUNCTION sapar_agreed();
"""

BACK = """
DROP TRIGGER sapar_web_event_of_an_agreed_stay ON sapar_web_event;
DROP FUNCTION sapar_agreed();
"""


def guarded(table: str) -> migrations.RunSQL:
    """Rows that are added and never changed."""
    names = (f"{table}_is_kept", f"{table}_is_not_emptied")
    kept = _guards.refused(table, "UPDATE OR DELETE")
    return migrations.RunSQL(kept, _guards.undone(*((table, each) for each in names)))


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0017_places_given_back'),
    ]

    operations = [
        migrations.CreateModel(
            name='LogLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('party', models.CharField(choices=[('mentor', 'mentor'), ('third', 'mediator')], max_length=12)),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail address')),
                ('token', models.CharField(editable=False, max_length=64, unique=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('expires_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('sent_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='log_links', to='sapar_web.stay')),
            ],
        ),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('kind', models.CharField(choices=[('session', 'session with the mentor'), ('asked', 'asked to be let in'), ('outcome', 'what came of it'), ('desk', 'place to work'), ('account', 'library or IT account'), ('introduction', 'introduced to colleagues'), ('talk', 'talk or class given'), ('done', 'something owed was done'), ('observation', 'a day of looking on alone'), ('absence', 'the mentor is away'), ('acknowledgement', 'confirmed'), ('dispute', 'disputed'), ('reply', 'reply to a dispute'), ('resolution', 'decided by the mediator'), ('withdrawal', 'taken back'), ('correction', 'corrected')], max_length=16)),
                ('on', models.DateField(verbose_name='day')),
                ('author', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', 'mediator')], max_length=12)),
                ('logged_at', models.DateTimeField()),
                ('received_at', models.DateTimeField(auto_now_add=True)),
                ('commitment', models.CharField(blank=True, max_length=100)),
                ('of', models.UUIDField(blank=True, null=True)),
                ('document', models.JSONField()),
                ('digest', models.CharField(max_length=64)),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='sapar_web.stay')),
                ('link', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='sapar_web.loglink')),
            ],
        ),
        migrations.CreateModel(
            name='Watched',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('code', models.CharField(max_length=4)),
                ('party', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', 'mediator')], max_length=12)),
                ('acts', models.BooleanField()),
                ('since', models.DateField()),
                ('count', models.PositiveIntegerField()),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='sapar_web.organisation')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='watched', to='sapar_web.stay')),
            ],
        ),
        migrations.CreateModel(
            name='Evidence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('kind', models.CharField(max_length=80)),
                ('size', models.PositiveIntegerField()),
                ('digest', models.CharField(max_length=64)),
                ('content', models.BinaryField()),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='evidence', to='sapar_web.event')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('event', 'digest'), name='one_evidence_per_content')],
            },
        ),
        migrations.AddConstraint(
            model_name='loglink',
            constraint=models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('stay', 'party'), name='one_log_link_per_party'),
        ),
        migrations.AddConstraint(
            model_name='loglink',
            constraint=models.CheckConstraint(condition=models.Q(('party__in', ['mentor', 'third'])), name='mentors_and_mediators_alone_have_log_links'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(fields=['stay', 'on', 'id'], name='events_of_a_stay'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.UniqueConstraint(fields=('stay', 'key'), name='one_event_per_key'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('link__isnull', False), ('person__isnull', True)), models.Q(('link__isnull', True), ('person__isnull', False)), _connector='OR'), name='event_logged_by_somebody'),
        ),
        migrations.AddIndex(
            model_name='watched',
            index=models.Index(fields=['organisation', 'acts', 'since'], name='watched_of_organisations'),
        ),
        migrations.AddIndex(
            model_name='watched',
            index=models.Index(fields=['person', 'acts', 'since'], name='watched_of_people'),
        ),
        migrations.AddConstraint(
            model_name='watched',
            constraint=models.UniqueConstraint(fields=('stay', 'code', 'party', 'acts'), name='watched_once_per_party'),
        ),
        *(guarded(each) for each in KEPT),
        migrations.RunSQL(AGREED, BACK),
    ]
