import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.document import Balance
from sapar.balance.panels.panel import Headline
from sapar.cli.ordering import ordered_by
from sapar.values.unusable import UnusableError

STAYS = "stay,purpose,days,people\na,teaching,3,1\nb,training,4,1\n"


@pytest.fixture
def balance(tmp_path: Path, invented_headlines: Callable[[float], tuple[Headline, ...]]) -> Balance:
    """Two purposes with invented headlines."""
    (tmp_path / "stays.csv").write_text(STAYS, encoding="utf-8")
    head = {
        "title": "Two stays",
        "resources": [{"name": "stays", "path": "stays.csv"}],
        "sapar": {"schema_version": "1", "record": "register"},
    }
    (tmp_path / "datapackage.json").write_text(json.dumps(head), encoding="utf-8")
    found = balance_of(tmp_path, selection_from(by="purpose"))
    groups = tuple(
        replace(group, headlines=invented_headlines(number / 10))
        for number, group in enumerate(found.groups)
    )
    return replace(found, groups=groups)


def test_nothing_is_ordered_unasked(balance: Balance) -> None:
    assert ordered_by(balance, None, None) == balance


def test_an_order_by_the_weights_of_a_reader_and_of_parties(
    balance: Balance, tmp_path: Path
) -> None:
    file = tmp_path / "weights.toml"
    file.write_text("[sponsor]\nsay = 1\n", encoding="utf-8")
    (section,) = ordered_by(balance, "say=1,delivery=1", file).sections
    told = [sentence for sentence in section.sentences if "eights" in sentence[:12]]
    assert [sentence.replace("\N{NO-BREAK SPACE}", " ") for sentence in told] == [
        "Your weights: say 50.0 %, delivery 50.0 %.",
        "Weights of sponsor: say 100.0 %, delivery 0.0 %.",
    ]


def test_weights_of_parties_alone_are_refused(balance: Balance, tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match="B10"):
        ordered_by(balance, None, tmp_path / "weights.toml")
