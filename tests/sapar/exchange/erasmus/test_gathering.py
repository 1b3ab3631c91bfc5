"""A part of a file into the gathering tables; rows without numbers are refused."""

from decimal import Decimal


def test_a_row_without_a_number_is_refused_with_its_line_and_value(desk, periods, counted):
    quality = desk.of(
        periods.text(
            periods.line(),
            periods.line(mobility_duration="ten"),
            periods.line(participants="=HYPERLINK(1)"),
            periods.line(mobility_duration="-4"),
            periods.line(participants="-"),
        )
    )
    assert (quality.kept, counted(quality.refusals)) == (
        2,
        {"not-a-number": 2, "negative-number": 1},
    )
    refused = (desk.out / "refused.csv").read_text().splitlines()
    assert refused[0] == "file,line,code,reason,text"
    assert refused[1].startswith("file.csv,3,not-a-number,A number was expected: column mobility")
    assert desk.rows("SELECT source_line, people FROM stays") == [(2, Decimal(2)), (6, None)]


def test_lines_are_right_after_refused_and_blank_ones(desk, periods):
    desk.of(periods.text(periods.line(), "", "a;b", periods.line(participants="x"), periods.line()))
    assert desk.rows("SELECT stay FROM stays") == [("1.2",), ("1.6",)]
    refused = (desk.out / "refused.csv").read_text().splitlines()[1:]
    assert [line.split(",")[:3] for line in refused] == [
        ["file.csv", "4", "too-few-fields"],
        ["file.csv", "5", "not-a-number"],
    ]
