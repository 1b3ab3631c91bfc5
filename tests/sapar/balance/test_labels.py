from collections.abc import Callable
from pathlib import Path
from typing import Any

from sapar.balance.dimensions import dimensions
from sapar.balance.labels import in_sentences, label_of, labels_of
from sapar.dataset.reading import open_dataset
from sapar.standards.groups import built_in_groupings
from sapar.values.language import speaking
from sapar.values.wording import Language

ORGANISATIONS = [
    {"organisation": "KZ-1", "name": "Al-Farabi Kazakh National University"},
    {"organisation": "DE-1", "name": None},
]


def labels(folder: Path, by: str) -> dict[str, str]:
    with open_dataset(folder) as dataset:
        return dict(labels_of(dataset, dimensions(built_in_groupings())[by]))


def test_countries_are_named(triangle: Path) -> None:
    found = labels(triangle, "host_country")
    assert (found["KZ"], found["TR"]) == ("Kazakhstan", "Türkiye")
    assert labels(triangle, "origin_country") == found
    with speaking(Language.RUSSIAN):
        assert labels(triangle, "host_country")["KZ"] == "Казахстан"


def test_institutions_are_named_beside_their_code(
    write_dataset: Callable[..., Path], triangle_rows: list[dict[str, Any]]
) -> None:
    folder = write_dataset(stays=triangle_rows, organisations=ORGANISATIONS)
    expected = {"KZ-1": "Al-Farabi Kazakh National University (KZ-1)"}
    assert (labels(folder, "sending"), labels(folder, "host")) == (expected, expected)


def test_without_a_table_of_organisations_codes_stay_codes(triangle: Path) -> None:
    assert labels(triangle, "host") == {}


def test_schemes_are_named_beside_their_code(
    write_dataset: Callable[..., Path], triangle_rows: list[dict[str, Any]]
) -> None:
    schemes = [{"scheme": "B", "title": "Bolashak"}]
    folder = write_dataset(stays=triangle_rows, schemes=schemes)
    assert labels(folder, "scheme") == {"B": "Bolashak (B)"}


def test_in_a_sentence_a_name_stands_without_its_code_if_it_is_the_only_one() -> None:
    labels = {"A": "Universität (A)", "B": "Institute (B)", "C": "Institute (C)"}
    assert in_sentences(labels) == {"A": "Universität", "B": "Institute (B)", "C": "Institute (C)"}


def test_a_pair_of_countries_is_called_by_its_direction() -> None:
    known = dimensions({})
    assert label_of("KZ-DE", known["pair"], {}) == "KZ → DE"
    assert label_of("DE-1", known["host"], {"DE-1": "Universität (DE-1)"}) == "Universität (DE-1)"
    assert label_of("2019", known["year"], {}) == "2019"


def test_other_groups_are_their_own_names(triangle: Path) -> None:
    assert [labels(triangle, by) for by in ("year", "field", "income_group")] == [{}, {}, {}]
