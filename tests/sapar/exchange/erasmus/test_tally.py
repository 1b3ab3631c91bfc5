"""Missing and unknown values are counted, and read as missing."""


def test_what_is_not_known_is_null_and_counted_by_value(desk, periods, counted):
    quality = desk.of(
        periods.text(
            periods.line(sending_country_code="ZZ"),
            periods.line(activity__mob="Transnational project meeting"),
            periods.line(mobility_start_month="soon"),
            periods.line(sending_country_code="XX"),
        )
    )
    assert counted(quality.noticed) == {
        "country-not-known": 1,
        "activity-not-known": 1,
        "month-not-known": 1,
    }
    assert desk.rows("SELECT origin_country, purpose, start_month FROM stays") == [
        (None, "teaching", "2016-10"),
        ("KZ", "other", "2016-10"),
        ("KZ", "teaching", None),
        (None, "teaching", "2016-10"),
    ]


def test_missing_cells_are_counted_by_column(desk, teaching):
    quality = desk.of(teaching.text(teaching.line(), teaching.line(teacher_seniority_cd="?")))
    found = {each.column: each.rows for each in quality.missing}
    assert found == {"person": 2, "enterprise": 2, "enterprise_country": 2, "seniority": 1}


def test_unknown_values_are_listed_with_their_counts(desk, periods):
    quality = desk.of(periods.text(*[periods.line(sending_country_code="ZZ")] * 2, periods.line()))
    (rule,) = [each for each in quality.noticed if each.code == "country-not-known"]
    assert [(each.value, each.rows) for each in rule.values] == [("ZZ", 2)]
    assert rule.examples == ("file.csv:2",)
