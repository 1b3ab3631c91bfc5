"""A place whose stay was withdrawn before it was agreed is free for the next who waits."""

from django.db import migrations

PLACES = """
CREATE OR REPLACE FUNCTION sapar_places() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    given integer;
    there integer;
BEGIN
    IF NEW.state NOT IN ('selected', 'offered')
        OR (TG_OP = 'UPDATE' AND OLD.state IN ('selected', 'offered')) THEN
        RETURN NEW;
    END IF;
    SELECT places INTO there FROM sapar_web_call WHERE id = NEW.call_id FOR UPDATE;
    SELECT count(*) INTO given FROM sapar_web_application a
        WHERE a.call_id = NEW.call_id AND a.state IN ('selected', 'offered'){};
    IF given >= there THEN
        RAISE EXCEPTION 'all % places of the call are given', there
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
"""

FREE = """
        AND NOT EXISTS (SELECT FROM sapar_web_stay s
            WHERE s.application_id = a.id AND s.state = 'withdrawn')"""


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0016_asked'),
    ]

    operations = [
        migrations.RunSQL(PLACES.format(FREE), PLACES.format("")),
    ]
