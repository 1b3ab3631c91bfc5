"""Every phrase of a document is there in three languages, has its use, and fits its codes."""

import re
from pathlib import Path
from string import Formatter

import pytest

from sapar.terms.document.scheme import AimKind, Counts, Level, SponsorKind
from sapar.terms.rendering.phrases import document_phrases, document_tables
from sapar.terms.wording.phrases import phrase_table
from sapar.values.wording import Language

OWN = [table for table in document_tables() if table not in phrase_table()]


def places(phrase: str) -> set[str]:
    """Names of the places in a phrase."""
    return {name for _text, name, _form, _turn in Formatter().parse(phrase) if name is not None}


@pytest.mark.parametrize("table", OWN)
def test_each_phrase_has_three_languages_with_the_same_places(table: str) -> None:
    for name, phrase in document_tables()[table].items():
        assert list(phrase) == ["en", "kk", "ru"], name
        assert len({frozenset(places(each)) for each in phrase.values()}) == 1, name


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("aim", AimKind),
        ("level", Level),
        ("counts", Counts),
        ("public_or_private", SponsorKind),
    ],
)
def test_each_code_of_the_document_has_its_words(table: str, codes: type[AimKind]) -> None:
    assert set(document_tables()[table]) == {str(code) for code in codes}


def test_no_phrase_is_left_over(repository: Path) -> None:
    folder = repository / "src/sapar/terms/rendering"
    source = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    by_code = {"aim", "level", "counts", "public_or_private"}
    keys = [
        f"{table}.{name}"
        for table in OWN
        if table not in by_code
        for name in document_tables()[table]
    ]
    used = set(re.findall(r"[\"']([a-z_]+\.[a-z_]+)[\"']", source))
    built = {"plain.to", "plain.from", "document.page"}
    assert [key for key in keys if key not in used | built] == []


def test_kazakh_phrases_are_kazakh_and_russian_ones_russian() -> None:
    for table in OWN:
        for name, phrase in document_tables()[table].items():
            words = re.sub(
                r"\{\w+\}|Sapar|SHA-256|ISCED-F|JSON|YAML|RFC|[\d().,:;%–\s]", "", phrase["ru"]
            )
            assert not re.search("[A-Za-zӘәҒғҚқҢңӨөҰұҮүҺһІі]", words), (table, name)  # noqa: RUF001


def test_a_place_is_filled() -> None:
    told = [document_phrases(each)("money.of_fee", share="5") for each in Language]
    assert told == ["5 of the fee", "5, төлемақыға шаққанда", "5 платы"]
