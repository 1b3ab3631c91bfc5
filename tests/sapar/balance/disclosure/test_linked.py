from sapar.balance.disclosure.linked import adds_up, close_figures, close_groups
from sapar.balance.disclosure.marks import WHOLE, Mark, Marks
from sapar.values.measured import Measured

VISITS, MEAN = ("travel", "visits"), ("travel", "days_per_visit")
SMALL = Mark("withheld: fewer than 10 people", primary=True)


def marks(path: tuple[str, ...] = VISITS, whole: float | None = None, **values: float) -> Marks:
    """The figure of some groups, which rests on as many people as it counts."""
    figures = {
        name: {path: Measured.of(value, n=int(value), coverage=1.0, method="m")}
        for name, value in values.items()
    }
    total = sum(values.values()) if whole is None else whole
    everyone = Measured.of(total, n=int(sum(values.values())), coverage=1.0, method="m")
    return Marks({WHOLE: {path: everyone}, **figures})


def test_a_second_group_is_withheld_so_that_the_first_is_no_subtraction() -> None:
    found = marks(DE=40, PL=3, FR=12)
    found.withhold("PL", VISITS, SMALL)
    assert close_groups(found, {"DE": 40, "PL": 3, "FR": 12}, 10) == {"PL", "FR"}
    assert found.get("FR", VISITS) == Mark(
        "withheld: others could be reckoned from it", primary=False
    )
    assert found.narrowest == 1.5


def test_a_group_of_nobody_is_not_small() -> None:
    assert close_groups(marks(DE=40), {"DE": 40, "\N{EMPTY SET}": 0}, 10) == frozenset()


def test_a_figure_that_is_withheld_in_one_group_is_so_in_two() -> None:
    found = marks(DE=40, PL=3, FR=12)
    found.withhold("PL", VISITS, SMALL)
    close_figures(found, ["DE", "PL", "FR"], 10)
    assert found.get("FR", VISITS) is not None
    assert found.get("DE", VISITS) is None
    assert found.get(WHOLE, VISITS) is None


def test_without_another_group_the_whole_is_withheld() -> None:
    found = marks(PL=3)
    found.withhold("PL", VISITS, SMALL)
    close_figures(found, ["PL"], 10)
    assert found.get(WHOLE, VISITS) is not None


def test_a_whole_that_is_withheld_gives_nothing_back() -> None:
    found = marks(DE=40, PL=3)
    found.withhold("PL", VISITS, SMALL)
    found.withhold(WHOLE, VISITS, SMALL)
    close_figures(found, ["DE", "PL"], 10)
    assert found.get("DE", VISITS) is None


def test_sums_are_told_by_their_numbers() -> None:
    assert adds_up(marks(DE=40, PL=3), VISITS, ["DE", "PL"])
    assert not adds_up(marks(DE=40, PL=3, whole=21.5), VISITS, ["DE", "PL"])
    assert not adds_up(Marks({WHOLE: {}}), VISITS, [])


def test_a_mean_is_bound_by_what_it_rests_on() -> None:
    found = marks(MEAN, whole=7.0, DE=40, PL=3, FR=12)
    found.withhold("PL", MEAN, SMALL)
    close_figures(found, ["DE", "PL", "FR"], 10)
    assert found.get("FR", MEAN) is not None
