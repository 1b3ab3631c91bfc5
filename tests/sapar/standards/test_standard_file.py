"""Files of facts: what is read, and the one message for each way in which one is unusable."""

import datetime as dt
from pathlib import Path

import pytest

from sapar.standards.standard_file import (
    SIZE_LIMIT,
    date_of,
    read_facts,
    shipped,
    table_of,
    text_of,
)
from sapar.values.unusable import UnusableError


def code_of(error: pytest.ExceptionInfo[UnusableError]) -> str:
    return error.value.finding.code


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
def test_toml_in_utf8_is_read(tmp_path: Path, mark: bytes) -> None:
    file = tmp_path / "facts.toml"
    file.write_bytes(mark + 'name = "Қазақстан"'.encode())
    assert read_facts(file) == {"name": "Қазақстан"}


def test_a_shipped_file_has_a_version() -> None:
    assert read_facts(shipped("countries.toml"))["version"] == "1"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match=r"gone\.toml.*No such file") as error:
        read_facts(tmp_path / "gone.toml")
    assert code_of(error) == "S01"


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UnusableError) as error:
        read_facts(tmp_path)
    assert code_of(error) == "S01"


def test_the_largest_file_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    file = tmp_path / "large.toml"
    file.write_bytes(b"#" * SIZE_LIMIT)
    assert read_facts(file) == {}
    file.write_bytes(b"#" * (SIZE_LIMIT + 1))
    with pytest.raises(UnusableError) as error:
        read_facts(file)
    assert code_of(error) == "S02"


@pytest.mark.parametrize(
    "content",
    [b"a = ", b"a = 1\na = 2", b"\xff\xfe", b"\x89PNG\r\n", b"a = " + b"[" * 100_000],
    ids=["cut off", "key twice", "not UTF-8", "a picture", "very deep"],
)
def test_what_is_not_toml(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "odd.toml"
    file.write_bytes(content)
    with pytest.raises(UnusableError, match=r"odd\.toml") as error:
        read_facts(file)
    assert code_of(error) == "S03"


def test_keys_of_the_right_kind() -> None:
    entries = {"t": {"a": 1}, "s": " text ", "d": dt.date(2026, 11, 23), "e": "2026-11-23"}
    assert table_of(entries, "t", "here") == {"a": 1}
    assert text_of(entries, "s", "here") == "text"
    assert date_of(entries, "d", "here") == "2026-11-23"
    assert date_of(entries, "e", "here") == "2026-11-23"


def test_a_missing_key_is_named() -> None:
    with pytest.raises(UnusableError) as error:
        text_of({}, "title", "groups.toml, grouping.mine")
    assert str(error.value) == (
        "groups.toml, grouping.mine: error S04: title is missing (title must be text)"
    )


@pytest.mark.parametrize("value", [None, 3, "", "  ", ["x"]])
def test_what_is_no_text(value: object) -> None:
    with pytest.raises(UnusableError, match="S04"):
        text_of({"title": value}, "title", "here")


@pytest.mark.parametrize(
    "value", ["2026", "20261123", "2026-02-30", 2026, dt.datetime(2026, 1, 1, tzinfo=dt.UTC)]
)
def test_what_is_no_day(value: object) -> None:
    with pytest.raises(UnusableError, match="S04"):
        date_of({"date": value}, "date", "here")


def test_a_long_value_is_cut_in_the_message() -> None:
    with pytest.raises(UnusableError) as error:
        table_of({"members": "K" * 1000}, "members", "here")
    assert error.value.finding.message == "members is '" + "K" * 59
