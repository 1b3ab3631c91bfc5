"""The fields that a document may have."""

import pytest

from sapar.terms.document.clauses import Due
from sapar.terms.document.terms import Terms
from sapar.terms.files.fields import fields_at, step_into
from sapar.terms.files.marks import Path


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        (("clauses", 3, "due"), tuple(Due.model_fields)),
        (("money", "fee", "bands", 0), ("days", "amount")),
        (("scheme", "stay"), ("shortest", "longest")),
        ((), tuple(Terms.model_fields)),
        (("title",), ()),
        (("nothing", "here"), ()),
    ],
)
def test_the_fields_of_a_part_are_those_of_its_type(path: Path, fields: tuple[str, ...]) -> None:
    assert fields_at(Terms, path) == fields


def test_a_step_leads_into_a_group_or_a_list_or_nowhere() -> None:
    content = {"clauses": [{"id": "a"}]}
    assert step_into(content, "clauses") == ([{"id": "a"}], True)
    assert step_into([5], 0) == (5, True)
    assert step_into([5], 1) == (None, False)
    assert step_into(content, "money") == (None, False)
    assert step_into("text", 0) == (None, False)
