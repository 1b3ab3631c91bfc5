"""Tests of what lines of statements may be; deciding is tested with its deed."""

from datetime import date
from decimal import Decimal

from tests.sapar_web.paying import Purse

from sapar.money.ledger.matching import Sureness
from sapar.money.ledger.payment import Payment as Booked
from sapar.values.amount import Amount
from sapar_web.actions.money.importing import import_statement
from sapar_web.queries.money.matching import open_lines, proposals, targets
from sapar_web.queries.money.references import reference_of


def booked(number: str, reference: str = "") -> Booked:
    amount = Amount(Decimal(number), "EUR")
    return Booked(id="1", on=date(2026, 11, 2), amount=amount, reference=reference)


def test_what_a_payment_may_be_has_its_amount_or_is_named_by_it(purse: Purse) -> None:
    purse.first_delivered()
    release = purse.release()
    terms = purse.stay.terms
    by_amount = targets(terms, [booked("-1080")])
    assert list(by_amount) == [f"release:{release.key}"]
    by_name = targets(terms, [booked("-5", f"for {reference_of(release.key).lower()} thanks")])
    assert list(by_name) == [f"release:{release.key}"]
    assert by_amount[f"release:{release.key}"].amount == Amount(Decimal(1080), "EUR")
    assert targets(terms, [booked("-5")]) == {}


def test_the_other_side_and_the_days_tell_how_sure_a_line_is(purse: Purse) -> None:
    host = purse.stay.host.name
    day = purse.stay.first_day.isoformat()
    text = f"Booking date,Amount,Currency,Counterparty\n{day},-1620,EUR,Somebody\n"
    text += f"{day},-250,EUR,{purse.stay.sending.name}\n{day},-3,EUR,{host}\n"
    given = {"terms": purse.stay.terms.key, "name": "s.csv", "content": text.encode()}
    import_statement(purse.actor("sponsor"), **given)
    lines = list(open_lines(purse.stay.terms))
    found, _targets, stays = proposals(purse.stay.terms, lines)
    sureness = {each.payment: each.sureness for each in found.pairs}
    assert [sureness.get(str(line.key)) for line in lines] == [
        Sureness.POSSIBLE,
        Sureness.LIKELY,
        None,
    ]
    assert list(stays) == [purse.stay.pk]


def test_the_number_of_queries_does_not_grow_with_stays(
    purse: Purse, django_assert_num_queries
) -> None:
    terms = purse.stay.terms
    for many in (1, 3):
        while terms.stays.count() < many:
            purse.lived.another()
        with django_assert_num_queries(4):
            found = targets(terms, [booked("-1620")])
        assert len(found) == many
    purse.pay(payee="sending", item="replacement-teaching", given=Decimal(1620))
    kinds = [name.partition(":")[0] for name in targets(terms, [booked("-1620")])]
    assert kinds == ["due", "due", "payment"]
