"""A document as the text of a file."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sapar.terms.document.clauses import Clause, Due, Moment, Remedy, RemedyKind, Side
from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.terms.files.content import FORBIDDEN
from sapar.terms.files.reading import read_terms
from sapar.terms.files.writing import json_of, yaml_of
from sapar.values.wording import Language

TERMS = Terms.model_validate(
    {
        "id": "visits",
        "title": {"en": "Visits: first call", "kk": "Сапарлар"},
        "dated": "2027-03-01",
        "scheme": {"id": "visits", "first_day": "2027-09-01", "last_day": "2028-08-31"},
        "sponsor": {"name": "Agency\nof Visits", "contact": "12"},
        "money": {"currency": "EUR", "fee": {"amount": "4000.50"}, "overhead": "0.07"},
        "clauses": [
            {"id": "a", "owed_by": ["host"], "due": {"days": 14, "side": "before",
             "moment": "arrival"}},
        ],
    }
)  # fmt: skip

YAML = """\
# yaml-language-server: $schema=terms.schema.json
format: sapar-terms/1
id: visits
version: 1
title:
  en: 'Visits: first call'
  kk: Сапарлар
languages: [en]
dated: 2027-03-01
scheme:
  id: visits
  first_day: 2027-09-01
  last_day: 2028-08-31
sponsor:
  name: |-
    Agency
    of Visits
  contact: "12"
money:
  currency: EUR
  fee: {amount: 4000.5}
  overhead: 0.07
clauses:
  - id: a
    owed_by: [host]
    due: {days: 14, side: before, moment: arrival}
"""


def test_yaml_has_the_order_of_the_type_and_only_what_was_said() -> None:
    assert yaml_of(TERMS) == YAML


def test_the_line_for_editors_can_be_left_out() -> None:
    assert yaml_of(TERMS, schema=None) == YAML.partition("\n")[2]


def test_json_holds_exact_numbers_as_text() -> None:
    text = json_of(TERMS)
    assert text.startswith('{\n  "format": "sapar-terms/1",\n  "id": "visits",\n  "version": 1,\n')
    assert '"amount": "4000.5"' in text


def test_what_stands_at_two_places_is_written_at_both() -> None:
    due = Due(on=date(2027, 3, 1))
    clauses = tuple(Clause(id=name, text="x", due=due) for name in ("a", "b"))
    text = yaml_of(TERMS.model_copy(update={"clauses": clauses}))
    assert text.count("due: {on: 2027-03-01}") == 2


TEXTS = st.text(
    st.characters(exclude_categories=("Cs",)) | st.sampled_from("\n :#-'\"|>{}[]&*!%@`,?~ey1.0"),
    min_size=1,
    max_size=150,
).filter(lambda text: text.strip() and not FORBIDDEN.search(text))
WORDS = TEXTS | st.dictionaries(st.sampled_from(Language), TEXTS, min_size=1)
NUMBERS = st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False).map(str)
DUES = st.builds(
    Due, days=st.integers(0, 4000), side=st.sampled_from(Side), moment=st.sampled_from(Moment)
)
REMEDIES = st.builds(Remedy, kind=st.sampled_from(RemedyKind), text=st.none() | WORDS)
CLAUSES = st.builds(
    Clause,
    id=st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True),
    title=st.none() | WORDS,
    text=st.none() | WORDS,
    quantity=st.none() | NUMBERS.map(Decimal),
    unit=st.none() | st.sampled_from(["hour", "NO", "null", "1e3", "12", "~", "y: z", "# x"]),
    due=st.none() | DUES,
    remedy=st.none() | REMEDIES,
)


@pytest.mark.parametrize(("name", "written"), [("t.yaml", yaml_of), ("t.json", json_of)])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(clauses=st.lists(CLAUSES, max_size=3))
def test_what_is_written_and_read_again_has_the_same_digest(
    tmp_path: Path, name: str, written: Any, clauses: list[Clause]
) -> None:
    terms = TERMS.model_copy(update={"clauses": tuple(clauses)})
    path = tmp_path / name
    path.write_bytes(written(terms).encode())
    assert digest_of(read_terms(path).document) == digest_of(terms)
