from pathlib import Path

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.one_sided import fixes_an_end

REASON = "the condition keeps one end of every stay, so that no return can be seen"


@pytest.mark.parametrize(
    ("condition", "fixes"),
    [
        ("origin_country=KZ", True),
        ("host_country=DE", True),
        ("host=X", True),
        ("income_group=High income", True),
        ("pair=KZ-DE", True),
        ("contractor=X", False),
        ("year=2023", False),
        ("purpose=teaching", False),
    ],
)
def test_a_condition_on_a_place_fixes_an_end(condition: str, fixes: bool) -> None:
    assert fixes_an_end(selection_from(conditions=[condition])) is fixes


def test_nothing_is_said_of_return_where_the_question_decided_it(
    triangle: Path,
) -> None:
    network = balance_of(triangle, selection_from(conditions=["origin_country=KZ"])).reciprocity
    assert network.mutuality.reason == network.ceiling.reason == REASON
    assert [each.rho.reason for each in network.against] == [REASON] * 3
    assert network.inflow.hhi.computable
