"""The countries that come with Sapar: complete, plausible, and found however a file writes them."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.standards.countries import countries_from, load_countries
from sapar.standards.country_aliases import spelled
from sapar.standards.standard_file import read_facts, shipped
from sapar.values.country import Country
from sapar.values.unusable import UnusableError

COUNTRIES = load_countries()
BLANKS = st.text(" \t\u00a0", max_size=3)


def test_all_current_codes_of_iso_3166_are_there_and_three_more() -> None:
    statuses = Counter(facts.status for facts in COUNTRIES.facts.values())
    assert statuses == {"current": 249, "withdrawn": 1, "user-assigned": 1, "aggregate": 1}
    assert {code: COUNTRIES.facts[code].status for code in ("AN", "XK", "XW")} == {
        "AN": "withdrawn",
        "XK": "user-assigned",
        "XW": "aggregate",
    }


def test_every_code_has_the_form_of_a_country() -> None:
    assert {Country(code).code for code in COUNTRIES.codes()} == COUNTRIES.codes()


def test_kazakhstan() -> None:
    facts = COUNTRIES.get("KZ")
    assert facts is not None
    assert (facts.alpha3, facts.numeric, facts.name, facts.name_ru) == (
        "KAZ",
        "398",
        "Kazakhstan",
        "Казахстан",
    )
    assert (facts.region, facts.region_code) == ("Asia", "142")
    assert (facts.subregion, facts.subregion_code) == ("Central Asia", "143")
    assert facts.income_group == "Upper middle income"
    assert (facts.ldc, facts.lldc, facts.sids) == (False, True, False)


def test_na_is_namibia_and_no_missing_value() -> None:
    facts = COUNTRIES.get("NA")
    assert facts is not None
    assert (facts.name, facts.numeric, facts.subregion) == ("Namibia", "516", "Sub-Saharan Africa")


@pytest.mark.parametrize(
    ("code", "group"),
    [
        ("US", "High income"),
        ("TR", "Upper middle income"),
        ("KG", "Lower middle income"),
        ("AF", "Low income"),
        ("XK", "Upper middle income"),
        ("ET", None),
        ("VE", None),
        ("AN", None),
        ("XW", None),
    ],
)
def test_income_groups(code: str, group: str | None) -> None:
    assert COUNTRIES.facts[code].income_group == group


def test_how_many_countries_each_list_has() -> None:
    facts = COUNTRIES.facts.values()
    assert sum(country.ldc for country in facts) == 44
    assert sum(country.lldc for country in facts) == 32
    assert sum(country.sids for country in facts if country.status == "current") == 53
    assert Counter(country.income_group for country in facts if country.income_group) == {
        "Low income": 25,
        "Lower middle income": 50,
        "Upper middle income": 54,
        "High income": 86,
    }


def test_only_antarctica_and_the_aggregate_have_no_region() -> None:
    without = {code for code, facts in COUNTRIES.facts.items() if facts.region is None}
    assert without == {"AQ", "XW"}


def test_landlocked_countries_are_no_islands() -> None:
    assert not [code for code, facts in COUNTRIES.facts.items() if facts.lldc and facts.sids]


def test_the_facts_name_version_date_and_sources() -> None:
    assert (COUNTRIES.version, COUNTRIES.date) == ("1", "2026-11-23")
    assert set(COUNTRIES.sources) == {"codes", "region", "income_group", "ldc", "lldc", "sids"}


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("KZ", "KZ"),
        ("KAZ", "KZ"),
        ("kaz", "KZ"),
        (" el ", "GR"),
        ("UK", "GB"),
        ("BEFR", "BE"),
        ("BE\u00a0nl", "BE"),
        ("TP", "TL"),
        ("AN", "AN"),
        ("XK", "XK"),
        ("XKX", "XK"),
        ("NA", "NA"),
        ("ES - Spain", "ES"),
        ("EL - Greece", "GR"),
        ("UK - United Kingdom", "GB"),
        ("XK - Kosovo * UN resolution", "XK"),
        ("XW", "XW"),
    ],
)
def test_how_real_files_write_a_country(cell: str, code: str) -> None:
    assert COUNTRIES.canonical(cell) == code


@pytest.mark.parametrize(
    "cell",
    ["XX", "xx", "XX - Unknown", "?", "??", "???", "? Unknown ?", " ? Unknown ?",
     "??? - ? Unknown ?", "-1", "-", " - ", "", " ", "E", "F", "D", "CS", "ZZ", "Spain"],
)  # fmt: skip
def test_what_is_no_country_code(cell: str) -> None:
    assert COUNTRIES.canonical(cell) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Türkiye", "TR"),
        ("turkey", "TR"),
        ("TÜRKİYE", "TR"),
        ("Czechia", "CZ"),
        ("Czech Republic", "CZ"),
        ("North Macedonia", "MK"),
        ("the former Yugoslav Republic of Macedonia", "MK"),
        ("FYROM", "MK"),
        ("United Kingdom", "GB"),
        ("Republic of Moldova", "MD"),
        ("Russia", "RU"),
        ("Russian Federation", "RU"),
        ("South Korea", "KR"),
        ("Korea, Republic of", "KR"),
        ("Iran (Islamic Republic of)", "IR"),
        ("Bolivia", "BO"),
        ("Tanzania", "TZ"),
        ("Viet Nam", "VN"),
        ("Vietnam", "VN"),
        ("Lao PDR", "LA"),
        ("Kosovo*", "XK"),
        ("Palestine", "PS"),
        ("Congo", "CG"),
        ("DR Congo", "CD"),
        ("Rest of the  WORLD", "XW"),
        ("Korea", None),
        ("Atlantis", None),
        ("KZ", None),
        ("", None),
    ],
)
def test_english_names(name: str, code: str | None) -> None:
    assert COUNTRIES.named(name) == code


def test_every_alias_resolves_in_its_own_spelling() -> None:
    uses = read_facts(shipped("country_aliases.toml"))["uses"].values()
    codes = {alias: code for use in uses for alias, code in use.get("codes", {}).items()}
    names = {alias: code for use in uses for alias, code in use.get("names", {}).items()}
    assert {alias: COUNTRIES.canonical(alias) for alias in codes} == codes
    assert {alias: COUNTRIES.named(alias) for alias in names} == names


def test_an_iso_code_is_always_itself() -> None:
    assert {code for code in COUNTRIES.codes() if COUNTRIES.canonical(code) != code} == set()
    assert {
        facts.code
        for facts in COUNTRIES.facts.values()
        if facts.alpha3 and COUNTRIES.canonical(facts.alpha3) != facts.code
    } == set()


@given(
    st.sampled_from(sorted(COUNTRIES.aliases())),
    BLANKS,
    BLANKS,
    st.sampled_from([str.lower, str.title]),
)
def test_case_blanks_and_labels_change_no_code(
    alias: str, before: str, after: str, recased: Callable[[str], str]
) -> None:
    code = COUNTRIES.aliases()[alias]
    assert COUNTRIES.canonical(before + recased(alias) + after) == code
    assert COUNTRIES.canonical(f"{before}{recased(alias)} - any label{after}") == code


@pytest.mark.parametrize("recased", [str.lower, str.title, str.upper])
def test_case_changes_no_name(recased: Callable[[str], str]) -> None:
    changed = {name for name in COUNTRIES.names() if spelled(recased(name)) != name}
    assert changed == set()


@given(st.sampled_from(sorted(COUNTRIES.names())), BLANKS, BLANKS)
def test_blanks_change_no_name(name: str, before: str, after: str) -> None:
    assert (
        COUNTRIES.named(before + name.replace(" ", " " + after) + after) == COUNTRIES.names()[name]
    )


@given(st.one_of(st.text(), st.text("ABEKLUXZ? -", max_size=5)))
def test_what_is_canonical_stays_so(text: str) -> None:
    code = COUNTRIES.canonical(text)
    assert code is None or COUNTRIES.canonical(code) == code
    assert code is None or code in COUNTRIES.codes()


FILE = """
version = "1"
date = 2026-11-23
[sources.codes]
title = "ISO 3166-1"
[regions]
[countries]
KZ = { alpha3 = "KAZ", numeric = "398", name = "Kazakhstan", name_ru = "Казахстан" }
"""


def written(folder: Path, facts: str, aliases: str = "[uses]") -> tuple[Path, Path]:
    files = folder / "facts.toml", folder / "aliases.toml"
    for file, text in zip(files, (facts, aliases), strict=True):
        file.write_text(text, encoding="utf-8")
    return files


def test_countries_from_other_files(tmp_path: Path) -> None:
    aliases = '[uses.old]\nwhere = "long ago"\ncodes = { KAS = "KZ" }'
    countries = countries_from(*written(tmp_path, FILE, aliases))
    assert countries.codes() == {"KZ"}
    assert countries.canonical("kas") == "KZ"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('QZ = { alpha3 = "KAZ", name = "Other", name_ru = "x" }', "alpha3 KAZ is that of KZ too"),
        (
            'QZ = { numeric = "398", name = "Other", name_ru = "x" }',
            "numeric 398 is that of KZ too",
        ),
        ('QZ = { name = "Kazakhstan", name_ru = "x" }', "name Kazakhstan is that of KZ too"),
    ],
)
def test_a_code_or_name_stands_for_one_country(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(UnusableError) as error:
        countries_from(*written(tmp_path, FILE + line))
    finding = error.value.finding
    assert (finding.code, finding.place) == ("S06", "facts.toml, countries.QZ")
    assert finding.message == message


def test_a_country_listed_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match="S03"):
        countries_from(*written(tmp_path, FILE + FILE.splitlines()[-1]))
