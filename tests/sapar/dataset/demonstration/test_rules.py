"""What happens in a stay is told in the words of the schema."""

import pytest
from pydantic import ValidationError

from sapar.dataset.demonstration.parameters import load_parameters
from sapar.dataset.demonstration.rules import Item, Money

ITEM = {
    "code": "D01", "owed_by": "host", "owed_to": "participant", "unit": "list", "least": 1,
    "most": 1, "when": "before", "kept": 0.9, "share": 0.5,
}  # fmt: skip


def test_a_commitment_is_owed_by_a_party_or_by_whoever_runs_the_stay():
    assert Item.model_validate(ITEM | {"owed_by": "runs"}).owed_by == "runs"
    with pytest.raises(ValidationError, match="owed_by"):
        Item.model_validate(ITEM | {"owed_by": "landlord"})


def test_a_claim_is_in_sixteen_rows_at_most_so_that_keys_differ():
    with pytest.raises(ValidationError, match="claims"):
        Item.model_validate(ITEM | {"claims": 17})


def test_a_fee_has_parts_that_the_queries_know():
    money = load_parameters().money.model_dump()
    with pytest.raises(ValidationError, match="catering"):
        Money.model_validate(money | {"fee_items": {"catering": 0.1}})
