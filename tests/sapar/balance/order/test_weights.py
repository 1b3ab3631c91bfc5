from pathlib import Path

import pytest

from sapar.balance.order.weights import party_weights, shares, weights_from
from sapar.balance.panels.panel import PanelId
from sapar.values.unusable import UnusableError


def test_weights_are_written_as_panels_with_numbers() -> None:
    assert weights_from("say=1, delivery = 2.5") == {PanelId.SAY: 1, PanelId.DELIVERY: 2.5}


def test_shares_sum_to_one_in_the_order_of_panels() -> None:
    found = shares(weights_from("delivery=3,say=1,gains=0"))
    assert found == {PanelId.SAY: 0.25, PanelId.DELIVERY: 0.75, PanelId.GAINS: 0}
    assert list(found) == [PanelId.SAY, PanelId.DELIVERY, PanelId.GAINS]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("say", "expected PANEL=WEIGHT, each panel once"),
        ("", "expected PANEL=WEIGHT, each panel once"),
        ("say=1,say=2", "expected PANEL=WEIGHT, each panel once"),
        ("say=-1", "expected a number of zero or more"),
        ("say=inf", "expected a number of zero or more"),
        ("say=much", "expected a number of zero or more"),
        ("fame=1", "expected panels: say, money, delivery, gains, effort, reciprocity"),
        ("say=0,money=0", "expected a weight above zero"),
    ],
)
def test_other_words_are_refused(text: str, reason: str) -> None:
    with pytest.raises(UnusableError) as caught:
        weights_from(text)
    found = caught.value.finding
    assert (found.code, found.place, found.reason) == ("B10", "--order", reason)


def test_parties_bring_a_table_each(tmp_path: Path) -> None:
    file = tmp_path / "weights.toml"
    file.write_text("[sponsor]\nmoney = 2\n[participant]\nsay = 1\ngains = 1.5\n")
    assert party_weights(file) == {
        "sponsor": {PanelId.MONEY: 2},
        "participant": {PanelId.SAY: 1, PanelId.GAINS: 1.5},
    }


@pytest.mark.parametrize(
    "content", ["", "say = 1\n", "[sponsor]\nfame = 1\n", "[sponsor]\nsay = true\n", "[sponsor]\n"]
)
def test_files_that_cannot_be_meant_are_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "weights.toml"
    file.write_text(content)
    with pytest.raises(UnusableError, match="B10") as caught:
        party_weights(file)
    assert str(caught.value).startswith(str(file))
