from sapar.outcomes.change import Change
from sapar.outcomes.differences import Differences


def test_four_figures_of_one_change() -> None:
    found = Change.of(Differences.of([(0.5, 4), (0, 2)]), seed=1, method="mean", empty="none")
    figures = (found.mean, found.d_z, found.corrected, found.p)
    assert [round(figure.value or 0, 4) for figure in figures] == [0.3333, 1.291, 1.0872, 0.125]
    assert {figure.n for figure in figures} == {6}


def test_one_stay_has_a_change_and_nothing_beside_it() -> None:
    found = Change.of(Differences.of([(0.5, 1)]), seed=1, method="mean", empty="none")
    assert (found.mean.value, found.p.value) == (0.5, 1)
    assert (found.d_z.computable, found.corrected.computable) == (False, False)


def test_without_answers_all_four_say_why() -> None:
    found = Change.of(Differences.of([(None, 3)]), seed=1, method="mean", empty="nobody answered")
    assert found == Change.not_computable("nobody answered")
    assert found.p.reason == "nobody answered"
