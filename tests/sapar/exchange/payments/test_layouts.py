import pytest

from sapar.exchange.payments.layouts import LAYOUTS, OWN, Field, Layout, mapped


def of(name: str) -> Layout:
    return next(each for each in (OWN, *LAYOUTS) if each.id == name)


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("german", ("Auftragskonto", "Buchungstag", "Verwendungszweck", "Betrag", "Waehrung")),
        ("russian", ("№", "Дата операции", "Дебет", "Кредит", "Назначение платежа")),
        ("english", ("Date", "Description", "Money out", "Money in")),
        ("english", ("BOOKING DATE", " amount ", "currency")),
        ("sapar", ("id", "on", "amount", "currency", "text")),
    ],
)
def test_a_layout_is_known_by_its_day_and_its_amount(name: str, header: tuple[str, ...]) -> None:
    assert of(name).places(header)
    assert [each.id for each in (OWN, *LAYOUTS) if each.places(header)] == [name]


def test_a_header_without_an_amount_or_with_half_of_one_is_none() -> None:
    assert of("english").places(("Date", "Description")) is None
    assert of("english").places(("Date", "Money out")) is None


def test_the_first_column_of_a_name_counts() -> None:
    places = of("english").places(("Date", "Amount", "Currency", "Amount"))
    assert places == {Field.ON: 0, Field.AMOUNT: 1, Field.CURRENCY: 2}


def test_a_layout_of_ones_own_takes_any_table() -> None:
    own = mapped({Field.ON: "Күні", Field.AMOUNT: "Сомасы"}, ",")
    assert own.places(("Сомасы", "Күні")) == {Field.ON: 1, Field.AMOUNT: 0}
    assert own.decimal == ","
