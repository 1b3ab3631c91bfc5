"""Rows of each layout as stays: what each column is made of."""

from decimal import Decimal

import duckdb
import pytest

from sapar.exchange.erasmus import cleaning


@pytest.mark.parametrize(
    ("text", "name"),
    [("a  b", "a b"), (" ? Unknown ?", None), ("c\u00a0d ", "c d"), ("-1", None), ("x-1", "x-1")],
)
def test_names_have_single_blanks(text, name):
    with duckdb.connect() as engine:
        cleaning.prepare(engine)
        assert engine.execute("SELECT tidied($text)", {"text": text}).fetchall() == [(name,)]


def test_a_teaching_visit_becomes_a_stay(desk, teaching):
    quality = desk.of(teaching.text(teaching.line(staff_id="P12")))
    assert (quality.read, quality.kept, quality.refused) == (1, 1, 0)
    assert desk.rows(
        "SELECT stay, scheme, participant, sending, host, origin_country, host_country, field, "
        "seniority, purpose, start_month, first_day, academic_year, days, people, "
        "teaching_hours, source_line FROM stays"
    ) == [
        (
            "1.2",
            "LLP-Erasmus-STA-2012-13",
            "2012-13:P12",
            "KZ ALMATY01",
            "E MADRID04",
            "LV",
            "ES",
            "isced97:222",
            "senior",
            "teaching",
            "2012-11",
            None,
            "2012-2013",
            Decimal(5),
            Decimal(1),
            8.0,
            2,
        )
    ]


def test_what_is_missing_is_null(desk, teaching):
    desk.of(
        teaching.text(
            teaching.line(
                home_institution_id="DK XX",
                teacher_lenght_hrs_value="0",
                teacher_teaching_area_cd="?",
                teacher_seniority_cd="\u00a0?".encode("cp1252").decode("latin-1"),
            )
        ).encode("latin-1")
    )
    found = desk.rows("SELECT participant, sending, teaching_hours, field, seniority FROM stays")
    assert found == [(None, None, None, None, None)]


def test_a_person_from_an_enterprise_comes_from_its_country_and_home_pays(desk, teaching, counted):
    line = teaching.line(
        home_institution_id="-1",
        home_institution_ctry_cd="ES",
        enterprise_name="Steppe  Works",
        enterprise_ctry_cd="UK",
    )
    quality = desk.of(teaching.text(line))
    assert counted(quality.repaired) == {"origin-from-enterprise": 1}
    assert desk.rows("SELECT origin_country, sending FROM stays") == [("GB", "GB:STEPPE WORKS")]
    assert desk.rows("SELECT DISTINCT payer_country, payee_country FROM flows") == [("ES", "GB")]
    assert desk.rows("FROM organisations ORDER BY ALL")[1] == (
        "GB:STEPPE WORKS",
        "Steppe Works",
        "GB",
        None,
        None,
    )


def test_a_training_visit_goes_to_an_institution_or_an_enterprise(desk, training):
    desk.of(
        training.text(
            training.line(start_date="11-2012"),
            training.line(
                host_institution_cde="d  berlin13",
                host_institution_country_cde="DE",
                host_enterprise_value=" ? Unknown ?",
                host_enterprise_country_cde="???",
            ),
        )
    )
    assert desk.rows("SELECT host, host_country, purpose, start_month, seniority FROM stays") == [
        ("BE:CHAMBRE DE MÉTIERS", "BE", "training", "2012-11", "junior"),
        ("D BERLIN13", "DE", "training", "2012-11", "junior"),
    ]


def test_a_mobility_period_stands_for_several_people(desk, periods):
    desk.of(periods.text(periods.line()))
    assert desk.rows(
        "SELECT scheme, sending, host, origin_country, host_country, field, purpose, start_month, "
        "end_month, academic_year, days, people FROM stays"
    ) == [
        (
            "KA107",
            "KZ:QAZAQ UNIVERSITY",
            "G ATHINE01",
            "KZ",
            "GR",
            "0222",
            "teaching",
            "2016-10",
            "2016-11",
            "2016-2017",
            Decimal(10),
            Decimal(2),
        )
    ]


def test_a_yearly_file_has_labels_after_codes_and_fractions_of_people(desk, yearly):
    desk.of("\ufeff" + yearly.text(yearly.line(), yearly.line()))
    assert desk.rows(
        "SELECT DISTINCT origin_country, host_country, people, academic_year, scheme, "
        "activity FROM stays"
    ) == [
        (
            "ES",
            "GB",
            Decimal("4.7"),
            "2020-2021",
            "Erasmus+",
            "HE-STA - Staff mobility for teaching",
        )
    ]
