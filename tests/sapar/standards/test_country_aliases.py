"""Aliases: every one leads to a country and takes no other country's place."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.standards.country_aliases import country_aliases, spelled
from sapar.standards.country_facts import CountryFacts
from sapar.values.unusable import UnusableError

FACTS = {
    "GR": CountryFacts("GR", "GRC", "300", "Greece", "Греция"),
    "GB": CountryFacts("GB", "GBR", "826", "United Kingdom", "Великобритания"),
    "XW": CountryFacts("XW", None, None, "Rest of the world", "Мир"),
}


def uses(**entry: Any) -> dict[str, Any]:
    return {"uses": {"somewhere": {"where": "in files"} | entry}}


def test_a_country_is_known_by_its_own_codes_and_by_aliases() -> None:
    known = country_aliases(uses(codes={"EL": "GR"}), FACTS, "aliases.toml")
    assert dict(known.codes) == {
        "GR": "GR", "GB": "GB", "XW": "XW", "GRC": "GR", "GBR": "GB", "EL": "GR",
    }  # fmt: skip


def test_names_are_kept_apart_from_codes() -> None:
    known = country_aliases(uses(names={"Hellenic  Republic": "GR"}), FACTS, "aliases.toml")
    assert dict(known.names) == {
        "GREECE": "GR",
        "UNITED KINGDOM": "GB",
        "REST OF THE WORLD": "XW",
        "HELLENIC REPUBLIC": "GR",
    }


@pytest.mark.parametrize(
    ("entry", "code", "message"),
    [
        ({"codes": {"EL": "ZZ"}}, "S05", "EL leads to ZZ, which is no country"),
        ({"codes": {"gb": "GR"}}, "S07", "gb already stands for GB"),
        ({"codes": {"GBR": "GR"}}, "S07", "GBR already stands for GB"),
        ({"names": {"greece": "GB"}}, "S07", "greece already stands for GR"),
        ({"codes": {"EL": 3}}, "S04", "EL is 3"),
        ({"codes": "EL"}, "S04", "codes is 'EL'"),
        ({"where": ""}, "S04", "where is ''"),
    ],
)
def test_what_is_refused(entry: dict[str, Any], code: str, message: str) -> None:
    with pytest.raises(UnusableError) as error:
        country_aliases(uses(**entry), FACTS, "aliases.toml")
    finding = error.value.finding
    assert (finding.code, finding.message) == (code, message)
    assert finding.place.startswith("aliases.toml, uses.somewhere")


def test_two_uses_may_agree_but_not_differ() -> None:
    one = {"where": "here", "codes": {"UK": "GB"}}
    agreeing = {"uses": {"one": one, "two": one}}
    assert country_aliases(agreeing, FACTS, "a").codes["UK"] == "GB"
    differing = {"uses": {"one": one, "two": {"where": "there", "codes": {"UK": "GR"}}}}
    with pytest.raises(UnusableError, match="UK already stands for GB"):
        country_aliases(differing, FACTS, "a")


def test_blanks_and_case_are_spelled_away() -> None:
    assert spelled("  be\u00a0 fr\t") == "BE FR"


def test_letters_are_composed() -> None:
    assert spelled("re\u0301union") == "RÉUNION"
    assert spelled("TÜRKİYE".lower()) == "TÜRKİYE"


@given(st.text())
def test_spelling_twice_changes_nothing(text: str) -> None:
    assert spelled(spelled(text)) == spelled(text)
