"""Words of needs go with the data of whoever they are about, where no signed agreement rests on them."""

from importlib import import_module

from django.db import migrations, models


_guards = import_module("sapar_web.migrations.0002_guards")

FROZEN = """
CREATE FUNCTION sapar_need_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    was jsonb := to_jsonb(OLD) - '{changed_at,erased_at}'::text[];
    words CONSTANT text[] := '{document,canonical,state}';
BEGIN
    IF OLD.state = 'draft' THEN
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{changed_at,erased_at}'::text[] = was THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.party = 'participant' AND NEW.erased_at IS NOT NULL
        AND to_jsonb(NEW) - words - '{changed_at,erased_at}'::text[] = was - words
    THEN
        IF NEW.state = OLD.state AND NEW.document = OLD.document - 'constraints'
            AND NEW.canonical::jsonb = OLD.canonical::jsonb - 'constraints'
        THEN
            RETURN NEW;
        END IF;
        IF NEW.state = 'erased' AND NEW.document - '{format,party}'::text[] = '{}'
            AND EXISTS (SELECT FROM sapar_web_stay WHERE id = NEW.stay_id AND state = 'withdrawn')
        THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION '% of % is refused: the document is frozen', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER sapar_web_need_is_frozen BEFORE UPDATE OR DELETE ON sapar_web_need
    FOR EACH ROW EXECUTE FUNCTION sapar_need_is_frozen();
"""

BACK = """
DROP TRIGGER sapar_web_need_is_frozen ON sapar_web_need;
DROP FUNCTION sapar_need_is_frozen();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0023_contractor_of_a_call'),
    ]

    operations = [
        migrations.AddField(
            model_name='need',
            name='erased_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='need',
            name='state',
            field=models.CharField(choices=[('draft', 'draft'), ('submitted', 'handed in'), ('erased', 'handed in, and erased since')], default='draft', max_length=12),
        ),
        migrations.RemoveConstraint(
            model_name='need',
            name='need_frozen_once_submitted',
        ),
        migrations.AddConstraint(
            model_name='need',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('canonical', ''), ('digest', ''), ('state', 'draft'), ('submitted_at', None)), models.Q(('state', 'submitted'), ('submitted_at__isnull', False), models.Q(('digest', ''), _negated=True), models.Q(('canonical', ''), _negated=True)), models.Q(('canonical', ''), ('state', 'erased'), ('erased_at__isnull', False), ('submitted_at__isnull', False), models.Q(('digest', ''), _negated=True)), _connector='OR'), name='need_frozen_once_submitted'),
        ),
        migrations.RunSQL(
            _guards.undone(("sapar_web_need", "sapar_web_need_is_frozen")),
            _guards.frozen("sapar_web_need"),
        ),
        migrations.RunSQL(FROZEN, BACK),
    ]
