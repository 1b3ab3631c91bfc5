"""What the operations on stays take and give."""

import pytest
from pydantic import ValidationError

from sapar_web.api.stay_schemas import ChangeIn, ComeIn, SubmitIn


def test_a_change_names_what_it_leaves_out_as_empty() -> None:
    told = ChangeIn(clause="c02", reason="need")
    assert (told.part, told.after, told.text, told.party, told.read) == ("", None, "", "", "")


@pytest.mark.parametrize(
    ("schema", "sent"),
    [
        (ChangeIn, {"reason": "need", "party": "moon"}),
        (ChangeIn, {"reason": "need", "text": "x" * 5001}),
        (ComeIn, {"party": "host", "email": "a@example.org"}),
        (SubmitIn, {"revision": -1}),
    ],
)
def test_what_cannot_be_meant_is_refused(schema, sent: dict) -> None:
    with pytest.raises(ValidationError):
        schema(**sent)
