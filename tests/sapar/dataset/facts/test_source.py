from datetime import date

from sapar.dataset.facts.source import source_of
from sapar.dataset.reading import open_dataset
from sapar.dataset.schema import TABLES


def test_a_dataset_is_the_source_of_its_facts(make_dataset):
    folder = make_dataset({"stays": "stay,Year\ns1,1900\n"}, sapar={"as_of": "2023-12-31"})
    with open_dataset(folder) as dataset:
        source = source_of(dataset)
        assert source.as_of == date(2023, 12, 31)
        assert list(source.tables) == ["stays"]
        assert tuple(source.tables["stays"].collect_schema().names()) == TABLES["stays"].columns
