import pytest

from sapar.balance.panels.figure import Figure
from sapar.values.measured import Measured

NONE = Measured.not_computable("nothing is recorded")


def test_a_form_that_nobody_can_write_is_refused():
    with pytest.raises(ValueError, match="no form is called 'grand'"):
        Figure("met", "Commitments met", NONE, form="grand")
