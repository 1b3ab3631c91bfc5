import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.balance.axes import axis_of
from sapar.balance.wording import FORMS
from sapar.values.measured import Measured


def measured(value: float) -> Measured:
    return Measured.of(value, n=1, coverage=1.0, method="counted")


@pytest.mark.parametrize(
    ("form", "values", "ends"),
    [
        ("percent", (0.2, 0.4), (0, 1, None)),
        ("percent", (), (0, 1, None)),
        ("percent", (-0.1, 0.4), (-1, 1, 0)),
        ("ratio", (3.2,), (0, 5, None)),
        ("signed", (0.1,), (-1, 1, 0)),
        ("signed", (-1.3,), (-2, 2, 0)),
        ("cents", (8700.0, 120.0), (0, 10000, None)),
        ("whole", (0.0,), (0, 1, None)),
        ("one", (21.0,), (0, 25, None)),
        ("cents", (-8.0,), (-10, 10, 0)),
    ],
)
def test_the_ends_of_an_axis(
    form: str, values: tuple[float, ...], ends: tuple[float, float, float | None]
) -> None:
    axis = axis_of(form, map(measured, values))
    assert (axis.low, axis.high, axis.line) == ends


def test_a_figure_without_a_value_asks_for_no_room() -> None:
    assert axis_of("percent", [Measured.not_computable("nothing is recorded")]).high == 1


@given(
    st.sampled_from(sorted(FORMS)),
    st.lists(st.floats(-1e9, 1e9, allow_subnormal=False).map(measured)),
)
def test_every_figure_has_its_place(form: str, figures: list[Measured]) -> None:
    axis = axis_of(form, figures)
    for figure in figures:
        axis.check(figure.value or 0.0)
