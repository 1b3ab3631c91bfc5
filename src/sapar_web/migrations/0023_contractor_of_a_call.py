"""A call says who the contractor is before anybody applies; once opened, that stays."""

import django.db.models.deletion
from django.db import migrations, models

OFFERED = """
UPDATE sapar_web_call c SET contractor_id = o.organisation_id FROM sapar_web_offer o
WHERE o.id = c.offer_id AND o.document #>> '{offerer,role}' = 'contractor';
"""

STAYS = """
CREATE FUNCTION sapar_contractor_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'draft' AND NEW.contractor_id IS DISTINCT FROM OLD.contractor_id THEN
        RAISE EXCEPTION 'an open call keeps its contractor' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_call_keeps_contractor BEFORE UPDATE ON sapar_web_call
    FOR EACH ROW EXECUTE FUNCTION sapar_contractor_stays();
"""

BACK = """
DROP TRIGGER sapar_web_call_keeps_contractor ON sapar_web_call;
DROP FUNCTION sapar_contractor_stays();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0022_no_secret_is_kept'),
    ]

    operations = [
        migrations.AddField(
            model_name='call',
            name='contractor',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sapar_web.organisation'),
        ),
        migrations.RunSQL(OFFERED, migrations.RunSQL.noop),
        migrations.RunSQL(STAYS, BACK),
    ]
