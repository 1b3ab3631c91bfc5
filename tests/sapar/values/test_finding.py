import pytest

from sapar.values.finding import Finding, Severity


def test_a_finding_says_where_how_bad_what_and_why() -> None:
    finding = Finding("D03", Severity.WARNING, "stays, row 7", "host_country is XX", "no such code")
    assert str(finding) == "stays, row 7: warning D03: host_country is XX (no such code)"


@pytest.mark.parametrize("missing", ["code", "place", "message", "reason"])
def test_a_finding_leaves_nothing_out(missing: str) -> None:
    parts = {"code": "D03", "place": "row 7", "message": "odd", "reason": "why"} | {missing: ""}
    with pytest.raises(ValueError, match=f"a finding needs its {missing}"):
        Finding(severity=Severity.NOTE, **parts)
