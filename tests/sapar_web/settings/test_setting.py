from pathlib import Path

import pytest

from sapar.values.unusable import UnusableError
from sapar_web.settings.setting import Setting, listed, one_of, readable, truth, whole


def test_an_empty_variable_counts_as_none() -> None:
    port = Setting("PORT", "8000", "port", whole(1, 65535))
    assert [port.value(each) for each in ({}, {"PORT": " "}, {"PORT": "81"})] == [8000, 8000, 81]
    assert Setting("SAPAR_DATA", None, "folder").value({}) is None


@pytest.mark.parametrize("text", ["0", "65536", "-1", "80.0", "٨٠", "eighty"])
def test_an_odd_value_stops_the_start_and_names_itself(text: str) -> None:
    with pytest.raises(UnusableError, match=r"PORT: .*a whole number from 1 to 65535"):
        Setting("PORT", "8000", "port", whole(1, 65535)).value({"PORT": text})


def test_a_secret_is_not_shown_though_it_is_wrong() -> None:
    with pytest.raises(UnusableError) as raised:
        Setting("KEY", None, "key", whole(1, 2), secret=True).value({"KEY": "hunter2"})
    assert "hunter2" not in str(raised.value)


@pytest.mark.parametrize(("text", "value"), [("yes", True), ("ON", True), ("0", False)])
def test_yes_and_no_are_read(text: str, value: bool) -> None:
    assert truth(text) is value


def test_what_is_neither_yes_nor_no_is_refused() -> None:
    with pytest.raises(ValueError, match="yes or no"):
        truth("perhaps")


def test_one_of_some_words() -> None:
    assert one_of("json", "text")("text") == "text"
    with pytest.raises(ValueError, match="one of json, text was expected"):
        one_of("json", "text")("xml")


def test_words_with_commas_between() -> None:
    assert listed("a.example, b.example,") == ["a.example", "b.example"]


def test_a_file_that_cannot_be_read_is_no_value(tmp_path: Path) -> None:
    path = tmp_path / "key.p12"
    path.write_bytes(b"")
    assert readable(str(path)) == path
    for odd in (str(tmp_path), str(tmp_path / "none")):
        with pytest.raises(ValueError, match="can be read"):
            readable(odd)
