from sapar.values.finding import Finding, Severity
from sapar.values.unusable import UnusableDocumentError, UnusableError


def test_unusable_input_says_where_what_and_why() -> None:
    error = UnusableError("layout", "visits.csv", "no known header", "expected a header")
    assert error.finding == Finding(
        "layout", Severity.ERROR, "visits.csv", "no known header", "expected a header"
    )
    assert str(error) == "visits.csv: error layout: no known header (expected a header)"


def test_a_document_is_refused_for_all_reasons_at_once() -> None:
    findings = [
        Finding("T11", Severity.ERROR, f"terms.yaml:{line}:1", "unknown", "did you mean title?")
        for line in (2, 7)
    ]
    error = UnusableDocumentError(findings)
    assert (error.finding, error.findings) == (findings[0], tuple(findings))
    assert isinstance(error, UnusableError)


def test_one_reason_is_all_of_them() -> None:
    error = UnusableError("layout", "visits.csv", "no known header", "expected a header")
    assert error.findings == (error.finding,)
