import json
from collections.abc import Callable
from datetime import date
from typing import Any

from sapar.agreements.commitments.publishing import FORMAT, published
from sapar.agreements.document.agreement import Agreement
from sapar.terms.document.digest import digest_of
from sapar.values.wording import Language


def test_all_that_follows_is_json_with_exact_numbers(agreement: Agreement) -> None:
    content = published(agreement, Language.ENGLISH, None, None)
    assert json.loads(json.dumps(content)) == content
    assert (content["format"], content["agreement"]) == (FORMAT, str(digest_of(agreement)))
    assert content["commitments"][0] == {
        "clause": "mentoring",
        "item": "C02",
        "owed_by": ["mentor"],
        "owed_to": ["participant"],
        "quantity": "12",
        "unit": "hour",
        "opens": None,
        "due": "2027-11-28",
        "price": "2400.00",
        "currency": "EUR",
    }
    assert content["milestones"][1] == {
        "name": "Desk is there",
        "share": "0.4",
        "amount": "1440.00",
        "currency": "EUR",
        "after": ["desk"],
    }
    assert content["items"][1] == {
        "id": "desk",
        "service": "Desk and library",
        "part": "fee",
        "clauses": ["desk"],
        "amount": "1200.00",
        "currency": "EUR",
        "paid_by": "sponsor",
        "paid_to": "host",
    }
    assert content["dates"][-3] == {
        "on": "2028-02-01",
        "opens": None,
        "occasion": "return_step",
        "clause": None,
        "text": "Show the new course",
        "parties": ["sending", "participant"],
    }
    assert "owed" not in content


def test_a_quantity_that_no_decimal_tells_is_a_fraction(
    agreement_with: Callable[..., Any],
) -> None:
    made = agreement_with(last_day="2027-10-05")
    content = published(made, Language.ENGLISH, None, date(2027, 9, 15))
    assert content["commitments"][0]["quantity"] == "30/7"
    assert content["owed"][0] == {
        "clause": "mentoring",
        "claim": "accrued",
        "quantity": "10/7",
        "due": "2027-09-15",
        "price": "285.71",
    }
