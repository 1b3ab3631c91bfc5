import json
import os

import pytest

from sapar.dataset.facts.freshness import stale, touched
from sapar.dataset.facts.manifest import Manifest, SourceFile
from sapar.dataset.package import read_package
from sapar.values.digest import Digest

FACTS = {"stays"}


@pytest.fixture
def folder(make_dataset):
    return make_dataset({"stays": "stay,host\ns1,DE-1\n"})


@pytest.fixture
def manifest(folder):
    path = folder / "stays.csv"
    digest = Digest.of_file(path).text
    known = SourceFile(path.name, path.stat().st_size, path.stat().st_mtime_ns, digest)
    return Manifest(1, None, dict.fromkeys(FACTS, 1), {"stays": known})


def why(manifest, folder, version=1, facts=FACTS):
    return stale(manifest, read_package(folder), version, facts)


def test_facts_of_the_same_files_are_fresh(folder, manifest):
    assert why(manifest, folder) is None


def test_facts_that_are_not_there_are_not_fresh(folder):
    assert why(None, folder) == "there are none yet"


def test_a_file_that_was_only_touched_is_the_same(folder, manifest):
    os.utime(folder / "stays.csv", ns=(1, 1))
    assert why(manifest, folder) is None
    assert touched(manifest, read_package(folder)).sources["stays"].mtime_ns == 1


def test_one_byte_more_or_another_byte_is_a_change(folder, manifest):
    path = folder / "stays.csv"
    text = path.read_text()
    path.write_text(text.replace("DE-1", "DE-2"))
    os.utime(path, ns=(1, 1))
    assert why(manifest, folder) == "stays.csv has changed"
    path.write_text(text + "s2,DE-2\n")
    assert why(manifest, folder) == "stays.csv has changed"


def test_another_version_of_the_definitions_makes_them_anew(folder, manifest):
    reason = "they were made by another version of the program"
    assert why(manifest, folder, version=2) == reason
    assert why(manifest, folder, facts={"stays", "promises"}) == reason


def test_another_last_day_of_the_record_makes_them_anew(folder, manifest):
    path = folder / "datapackage.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"sapar": {"as_of": "2023-12-31"}}))
    assert why(manifest, folder) == "the last day of the record is another"


def test_a_table_more_makes_them_anew(folder, manifest):
    path = folder / "datapackage.json"
    (folder / "ties.csv").write_text("tie,stay,wave\n")
    raw = json.loads(path.read_text())
    raw["resources"].append({"name": "ties", "path": "ties.csv"})
    path.write_text(json.dumps(raw))
    assert why(manifest, folder) == "the dataset has other tables"
