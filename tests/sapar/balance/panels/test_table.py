import pytest

from sapar.balance.panels.table import Column, Row, Table
from sapar.values.measured import Measured

NONE = Measured.not_computable("nothing is recorded")
COLUMNS = (Column("share", "Share", "percent"),)


def test_a_row_has_a_cell_for_each_column():
    with pytest.raises(ValueError, match="expected 1 cells in each row"):
        Table("parties", "By party", "Party", COLUMNS, (Row("host", "the host", (NONE, NONE)),))


def test_only_a_column_can_be_drawn():
    with pytest.raises(ValueError, match="no column is called 'rank'"):
        Table("parties", "By party", "Party", COLUMNS, (), drawn="rank")


def test_a_form_that_nobody_can_write_is_refused():
    with pytest.raises(ValueError, match="no form is called 'grand'"):
        Column("share", "Share", "grand")
