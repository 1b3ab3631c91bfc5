import hashlib
import json

from sapar.dataset.checking import check_dataset
from sapar.dataset.reading import open_dataset


def test_a_column_that_the_schema_does_not_know(found) -> None:
    assert found("D15", {"stays": "stay,DAYS,dayz\ns1,1,2\n"}) == [("stays", None, "dayz", "dayz")]


def test_a_table_that_the_schema_does_not_know(found) -> None:
    tables = {"stays": "stay\ns1\n", "stayz": "stay\ns1\n"}
    assert found("D16", tables) == [("stayz", None, None, "stayz")]


def test_a_file_that_was_changed_after_it_was_described(make_dataset) -> None:
    folder = make_dataset({"stays": "stay\ns1\n", "schemes": "scheme\na\n"})
    descriptor = json.loads((folder / "datapackage.json").read_text())
    right = hashlib.sha256(b"stay\ns1\n").hexdigest()
    wrong = hashlib.sha256(b"scheme\nb\n").hexdigest()
    descriptor["resources"][0]["hash"] = f"sha256:{right}"
    descriptor["resources"][1]["hash"] = f"sha256:{wrong}"
    (folder / "datapackage.json").write_text(json.dumps(descriptor))
    with open_dataset(folder) as dataset:
        (outcome,) = check_dataset(dataset).outcomes
    assert (outcome.check.code, outcome.violations[0].table) == ("D19", "schemes")
