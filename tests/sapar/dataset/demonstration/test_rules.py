"""Each part of the file refuses what it does not know."""

import pytest
from pydantic import ValidationError

from sapar.dataset.demonstration.rules import Crowd, Item, Sender


def test_a_misspelt_key_is_refused():
    with pytest.raises(ValidationError, match="living_days"):
        Sender.model_validate({"weight": 1, "living_days": 20})


@pytest.mark.parametrize("share", [-0.1, 1.1])
def test_a_share_is_from_0_to_1(share):
    with pytest.raises(ValidationError, match="share"):
        Item.model_validate(
            {"code": "C02", "owed_by": "host", "owed_to": "participant", "unit": "hours"}
            | {"least": 1, "most": 2, "when": "stay", "kept": 0.9, "share": share}
        )


def test_a_party_is_one_of_the_schema_or_whoever_runs_the_stay():
    item = {"code": "D01", "owed_to": "participant", "unit": "list", "least": 1, "most": 1}
    rest = {"when": "before", "kept": 0.9, "share": 0.5}
    assert Item.model_validate(item | rest | {"owed_by": "runs"}).owed_by == "runs"
    with pytest.raises(ValidationError, match="owed_by"):
        Item.model_validate(item | rest | {"owed_by": "landlord"})


def test_numbers_of_institutions_fit_their_keys():
    with pytest.raises(ValidationError, match="least"):
        Crowd.model_validate({"least": 100_000, "factor": 1, "power": 0.5, "skew": 2})
