"""The XML of a camt.053 file: bounded, without entities, elements found by name alone.

Every version of the message (001.02 to 001.13) has a namespace of its own and the same names for
what is read here, so that namespaces are passed over.
"""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from sapar.values.language import _
from sapar.values.unusable import UnusableError

STATEMENT: Final = "BkToCstmrStmt"
"""Element of the bank-to-customer statement, camt.053."""


def statements(content: bytes, path: Path) -> tuple[str, list[Element]]:
    """The namespace of a camt.053 file, and its statements.

    Raises:
        UnusableError: camt-unreadable, camt-entities, camt-not-a-statement.
    """
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except DefusedXmlException:
        message = _("the file declares a document type or entities")
        reason = _("no bank needs them, and they can make a small file explode: refused")
        raise UnusableError("camt-entities", str(path), message, reason) from None
    except (ParseError, ValueError, LookupError) as problem:
        message = _("the file is no XML: {problem}").format(problem=problem)
        reason = _("expected a camt.053 statement")
        raise UnusableError("camt-unreadable", str(path), message, reason) from None
    found = child(root, STATEMENT)
    if local(root) != "Document" or found is None:
        message = _("the file holds no bank-to-customer statement (camt.053)")
        reason = _("reports within a day (camt.052) and notices (camt.054) are no statements")
        raise UnusableError("camt-not-a-statement", str(path), message, reason)
    return root.tag.partition("}")[0].removeprefix("{"), list(children(found, "Stmt"))


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Children of a name."""
    return (each for each in element if local(each) == name) if element is not None else iter(())


def child(element: Element | None, *names: str) -> Element | None:
    """What a path of names leads to, each time to the first of its name; None where it ends."""
    for name in names:
        element = next(children(element, name), None)
    return element


def text(element: Element | None, *names: str) -> str:
    """Words at the end of a path; empty where it ends before."""
    found = child(element, *names)
    return "" if found is None or found.text is None else " ".join(found.text.split())


def first_text(element: Element | None, *paths: tuple[str, ...]) -> str:
    """Words at the end of the first path that leads to any."""
    return next(filter(None, (text(element, *path) for path in paths)), "")


def amount(element: Element | None) -> tuple[Decimal, str] | None:
    """The number and the currency of an amount element; None where it has none."""
    if element is None:
        return None
    try:
        number = Decimal((element.text or "").strip())
    except InvalidOperation:
        return None
    return (number, element.get("Ccy", "")) if number.is_finite() else None
