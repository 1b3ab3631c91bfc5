"""Tests of rows that follow from a version."""

from tests.sapar_web.signing import Table

from sapar_web.queries.signing.following import commitments, due_dates, money_lines


def test_rows_come_in_the_order_of_the_document(table: Table) -> None:
    assert commitments(table.version) == []
    table.sign_all()
    clauses = [each["id"] for each in table.version.document["clauses"]]
    assert [row.clause for row in commitments(table.version)] == clauses
    days = [row.on for row in due_dates(table.version)]
    assert days == sorted(days)
    prices, milestones = money_lines(table.version)
    assert [row.number for row in prices] == list(range(len(prices)))
    assert sum(row.share for row in milestones) == 1
