import pytest

from sapar.dataset.checking import check_dataset
from sapar.dataset.reading import open_dataset


@pytest.mark.parametrize("code", ["KZ", "NA", "AN", "XK", "XW"])
def test_a_known_country(found, code: str) -> None:
    assert found("D06", {"stays": f"stay,host_country\ns1,{code}\n"}) == []


@pytest.mark.parametrize("code", ["QQ", "XX", "kz", "KAZ", "???", "EL"])
def test_an_unknown_country(found, code: str) -> None:
    stays = f"stay,host_country\ns1,{code}\n"
    assert found("D06", {"stays": stays}) == [("stays", 1, "host_country", code)]


def test_the_code_that_was_meant_is_told(make_dataset) -> None:
    stays = "stay,host_country\ns1,EL\ns2,QQ\n"
    with open_dataset(make_dataset({"stays": stays})) as dataset:
        (outcome,) = check_dataset(dataset).outcomes
    assert [each.expected for each in outcome.violations] == [
        "expected GR",
        "expected an ISO 3166-1 code of two letters",
    ]


@pytest.mark.parametrize("code", ["eur", "EURO", "€", "EU"])
def test_a_currency_that_is_not_three_capitals(found, code: str) -> None:
    schemes = f"scheme,currency\na,EUR\nb,{code}\n"
    assert found("D07", {"schemes": schemes}) == [("schemes", 2, "currency", code)]


@pytest.mark.parametrize("code", ["01", "023", "0231", "isced97:3", "isced97:142"])
def test_a_field_of_study(found, code: str) -> None:
    assert found("D08", {"stays": f"stay,field\ns1,{code}\n"}) == []


@pytest.mark.parametrize("code", ["1", "02311", "Law", "isced97:", "isced97:1420"])
def test_a_field_of_study_that_is_no_code(found, code: str) -> None:
    assert found("D08", {"stays": f"stay,field\ns1,{code}\n"}) == [("stays", 1, "field", code)]
