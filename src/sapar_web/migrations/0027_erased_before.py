"""Words of whoever erases themselves go from proposals too; and of those who did before this."""

import json
from importlib import import_module

import rfc8785
from django.db import migrations
from django.utils import timezone

_stays = import_module("sapar_web.migrations.0008_stays")

LESS = """
CREATE FUNCTION sapar_only_less(was jsonb, now jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN was IS NULL OR now IS NULL THEN was IS NULL AND now IS NULL
        ELSE was @> now AND was - '{text,levels,measured_by,contacts}'::text[]
            = now - '{text,levels,measured_by,contacts}'::text[]
    END;
$$;
CREATE OR REPLACE FUNCTION sapar_proposed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    words CONSTANT text[] := '{before,after}';
BEGIN
    IF OLD.state = 'open' AND
        ROW(NEW.key, NEW.agreement_id, NEW.kind, NEW.clause, NEW.part, NEW.before, NEW.after, NEW.reason,
            NEW.text, NEW.party, NEW.by_id, NEW.at, NEW.revision, NEW.digest, NEW.counter_to_id)
        IS NOT DISTINCT FROM
        ROW(OLD.key, OLD.agreement_id, OLD.kind, OLD.clause, OLD.part, OLD.before, OLD.after, OLD.reason,
            OLD.text, OLD.party, OLD.by_id, OLD.at, OLD.revision, OLD.digest, OLD.counter_to_id)
    THEN
        RETURN NEW;
    END IF;
    IF OLD.state <> 'open' AND to_jsonb(NEW) - words = to_jsonb(OLD) - words
        AND (OLD.part = 'contacts' OR OLD.part LIKE 'goals/%')
        AND sapar_only_less(OLD.before, NEW.before) AND sapar_only_less(OLD.after, NEW.after)
        AND NOT EXISTS (
            SELECT FROM sapar_web_agreement a JOIN sapar_web_stay y ON y.id = a.stay_id
            WHERE a.id = OLD.agreement_id
                AND y.state IN ('active', 'amending', 'completed', 'terminated')
        )
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% of % is refused: what was proposed stands', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
"""

BACK = _stays.UNENDED + _stays.ENDED + "DROP FUNCTION sapar_only_less(jsonb, jsonb);"

WORDS = {"text", "levels", "measured_by"}
"""What a goal says in words."""


def erase(apps, _schema_editor):
    """Do for participants who erased themselves before this what is done now when they do.

    A mentor who did is named in no stay any more: whose words theirs were cannot be found.
    """
    gone = {"stay__participant__erased_at__isnull": False}
    needs = apps.get_model("sapar_web", "Need").objects.filter(party="participant", **gone)
    needs.filter(state="draft").delete()
    for need in needs.filter(state="submitted").select_related("stay"):
        _erase_need(need)
    agreements = apps.get_model("sapar_web", "Agreement").objects
    for agreement in agreements.filter(stay__state="withdrawn", **gone):
        _erase_goals(agreement)
        for proposal in agreement.proposals.all():
            _erase_proposal(proposal)


def _erase_need(need):
    if need.stay.state == "withdrawn":
        need.document = {"format": need.document["format"], "party": need.party}
        need.canonical, need.state = "", "erased"
    elif need.document.get("constraints"):
        need.document = _but(need.document, {"constraints"})
        need.canonical = rfc8785.dumps(_but(json.loads(need.canonical), {"constraints"})).decode()
    else:
        return
    need.erased_at = timezone.now()
    need.save()


def _erase_goals(agreement):
    goals = agreement.document.get("goals", [])
    if any(each["owner"] == "participant" for each in goals):
        agreement.document["goals"] = [
            {**_but(each, WORDS), "text": "erased"} if each["owner"] == "participant" else each
            for each in goals
        ]
        agreement.revision += 1
        agreement.save()


def _erase_proposal(proposal):
    forms = [proposal.before, proposal.after]
    if proposal.part == "contacts":
        less = [form and _uncalled(form) for form in forms]
    elif proposal.part.startswith("goals/") and any(_own(form) for form in forms):
        less = [form and _but(form, WORDS) for form in forms]
    else:
        return
    if less == forms:
        return
    if proposal.state == "open":
        proposal.state, proposal.ended_at = "overtaken", timezone.now()
        proposal.save(update_fields=["state", "ended_at"])
    proposal.before, proposal.after = less
    proposal.save(update_fields=["before", "after"])


def _own(form):
    return form is not None and form.get("owner") == "participant"


def _uncalled(form):
    others = [each for each in form.get("contacts", ()) if each.get("party") != "participant"]
    return {**form, "contacts": others} if "contacts" in form else form


def _but(form, names):
    return {name: value for name, value in form.items() if name not in names}


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0026_current_stays_of_a_sponsor'),
    ]

    operations = [
        migrations.RunSQL(LESS, BACK),
        migrations.RunPython(erase, migrations.RunPython.noop),
    ]
