from datetime import date

import pytest

from sapar.exchange.payments.layouts import LAYOUTS, OWN, Field
from sapar.exchange.payments.rows import Row, Rows

ENGLISH = next(each for each in LAYOUTS if each.id == "english")
PLACES = {Field.ON: 0, Field.AMOUNT: 1, Field.TEXT: 2}


def rows(*cells: tuple[str, ...], layout: object = ENGLISH) -> Rows:
    listed = [Row(line, each) for line, each in enumerate(cells, 2)]
    return Rows(layout, PLACES, 3, "EUR", listed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "2027-09-30",
        "30/09/2027",
        "30 Sep 2027",
        "30.09.2027",
        "2027-09-30T12:00:00",
        "30.09.27 12:00",
    ],
)
def test_a_day_is_read_in_each_form_of_the_layout(text: str) -> None:
    (payment,) = rows((text, "5.00", "")).payments()
    assert payment.on == date(2027, 9, 30)


def test_refusals_are_whole_once_all_rows_were_read() -> None:
    table = rows(("soon", "5.00", ""), ("2027-09-30", "5.00", "fee"))
    assert [each.text for each in table.payments()] == ["fee"]
    assert [(each.place, each.code) for each in table.refused] == [("line 2", "not-a-day")]


def test_only_sapars_own_layout_takes_marks_against_formulas_off() -> None:
    cells = ("2027-09-30", "5.00", "'=1+1")
    assert [each.text for each in rows(cells).payments()] == ["'=1+1"]
    assert [each.text for each in rows(cells, layout=OWN).payments()] == ["=1+1"]
