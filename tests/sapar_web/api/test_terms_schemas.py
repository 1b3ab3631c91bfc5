import pytest
from pydantic import ValidationError

from sapar_web.api.terms_schemas import (
    MoveIn,
    PartIn,
    PublishedPaging,
    PublishIn,
    RevisionIn,
    TermsPaging,
    WithdrawIn,
)
from sapar_web.models import State


def test_every_state_of_terms_can_be_asked_for() -> None:
    assert [TermsPaging(state=each).state for each in State.values] == State.values


@pytest.mark.parametrize(
    ("schema", "fields", "wrong"),
    [
        (TermsPaging, {"state": "lost"}, "state"),
        (TermsPaging, {"sort": "sponsor"}, "sort"),
        (TermsPaging, {"words": "a\x00b"}, "words"),
        (PublishedPaging, {"words": "x" * 101}, "words"),
        (PartIn, {"part": "x" * 101}, "part"),
        (PartIn, {"part": "money", "read": "x" * 65}, "read"),
        (MoveIn, {"clause": "x" * 81}, "clause"),
        (RevisionIn, {"revision": 0}, "revision"),
        (RevisionIn, {"revision": 2_000_000_001}, "revision"),
        (PublishIn, {"revision": 1, "offers_until": "soon"}, "offers_until"),
        (WithdrawIn, {"reason": "x" * 5_001}, "reason"),
    ],
)
def test_what_goes_in_has_bounds(schema, fields, wrong) -> None:
    with pytest.raises(ValidationError) as raised:
        schema.model_validate(fields)
    assert [each["loc"] for each in raised.value.errors()] == [(wrong,)]


def test_what_is_left_out_means_the_least() -> None:
    assert MoveIn(clause="c02").before is None
    assert PublishIn(revision=1).offers_until is None
    assert (PartIn(part="money").value, PartIn(part="money").read) == (None, "")
