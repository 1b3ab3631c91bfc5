import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.dataset.demonstration import write_demonstration
from sapar_web.pages.balance.shown import shown_panels


@pytest.fixture(scope="module")
def balance(tmp_path_factory):
    folder = tmp_path_factory.mktemp("scheme") / "scheme"
    write_demonstration(folder, stays=60, seed=1)
    return balance_of(folder, selection_from())


def test_every_figure_is_shown_with_what_it_rests_on(balance):
    panels = shown_panels(balance)
    assert [each.id for each in panels] == [each.id.value for each in balance.panels]
    for shown, panel in zip(panels, balance.panels, strict=True):
        assert [each.title for each in shown.figures] == [each.title for each in panel.figures]
        for text, figure in zip(shown.figures, panel.figures, strict=True):
            assert bool(text.value) == figure.measured.computable
            assert text.rests


def test_a_cell_without_a_figure_has_a_letter_with_its_reason(balance):
    tables = [table for panel in shown_panels(balance) for table in panel.tables]
    for table in tables:
        letters = {cell.letter for _label, cells in table.rows for cell in cells if cell.letter}
        assert letters == {letter for letter, _reason in table.reasons}
        assert all(len(cells) == len(table.columns) for _label, cells in table.rows)
    assert any(table.reasons for table in tables)
