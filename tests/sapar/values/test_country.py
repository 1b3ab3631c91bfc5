import pytest

from sapar.values.country import Country


def test_a_country_is_shown_as_its_code() -> None:
    assert str(Country("KZ")) == "KZ"


def test_countries_sort_by_code() -> None:
    assert sorted([Country("TR"), Country("KZ"), Country("ES")]) == [
        Country("ES"),
        Country("KZ"),
        Country("TR"),
    ]


@pytest.mark.parametrize("code", ["", "kz", "KAZ", "K", "K1", "KZ\n"])
def test_a_code_is_two_capital_letters(code: str) -> None:
    with pytest.raises(ValueError, match="expected two capital letters, as in KZ"):
        Country(code)
