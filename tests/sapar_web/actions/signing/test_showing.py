"""Tests of the second factor at the moment of signing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.signing.showing import FRESH, Shown, require_fresh


@pytest.mark.parametrize("factor", ["passkey", "code"])
def test_one_that_was_shown_a_moment_ago_counts(factor: str) -> None:
    shown = Shown(factor, timezone.now())
    assert require_fresh(shown) is shown


@pytest.mark.parametrize("factor", ["paper", "recovery_codes", "password", ""])
def test_nothing_else_is_a_second_factor(factor: str) -> None:
    with pytest.raises(UnfitError):
        require_fresh(Shown(factor, timezone.now()))


def test_neither_does_an_old_one_nor_one_of_tomorrow_nor_none() -> None:
    now = timezone.now()
    for shown in (None, Shown("code", now - FRESH * 1.1), Shown("code", now + timedelta(hours=1))):
        with pytest.raises(UnfitError):
            require_fresh(shown)
