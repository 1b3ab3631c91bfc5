from dataclasses import replace

import pytest

from sapar.balance.comparing.host_table import (
    hosts_answer,
    hosts_figures,
    hosts_table,
    prior_words,
)
from sapar.balance.comparing.hosts import hosts_compared
from sapar.balance.panels.kind import Context
from sapar.deliveries.hosts.funnel import Position
from sapar.deliveries.hosts.shrinkage import Prior

REGISTER = Context(currency="EUR", sampled=False, seed=1, draws=200)
HOSTS = {"H1": [(1, 1)] * 3, "H2": [(1, 1)] * 18 + [(0, 1)] * 12, "H4": [(1, 1)] * 40}


@pytest.fixture
def compared(frames_from, promised):
    return hosts_compared(frames_from(**promised(HOSTS)), REGISTER)


def test_hosts_stand_in_the_order_of_their_names_never_of_their_rate(compared) -> None:
    table = hosts_table(compared, {"H1": "Zürich", "H4": "aarhus"})
    assert [row.key for row in table.rows] == ["H4", "H2", "H1"]
    assert table.rows[2].label == "Zürich"


def test_a_host_outside_the_limits_says_so_beside_its_name(compared) -> None:
    labels = [row.label for row in hosts_table(compared).rows]
    assert labels == [
        "H1",
        "H2: fewer kept than chance would leave, beyond the 95 % limit",
        "H4: more kept than chance would leave, beyond the 99.8 % limit",
    ]


def test_every_column_has_its_figure(compared) -> None:
    table = hosts_table(compared)
    h1 = {column.id: cell for column, cell in zip(table.columns, table.rows[0].cells, strict=True)}
    assert (h1["stays"].value, h1["commitments"].value, h1["answers"].value) == (3, 3, 3)
    assert (h1["rate"].value, h1["at_most"].value) == (1, 1)
    assert round(h1["drawn"].value, 4) == 0.6923
    assert h1["expected"].value == pytest.approx(61 / 73)
    assert h1["above"].value < 0.5


def test_the_answer_says_what_chance_would_do(compared) -> None:
    assert hosts_answer(compared) == (
        "All hosts together met 83.6\u00a0% of what they owed; of 3 hosts 2 lie outside the 95 % "
        "limits, where chance alone would put at most 0.2."
    )


def test_without_a_rate_the_answer_says_why(frames_from) -> None:
    none = hosts_compared(frames_from(stays=[{"stay": "s"}]), REGISTER)
    assert hosts_answer(none) == (
        "Hosts cannot be compared: no commitments with deliveries are recorded."
    )
    assert [figure.measured.computable for figure in hosts_figures(none)] == [False] * 3
    assert hosts_table(none).rows == ()


def test_figures_of_all_hosts_together(compared) -> None:
    figures = {figure.id: figure.measured for figure in hosts_figures(compared)}
    assert figures["target"].value == pytest.approx(61 / 73)
    assert figures["spread"].reason == "fewer than 8 hosts"
    assert figures["alike"].method.startswith("too few stays to estimate it")


def test_the_prior_is_printed(compared) -> None:
    assert prior_words(compared) == (
        "Prior Beta(6.00, 4.00), stated: it counts as much as 10.0 commitments."
    )
    fitted = replace(compared, prior=Prior(2.559, 0.995, 0.2196))
    assert prior_words(fitted) == (
        "Prior Beta(2.56, 0.99), fitted to all hosts: it counts as much as 3.6 commitments "
        "(phi 0.220)."
    )


def test_a_host_that_cannot_be_told_says_why(compared) -> None:
    open_claims = replace(compared.rows[0], position=Position.UNDECIDED)
    table = hosts_table(replace(compared, rows=(open_claims,)))
    assert table.rows[0].label == "H1: cannot be told before open claims are answered"
