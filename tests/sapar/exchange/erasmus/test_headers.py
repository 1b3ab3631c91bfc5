"""Headers of every year lead to their layout; others are told what is missing."""

import pytest

from sapar.exchange.erasmus.headers import normal, recognise
from sapar.values.unusable import UnusableError


def test_spelling_does_not_matter():
    assert normal(' "Sending  ORGANIZATION"') == normal("Sending Organisation")
    assert normal("SUM(SYMBOEAC.FT_STAFF_ER.LENGTH_DAYS)") == "sum symboeac ft staff er length days"


def test_each_layout_is_recognised(teaching, training, periods, yearly):
    found = [
        recognise(made.header, "x").layout.id for made in (teaching, training, periods, yearly)
    ]
    assert found == [
        "teaching-2012-13",
        "training-2012-13",
        "mobility-periods-2014-2019",
        "learning-mobility-yearly",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Sending Organisation", "Sending Organization"),
        ("Mobility Start Year/Month", "Mobility Start Month"),
        ("Mobility Duration - calendar days", "Mobility Duration in days"),
        ("Actual Participants (Contracted Projects)", "Actual Participants"),
        ("Actual Participants (Contracted Projects)", "Participants"),
        ("Sending Country Code", "Sending Country"),
    ],
)
def test_names_of_columns_may_drift(yearly, old, new):
    header = recognise(yearly.header.replace(old, new), "x")
    assert header.layout.id == "learning-mobility-yearly"
    assert len(header.positions) == 20


def test_the_yearly_layout_may_have_project_references(yearly):
    header = recognise("Project Reference;" + yearly.header, "x")
    assert (header.layout.id, header.positions["project"]) == ("learning-mobility-yearly", 0)


@pytest.mark.parametrize("header", ["{};Field", "Field;{}"])
def test_a_column_named_field_is_not_the_field_of_education(yearly, header):
    header = header.format(yearly.header)
    found = recognise(header, "x")
    assert found.positions["field"] == header.split(";").index("Field of Education")
    assert found.ignored == ()


def test_a_trailing_separator_is_no_column(teaching):
    assert recognise(teaching.header + ";", "x").width == 25


def test_columns_of_no_layout_are_kept_apart(yearly):
    assert recognise(yearly.header + ";Shoes", "x").ignored == ("Shoes",)


def test_an_unknown_header_is_told_the_nearest_layout_and_what_it_lacks(periods):
    header = periods.header.replace("Participants", "Colour")
    with pytest.raises(UnusableError) as caught:
        recognise(header, "some.csv")
    finding = caught.value.finding
    assert finding.code == "layout-unknown"
    assert finding.message.startswith(
        "the header is of no known layout; it says: Project Reference"
    )
    assert finding.reason.endswith("which also needs: participants")


def test_a_picture_is_no_header():
    with pytest.raises(UnusableError, match="layout-unknown"):
        recognise("\x89PNG", "a.csv")
