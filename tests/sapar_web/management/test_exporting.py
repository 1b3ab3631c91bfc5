import json
from uuid import uuid4


def test_an_empty_record_is_written_whole(installation, tmp_path) -> None:
    out = tmp_path / "out"
    ended = installation.run("dataset", "export", "--all", "--out", str(out))
    assert (ended.returncode, ended.stdout) == (0, f"{out}: 0 stays, 0 rows\n"), ended.stderr
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    assert package["sapar"]["record"] == "register"
    checked = installation.run("dataset", "check", str(out))
    assert checked.returncode == 0, checked.stdout
    again = installation.run("dataset", "export", "--all", "--out", str(out))
    assert (again.returncode, "W11" in again.stderr) == (2, True)


def test_terms_that_are_not_there_are_refused(installation, tmp_path) -> None:
    out = str(tmp_path / "out")
    ended = installation.run("dataset", "export", "--terms", str(uuid4()), "--out", out)
    assert (ended.returncode, "DX1" in ended.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_one_of_both_is_asked_for(installation, tmp_path) -> None:
    out = str(tmp_path / "out")
    assert installation.run("dataset", "export", "--out", out).returncode == 2
    both = installation.run("dataset", "export", "--all", "--terms", str(uuid4()), "--out", out)
    assert both.returncode == 2
