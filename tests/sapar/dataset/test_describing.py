from sapar.dataset.describing import ColumnSummary, describe
from sapar.dataset.package import Note
from sapar.dataset.reading import open_dataset

STAYS = "stay,days,start_month,mood\ns1,10,2014-07,good\ns2,2.5,,good\ns3,1,,\ns4,,2014-01,bad\n"


def test_a_table_has_rows_and_columns(make_dataset) -> None:
    with open_dataset(make_dataset({"stays": STAYS})) as dataset:
        (table,) = describe(dataset).tables
    assert (table.name, table.format, table.rows, table.distinct_exact) == ("stays", "csv", 4, True)
    assert table.bytes == len(STAYS)
    assert table.columns == (
        ColumnSummary("stay", "string", True, 0, 0.0, 4, "s1", "s4"),
        ColumnSummary("days", "number", True, 1, 0.25, 3, "1.0000", "10.0000"),
        ColumnSummary("start_month", "yearmonth", True, 2, 0.5, 2, "2014-01", "2014-07"),
        ColumnSummary("mood", "any", False, 1, 0.25, 2, "bad", "good"),
    )


def test_a_table_without_rows_has_no_share_of_missing_values(make_dataset) -> None:
    with open_dataset(make_dataset({"stays": "stay\n"})) as dataset:
        (table,) = describe(dataset).tables
    assert table.columns == (ColumnSummary("stay", "string", True, 0, None, 0, None, None),)


def test_many_distinct_values_are_counted_about(make_dataset, monkeypatch) -> None:
    monkeypatch.setattr("sapar.dataset.describing.EXACT_UP_TO", 3)
    with open_dataset(make_dataset({"stays": STAYS})) as dataset:
        (table,) = describe(dataset).tables
    assert not table.distinct_exact
    assert [column.distinct for column in table.columns] == [4, 3, 2, 2]


def test_what_the_descriptor_says_is_repeated(make_dataset) -> None:
    own = {"record": "register", "notes": [{"code": "no-money", "text": "None recorded."}]}
    folder = make_dataset({"stays": STAYS}, title="Visits", sapar=own)
    with open_dataset(folder) as dataset:
        found = describe(dataset)
    assert (found.title, found.record, found.demonstration) == ("Visits", "register", False)
    assert found.notes == (Note("no-money", "None recorded."),)
