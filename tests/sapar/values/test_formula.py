import pytest

from sapar.values.formula import defused


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1;E", "@SUM(A1)", "\t=1", " =1", "\r=1", "\N{FULLWIDTH EQUALS SIGN}1"]
)
def test_text_that_would_run_is_defused(text: str) -> None:
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Aachen", "1 + 1", "'=1", "a=b"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert defused(text) == text
