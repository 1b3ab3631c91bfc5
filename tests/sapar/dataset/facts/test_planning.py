import duckdb
import narwhals as nw

from sapar.dataset.facts.fact import Source
from sapar.dataset.facts.keys import KEYS
from sapar.dataset.facts.planning import events, placed, schemes
from sapar.dataset.facts.words import worded

STAYS = [{"stay": "s1", "scheme": "A", "first_day": "2024-03-10"}, {"stay": "s2"}]
ASKED = {"act": "invited", "party": "sending"}


def _rows(frame):
    return sorted(frame.collect("polars").rows(), key=str)


def test_an_event_of_a_stay_and_one_of_a_scheme_have_their_stage(source_of):
    source = source_of(
        stays=STAYS,
        schemes=[{"scheme": "A", "first_day": "2024-01-01"}],
        planning=[
            ASKED | {"event": "e1", "stay": "s1", "on": "2024-03-09"},
            ASKED | {"event": "e2", "scheme": "A", "on": "2024-03-09"},
        ],
    )
    assert _rows(events(source).select("event", "stage")) == [("e1", "planning"), ("e2", "running")]


def test_schemes_are_those_of_their_table(source_of):
    source = source_of(stays=STAYS, schemes=[{"scheme": "A"}, {"scheme": "B"}])
    assert _rows(schemes(source)) == [("A",), ("B",)]


def test_without_their_table_schemes_are_those_that_stays_name(source_of):
    assert _rows(schemes(source_of(stays=STAYS))) == [("A",)]


def test_a_scheme_as_a_whole_has_no_other_key(source_of):
    source = source_of(stays=STAYS)
    of_stays = source.tables["stays"].select("stay", nw.lit(1).alias("told"))
    of_schemes = schemes(source).with_columns(nw.lit(2).alias("told"))
    found = placed(of_stays, of_schemes, source, ["told"])
    assert _rows(found.select("stay", "scheme", "year", "told")) == [
        ("s1", "A", "2024", 1),
        ("s2", None, None, 1),
        (None, "A", None, 2),
    ]
    assert found.collect_schema().names() == [*KEYS, "told"]


def test_what_is_said_of_an_unknown_stay_has_no_place(source_of):
    source = source_of(stays=STAYS)
    unknown = schemes(source).select(nw.lit("no such stay").alias("stay"))
    assert _rows(placed(unknown, schemes(source).head(0), source, [])) == []


def test_stays_may_hold_their_words_as_numbers():
    with duckdb.connect() as connection, worded(connection) as words:
        told = connection.sql("SELECT 's1' AS stay, 1 AS told")
        nothing = dict.fromkeys((*KEYS, "person_days", "start_month")) | {
            "stay": "s1",
            "scheme": "A",
        }
        columns = ", ".join(f"CAST(? AS VARCHAR) AS {name}" for name in nothing)
        stays = connection.sql(f"SELECT {columns}", params=list(nothing.values()))
        source = Source({}, facts={"stays": words.kept(nw.from_native(stays))})
        whole = connection.sql("SELECT 'B' AS scheme, 2 AS told")
        found = placed(nw.from_native(told), nw.from_native(whole), source, ["told"])
        rows = found.select("stay", "scheme", "told").to_native().fetchall()
    assert sorted(rows, key=str) == [("s1", "A", 1), (None, "B", 2)]
