import duckdb
import narwhals as nw
import pytest

from sapar.dataset.facts import words as words_module
from sapar.dataset.facts.folder import ready_facts
from sapar.dataset.facts.registry import facts_of
from sapar.dataset.facts.source import source_of
from sapar.dataset.facts.words import worded


@pytest.fixture
def connection():
    with duckdb.connect() as opened:
        yield opened


def kinds(table):
    native = table.to_native()
    pairs = zip(native.columns, native.types, strict=True)
    return {name: str(kind).split("(")[0] for name, kind in pairs}


def rows(table):
    return sorted(table.to_native().fetchall(), key=str)


def hosts(connection, count):
    stays = "'s' || i AS stay, 'h' || i AS host, NULL::VARCHAR AS field"
    return nw.from_native(connection.sql(f"SELECT {stays} FROM range({count}) t(i)"))  # noqa: S608


def test_words_are_text_while_a_fact_is_defined_and_numbers_while_it_is_written(connection):
    with worded(connection) as words:
        kept = words.kept(hosts(connection, 2))
        fact = kept.select("host", "field", "stay")
        assert kinds(fact) == {"host": "VARCHAR", "field": "VARCHAR", "stay": "VARCHAR"}
        with words.as_numbers(fact) as numbers:
            assert kinds(numbers) == {"host": "ENUM", "field": "VARCHAR", "stay": "VARCHAR"}
            assert rows(numbers) == [("h0", None, "s0"), ("h1", None, "s1")]
        assert rows(fact) == [("h0", None, "s0"), ("h1", None, "s1")]


def test_a_table_is_numbers_only_while_its_own_fact_is_written(connection):
    with worded(connection) as words:
        flows = words.of_table("flows", hosts(connection, 2))
        with words.as_numbers(flows, "flows") as numbers:
            assert kinds(numbers)["host"] == "ENUM"
        with words.as_numbers(flows, "prices") as text:
            assert kinds(text)["host"] == "VARCHAR"


def test_a_column_with_an_empty_word_stays_text(connection):
    empty = nw.from_native(connection.sql("SELECT 's' AS stay, unnest(['', 'h']) AS host"))
    with worded(connection) as words, words.as_numbers(words.kept(empty)) as kept:
        assert kinds(kept)["host"] == "VARCHAR"


def test_many_words_stay_text(connection, monkeypatch):
    monkeypatch.setattr(words_module, "MOST_WORDS", 2)
    with worded(connection) as words, words.as_numbers(words.kept(hosts(connection, 3))) as kept:
        assert kinds(kept)["host"] == "VARCHAR"


def test_only_tables_that_go_into_facts_row_by_row_are_worded(connection):
    with worded(connection) as words:
        table = hosts(connection, 2)
        assert words.of_table("deliveries", table) is table


def test_nothing_is_left_on_the_connection(connection):
    with worded(connection) as words:
        words.kept(hosts(connection, 2))
    for made in ("duckdb_tables()", "duckdb_views()", "duckdb_types()"):
        left = f"SELECT count(*) FROM {made} WHERE NOT internal"  # noqa: S608 -- constants
        assert connection.execute(left).fetchall() == [(0,)]


TABLES = {
    "stays": "stay,scheme,host,first_day,days,people\ns1,A,DE-1,2022-10-03,84,1\ns2,,DE-2,,,\n",
    "flows": "flow,stay,scheme,payer,amount,currency,on\n"
    "f1,s1,A,sponsor,5,EUR,2022-10-01\nf2,,B,third,9000,KZT,2022-10-02\nf3,s2,C,,1,USD,\n",
    "commitments": "commitment,stay,item,owed_by,owed_to,quantity,price,currency\n"
    "c1,s1,C02,host,participant,24,1600,EUR\nc2,s1,C02,sending,participant,2,9000,KZT\n",
    "deliveries": "delivery,commitment,quantity,claimed_by,answer,resolution\n"
    "d1,c1,6,host,acknowledged,\nd2,c1,2,host,disputed,participant\n",
    "rates": "currency,month,per_euro\nKZT,2022-10,450\n",
}


def test_facts_are_the_same_with_words_as_without(make_dataset, opening):
    with opening(make_dataset(TABLES)) as (dataset, engine):
        plain = facts_of(source_of(dataset))
        prepared = ready_facts(dataset, engine, lambda _sentence: None)
        assert prepared.keys() == plain.keys()
        for name, fact in plain.items():
            assert kinds(prepared[name]) == kinds(fact)
            assert rows(prepared[name]) == rows(fact)
