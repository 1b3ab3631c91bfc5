from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.document import Balance
from sapar.balance.frames import Frames
from sapar.balance.further import hosts_section, ordered
from sapar.balance.panels.kind import Context
from sapar.balance.panels.panel import Headline, PanelId
from sapar.balance.rows import rows_of
from sapar.values.unusable import UnusableError

InventedHeadlines = Callable[[float], tuple[Headline, ...]]
WEIGHTS = {PanelId.SAY: 1.0, PanelId.DELIVERY: 2.0}


@pytest.fixture
def by_year(triangle: Path, invented_headlines: InventedHeadlines) -> Balance:
    """Two years; in the second every invented figure is higher by 0.1."""
    found = balance_of(triangle, selection_from(by="year"))
    groups = tuple(
        replace(group, headlines=invented_headlines(number / 10))
        for number, group in enumerate(found.groups)
    )
    return replace(found, groups=groups)


def test_an_order_says_first_who_is_better_on_all_counts(by_year: Balance) -> None:
    (section,) = ordered(by_year, WEIGHTS).sections
    assert section.id == "order"
    assert section.sentences[0] == (
        "Of 1 pair of groups: in 1 one is better on all 2 counts, in 0 one is nowhere worse, in 0 "
        "it is a trade-off."
    )
    assert len(section.tables) == 4


def test_weights_of_parties_give_each_an_order(by_year: Balance) -> None:
    (section,) = ordered(by_year, WEIGHTS, {"sponsor": {PanelId.SAY: 1.0}}).sections
    assert any(sentence.startswith("Weights of sponsor: ") for sentence in section.sentences)


def test_what_is_not_grouped_has_no_order(triangle: Path) -> None:
    with pytest.raises(UnusableError, match="B11"):
        ordered(balance_of(triangle, selection_from()), WEIGHTS)


def test_hosts_of_whom_nothing_is_recorded_are_told_to_be_so() -> None:
    context = Context("EUR", sampled=False, seed=1, draws=100)
    section = hosts_section(Frames({}, rows_of), context, {})
    assert section.sentences[0] == (
        "Hosts cannot be compared: no commitments with deliveries are recorded."
    )
    assert "This is no rank" in section.sentences[1]
    assert (section.tables[0].rows, section.picture) == ((), "")
