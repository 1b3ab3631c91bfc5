from datetime import date
from decimal import Decimal

import pytest

from sapar.dataset.checking import check_dataset
from sapar.dataset.reading import open_dataset
from sapar.dataset.spool import Spool
from sapar.dataset.writing import DatasetWriter
from sapar.values.unusable import UnusableError


def written(out, **tables):
    with DatasetWriter(out) as writer:
        spool = Spool(writer)
        for name, text in tables.items():
            with spool.table(name) as file:
                file.write(text.encode())
        rows = spool.write()
        writer.describe("Visits", record="register")
    return rows


def test_text_becomes_tables_of_the_declared_types(tmp_path):
    rows = written(
        tmp_path / "out",
        stays='stay,participant,first_day,days\ns1,"Ә, ""q""\nb",2024-03-01,10.5\ns2,,,\n',
        flows="flow,stay,payer,payee,amount,currency\nf1,s1,sponsor,host,0.1000,EUR\n",
    )
    assert rows == {"stays": 2, "flows": 1}
    with open_dataset(tmp_path / "out") as dataset:
        stays = dataset.connection.sql("SELECT participant, first_day, days FROM stays ORDER BY 3")
        expected = [('Ә, "q"\nb', date(2024, 3, 1), Decimal("10.5")), (None, None, None)]
        assert stays.fetchall() == expected
        assert dataset.columns["flows"]["amount"] == "DECIMAL(18,4)"
        assert check_dataset(dataset).sound
    assert [path.name for path in tmp_path.glob("out/.*")] == []


def test_a_table_without_a_row_is_there(tmp_path):
    assert written(tmp_path / "out", stays="stay\n", goals="goal,stay,level,kind\n") == {
        "stays": 0,
        "goals": 0,
    }


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("stay,first_day\ns1,soon\n", UnusableError),
        ("stay,mood\ns1,good\n", ValueError),
        ("participant\np1\n", ValueError),
    ],
)
def test_what_is_no_value_of_its_column_refuses_the_whole(tmp_path, text, error):
    with pytest.raises(error):
        written(tmp_path / "out", stays=text)
    assert list(tmp_path.iterdir()) == []


def test_no_other_table_is_taken(tmp_path):
    with pytest.raises(KeyError):
        written(tmp_path / "out", moods="mood\ngood\n")
