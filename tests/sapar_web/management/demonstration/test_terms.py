from datetime import date

import pytest

from sapar_web.management.demonstration import terms


@pytest.mark.parametrize(
    ("today", "first_day"),
    [
        (date(2026, 11, 26), "2027-09-01"),
        (date(2027, 3, 1), "2028-09-01"),
        (date(2031, 1, 1), "2031-09-01"),
    ],
)
def test_invented_schemes_lie_ahead_whatever_the_day(monkeypatch, today, first_day) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: today)
    model = terms._model(None)
    assert model["scheme"]["first_day"] == first_day
    assert "planning" not in model
