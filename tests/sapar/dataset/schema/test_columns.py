from sapar.dataset.schema import Field, Kind, Standard, columns


def test_a_key_is_required() -> None:
    assert columns.key("stay", "Stay") == Field("stay", "Stay", required=True)


def test_a_reference_names_the_other_table() -> None:
    assert columns.reference("stay", "stays", "Stay").references == "stays"


def test_a_party_is_one_of_seven() -> None:
    assert len(columns.party("payer", "Who paid").vocabulary) == 7


def test_a_word_is_one_of_those_given() -> None:
    assert columns.word("wave", ("pre", "post"), "Wave").vocabulary == ("pre", "post")


def test_a_country_and_a_currency_come_from_public_lists() -> None:
    assert columns.country("country", "Country").standard is Standard.COUNTRY
    assert columns.currency().standard is Standard.CURRENCY


def test_an_amount_is_exact_and_not_below_zero() -> None:
    price = columns.amount("price", "Price")
    assert (price.kind, price.minimum, price.unit) == (Kind.EXACT, 0, "currency")


def test_a_day_is_a_date() -> None:
    assert columns.day("on", "When").kind is Kind.DATE


def test_a_number_has_its_unit() -> None:
    hours = columns.number("hours", "How long", "hours")
    assert (hours.kind, hours.minimum, hours.unit) == (Kind.NUMBER, 0, "hours")
