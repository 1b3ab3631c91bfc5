from uuid import UUID

import pytest
from pydantic import ValidationError

from sapar_web.api.offer_schemas import BeginIn, OfferPaging, OpenPaging, PartIn, SelectIn

KEY = UUID(int=0)


def test_a_part_that_was_not_there_has_no_mark() -> None:
    assert PartIn(part="notes").model_dump() == {"part": "notes", "value": None, "read": ""}


def test_one_reason_for_all_others_is_enough() -> None:
    sent = SelectIn(selected="Good.", rest="Dear.")
    assert (sent.others, sent.rest) == ({}, "Dear.")


@pytest.mark.parametrize(
    ("schema", "sent"),
    [
        (BeginIn, {"terms": KEY, "organisation": KEY, "role": "sponsor"}),
        (BeginIn, {"terms": "x", "organisation": KEY, "role": "host"}),
        (PartIn, {"part": "x" * 201}),
        (SelectIn, {"selected": "x" * 5001}),
        (SelectIn, {"selected": "x", "others": {"x": "y"}}),
        (OfferPaging, {"state": "none"}),
        (OfferPaging, {"limit": 101}),
        (OpenPaging, {"words": "\x00"}),
    ],
)
def test_what_does_not_fit_is_refused(schema: type, sent: dict) -> None:
    with pytest.raises(ValidationError):
        schema(**sent)
