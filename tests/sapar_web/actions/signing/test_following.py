"""Tests of what follows from the last signature."""

from decimal import Decimal

from tests.sapar_web.signing import Table

from sapar.agreements.commitments import commitments_of, dates_of, price_items_of
from sapar_web.models import Commitment, DueDate, PriceLine
from sapar_web.queries.signing.versions import signed_on, version_document


def test_each_row_is_what_the_library_makes_of_the_signed_document(table: Table) -> None:
    table.sign_all()
    document, signed = version_document(table.version), signed_on(table.version.agreement_id)
    rows = list(Commitment.objects.order_by("number"))
    expected = commitments_of(document, signed)
    assert [row.clause for row in rows] == [each.clause for each in expected]
    assert [row.due for row in rows] == [each.due for each in expected]
    assert [row.price for row in rows] == [each.price for each in expected]
    assert sum((line.amount or 0 for line in PriceLine.objects.all()), Decimal(0)) == sum(
        (each.amount or 0 for each in price_items_of(document)), Decimal(0)
    )
    dates = DueDate.objects.order_by("number").values_list("on", "occasion")
    assert list(dates) == [(each.on, each.occasion.value) for each in dates_of(document, signed)]
