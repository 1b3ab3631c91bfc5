"""The declared layouts have the publisher's columns, each once."""

import pytest

from sapar.exchange.erasmus.headers import normal
from sapar.exchange.erasmus.layouts import (
    LAYOUTS,
    MOBILITY_PERIODS,
    TEACHING,
    TRAINING,
    Column,
    Layout,
)


@pytest.mark.parametrize(
    ("layout", "columns"), [(TEACHING, 25), (TRAINING, 23), (MOBILITY_PERIODS, 24)]
)
def test_the_publishers_columns_are_all_there(layout, columns):
    assert len(layout.columns) == columns


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.id)
def test_no_spelling_means_two_columns(layout):
    spellings = [spelling for column in layout.columns for spelling in column.spellings]
    assert len(spellings) == len(set(spellings))
    assert [normal(spelling) for spelling in spellings] == spellings


def test_only_what_a_stay_is_made_of_is_used():
    assert "teacher_gender_cd" not in [column.name for column in TEACHING.used]


def test_two_columns_of_one_name_are_refused():
    with pytest.raises(ValueError, match="an-id: two columns of one name"):
        Layout("an-id", "A title", (Column("field", ("field",)), Column("field", ("area",))))
