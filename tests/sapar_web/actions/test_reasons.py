"""Tests of reasons that are kept."""

import pytest

from sapar_web.actions.reasons import LONGEST, fit_reason
from sapar_web.actions.refusals import UnfitError


def test_a_reason_is_kept_without_blanks_around_it() -> None:
    assert fit_reason(" Ill.\n") == "Ill."
    assert len(fit_reason("x" * LONGEST)) == LONGEST


@pytest.mark.parametrize("text", ["", " \n", "x" * (LONGEST + 1), "Ill\u202e."])
def test_one_that_is_empty_too_long_or_hides_text_is_refused(text: str) -> None:
    with pytest.raises(UnfitError) as caught:
        fit_reason(text, "text")
    assert list(caught.value.problems) == ["text"]
