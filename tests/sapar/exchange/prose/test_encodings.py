# ruff: noqa: RUF001 -- Kazakh and Russian
import pytest

from sapar.exchange.prose.encodings import decoded

RUSSIAN = "Наставник встречается с участником не менее одного часа в неделю."
KAZAKH = "Тәлімгер қатысушымен аптасына кемінде бір сағат кездеседі, үйде де."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_says_the_encoding(encoding: str) -> None:
    text, _name, assumed = decoded(KAZAKH.encode(encoding))
    assert (text, assumed) == (KAZAKH, False)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_a_mark_is_seen(encoding: str) -> None:
    assert decoded(RUSSIAN.encode(encoding)) == (RUSSIAN, encoding, True)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
def test_a_russian_encoding_is_told_and_said_to_be_assumed(encoding: str) -> None:
    assert decoded(RUSSIAN.encode(encoding)) == (RUSSIAN, encoding, True)


def test_the_kazakh_encoding_is_told_from_the_russian_one() -> None:
    assert decoded(KAZAKH.encode("kz1048")) == (KAZAKH, "kz1048", True)


def test_western_text_is_not_taken_for_cyrillic() -> None:
    text = "The visitor – Zoë – pays “no fee” at the café of the Universität."
    assert decoded(text.encode("cp1252")) == (text, "cp1252", True)


def test_utf_8_needs_no_guess() -> None:
    assert decoded(KAZAKH.encode()) == (KAZAKH, "utf-8", False)
