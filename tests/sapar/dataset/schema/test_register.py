from sapar.dataset.schema.register import ORGANISATIONS, SCHEMES, STAYS


def test_columns_of_schemes() -> None:
    named = "scheme, title, sponsor, country, currency, first_day, last_day"
    assert ", ".join(SCHEMES.columns) == named


def test_columns_of_organisations() -> None:
    assert ", ".join(ORGANISATIONS.columns) == "organisation, name, country, ror, erasmus_code"


def test_columns_of_stays_and_those_that_importers_add() -> None:
    designed = (
        "stay, scheme, participant, sending, host, contractor, origin_country, host_country, "
        "field, seniority, purpose, first_day, last_day, days, people"
    )
    added = (
        "start_month, end_month, academic_year, activity, teaching_hours, in_post_since, "
        "back_until, source_line"
    )
    assert ", ".join(STAYS.columns) == f"{designed}, {added}"


def test_a_stay_refers_to_its_scheme_and_organisations() -> None:
    assert [(key.column, key.table) for key in STAYS.foreign_keys] == [
        ("scheme", "schemes"),
        ("sending", "organisations"),
        ("host", "organisations"),
        ("contractor", "organisations"),
    ]
