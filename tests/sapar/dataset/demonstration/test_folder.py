"""The invented dataset as a folder: the same rows for a seed, sound, and nobody else's lost."""

import json
from decimal import Decimal

import pytest

from sapar.dataset.checking import check_dataset
from sapar.dataset.demonstration import write_demonstration
from sapar.dataset.demonstration.folder import INVENTED, MOST, PLANTED, TITLE
from sapar.dataset.package import DESCRIPTOR
from sapar.dataset.reading import open_dataset
from sapar.dataset.schema import TABLES
from sapar.values.unusable import UnusableError


def content(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("size", ["few", "many"])
def test_it_passes_every_check_but_for_money_given_back(request, size):
    with open_dataset(request.getfixturevalue(f"{size}_folder")) as dataset:
        found = {outcome.check.code for outcome in check_dataset(dataset).outcomes}
    assert found == {"D12"}


def test_it_says_that_it_is_invented(few_folder):
    with open_dataset(few_folder) as dataset:
        package = dataset.package
    assert (package.title, package.record, package.demonstration) == (TITLE, "sample", True)
    assert [note.code for note in package.notes] == [INVENTED]
    assert package.sources == ("Invented by sapar demo-data, 21 stays, seed 1",)
    assert package.files == (PLANTED,)


def test_it_holds_every_table(few_folder):
    with open_dataset(few_folder) as dataset:
        assert dataset.tables == tuple(TABLES)


@pytest.mark.parametrize("name", ["stays", "commitments", "deliveries", "flows", "effort"])
def test_rows_follow_their_stays(many_folder, name):
    with open_dataset(many_folder) as dataset:
        rows = dataset.connection.table(name).fetchall()
    keys = [row[0] for row in rows if not row[0].startswith("f9")]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("name", [name for name in TABLES if name not in ("rates", "ratings")])
def test_keys_have_at_most_twelve_characters(few_folder, name):
    with open_dataset(few_folder) as dataset:
        rows = dataset.connection.table(name).fetchall()
    assert max(len(row[0]) for row in rows) <= 12


@pytest.mark.parametrize("threads", [1, 3])
def test_the_same_seed_gives_the_same_bytes_on_any_number_of_threads(tmp_path, few_folder, threads):
    again = write_demonstration(tmp_path / "dataset", stays=21, threads=threads)
    assert content(again) == content(few_folder)


def test_another_seed_invents_other_stays(tmp_path, few):
    other = write_demonstration(tmp_path / "dataset", stays=21, seed=2)
    with open_dataset(other) as dataset:
        rows = dataset.connection.execute("SELECT host, first_day FROM stays").fetchall()
    assert rows != few("SELECT host, first_day FROM stays")


def test_the_same_rows_as_csv(tmp_path, few):
    folder = write_demonstration(tmp_path / "dataset", stays=21, table_format="csv")
    with open_dataset(folder) as dataset:
        (sums,) = dataset.connection.execute("SELECT sum(amount), count(*) FROM flows").fetchall()
    assert [sums] == few("SELECT sum(amount), count(*) FROM flows")
    assert isinstance(sums[0], Decimal)


def test_progress_adds_up_to_the_whole(tmp_path):
    parts = []
    write_demonstration(tmp_path / "dataset", stays=21, progress=parts.append)
    assert sum(parts) == 100


@pytest.mark.parametrize("stays", [-1, 0, 20, MOST + 1])
def test_too_few_and_too_many_stays_are_refused(tmp_path, stays):
    with pytest.raises(UnusableError) as refused:
        write_demonstration(tmp_path / "dataset", stays=stays)
    assert refused.value.finding.code == "W15"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("change", [{"demonstration": False}, {"notes": []}])
def test_a_dataset_that_is_not_the_invented_one_is_left_alone(tmp_path, change):
    folder = write_demonstration(tmp_path / "dataset", stays=21)
    descriptor = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    descriptor["sapar"] |= change
    (folder / DESCRIPTOR).write_text(json.dumps(descriptor), encoding="utf-8")
    before = content(folder)
    with pytest.raises(UnusableError) as refused:
        write_demonstration(folder)
    assert refused.value.finding.code == "W13"
    assert content(folder) == before


def test_files_beside_it_are_left_alone(tmp_path):
    folder = write_demonstration(tmp_path / "dataset", stays=21)
    (folder / "own.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UnusableError) as refused:
        write_demonstration(folder)
    assert refused.value.finding.code == "W12"
    assert (folder / "own.txt").read_text(encoding="utf-8") == "mine"


def test_an_empty_folder_is_filled(tmp_path):
    (tmp_path / "dataset").mkdir()
    assert (write_demonstration(tmp_path / "dataset", stays=21) / DESCRIPTOR).is_file()
