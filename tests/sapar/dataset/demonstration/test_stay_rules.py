"""The numbers of places are held to what keys and days can hold."""

import pytest
from pydantic import ValidationError

from sapar.dataset.demonstration.stay_rules import Crowd, Host, Length


def test_numbers_of_institutions_fit_their_keys():
    with pytest.raises(ValidationError, match="least"):
        Crowd.model_validate({"least": 100_000, "factor": 1, "power": 0.5, "skew": 2})


def test_a_host_is_paid_in_euros_and_alone_if_nobody_says_otherwise():
    host = Host.model_validate({"weight": 1, "fee_month": 500, "living_day": 40})
    assert (host.currency, host.contractor) == ("EUR", 0.0)


def test_a_stay_lasts_a_day_at_least():
    with pytest.raises(ValidationError, match="shortest"):
        Length.model_validate({"weight": 1, "shortest": 0, "longest": 3})
