"""Tests of references of payments."""

from uuid import uuid4

from sapar.money.ledger.matching import plain
from sapar_web.queries.money.references import LONG, reference_of


def test_a_reference_is_found_again_however_it_was_typed() -> None:
    key = uuid4()
    typed = reference_of(key).lower().replace("-", " ")
    assert plain(typed) == f"sapar{key.hex[:LONG]}"
