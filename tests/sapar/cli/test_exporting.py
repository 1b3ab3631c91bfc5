"""`sapar export`: a dataset for another program."""

import pytest
from click.testing import CliRunner

from sapar.cli.exporting import exporting
from sapar.exchange.pajek_dataset import import_pajek
from sapar.values.unusable import UnusableError


@pytest.fixture
def dataset(tmp_path):
    (tmp_path / "a.net").write_text("*vertices 2\n1 KZ\n2 DE\n*arcs\n1 2 3\n")
    import_pajek(tmp_path / "a.net", tmp_path / "out")
    return tmp_path / "out"


def run(*arguments):
    return CliRunner().invoke(exporting, [*map(str, arguments)], catch_exceptions=False)


def test_a_network_is_written(dataset, tmp_path):
    done = run("pajek", dataset, tmp_path / "back.net")
    assert done.exit_code == 0
    assert done.output.startswith("1 arcs written to ")
    expected = '*vertices 2\n1 "Germany"\n2 "Kazakhstan"\n*arcs\n2 1 3\n'
    assert (tmp_path / "back.net").read_text() == expected


def test_days_that_are_not_there_cannot_be_exported(dataset, tmp_path):
    with pytest.raises(UnusableError, match="nothing-to-export"):
        run("pajek", dataset, tmp_path / "back.net", "--weight", "person_days")
