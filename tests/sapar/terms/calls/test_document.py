import pytest
from pydantic import ValidationError

from sapar.terms.calls.document import SCALES, Call, Criterion
from sapar.terms.document.digest import canonical, digest_of


def test_a_call_reads_back_as_it_was_written(call: Call) -> None:
    again = Call.model_validate_json(call.model_dump_json())
    assert (again, digest_of(again)) == (call, digest_of(call))


def test_what_is_left_out_changes_no_digest(call: Call) -> None:
    told = call.model_copy(update={"blind": True, "files": 5})
    assert canonical(told) == canonical(call)
    assert canonical(call.model_copy(update={"blind": False})) != canonical(call)


@pytest.mark.parametrize("best", [0, 7, 50])
def test_points_are_given_on_few_scales(best: int) -> None:
    assert best not in SCALES
    with pytest.raises(ValidationError):
        Criterion.model_validate({"id": "a", "name": "A", "weight": 100, "best": best})
