"""One table from its first byte to its last."""

import pytest

from sapar.values.unusable import UnusableError


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "cp850"])
def test_the_encoding_is_recognised_and_reported(desk, periods, encoding):
    line = periods.line(
        receiving_organization="Universität Zürich", receiving_organisation_erasmus_code="-"
    )
    quality = desk.of(periods.text(line).encode(encoding))
    assert desk.rows("SELECT host FROM stays") == [("GR:UNIVERSITÄT ZÜRICH",)]
    expected = {"cp1252": "latin-1", "cp850": "cp850"}.get(encoding, "utf-8")
    assert quality.files[0].encoding == expected


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_both_line_ends_are_read(desk, periods, end):
    assert desk.of(periods.text(periods.line(), periods.line(), end=end)).kept == 2


@pytest.mark.parametrize("separator", [",", "\t"])
def test_other_separators_are_recognised(desk, periods, separator):
    text = periods.text(periods.line()).replace(";", separator)
    assert desk.of(text).kept == 1


@pytest.mark.parametrize("content", [b"\n\n", b"\0\0\0\0", b"x" * (2 << 20)])
def test_what_has_no_header_is_refused(desk, content):
    with pytest.raises(UnusableError, match="not-a-table"):
        desk.of(content)
    assert not desk.out.exists()
