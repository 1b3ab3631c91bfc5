from datetime import date

import pytest

from sapar.terms.prose.days import days_in


@pytest.mark.parametrize(
    "text",
    [
        "2027-09-01",
        "01.09.2027",
        "1 September 2027",
        "September 1, 2027",
        "1 сентября 2027 года",
        "2027 жылғы 1 қыркүйек",
    ],
)
def test_a_day_in_each_form(text: str) -> None:
    assert days_in(f"from {text}.") == (date(2027, 9, 1),)


def test_what_is_no_day() -> None:
    assert days_in("31.02.2027, version 1.2.3, 5 weeks 2027") == ()
