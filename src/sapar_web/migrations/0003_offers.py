"""Offers are frozen once submitted, and decisions once made; terms are listed by last day for offers."""

from django.db import migrations, models

DECIDED = """
CREATE FUNCTION sapar_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('withdrawn', 'selected', 'declined') AND
        ROW(NEW.state, NEW.reason, NEW.decided_at, NEW.decided_by_id, NEW.submitted_at,
            NEW.terms_id, NEW.organisation_id)
        IS DISTINCT FROM
        ROW(OLD.state, OLD.reason, OLD.decided_at, OLD.decided_by_id, OLD.submitted_at,
            OLD.terms_id, OLD.organisation_id)
    THEN
        RAISE EXCEPTION '% of % is refused: what was decided stands', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_offer_stays_decided BEFORE UPDATE ON sapar_web_offer
    FOR EACH ROW EXECUTE FUNCTION sapar_decided();
"""
UNDECIDED = """
DROP TRIGGER sapar_web_offer_stays_decided ON sapar_web_offer;
DROP FUNCTION sapar_decided();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0002_guards'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='terms',
            index=models.Index(condition=models.Q(('offers_until__isnull', False), ('state', 'published')), fields=['offers_until', 'key'], name='terms_by_last_day'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('canonical', ''), ('digest', ''), ('state', 'draft')), ('state', 'withdrawn'), models.Q(models.Q(('state', 'draft'), _negated=True), models.Q(('digest', ''), _negated=True), models.Q(('canonical', ''), _negated=True), ('submitted_at__isnull', False)), _connector='OR'), name='offer_frozen_once_submitted'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['selected', 'declined']), _negated=True), models.Q(models.Q(('reason', ''), _negated=True), ('decided_at__isnull', False)), _connector='OR'), name='offer_decided_with_reason'),
        ),
        migrations.RunSQL(DECIDED, UNDECIDED),
    ]
