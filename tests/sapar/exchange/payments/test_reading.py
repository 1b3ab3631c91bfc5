from pathlib import Path

import pytest

from sapar.exchange.payments.reading import is_xml, read_payments
from sapar.values.unusable import UnusableError

CSV = "Date,Amount\n2027-09-30,5.00\n"
XML = """<?xml version="1.0"?><Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy="EUR">5</Amt>
<CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2027-09-30</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt>
</Document>"""


@pytest.mark.parametrize(
    ("content", "xml"),
    [
        (CSV.encode(), False),
        (XML.encode(), True),
        (b"\xef\xbb\xbf \n" + XML.encode(), True),
        (XML.encode("utf-16"), True),
        (CSV.encode("utf-16"), False),
    ],
)
def test_xml_is_told_by_how_it_begins(tmp_path: Path, content: bytes, xml: bool) -> None:
    (tmp_path / "file").write_bytes(content)
    assert is_xml(tmp_path / "file") is xml


def test_either_form_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_text(CSV, encoding="utf-8")
    (tmp_path / "b").write_text(XML, encoding="utf-8")
    assert read_payments(tmp_path / "a", "EUR").payments[0].amount.number == 5
    assert read_payments(tmp_path / "b").payments[0].amount.number == -5
    with pytest.raises(UnusableError):
        read_payments(tmp_path / "c")
