import pytest

from sapar.standards.catalogue.commitment import Check
from sapar.standards.catalogue.words import known_word, word_of, words_of
from sapar.values.unusable import UnusableError


def test_a_word_of_the_list_is_taken() -> None:
    assert word_of({"per": "week"}, "per", ("day", "week"), "A.toml, A01") == "week"


def test_words_keep_their_order() -> None:
    found = words_of({"checks": ["A", "Q"]}, "checks", Check, "A.toml, A01")
    assert found == (Check.ACKNOWLEDGED, Check.QUANTITY)


def test_a_word_that_is_not_known_is_refused_with_the_nearest() -> None:
    with pytest.raises(
        UnusableError, match=r"A.toml: error S09: 'spnsor' .* \(did you mean sponsor\?\)"
    ):
        known_word("spnsor", ("sponsor", "host"), "A.toml")


def test_a_word_like_no_other_is_refused_with_all() -> None:
    with pytest.raises(UnusableError, match=r"A.toml: error S09: 7 is not known \(sponsor, host\)"):
        known_word(7, ("sponsor", "host"), "A.toml")


@pytest.mark.parametrize("given", [[], ["A", "A"]])
def test_an_empty_list_and_one_that_repeats_itself_are_refused(given: list[str]) -> None:
    with pytest.raises(
        UnusableError, match=r"A.toml, checks: error S09: the list is empty or names one"
    ):
        words_of({"checks": given}, "checks", Check, "A.toml")
