"""The model terms with a change laid over them, and what one rule finds in them."""

from collections.abc import Callable

import pytest

from sapar.terms.checks.checking import check
from sapar.terms.checks.report import Report
from sapar.terms.checks.variation import varied
from sapar.values.wording import Language

Found = Callable[[str, str], list[tuple[str, str]]]


@pytest.fixture
def checked() -> Callable[[str], Report]:
    """The report on the model terms with a change."""
    return lambda change: check(varied(change))


@pytest.fixture
def found(checked: Callable[[str], Report]) -> Found:
    """Path and message of what a rule finds in the model terms with a change."""

    def finding(code: str, change: str) -> list[tuple[str, str]]:
        return [
            (".".join(map(str, each.path)), each.message(Language.ENGLISH))
            for each in checked(change).violations
            if each.code == code
        ]

    return finding
