import pytest

from sapar.balance.panels.reciprocity import RECIPROCITY

# Person-days as in docs/rules/reciprocity-mutuality.md: A is KZ, B is DE, C is FR.
ARCS = {("KZ", "DE"): 10, ("DE", "KZ"): 4, ("KZ", "FR"): 6, ("DE", "FR"): 3, ("FR", "DE"): 5}
TRIANGLE = [
    {"stay": f"s{number}", "origin_country": origin, "host_country": host, "days": days,
     "people": 1, "start_month": "2023-05"}
    for number, ((origin, host), days) in enumerate(ARCS.items())
]  # fmt: skip
FIGURES = [
    "r", "r_max", "of_possible", "rho_weighted_random_graph", "rho_weighted_configuration",
    "rho_expected_flow", "inflow_hhi", "outflow_hhi", "open_places",
]  # fmt: skip


def figures(panel):
    return {figure.id: figure.measured for figure in panel.figures}


def test_the_worked_network_of_three_places(panel_of) -> None:
    panel = panel_of(RECIPROCITY, stays=TRIANGLE)
    found = figures(panel)
    assert list(found) == FIGURES
    assert (found["r"].value, found["r"].low) == (0.5, None)
    assert found["r_max"].value == pytest.approx(16 / 28)
    assert found["of_possible"].value == pytest.approx(14 / 16)
    assert found["rho_weighted_random_graph"].value == pytest.approx(0.0882, abs=5e-5)
    assert panel.headline.id == "r"


def test_the_answer_names_every_null_with_its_own_rho(panel_of) -> None:
    answer = panel_of(RECIPROCITY, stays=TRIANGLE).answer
    assert answer.startswith(
        "50.0\u00a0% of all person-days between different places come back; at most 57.1\u00a0% "
        "could. Rho is +0.088 against the weighted random graph, "
    )
    assert answer.count(" against ") == 3


def test_tables_of_networks_and_places(panel_of) -> None:
    panel = panel_of(RECIPROCITY, stays=TRIANGLE)
    assert [table.id for table in panel.tables] == ["networks", "nodes"]


def test_a_sample_has_an_interval(panel_of) -> None:
    stays = [row | {"stay": f"{row['stay']}-{copy}"} for row in TRIANGLE for copy in range(20)]
    r = panel_of(RECIPROCITY, sampled=True, stays=stays).headline.measured
    assert r.low < r.value < r.high


def test_groups_by_year_are_networks_and_groups_by_place_are_not(panel_of) -> None:
    by_year = panel_of(RECIPROCITY, by="year", group="2023", stays=TRIANGLE)
    assert by_year.headline.measured.value == 0.5
    by_host = panel_of(RECIPROCITY, by="host_country", group="DE", stays=TRIANGLE)
    assert by_host.headline.measured.value is None
    assert by_host.answer == (
        "How much comes back cannot be said: the condition keeps one end of every stay, so that "
        "no return can be seen."
    )


def test_the_whole_of_groups_by_place_is_a_network(panel_of) -> None:
    assert panel_of(RECIPROCITY, by="host_country", stays=TRIANGLE).headline.measured.value == 0.5


def test_without_travel_the_panel_says_why(panel_of) -> None:
    panel = panel_of(RECIPROCITY, stays=[])
    assert panel.answer == (
        "How much comes back cannot be said: no arcs: no travel between different nodes."
    )
    assert {figure.measured.computable for figure in panel.figures} == {False}


def test_one_stay_that_nobody_returned(panel_of) -> None:
    panel = panel_of(RECIPROCITY, stays=TRIANGLE[:1])
    assert panel.headline.measured.value == 0
    assert figures(panel)["of_possible"].reason == "no place both sends and receives"


def test_places_in_return_are_told(panel_of) -> None:
    owed = {
        "commitment": "c", "stay": "s0", "item": "E08", "owed_by": "host", "owed_to": "sending",
        "quantity": 3.0,
    }  # fmt: skip
    granted = {"delivery": "d", "commitment": "c", "quantity": 1.0, "answer": "acknowledged"}
    panel = panel_of(RECIPROCITY, stays=TRIANGLE, commitments=[owed], deliveries=[granted])
    assert figures(panel)["open_places"].value == 2
    assert [table.id for table in panel.tables] == ["networks", "nodes", "debt"]
