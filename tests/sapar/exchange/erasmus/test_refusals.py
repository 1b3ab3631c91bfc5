"""Refused rows in a file that no spreadsheet runs."""

import csv
import io

from sapar.exchange.erasmus.lines import Refusal
from sapar.exchange.erasmus.refusals import Refusals


def test_a_refused_row_is_written_with_its_reason_and_counted():
    file = io.StringIO()
    refusals = Refusals(file)
    refusals.add("a.csv", Refusal(7, "too-few-fields", "3 fields expected, 2 found", b"=a;b"))
    rows = list(csv.reader(io.StringIO(file.getvalue())))
    assert rows == [
        ["file", "line", "code", "reason", "text"],
        [
            "a.csv",
            "7",
            "too-few-fields",
            "The line has fewer fields than the header: 3 fields expected, 2 found",
            "'=a;b",
        ],
    ]
    (rule,) = refusals.summary()
    assert (rule.code, rule.rows, rule.examples) == ("too-few-fields", 1, ("a.csv:7",))
