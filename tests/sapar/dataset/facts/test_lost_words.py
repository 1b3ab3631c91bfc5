import duckdb
import narwhals as nw
import pytest

from sapar.dataset.facts.lost_words import is_lost, numbered


@pytest.fixture
def connection():
    with duckdb.connect() as opened:
        opened.execute("CREATE TYPE hosts AS ENUM ('h1', 'h2')")
        yield opened


def test_columns_that_hold_their_words_as_numbers(connection):
    native = connection.sql("SELECT 's1' AS stay, CAST('h1' AS hosts) AS host, 2 AS people")
    assert numbered(nw.from_native(native)) == ("host",)


@pytest.mark.parametrize(
    ("second", "lost"), [("'h2'", False), ("NULL", False), ("''", True), ("' '", False)]
)
def test_a_word_is_lost_where_there_is_nothing_in_its_place(connection, tmp_path, second, lost):
    path = tmp_path / "[1].parquet"
    rows = f"SELECT unnest(['h1', {second}]) AS host, '' AS note"
    connection.sql(rows).write_parquet(str(path))
    assert is_lost(connection, path, ("host",)) is lost
    assert is_lost(connection, path, ()) is False
