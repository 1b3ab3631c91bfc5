import pytest

from sapar.dataset.engines import opening
from sapar.dataset.engines.opening import opened
from sapar.values.unusable import UnusableError


def test_duckdb_is_the_engine_unless_another_is_named(dataset) -> None:
    assert opened(dataset).name == "duckdb"


@pytest.mark.parametrize("name", ["duckdb", "polars"])
def test_an_engine_is_opened_by_its_name(engine, name) -> None:
    assert engine(name).name == name


@pytest.mark.parametrize(("name", "library"), [("polars", "polars"), ("spark", "pyspark")])
def test_a_missing_library_is_named_with_the_way_to_install_it(
    dataset, monkeypatch, name, library
) -> None:
    monkeypatch.setattr(opening, "find_spec", lambda _library: None)
    with pytest.raises(UnusableError) as refused:
        opened(dataset, name)
    finding = refused.value.finding
    assert finding.code == "E01"
    assert finding.message == f"{library} is not installed"
    assert finding.reason == f"install it with: pip install 'sapar[{name}]'"


def test_an_unknown_engine_is_a_mistake_of_the_program(dataset) -> None:
    with pytest.raises(KeyError):
        opened(dataset, "abacus")
