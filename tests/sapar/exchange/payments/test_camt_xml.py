from decimal import Decimal
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring

from sapar.exchange.payments.camt_xml import amount, children, first_text, statements, text
from sapar.values.unusable import UnusableError

PATH = Path("bank.xml")
HEAD = '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">'
BOMB = '<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]><Document>&b;</Document>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><Document>&f;</Document>'


def test_statements_are_found_whatever_the_version() -> None:
    content = f"{HEAD}<BkToCstmrStmt><Stmt/><Stmt/></BkToCstmrStmt></Document>".encode()
    namespace, found = statements(content, PATH)
    assert (namespace.rpartition(":")[2], len(found)) == ("camt.053.001.08", 2)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("no xml", "camt-unreadable"),
        (f"{HEAD}<BkToCstmrStmt>", "camt-unreadable"),
        (BOMB, "camt-entities"),
        (OUTSIDE, "camt-entities"),
        ("<!DOCTYPE Document><Document/>", "camt-entities"),
        ("<Document/>", "camt-not-a-statement"),
        (f"{HEAD}<BkToCstmrAcctRpt/></Document>", "camt-not-a-statement"),
        ("<html><BkToCstmrStmt/></html>", "camt-not-a-statement"),
    ],
)
def test_what_is_no_statement_is_refused(content: str, code: str) -> None:
    with pytest.raises(UnusableError) as refused:
        statements(content.encode(), PATH)
    assert refused.value.finding.code == code


def test_words_are_found_along_a_path_or_are_empty() -> None:
    root = fromstring("<a><b> <c>one\n two</c> </b><b/></a>")
    assert text(root, "b", "c") == "one two"
    assert text(root, "c", "b") == ""
    assert first_text(root, ("x",), ("b", "c")) == "one two"
    assert first_text(None, ("x",)) == ""
    assert len(list(children(root, "b"))) == 2


@pytest.mark.parametrize(
    ("element", "told"),
    [
        ('<Amt Ccy="EUR"> 12.50 </Amt>', (Decimal("12.50"), "EUR")),
        ("<Amt>12.50</Amt>", (Decimal("12.50"), "")),
        ('<Amt Ccy="EUR">12,50</Amt>', None),
        ('<Amt Ccy="EUR">NaN</Amt>', None),
        ('<Amt Ccy="EUR"/>', None),
    ],
)
def test_an_amount_has_a_number(element: str, told: tuple[Decimal, str] | None) -> None:
    assert amount(fromstring(element)) == told
    assert amount(None) is None
