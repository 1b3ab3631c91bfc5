"""One line of the file of countries, and what is wrong with a line that is refused."""

import pytest

from sapar.standards.country_facts import INCOME_GROUPS, CountryFacts, country_facts
from sapar.values.unusable import UnusableError

REGIONS = {"Asia": {"code": "142", "subregions": {"Central Asia": "143"}}}
LINE = {
    "alpha3": "KAZ",
    "numeric": "398",
    "name": "Kazakhstan",
    "name_ru": "Казахстан",
    "region": "Asia",
    "subregion": "Central Asia",
    "income_group": "Upper middle income",
    "lldc": True,
}


def test_a_line_becomes_facts_with_the_codes_of_its_regions() -> None:
    assert country_facts("KZ", LINE, REGIONS, "here") == CountryFacts(
        code="KZ",
        alpha3="KAZ",
        numeric="398",
        name="Kazakhstan",
        name_ru="Казахстан",
        region="Asia",
        subregion="Central Asia",
        region_code="142",
        subregion_code="143",
        income_group="Upper middle income",
        ldc=False,
        lldc=True,
        sids=False,
        status="current",
    )


def test_what_is_absent_is_none_or_false() -> None:
    facts = country_facts("XW", {"name": "Rest", "name_ru": "Мир"}, REGIONS, "here")
    assert (facts.alpha3, facts.region, facts.income_group, facts.sids) == (None, None, None, False)


def test_income_groups_run_from_the_poorest() -> None:
    assert INCOME_GROUPS == (
        "Low income",
        "Lower middle income",
        "Upper middle income",
        "High income",
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"status": "sunk"}, "status has a value that is not known"),
        ({"income_group": "Rich"}, "income_group has a value that is not known"),
        ({"region": "Eurasia"}, "region has a value that is not known"),
        ({"subregion": "Southern Europe"}, "subregion has a value that is not known"),
        ({"capital": "Astana"}, "unexpected keyword argument 'capital'"),
    ],
)
def test_what_is_refused(change: dict[str, str], message: str) -> None:
    with pytest.raises(UnusableError, match=message) as error:
        country_facts("KZ", LINE | change, REGIONS, "countries.toml, countries.KZ")
    assert error.value.finding.code == "S04"
    assert error.value.finding.place == "countries.toml, countries.KZ"


def test_a_country_needs_its_name() -> None:
    with pytest.raises(UnusableError, match="name"):
        country_facts("KZ", {"name_ru": "Казахстан"}, REGIONS, "here")
