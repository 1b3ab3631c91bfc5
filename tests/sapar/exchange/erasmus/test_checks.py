"""The publisher's rules and oddities: counted with places, and kept."""


def test_breaches_of_the_publishers_rules_are_kept_and_counted(desk, teaching, counted):
    quality = desk.of(
        teaching.text(
            teaching.line(host_institution_ctry_cd="LV"),
            teaching.line(teacher_visit_start_date="Apr-12"),
            teaching.line(teacher_length_days_value="43"),
            teaching.line(),
            teaching.line(),
        )
    )
    assert quality.kept == 5
    assert counted(quality.noticed) == {
        "exact-duplicate": 1,
        "inside-one-country": 1,
        "start-before-period": 1,
        "days-outside-range": 1,
    }


def test_duplicates_are_equal_in_all_fields_also_unused_ones(desk, periods, counted):
    quality = desk.of(
        periods.text(periods.line(), periods.line(participant_age="33"), periods.line())
    )
    assert counted(quality.noticed) == {"exact-duplicate": 1}
    assert quality.noticed[0].examples == ("file.csv:4",)


def test_rows_of_two_files_are_no_duplicates(desk, periods):
    quality = desk.imported(
        desk.file("a.csv", periods.text(periods.line())),
        desk.file("b.csv", periods.text(periods.line(), periods.line(participants="3"))),
    )
    assert quality.noticed == ()


def test_stays_without_length_or_people_are_counted(desk, periods, counted):
    quality = desk.of(
        periods.text(
            periods.line(mobility_duration="0"),
            periods.line(mobility_duration="-"),
            periods.line(participants="?"),
            periods.line(mobility_end_month="2016-09"),
        )
    )
    assert counted(quality.noticed) == {
        "duration-zero": 1,
        "days-missing": 1,
        "people-missing": 1,
        "end-before-start": 1,
    }
