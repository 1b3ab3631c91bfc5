from datetime import date

import duckdb
import narwhals as nw
import pytest

from sapar.dataset.facts.fact import Fact, Source
from sapar.dataset.facts.making import Definitions
from sapar.dataset.facts.registry import possible
from sapar.dataset.facts.source import source_of
from sapar.dataset.facts.statements import stated
from sapar.dataset.quoting import one_file
from sapar.values.unusable import UnusableError


class Asked:
    """Two facts, and for how many sources each was defined."""

    def __init__(self):
        self.stays = self.hosts = 0

    @property
    def facts(self):
        return (
            Fact("stays", "A stay", ("stays",), (), self._stays),
            Fact("hosts", "A host", ("stays",), (), self._hosts),
        )

    def _stays(self, source):
        self.stays += 1
        until = nw.lit(source.as_of).alias("until")
        return source.tables["stays"].select("stay", "host", until)

    def _hosts(self, source):
        self.hosts += 1
        return source.facts["stays"].group_by("host").agg(nw.len().cast(nw.Int64()).alias("stays"))


def made(folder, facts, rows, as_of=None):
    """How many rows facts are said to have, and those of the last."""
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE stays AS {rows}")
        source = Source({"stays": nw.from_native(connection.table("stays"))}, as_of)
        with stated(connection, source) as statements:
            told = {fact.name: statements.make(fact, folder / fact.name) for fact in facts}
        left = "SELECT view_name FROM duckdb_views() WHERE NOT internal"
        assert connection.execute(left).fetchall() == []
        last = one_file(folder / facts[-1].name)
        return told, sorted(connection.execute(f"FROM read_parquet({last})").fetchall())


def test_a_definition_is_read_once_for_all_records_of_one_kind(tmp_path):
    asked = Asked()
    first = made(tmp_path, asked.facts, "SELECT 's1' AS stay, 'DE-1' AS host")
    assert first == ({"stays": 1, "hosts": 1}, [("DE-1", 1)])
    again = made(tmp_path, asked.facts, "SELECT unnest(['s2', 's3']) AS stay, 'FR-1' AS host")
    assert again == ({"stays": 2, "hosts": 1}, [("FR-1", 2)])
    assert (asked.stays, asked.hosts) == (1, 1)


def test_it_is_read_again_for_columns_of_another_type_and_for_another_day(tmp_path):
    asked = Asked()
    made(tmp_path, asked.facts, "SELECT 's1' AS stay, 1 AS host")
    assert made(tmp_path, asked.facts, "SELECT 's1' AS stay, 'h' AS host")[1] == [("h", 1)]
    (own, _others) = asked.facts
    told = made(tmp_path, [own], "SELECT 's1' AS stay, 'h' AS host", date(2025, 12, 31))
    assert told[1] == [("s1", "h", date(2025, 12, 31))]
    assert (asked.stays, asked.hosts) == (3, 2)


def test_what_is_made_first_may_be_known_and_what_reads_it_not(tmp_path):
    asked = Asked()
    made(tmp_path, asked.facts[:1], "SELECT 's1' AS stay, 2.5 AS host")
    made(tmp_path, asked.facts, "SELECT 's1' AS stay, 2.5 AS host")
    assert (asked.stays, asked.hosts) == (1, 1)


def test_facts_are_those_of_the_definitions(lent, opening, tmp_path):
    for _turn in ("texts are read", "texts are known"):
        with opening(lent) as (dataset, engine):
            source = source_of(dataset, engine.tables)
            definitions = Definitions(engine, source)
            with stated(dataset.connection, source) as statements:
                for fact in possible(source.tables):
                    paths = tmp_path / f"{fact.name} defined", tmp_path / f"{fact.name} stated"
                    expected = definitions.make(fact, paths[0])
                    assert statements.make(fact, paths[1]) == expected
                    assert rows(engine, paths[1]) == rows(engine, paths[0])


def rows(engine, path):
    """The columns with their types, and every row."""
    frame = engine.scan(path)
    return dict(frame.collect_schema()), sorted(map(str, engine.rows(frame)))


def test_facts_are_made_where_the_path_looks_like_a_pattern(tmp_path):
    folder = tmp_path / "of [2024]*"
    folder.mkdir()
    assert made(folder, Asked().facts, "SELECT 's1' AS stay, 'DE-1' AS host")[0]["hosts"] == 1
    assert {each.name for each in folder.iterdir()} == {"stays", "hosts"}


def test_a_column_of_another_name_is_another_kind(tmp_path):
    (own, _others) = Asked().facts
    made(tmp_path, [own], "SELECT 's1' AS stay, 'h' AS host, 1 AS a, 2 AS b")
    told = made(tmp_path, [own], "SELECT 's1' AS host, 'h' AS stay, 1 AS a, 2 AS b")
    assert told[1] == [("h", "s1", None)]


def test_a_fact_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(UnusableError, match="stays: error"):
        made(tmp_path / "absent", Asked().facts, "SELECT 's1' AS stay, 'DE-1' AS host")
