"""Figures of real networks, computed by others apart from Sapar."""

import csv
import re
from pathlib import Path

import pytest

from sapar.reciprocity.inflow import inflow_concentration
from sapar.reciprocity.mutuality import ceiling, mutuality
from sapar.reciprocity.network import Network
from sapar.reciprocity.nodes import Nodes, nodes
from sapar.reciprocity.nulls import (
    against_configuration,
    against_expected_flow,
    against_random_graph,
)

ONE_CODE = {"BEFR": "BE", "BENL": "BE", "BEDE": "BE", "UK": "GB"}


@pytest.fixture(scope="module")
def learners(shared_data: Path) -> Network:
    """Flows of all learners since 2014 (V. Batagelj, from the Commission's dashboard, CC0)."""
    names: dict[str, str] = {}
    arcs = []
    section = ""
    text = (shared_data / "erasmus" / "flows_since_2014.net").read_text("utf-8-sig")
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("*"):
            section = line.split()[0].lower()
        elif section == "*vertices":
            number, name = re.match(r'(\d+)\s+"?([^"]*)"?', line).groups()
            names[number] = name
        elif section == "*arcs":
            origin, host, weight = line.split()[:3]
            arcs.append((names[origin], names[host], float(weight)))
    return Network.from_arcs(arcs, list(names.values()))


@pytest.fixture(scope="module")
def teaching(shared_data: Path) -> Network:
    """Teaching visits 2012/13 in person-days (European Commission)."""
    path = shared_data / "erasmus" / "STA_2012_13.csv"
    with path.open(encoding="cp1252", newline="") as file:
        return Network.from_arcs(map(visit, csv.DictReader(file, delimiter=";")))


def visit(row: dict[str, str]) -> tuple[str, str, float]:
    """Staff invited from an enterprise come from its country; the home column has the payer's."""
    invited = row["HOME_INSTITUTION_ID"].strip() == "-1"
    origin = row["ENTERPRISE_CTRY_CD" if invited else "HOME_INSTITUTION_CTRY_CD"].strip()
    host = row["HOST_INSTITUTION_CTRY_CD"].strip()
    days = float(row["TEACHER_LENGTH_DAYS_VALUE"])
    return ONE_CODE.get(origin, origin), ONE_CODE.get(host, host), days


def node(columns: Nodes, start: str) -> int:
    """Position of the one node whose name starts so."""
    (place,) = (place for place, name in enumerate(columns.nodes) if name.startswith(start))
    return place


def test_teaching_visits_as_counted_apart(teaching) -> None:
    assert (teaching.size, teaching.arcs) == (34, 863)
    assert (teaching.total, teaching.loops) == (201_083, 55)


def test_teaching_visits_are_mutual_to_three_quarters(teaching) -> None:
    assert mutuality(teaching, coverage=1).value == pytest.approx(0.7346120756, abs=5e-11)
    assert ceiling(teaching, coverage=1).value == pytest.approx(0.8486097781, abs=5e-11)
    hhi = inflow_concentration(teaching, coverage=1).hhi.value
    assert hhi == pytest.approx(0.0546297380, abs=5e-11)
    rho = against_random_graph(teaching, coverage=1).rho.value
    assert rho == pytest.approx(0.4706967422, abs=5e-11)


@pytest.mark.parametrize(
    ("country", "sent", "received", "asymmetry"),
    [("PL", 27_160, 12_771, -0.3603), ("TR", 14_970, 9_397, None), ("ES", 16_464, 20_655, None)],
)
def test_who_sends_more_teachers_than_come(teaching, country, sent, received, asymmetry) -> None:
    columns = nodes(teaching)
    place = teaching.position(country)
    assert (columns.outflow[place], columns.inflow[place]) == (sent, received)
    if asymmetry is not None:
        assert columns.asymmetry[place] == pytest.approx(asymmetry, abs=5e-5)


def test_learners_as_published(learners) -> None:
    assert learners.size == 35
    assert (learners.total, learners.returned, learners.loops) == (8_713_185, 6_447_518, 531_596)
    assert learners.weights.max() == 217_003
    assert mutuality(learners, coverage=1).value == pytest.approx(0.7399726, abs=5e-8)
    assert ceiling(learners, coverage=1).value == pytest.approx(0.83448, abs=5e-6)


def test_the_null_decides_the_sign_for_learners(learners) -> None:
    random = against_random_graph(learners, coverage=1).rho.value
    configuration = against_configuration(learners, coverage=1).rho.value
    flow = against_expected_flow(learners, coverage=1).rho.value
    assert random == pytest.approx(0.47998, abs=5e-6)
    assert configuration == pytest.approx(0.5238, abs=1e-4)
    assert flow == pytest.approx(-0.1340, abs=5e-5)


def test_inflow_of_learners(learners) -> None:
    inflow = inflow_concentration(learners, coverage=1)
    assert inflow.hhi.value == pytest.approx(0.05947, abs=5e-6)
    assert inflow.effective.value == pytest.approx(16.8, abs=0.05)
    assert inflow.largest.startswith("Spain")
    assert inflow.largest_share.value == pytest.approx(0.1432, abs=5e-5)
    assert inflow.gini.value == pytest.approx(0.4885, abs=5e-5)


@pytest.mark.parametrize(
    ("country", "asymmetry"),
    [
        ("Türkiye", -0.3519),
        ("France", -0.2378),
        ("Romania", -0.2373),
        ("Malta", 0.7620),
        ("Ireland", 0.5439),
        ("United Kingdom", 0.2910),
        ("Rest of", -0.2219),
    ],
)
def test_who_sends_more_learners_than_come(learners, country, asymmetry) -> None:
    columns = nodes(learners)
    assert columns.asymmetry[node(columns, country)] == pytest.approx(asymmetry, abs=5e-5)


def test_flows_of_turkiye(learners) -> None:
    columns = nodes(learners)
    place = node(columns, "Türkiye")
    assert (columns.outflow[place], columns.inflow[place]) == (463_605, 222_230)


@pytest.mark.parametrize(("country", "hhi"), [("Luxembourg", 0.1415), ("Estonia", 0.0476)])
def test_on_how_few_hosts_a_country_depends(learners, country, hhi) -> None:
    columns = nodes(learners)
    found = columns.destinations_hhi[node(columns, country)]
    assert found == pytest.approx(hhi, abs=5e-5)
