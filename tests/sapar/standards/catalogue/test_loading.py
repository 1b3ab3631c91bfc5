"""The catalogue that comes with Sapar, against the table that it was made from."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from sapar.standards.catalogue.commitment import Catalogue, Commitment, Deadline, Force
from sapar.standards.catalogue.loading import catalogue, load_catalogue
from sapar.values.party import Party
from sapar.values.unusable import UnusableError

SHORT = {
    "SP": "sponsor", "SE": "sending", "HO": "host", "CO": "contractor", "PA": "participant",
    "ME": "mentor", "TH": "third",
}  # fmt: skip
ALL = "SP+SE+HO+PA"

# Code, force (Gate, Default, Option), who owes whom, letters of the checks.
DUTIES = f"""
A01 D {ALL} {ALL} E
A02 G SP+CO SE EA
A03 G SP+CO PA EA
A04 D CO+HO SE E
A05 D HO SE A
A06 D PA+ME PA E
A07 D SE+HO SP E
A08 D SP SE+HO+PA E
A09 D {ALL} {ALL} E
A10 D SE PA V
A11 D CO SP+SE+PA E
A12 D {ALL} {ALL} D
A13 D SP+HO PA E
B01 G HO+CO SP+PA V
B02 D HO+CO PA EA
B03 O HO SP R
B04 D SP SE R
B05 O CO SP+SE V
B06 O HO SP V
B07 D SP HO+CO R
B08 D HO+CO SP+PA N
B09 O HO SP+PA R
B10 D SP PA D
B11 O HO SE E
C01 G HO PA D
C02 G ME PA QA
C03 D HO PA N
C04 G HO PA QA
C05 O HO PA Q
C06 D HO PA DA
C07 D HO PA D
C08 D HO PA+SE Q
C09 O ME PA QA
C10 O HO PA R
C11 D ME+PA+SE {ALL} D
C12 D HO PA D
C13 O HO ME R
D01 D HO PA D
D02 D HO PA D
D03 D HO+SE PA N
D04 D HO PA E
D05 D SP PA E
D06 D SP PA+ME EN
D07 D {ALL} {ALL} N
D08 D SP+SE PA E
D09 D SP+SE+HO PA E
D10 O SP+SE PA R
E01 D SE+PA SP D
E02 O SE PA V
E03 D SE PA Q
E04 D SE PA V
E05 D PA+SE SE Q
E06 D SE+PA+HO SP D
E07 O ME PA Q
E08 O HO SE Q
F01 D {ALL} {ALL} E
F02 D HO+SP SE+PA V
F03 O {ALL} {ALL} E
F04 D HO+PA SE D
F05 D {ALL} SP+TH D
"""

# Numbers of the table: code, at least or at most, how many of what, per what.
QUANTITIES = """
A01 >= 4 statement
A02 >= 1 response
A03 >= 1 response
A06 >= 2 goal
A07 >= 1 goal
B01 <= 5 percent
B02 <= 0 charge
B07 >= 20 percent
B09 <= 2 factor
C02 >= 1 hour week
C04 >= 100 percent
C05 >= 1 course
C08 >= 1 talk
C09 >= 5 person
C10 <= 50 percent
C13 >= 100 percent
E03 >= 40 hour
E05 >= 1 event
E06 >= 2 report
E07 >= 1 contact quarter
E08 >= 1 place
"""

DEADLINES = {
    "A01": Deadline(days=0, side="before", moment="publication"),
    "A02": Deadline(days=0, side="before", moment="signature"),
    "A03": Deadline(days=0, side="before", moment="signature"),
    "A12": Deadline(days=30, side="before", moment="arrival"),
    "B08": Deadline(days=30, side="after", moment="request"),
    "B10": Deadline(days=0, side="before", moment="arrival"),
    "C01": Deadline(days=14, side="before", moment="arrival"),
    "C03": Deadline(days=10, working=True, side="after", moment="absence"),
    "C06": Deadline(days=0, side="after", moment="arrival"),
    "C07": Deadline(days=5, working=True, side="after", moment="arrival"),
    "C11": Deadline(earliest=Decimal("0.4"), latest=Decimal("0.6")),
    "C12": Deadline(days=10, side="after", moment="end"),
    "D01": Deadline(days=0, side="before", moment="departure"),
    "D02": Deadline(days=3, side="after", moment="arrival"),
    "D03": Deadline(days=10, working=True, side="after", moment="gap"),
    "D06": Deadline(days=7, side="after", moment="complaint"),
    "D07": Deadline(days=10, working=True, side="after", moment="complaint"),
    "E01": Deadline(days=0, side="before", moment="departure"),
    "E04": Deadline(days=365, side="after", moment="return"),
    "E06": Deadline(days=365, side="after", moment="return"),
    "E07": Deadline(days=365, side="after", moment="return"),
    "E08": Deadline(days=1095, side="after", moment="signature"),
    "F03": Deadline(days=0, side="before", moment="arrival"),
    "F04": Deadline(days=60, side="after", moment="end"),
    "F05": Deadline(days=90, side="after", moment="end"),
}
"""Those that the table has; each other commitment has one too, of Sapar's own."""


def commitments() -> list[Commitment]:
    return list(catalogue().commitments.values())


def rows(table: str) -> list[list[str]]:
    return [line.split(" ") for line in table.strip().splitlines()]


def test_there_are_sixty_each_under_its_code() -> None:
    counts = Counter(each.section for each in commitments())
    assert counts == {"A": 13, "B": 11, "C": 13, "D": 10, "E": 8, "F": 5}
    assert counts.total() == 60
    assert [each.id for each in commitments()] == list(catalogue().commitments)
    assert list(catalogue().commitments) == [code for code, *_rest in rows(DUTIES)]


@pytest.mark.parametrize(("code", "force", "by", "to", "checks"), rows(DUTIES))
def test_who_owes_whom_and_how_it_is_shown(
    code: str, force: str, by: str, to: str, checks: str
) -> None:
    found = catalogue().commitments[code]
    assert found.force == {"G": Force.GATE, "D": Force.DEFAULT, "O": Force.OPTION}[force]
    assert found.owed_by == tuple(Party(SHORT[each]) for each in by.split("+"))
    assert found.owed_to == tuple(Party(SHORT[each]) for each in to.split("+"))
    assert "".join(found.checks) == checks


def test_six_are_gates_and_about_forty_five_in_the_model_terms() -> None:
    gates = [each.id for each in commitments() if each.force is Force.GATE]
    assert gates == ["A02", "A03", "B01", "C01", "C02", "C04"]
    assert sum(each.force is not Force.OPTION for each in commitments()) == 46


def test_quantities_are_those_of_the_table() -> None:
    signs = {"least": ">=", "most": "<="}
    found = [
        [each.id, signs[str(each.bound)], str(each.quantity), str(each.unit), each.per]
        for each in commitments()
        if each.quantity is not None
    ]
    assert [[word for word in row if word] for row in found] == rows(QUANTITIES)


def test_a_unit_without_a_number_waits_for_who_writes_the_terms() -> None:
    found = [(each.id, each.unit) for each in commitments() if each.unit and each.quantity is None]
    assert found == [("A09", "hour"), ("B03", "percent"), ("B05", "percent"), ("D10", "factor")]


def test_deadlines_are_those_of_the_table_and_every_commitment_has_one() -> None:
    assert {code: catalogue().commitments[code].deadline for code in DEADLINES} == DEADLINES
    assert [each.id for each in commitments() if each.deadline is None] == []


def test_a_sentence_of_the_article_or_a_framework_stands_behind_each() -> None:
    assert [each.id for each in commitments() if not each.sources and not each.frameworks] == []
    sources = {source for each in commitments() for source in each.sources}
    assert {source for source in sources if not re.fullmatch(r"[AS]\d+", source)} == set()


def test_what_nobody_has_read_is_marked_as_unverified() -> None:
    related = [one for each in commitments() for one in each.frameworks]
    unread = {one.framework for one in related if not one.verified}
    assert {one.framework for one in related if one.framework in ("R", "CR", "EU")} <= unread
    assert not any(one.verified for one in related if one.framework in ("R", "CR", "EU"))
    assert {one.framework for one in related} == set(catalogue().frameworks)


def test_every_unit_is_used_and_named() -> None:
    assert {each.unit for each in commitments()} - {None} == set(catalogue().units)


def test_it_is_read_once() -> None:
    assert catalogue() is catalogue()


def test_a_catalogue_of_ones_own_is_read_from_a_folder(folder: Path) -> None:
    own = load_catalogue(folder)
    assert (own.version, own.dated, list(own.commitments)) == ("0.1.0", "2026-11-26", ["A01"])
    assert own.frameworks == {"K": "A guide, 2012"}
    assert isinstance(own, Catalogue)
    assert replace(own, version="0.2.0").version == "0.2.0"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("version", "versions", "catalogue.toml: error S04: version is missing"),
        ("2026-11-26", '"soon"', "catalogue.toml: error S04: date is 'soon'"),
        (
            "[A01]",
            "[A02]",
            "A.toml: error S11: the commitments of section A are not numbered one by one",
        ),
        ("[A01]", "[A01", "A.toml: error S03: the file is not TOML in UTF-8"),
        ("mentor = {", "mentors = {", "catalogue.toml, parties: error S04: mentor is missing"),
    ],
)
def test_what_cannot_be_used_is_refused(
    refusal: Callable[[str, str], str], old: str, new: str, message: str
) -> None:
    assert message in refusal(old, new)


def test_a_section_without_its_file_is_refused(folder: Path) -> None:
    (folder / "A.toml").unlink()
    with pytest.raises(UnusableError, match=r"A\.toml: error S01: the file cannot be read"):
        load_catalogue(folder)
