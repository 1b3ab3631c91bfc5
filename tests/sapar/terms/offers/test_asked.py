from typing import Any

import pytest

from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms
from sapar.terms.offers.asked import asked_of, is_asked, is_gate
from sapar.terms.offers.document import Role


def clause(**fields: Any) -> Clause:
    return Clause.model_validate({"id": "c", **fields})


@pytest.mark.parametrize(
    ("fields", "host", "contractor"),
    [
        ({"owed_by": ["host"]}, True, True),
        ({"owed_by": ["mentor"]}, True, True),
        ({"owed_by": ["sponsor", "host"]}, True, True),
        ({"owed_by": ["contractor"]}, False, True),
        ({"owed_by": ["sponsor"], "obligor": "contractor"}, False, True),
        ({"owed_by": ["sending"]}, False, False),
        ({}, True, True),
    ],
)
def test_whose_clause_it_is(fields: dict[str, Any], host: bool, contractor: bool) -> None:
    found = [is_asked(clause(**fields), role) for role in (Role.HOST, Role.CONTRACTOR)]
    assert found == [host, contractor]


def test_the_clauses_keep_their_order(terms: Terms) -> None:
    assert [each.id for each in asked_of(terms, Role.HOST)] == ["mentoring", "seminars", "desk"]


def test_the_catalogue_says_which_is_a_gate() -> None:
    assert [is_gate(clause(item=item)) for item in ("C02", "C06", None)] == [True, False, False]
