from sapar.values.finding import Finding, Severity
from sapar.values.unusable import UnusableError


def test_unusable_input_says_where_what_and_why() -> None:
    error = UnusableError("layout", "visits.csv", "no known header", "expected a header")
    assert error.finding == Finding(
        "layout", Severity.ERROR, "visits.csv", "no known header", "expected a header"
    )
    assert str(error) == "visits.csv: error layout: no known header (expected a header)"
