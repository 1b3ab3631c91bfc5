import errno
import re
from pathlib import Path

import duckdb
import pytest

from sapar.dataset.trouble import explained, first_line, interrupted, told
from sapar.values.unusable import UnusableError


def code(error: BaseException) -> str | None:
    message = explained(error, "out")
    return None if message is None else message.finding.code


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "W01"),
        (OSError(errno.EFBIG, "File too large"), "W01"),
        (PermissionError(errno.EACCES, "Permission denied", "x"), "W02"),
        (duckdb.OutOfMemoryException("could not allocate"), "W03"),
        (duckdb.InvalidInputException("Invalid Error: not a Parquet file"), "P20"),
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), None),
        (duckdb.ParserException("syntax error"), None),
        (KeyError("stays"), None),
    ],
)
def test_what_disk_and_engine_could_not_do_has_a_code(
    error: BaseException, expected: str | None
) -> None:
    assert code(error) == expected


def test_the_engine_on_a_full_disk() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full on this system")
    full = pytest.raises(UnusableError, match="disk is full")
    with duckdb.connect() as connection, full, told("out"):
        connection.execute("COPY (SELECT 1 AS a) TO '/dev/full' (FORMAT csv)")


def test_other_errors_pass_as_they_are() -> None:
    with duckdb.connect() as connection, pytest.raises(duckdb.ParserException), told("out"):
        connection.execute("SELEC")


def test_an_interrupted_engine_is_an_interrupted_program() -> None:
    assert interrupted(RuntimeError("Query interrupted"))
    assert not interrupted(RuntimeError("something else"))
    with pytest.raises(KeyboardInterrupt), told("out"):
        raise RuntimeError("Query interrupted")


def test_only_the_first_line_of_an_error_is_told() -> None:
    assert first_line(ValueError("Error on line 3\nPossible fixes: …")) == "Error on line 3"
    assert first_line(ValueError()) == "ValueError"


def test_every_code_is_documented(repository: Path) -> None:
    page = (repository / "docs" / "reference" / "dataset.md").read_text(encoding="utf-8")
    sources = (repository / "src" / "sapar" / "dataset").rglob("*.py")
    used = {code for path in sources for code in re.findall(r'"([PW]\d\d)"', path.read_text())}
    assert sorted(used) == re.findall(r"^\| ([PW]\d\d) \|", page, re.MULTILINE)
