import csv
import json
from io import StringIO
from pathlib import Path

from click.testing import CliRunner

from sapar.cli.catalogue_export import export
from sapar.standards.catalogue.loading import catalogue


def test_the_catalogue_as_json() -> None:
    result = CliRunner().invoke(export, ["--format", "json"])
    assert result.exit_code == 0
    found = json.loads(result.output)["commitments"]
    assert [each["id"] for each in found] == list(catalogue().commitments)


def test_the_catalogue_as_lines_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.csv"
    file.write_text("earlier", encoding="utf-8")
    result = CliRunner().invoke(export, ["--format", "csv", "--out", str(file)])
    assert (result.exit_code, result.output) == (0, "")
    rows = list(csv.DictReader(StringIO(file.read_bytes().decode("utf-8"))))
    assert [row["id"] for row in rows] == list(catalogue().commitments)
    assert rows[25]["title_kk"] == "Тәлімгерлік"
    assert {cell[0] for row in rows for cell in row.values() if cell} & {*"=+-@\t"} == set()


def test_a_file_that_cannot_be_written_ends_with_2(run_sapar, tmp_path: Path) -> None:
    lost = tmp_path / "nowhere" / "catalogue.csv"
    ended = run_sapar("catalogue", "export", "--format", "csv", "--out", str(lost))
    assert ended.returncode == 2
    assert ended.stderr == (
        f"sapar: {lost}: the file cannot be written (No such file or directory) [C01]\n"
    )


def test_a_form_must_be_named() -> None:
    result = CliRunner().invoke(export, [])
    assert result.exit_code == 2
    assert "Missing option '--format'" in result.output
