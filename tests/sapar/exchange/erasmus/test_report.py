"""The report of an import lies beside its tables."""

from sapar.dataset.quality import Quality


def test_the_report_lies_beside_the_tables(desk, teaching):
    quality = desk.of(teaching.text(teaching.line()))
    assert Quality.from_json((desk.out / "quality.json").read_text()) == quality


def test_columns_and_members_that_are_not_used_are_named(desk, yearly):
    line = yearly.line()
    header = yearly.header + ";Colour of Shoes"
    quality = desk.of(f"{header}\n{line};blue\n")
    (rule,) = quality.noticed
    assert (rule.code, [each.value for each in rule.values]) == (
        "column-not-used",
        ["Colour of Shoes"],
    )


def test_totals_are_there_to_check_against_the_source(desk, yearly):
    quality = desk.of(yearly.text(yearly.line()))
    assert [(each.item, str(each.amount)) for each in quality.totals] == [
        ("people", "4.7000"),
        ("person-days", "32.9000"),
    ]
