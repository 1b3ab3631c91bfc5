from pathlib import Path

import pytest

from sapar.values.digest import Digest


def test_the_digest_of_nothing_and_of_abc_are_those_of_the_standard() -> None:
    assert str(Digest.of(b"")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert Digest.of(b"abc") == Digest(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )


def test_the_digest_of_a_file_is_that_of_its_bytes(tmp_path: Path) -> None:
    file = tmp_path / "abc"
    file.write_bytes(b"abc")
    assert Digest.of_file(file) == Digest.of(b"abc")


@pytest.mark.parametrize("text", ["", "ab", "A" * 64, "g" * 64, "a" * 63, "a" * 64 + "\n"])
def test_a_digest_is_64_lower_case_hexadecimal_digits(text: str) -> None:
    with pytest.raises(ValueError, match="expected 64 lower-case hexadecimal digits"):
        Digest(text)
