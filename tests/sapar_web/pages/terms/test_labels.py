from enum import Enum

import pytest
from django.utils.translation import override

from sapar.terms.document.clauses import Clause, Per
from sapar.values.finding import Severity
from sapar.values.wording import Language
from sapar_web.pages.terms.labels import (
    PARTS,
    SEVERITIES,
    TONES,
    choice_of,
    clause_title,
    label_of,
)
from sapar_web.pages.terms.reading import TITLES
from sapar_web.pages.terms.shapes import Group, Leaf, Rows, shape_of


def leaves(shape, name=""):
    if isinstance(shape, Leaf):
        yield name, shape
    else:
        group = shape.row if isinstance(shape, Rows) else shape
        assert isinstance(group, Group)
        for own, each in group.fields.items():
            yield from leaves(each, own)


FIELDS = [leaf for part in (*TITLES, "clauses/x") for leaf in leaves(shape_of(part), part)]


@pytest.mark.parametrize("say", list(Language))
def test_every_choice_of_every_form_has_a_name(say) -> None:
    kinds = {leaf.choices for _name, leaf in FIELDS if leaf.choices is not None}
    with override(str(say)):
        for each in (each for kind in kinds for each in kind):
            assert isinstance(each, Enum)
            assert choice_of(each, say).strip() != ""


def test_labels_begin_with_a_capital() -> None:
    for name in {name.rpartition("/")[2] for name, _leaf in FIELDS}:
        told = label_of(name, Language.ENGLISH)
        assert told[:1] == told[:1].upper()
    assert label_of("working", Language.ENGLISH) == "Working days only"


def test_a_period_is_said_as_in_a_form() -> None:
    assert choice_of(Per.STAY, Language.ENGLISH) == "the whole stay"


def test_a_clause_of_ones_own_says_so() -> None:
    assert clause_title(Clause(id="tea", title="Tea"), Language.ENGLISH) == "own clause"
    assert clause_title(Clause(id="c", item="C02"), Language.ENGLISH) != "own clause"


def test_every_weight_has_a_word_and_every_part_its_place() -> None:
    assert set(SEVERITIES) == set(TONES) == set(Severity)
    assert set(TITLES) <= set(PARTS)
