"""JSON with the place of every value."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.terms.files.faults import Faults
from sapar.terms.files.json_text import build_json
from sapar.terms.files.marks import Mark
from sapar.values.unusable import UnusableDocumentError

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf")), max_size=8)
VALUES = st.recursive(
    st.booleans() | st.integers(-(10**9), 10**9) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=12,
)


@given(VALUES, st.sampled_from([None, 2]))
def test_what_json_says_is_what_is_read(value: object, indent: int | None) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    assert build_json(text, Faults("terms")).value == value


def test_places_are_kept() -> None:
    marks = build_json('{\n  "clauses": [\n    {"id": "a"}\n  ]\n}', Faults("terms")).marks
    assert marks.at(("clauses",)) == Mark(2, 3)
    assert marks.at(("clauses", 0)) == Mark(3, 5)
    assert marks.at(("clauses", 0, "id")) == Mark(3, 12)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "1:2: the name of a field in double quotes is missing here"),
        ('{"a"}', "1:5: a colon is missing here"),
        ('{"a": }', "1:7: a value is missing here"),
        ('{"a": 1,}', "1:9: the name of a field in double quotes is missing here"),
        ("[1,]", "1:4: a value is missing here"),
        ("[1 2]", "1:4: a comma or ] is missing here"),
        ('{"a": [1}', "1:9: a comma or ] is missing here"),
        ('{"a": 1', "1:8: a comma or } is missing here"),
        ("{} {}", "1:4: something follows after the end of the document"),
        ("}", "1:1: a value is missing here"),
    ],
)
def test_what_is_out_of_place_is_told(text: str, said: str) -> None:
    with pytest.raises(UnusableDocumentError) as raised:
        build_json(text, Faults("terms"))
    finding = raised.value.finding
    assert (f"{finding.place}: {finding.message}", finding.code) == (f"terms:{said}", "T09")


def test_deep_brackets_end_at_a_bound() -> None:
    with pytest.raises(UnusableDocumentError, match="T06"):
        build_json("[" * 1_000_000, Faults("terms"))
