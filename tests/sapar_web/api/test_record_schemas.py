import pytest
from pydantic import ValidationError

from sapar_web.api.record_schemas import AcknowledgeIn, EvidenceIn, LogIn


def test_what_is_sent_at_once_is_bounded() -> None:
    assert LogIn(events=[{}] * 100).party == ""
    for schema, given in (
        (LogIn, {"events": [{}] * 101}),
        (AcknowledgeIn, {"versions": []}),
        (EvidenceIn, {"name": "a", "content": "x" * 7_000_001}),
    ):
        with pytest.raises(ValidationError):
            schema(**given)
