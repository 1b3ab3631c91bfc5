"""The invented dataset as a folder: the same bytes for a seed, sound, and nobody else's lost."""

import json
from datetime import date
from decimal import Decimal

import pytest

from sapar.dataset.checking import check_dataset
from sapar.dataset.demonstration.folder import INVENTED, TITLE, rows, write_demonstration
from sapar.dataset.package import DESCRIPTOR
from sapar.dataset.reading import open_dataset
from sapar.values.unusable import UnusableError


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_demonstration(tmp_path_factory.mktemp("demo") / "dataset")


def content(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_it_passes_every_check(folder):
    with open_dataset(folder) as dataset:
        assert check_dataset(dataset).outcomes == ()


def test_it_says_that_it_is_invented(folder):
    with open_dataset(folder) as dataset:
        package = dataset.package
    assert (package.title, package.record, package.demonstration) == (TITLE, "sample", True)
    assert [note.code for note in package.notes] == [INVENTED]
    assert package.sources == ("Invented by sapar demo, seed 1",)


def test_it_holds_five_tables_and_these_totals(folder):
    with open_dataset(folder) as dataset:
        counted = {
            name: dataset.connection.table(name).aggregate("count(*)").fetchall()[0][0]
            for name in dataset.tables
        }
        (sums,) = dataset.connection.execute(
            "SELECT sum(days), sum(people), count(*) - count(days) FROM stays"
        ).fetchall()
        paid = dataset.connection.execute(
            "SELECT currency, sum(amount) FROM flows GROUP BY currency ORDER BY currency"
        ).fetchall()
    assert counted == {
        "schemes": 1,
        "organisations": 39,
        "stays": 240,
        "flows": 1998,
        "rates": 118,
    }
    assert sums == (Decimal(13681), Decimal(258), 11)
    assert paid == [
        ("EUR", Decimal("1258817.5700")),
        ("KZT", Decimal("200334578.0100")),
        ("USD", Decimal("209073.8900")),
    ]


def test_typed_as_the_schema_declares(folder):
    with open_dataset(folder) as dataset:
        first = dataset.connection.execute(
            "SELECT first_day, days, people FROM stays ORDER BY stay LIMIT 1"
        ).fetchall()
    assert first == [(date(2021, 1, 20), Decimal(20), Decimal(1))]


def test_a_second_run_gives_the_same_bytes(folder):
    before = content(folder)
    write_demonstration(folder)
    assert content(folder) == before


def test_another_seed_invents_other_stays(parameters, tables):
    other = rows(parameters, 2)
    assert other["stays"] != tables["stays"]
    assert other["organisations"] == tables["organisations"]


@pytest.mark.parametrize("change", [{"demonstration": False}, {"notes": []}])
def test_a_dataset_that_is_not_the_invented_one_is_left_alone(tmp_path, change):
    folder = write_demonstration(tmp_path / "dataset")
    descriptor = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    descriptor["sapar"] |= change
    (folder / DESCRIPTOR).write_text(json.dumps(descriptor), encoding="utf-8")
    before = content(folder)
    with pytest.raises(UnusableError) as refused:
        write_demonstration(folder)
    assert refused.value.finding.code == "W13"
    assert content(folder) == before


def test_files_beside_it_are_left_alone(tmp_path):
    folder = write_demonstration(tmp_path / "dataset")
    (folder / "own.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UnusableError) as refused:
        write_demonstration(folder)
    assert refused.value.finding.code == "W12"
    assert (folder / "own.txt").read_text(encoding="utf-8") == "mine"


def test_an_empty_folder_is_filled(tmp_path):
    (tmp_path / "dataset").mkdir()
    assert (write_demonstration(tmp_path / "dataset") / DESCRIPTOR).is_file()
