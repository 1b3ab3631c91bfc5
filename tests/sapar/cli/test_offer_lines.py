import csv
from io import StringIO

from sapar.cli.offer_lines import COLUMNS, comparison_csv
from sapar.terms.model import model_terms
from sapar.terms.offers.comparing import compare_offers
from sapar.terms.offers.document import Offer
from sapar.values.wording import Language


def offer(name: str, stance: str) -> Offer:
    return Offer.model_validate(
        {
            "id": name,
            "terms": {"id": "model-short-visits", "version": 1},
            "offerer": {"name": "+1", "role": "host"},
            "answers": [{"clause": "workspace", "answer": stance}],
            "money": {
                "currency": "EUR",
                "fee": {"amount": 100},
                "items": [{"id": "desk", "service": "@desk", "amount": 100}],
            },
        }
    )


def test_a_line_for_each_difference_and_each_figure() -> None:
    found = compare_offers(model_terms(), [offer("a", "accepts"), offer("b", "declines")])
    rows = list(csv.reader(StringIO(comparison_csv(found, Language.ENGLISH), newline="")))
    assert rows[0] == list(COLUMNS)
    clauses = [row for row in rows if row[0] == "clause"]
    assert [(row[1], row[3], row[6]) for row in clauses] == [
        ("workspace", "a", "held"),
        ("workspace", "b", "failed"),
    ]
    fees = [(row[3], row[8], row[9], row[10]) for row in rows if row[1] == "fee"]
    assert fees == [
        ("a", "28", "100.00", "EUR"),
        ("a", "84", "100.00", "EUR"),
        ("b", "28", "100.00", "EUR"),
        ("b", "84", "100.00", "EUR"),
    ]


def test_no_cell_begins_a_formula() -> None:
    found = compare_offers(model_terms(), [offer("a", "accepts")])
    cells = [
        cell
        for row in csv.reader(StringIO(comparison_csv(found, Language.ENGLISH), newline=""))
        for cell in row
    ]
    assert [cell for cell in cells if cell.startswith(("=", "+", "@", "-"))] == []
    assert {"'+1", "'@desk"} <= set(cells)
