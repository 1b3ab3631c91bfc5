from dataclasses import fields

from sapar.balance.travel_figures import travel_figures
from sapar.balance.volume import Travel
from sapar.values.measured import Measured


def test_every_figure_of_travel_has_its_name_and_form() -> None:
    measured = [Measured.of(n, n=n, coverage=1.0, method="counted") for n in range(1, 5)]
    found = travel_figures(Travel(9, *measured))
    assert [each.measured for each in found] == measured
    assert [each.id for each in found] == [field.name for field in fields(Travel)[1:]]
    assert [each.form for each in found] == ["whole", "whole", "one", "percent"]
