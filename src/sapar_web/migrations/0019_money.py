"""Money: the ledger, payments, statements, releases, refunds and rates, and what the database holds.

A transaction sums to zero in each book and currency by the time its deed is committed; what it
says of payments, of what is owed and of refunds is what it posts; no milestone is released twice.
"""

from importlib import import_module

import django.contrib.postgres.fields
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


_guards = import_module("sapar_web.migrations.0002_guards")

ZERO = """
CREATE FUNCTION sapar_balanced(asked bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    wanted integer;
    there integer;
    odd record;
BEGIN
    SELECT parts INTO wanted FROM sapar_web_transaction WHERE id = asked;
    SELECT count(*) INTO there FROM sapar_web_posting WHERE transaction_id = asked;
    IF there IS DISTINCT FROM wanted THEN
        RAISE EXCEPTION 'transaction % has % postings, expected %', asked, there, wanted
            USING ERRCODE = 'check_violation';
    END IF;
    SELECT book, currency, sum(number) AS total INTO odd FROM sapar_web_posting
        WHERE transaction_id = asked GROUP BY book, currency HAVING sum(number) <> 0 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'transaction %: % sums to % %, expected zero',
            asked, odd.book, odd.total, odd.currency USING ERRCODE = 'check_violation';
    END IF;
END $$;
CREATE FUNCTION sapar_transaction_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM sapar_balanced(NEW.id);
    RETURN NULL;
END $$;
CREATE FUNCTION sapar_posting_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM sapar_balanced(NEW.transaction_id);
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER sapar_web_transaction_sums_to_zero
    AFTER INSERT ON sapar_web_transaction DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION sapar_transaction_balanced();
CREATE CONSTRAINT TRIGGER sapar_web_posting_sums_to_zero
    AFTER INSERT ON sapar_web_posting DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION sapar_posting_balanced();
"""

ZERO_BACK = """
DROP TRIGGER sapar_web_posting_sums_to_zero ON sapar_web_posting;
DROP TRIGGER sapar_web_transaction_sums_to_zero ON sapar_web_transaction;
DROP FUNCTION sapar_posting_balanced();
DROP FUNCTION sapar_transaction_balanced();
DROP FUNCTION sapar_balanced(bigint);
"""

POSTED = """
CREATE FUNCTION sapar_has_posting(
    asked bigint, kept text, whose text, what text, coin text, much numeric
) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM sapar_web_posting WHERE transaction_id = asked AND book = kept
            AND party = whose AND item = what AND currency = coin AND number = much
    )
$$;
CREATE FUNCTION sapar_payment_posted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (
        EXISTS (SELECT FROM sapar_web_transaction t
            WHERE t.id = NEW.transaction_id AND t.stay_id = NEW.stay_id AND t.kind = 'paid')
        AND sapar_has_posting(NEW.transaction_id, 'paid', NEW.payer, NEW.item,
            NEW.given_currency, -NEW.given)
        AND sapar_has_posting(NEW.transaction_id, 'paid', NEW.payee, NEW.item,
            NEW.arrived_currency, NEW.arrived)
    ) THEN
        RAISE EXCEPTION 'a payment is what its transaction posts'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION sapar_due_posted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (
        sapar_is_signed(NEW.version_id)
        AND EXISTS (SELECT FROM sapar_web_transaction t
            WHERE t.id = NEW.transaction_id AND t.stay_id = NEW.stay_id AND t.kind = 'due')
        AND sapar_has_posting(NEW.transaction_id, 'due', NEW.payer, NEW.item, NEW.currency,
            -NEW.number)
        AND sapar_has_posting(NEW.transaction_id, 'due', NEW.payee, NEW.item, NEW.currency,
            NEW.number)
    ) THEN
        RAISE EXCEPTION 'what is owed was signed by all, and is what its transaction posts'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION sapar_claim_posted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (
        EXISTS (SELECT FROM sapar_web_transaction t
            WHERE t.id = NEW.transaction_id AND t.stay_id = NEW.stay_id AND t.kind = 'refund')
        AND sapar_has_posting(NEW.transaction_id, 'due', NEW.owed_by, 'refund', NEW.currency,
            -NEW.amount)
        AND sapar_has_posting(NEW.transaction_id, 'due', NEW.owed_to, 'refund', NEW.currency,
            NEW.amount)
        AND EXISTS (SELECT FROM sapar_web_event d JOIN sapar_web_event r
                ON r.stay_id = d.stay_id AND r.of = d.key AND r.kind = 'resolution'
            WHERE d.stay_id = NEW.stay_id AND d.key = NEW.dispute AND d.kind = 'dispute')
    ) THEN
        RAISE EXCEPTION 'a refund rests on a dispute that was resolved'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER sapar_web_payment_is_posted
    AFTER INSERT ON sapar_web_payment DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION sapar_payment_posted();
CREATE CONSTRAINT TRIGGER sapar_web_due_is_posted
    AFTER INSERT ON sapar_web_due DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION sapar_due_posted();
CREATE CONSTRAINT TRIGGER sapar_web_refundclaim_is_posted
    AFTER INSERT ON sapar_web_refundclaim DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION sapar_claim_posted();
"""

POSTED_BACK = """
DROP TRIGGER sapar_web_refundclaim_is_posted ON sapar_web_refundclaim;
DROP TRIGGER sapar_web_due_is_posted ON sapar_web_due;
DROP TRIGGER sapar_web_payment_is_posted ON sapar_web_payment;
DROP FUNCTION sapar_claim_posted();
DROP FUNCTION sapar_due_posted();
DROP FUNCTION sapar_payment_posted();
DROP FUNCTION sapar_has_posting(bigint, text, text, text, text, numeric);
"""

RELEASED = """
CREATE FUNCTION sapar_released() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    line sapar_web_milestoneline;
    before numeric;
BEGIN
    PERFORM FROM sapar_web_stay WHERE id = NEW.stay_id FOR UPDATE;
    SELECT * INTO line FROM sapar_web_milestoneline WHERE id = NEW.milestone_id;
    IF line.stay_id <> NEW.stay_id OR line.currency <> NEW.currency THEN
        RAISE EXCEPTION 'a milestone is released in its stay and currency'
            USING ERRCODE = 'restrict_violation';
    END IF;
    SELECT COALESCE(sum(amount), 0) INTO before FROM sapar_web_release
        WHERE stay_id = NEW.stay_id AND mark = NEW.mark AND currency = NEW.currency;
    IF line.amount IS NULL OR before + NEW.amount > line.amount THEN
        RAISE EXCEPTION 'no milestone is released twice, nor above its amount'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sapar_web_release_once BEFORE INSERT ON sapar_web_release
    FOR EACH ROW EXECUTE FUNCTION sapar_released();
"""

RELEASED_BACK = """
DROP TRIGGER sapar_web_release_once ON sapar_web_release;
DROP FUNCTION sapar_released();
"""

KEPT = (
    *("transaction", "posting", "due", "payment", "release", "refundclaim"),
    *("bankstatement", "bankline", "rate"),
)
"""Rows that stay as they are."""


def kept(name: str) -> migrations.RunSQL:
    """A kind of rows that are added, and never changed."""
    table = f"sapar_web_{name}"
    names = (f"{table}_is_kept", f"{table}_is_not_emptied")
    return migrations.RunSQL(
        _guards.refused(table, "UPDATE OR DELETE"),
        _guards.undone(*((table, each) for each in names)),
    )


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0019_showing'),
    ]

    operations = [
        migrations.CreateModel(
            name='BankStatement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=120)),
                ('digest', models.CharField(max_length=64)),
                ('layout', models.CharField(max_length=40)),
                ('known', models.PositiveIntegerField(default=0)),
                ('refused', models.JSONField(default=list)),
                ('notes', models.JSONField(default=list)),
                ('balances', models.JSONField(default=list)),
                ('read_at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('terms', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='sapar_web.terms')),
            ],
        ),
        migrations.CreateModel(
            name='BankLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('number', models.PositiveIntegerField()),
                ('bank_id', models.CharField(max_length=200)),
                ('on', models.DateField()),
                ('amount', models.DecimalField(decimal_places=4, max_digits=18)),
                ('currency', models.CharField(max_length=3)),
                ('counterparty', models.TextField(blank=True)),
                ('account', models.TextField(blank=True)),
                ('reference', models.TextField(blank=True)),
                ('text', models.TextField(blank=True)),
                ('reversal', models.BooleanField(default=False)),
                ('terms', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bank_lines', to='sapar_web.terms')),
                ('statement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='sapar_web.bankstatement')),
            ],
        ),
        migrations.CreateModel(
            name='Payment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('on', models.DateField(verbose_name='day')),
                ('payer', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', 'somebody else')], max_length=12)),
                ('payee', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', 'somebody else')], max_length=12)),
                ('item', models.CharField(max_length=100)),
                ('given', models.DecimalField(decimal_places=4, max_digits=18)),
                ('given_currency', models.CharField(max_length=3)),
                ('arrived', models.DecimalField(decimal_places=4, max_digits=18)),
                ('arrived_currency', models.CharField(max_length=3)),
                ('reference', models.CharField(blank=True, max_length=140)),
                ('spent_in', models.CharField(blank=True, max_length=2)),
                ('budget', models.CharField(blank=True, max_length=100)),
                ('origin', models.CharField(choices=[('recorded', 'recorded by a party'), ('imported', "from a bank's statement")], max_length=12)),
                ('party', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', 'somebody else')], max_length=12)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='payments', to='sapar_web.stay')),
            ],
        ),
        migrations.CreateModel(
            name='Match',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('line', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='matches', to='sapar_web.bankline')),
                ('payment', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='matches', to='sapar_web.payment')),
            ],
        ),
        migrations.CreateModel(
            name='Rate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('currency', models.CharField(max_length=3)),
                ('on', models.DateField()),
                ('per_euro', models.DecimalField(decimal_places=8, max_digits=20)),
                ('source', models.CharField(choices=[('ecb', 'European Central Bank'), ('kazakhstan', 'National Bank of Kazakhstan')], max_length=12)),
                ('sponsor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rates', to='sapar_web.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='Ready',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('release', 'Release'), ('claim', 'Claim'), ('pay', 'Pay'), ('refund', 'Refund'), ('match', 'Match')], max_length=12)),
                ('about', models.CharField(blank=True, max_length=100)),
                ('party', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', 'somebody else')], max_length=12)),
                ('since', models.DateTimeField(auto_now_add=True)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='sapar_web.organisation')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stay', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='sapar_web.stay')),
                ('terms', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='sapar_web.terms')),
            ],
        ),
        migrations.CreateModel(
            name='RefundClaim',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('commitment', models.CharField(max_length=100)),
                ('dispute', models.UUIDField()),
                ('owed_by', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', 'somebody else')], max_length=12)),
                ('owed_to', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', 'somebody else')], max_length=12)),
                ('amount', models.DecimalField(decimal_places=4, max_digits=18)),
                ('currency', models.CharField(max_length=3)),
                ('due_on', models.DateField()),
                ('evidence', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='refund_claims', to='sapar_web.stay')),
            ],
        ),
        migrations.AddField(
            model_name='payment',
            name='claim',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='payments', to='sapar_web.refundclaim'),
        ),
        migrations.CreateModel(
            name='Release',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('mark', models.CharField(max_length=64)),
                ('amount', models.DecimalField(decimal_places=4, max_digits=18)),
                ('currency', models.CharField(max_length=3)),
                ('evidence', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('milestone', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='release', to='sapar_web.milestoneline')),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='releases', to='sapar_web.stay')),
            ],
        ),
        migrations.AddField(
            model_name='payment',
            name='release',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='payments', to='sapar_web.release'),
        ),
        migrations.CreateModel(
            name='Transaction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('on', models.DateField()),
                ('kind', models.CharField(choices=[('due', 'owed under the agreement'), ('paid', 'payment'), ('refund', 'refund claimed'), ('reversal', 'taken back')], max_length=12)),
                ('text', models.CharField(blank=True, max_length=500)),
                ('evidence', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=64), default=list, size=None)),
                ('parts', models.PositiveSmallIntegerField()),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('reverses', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reversed_by', to='sapar_web.transaction')),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='transactions', to='sapar_web.stay')),
            ],
        ),
        migrations.AddField(
            model_name='refundclaim',
            name='transaction',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='refund_claim', to='sapar_web.transaction'),
        ),
        migrations.CreateModel(
            name='Posting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('book', models.CharField(choices=[('due', 'owed'), ('paid', 'paid')], max_length=4)),
                ('party', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', 'somebody else')], max_length=12)),
                ('item', models.CharField(max_length=100)),
                ('currency', models.CharField(max_length=3)),
                ('number', models.DecimalField(decimal_places=4, max_digits=18)),
                ('transaction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='postings', to='sapar_web.transaction')),
            ],
        ),
        migrations.AddField(
            model_name='payment',
            name='transaction',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='payment', to='sapar_web.transaction'),
        ),
        migrations.CreateModel(
            name='Due',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('payer', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', 'somebody else')], max_length=12)),
                ('payee', models.CharField(choices=[('sponsor', 'sponsor'), ('sending', 'sending institution'), ('host', 'host institution'), ('contractor', 'contractor'), ('participant', 'participant'), ('mentor', 'mentor'), ('third', 'somebody else')], max_length=12)),
                ('item', models.CharField(max_length=100)),
                ('currency', models.CharField(max_length=3)),
                ('spent_in', models.CharField(blank=True, max_length=2)),
                ('number', models.DecimalField(decimal_places=4, max_digits=18)),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dues', to='sapar_web.stay')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dues', to='sapar_web.version')),
                ('transaction', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='due', to='sapar_web.transaction')),
            ],
        ),
        migrations.AddConstraint(
            model_name='bankstatement',
            constraint=models.UniqueConstraint(fields=('terms', 'digest'), name='a_statement_is_read_once'),
        ),
        migrations.AddConstraint(
            model_name='bankline',
            constraint=models.UniqueConstraint(fields=('terms', 'bank_id'), name='a_bank_line_is_kept_once'),
        ),
        migrations.AddConstraint(
            model_name='bankline',
            constraint=models.UniqueConstraint(fields=('statement', 'number'), name='bank_lines_in_order'),
        ),
        migrations.AddConstraint(
            model_name='match',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('line',), name='one_match_per_line'),
        ),
        migrations.AddConstraint(
            model_name='match',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('payment',), name='one_line_per_payment'),
        ),
        migrations.AddConstraint(
            model_name='match',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('payment__isnull', False), ('reason', '')), models.Q(('payment', None), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='a_payment_or_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='rate',
            constraint=models.UniqueConstraint(fields=('sponsor', 'currency', 'on'), name='one_rate_per_currency_and_day'),
        ),
        migrations.AddConstraint(
            model_name='rate',
            constraint=models.CheckConstraint(condition=models.Q(('per_euro__gt', 0)), name='a_rate_above_zero'),
        ),
        migrations.AddIndex(
            model_name='ready',
            index=models.Index(fields=['organisation', 'since'], name='ready_of_organisations'),
        ),
        migrations.AddIndex(
            model_name='ready',
            index=models.Index(fields=['person', 'since'], name='ready_of_people'),
        ),
        migrations.AddIndex(
            model_name='ready',
            index=models.Index(fields=['stay'], name='ready_of_a_stay'),
        ),
        migrations.AddConstraint(
            model_name='ready',
            constraint=models.UniqueConstraint(fields=('terms', 'stay', 'kind', 'about', 'party'), name='ready_once', nulls_distinct=False),
        ),
        migrations.AddIndex(
            model_name='release',
            index=models.Index(fields=['stay', 'mark'], name='releases_of_a_stay'),
        ),
        migrations.AddConstraint(
            model_name='release',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gt', 0)), name='something_is_released'),
        ),
        migrations.AddIndex(
            model_name='transaction',
            index=models.Index(fields=['stay', 'on', 'id'], name='ledger_of_a_stay'),
        ),
        migrations.AddConstraint(
            model_name='transaction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'reversal'), ('reverses__isnull', False)), models.Q(models.Q(('kind', 'reversal'), _negated=True), ('reverses', None)), _connector='OR'), name='a_reversal_takes_something_back'),
        ),
        migrations.AddConstraint(
            model_name='transaction',
            constraint=models.CheckConstraint(condition=models.Q(('parts__gte', 2)), name='two_postings_at_least'),
        ),
        migrations.AddConstraint(
            model_name='refundclaim',
            constraint=models.UniqueConstraint(fields=('stay', 'dispute', 'owed_by', 'owed_to', 'currency'), name='one_refund_per_dispute'),
        ),
        migrations.AddConstraint(
            model_name='refundclaim',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gt', 0)), name='something_is_refunded'),
        ),
        migrations.AddConstraint(
            model_name='posting',
            constraint=models.CheckConstraint(condition=models.Q(('number', 0), _negated=True), name='a_posting_moves_something'),
        ),
        migrations.AddConstraint(
            model_name='posting',
            constraint=models.CheckConstraint(condition=models.Q(('currency__regex', '^[A-Z]{3}$'), models.Q(('item', ''), _negated=True)), name='posting_with_item_and_currency'),
        ),
        migrations.AddIndex(
            model_name='payment',
            index=models.Index(fields=['stay', '-id'], name='payments_of_a_stay'),
        ),
        migrations.AddConstraint(
            model_name='payment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('payer', models.F('payee')), _negated=True), ('given__gt', 0), ('arrived__gt', 0)), name='a_payment_goes_from_one_to_another'),
        ),
        migrations.AddConstraint(
            model_name='payment',
            constraint=models.CheckConstraint(condition=models.Q(('given', models.F('arrived')), models.Q(('given_currency', models.F('arrived_currency')), _negated=True), _connector='OR'), name='one_currency_arrives_whole'),
        ),
        migrations.AddIndex(
            model_name='due',
            index=models.Index(fields=['stay'], name='dues_of_a_stay'),
        ),
        migrations.AddConstraint(
            model_name='due',
            constraint=models.CheckConstraint(condition=models.Q(('payer', models.F('payee')), _negated=True), name='nobody_owes_themselves'),
        ),
        migrations.RunSQL(ZERO, ZERO_BACK),
        migrations.RunSQL(POSTED, POSTED_BACK),
        migrations.RunSQL(RELEASED, RELEASED_BACK),
        *(kept(each) for each in KEPT),
    ]
