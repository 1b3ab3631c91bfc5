from pathlib import Path

import pytest

from sapar.balance.asking import selection_from
from sapar.values.unusable import UnusableError

OWN = """
[grouping.{name}]
title = "Two sides"
source = "Ourselves"
date = 2020-01-01
[grouping.{name}.members]
East = ["KZ"]
West = ["DE", "UK"]
"""


def refused(**asked: object) -> str:
    with pytest.raises(UnusableError) as caught:
        selection_from(**asked)  # type: ignore[arg-type]
    return str(caught.value)


def own_groups(folder: Path, name: str = "sides") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(OWN.format(name=name), encoding="utf-8")
    return path


@pytest.mark.parametrize("spelling", ["UK", "uk", "GBR", "GB", "United Kingdom"])
def test_a_country_may_be_spelled_as_files_spell_it(spelling: str) -> None:
    assert selection_from(conditions=[f"host_country={spelling}"]).where == {
        "host_country": ("GB",)
    }


def test_conditions_on_one_dimension_add_values() -> None:
    asked = selection_from(
        conditions=["origin_country=Kazakhstan, EL", "year=2015", "origin_country=PL"]
    )
    assert asked.where == {"origin_country": ("KZ", "GR", "PL"), "year": ("2015",)}


def test_only_countries_are_spelled_anew() -> None:
    assert selection_from(conditions=["sending=UK"]).where == {"sending": ("UK",)}


@pytest.mark.parametrize("country", ["Narnia", "ZZ", "XX"])
def test_a_country_that_nobody_knows_is_refused(country: str) -> None:
    assert refused(conditions=[f"host_country={country}"]) == (
        f"--where: error B02: {country!r} is no country "
        "(expected an ISO 3166-1 code or an English name, as in KZ or Kazakhstan)"
    )


@pytest.mark.parametrize("condition", ["purpose", "purpose=", "purpose= , ", ""])
def test_a_condition_needs_a_name_a_sign_and_a_value(condition: str) -> None:
    assert refused(conditions=[condition]) == (
        f"--where: error B02: {condition!r} is no condition "
        "(expected DIMENSION=VALUE, as in purpose=teaching or year=2015,2016)"
    )


def test_a_condition_on_nothing_names_no_dimension() -> None:
    assert refused(conditions=["=teaching"]).startswith("--where: error B01: '' is not known")


def test_a_currency_may_be_written_small() -> None:
    assert selection_from(currency="kzt").currency == "KZT"


@pytest.mark.parametrize("currency", ["EURO", "€", "E R", "", "äöü", "ßab"])
def test_a_currency_is_three_letters(currency: str) -> None:
    assert refused(currency=currency) == (
        f"--currency: error B03: {currency!r} is no currency "
        "(expected three letters, as in EUR or KZT)"
    )


def test_groups_of_a_file_stand_beside_those_that_come_with_sapar(tmp_path: Path) -> None:
    asked = selection_from(by="sides", group_files=[own_groups(tmp_path)])
    assert dict(asked.groupings["sides"].members) == {"KZ": "East", "DE": "West", "GB": "West"}
    assert "income_group" in asked.groupings


def test_a_group_cannot_hide_a_dimension(tmp_path: Path) -> None:
    path = own_groups(tmp_path, "year")
    assert refused(group_files=[path]) == (
        f"{path}, grouping.year: error B05: year is already a way to group "
        "(give your own grouping another name)"
    )


def test_a_group_cannot_hide_one_of_another_file(tmp_path: Path) -> None:
    path = own_groups(tmp_path)
    assert "sides is already a way to group" in refused(group_files=[path, path])


def test_a_file_of_groups_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refused(group_files=[tmp_path / "none.toml"]).startswith(f"{tmp_path / 'none.toml'}: ")
