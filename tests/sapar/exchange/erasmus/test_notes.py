"""What a dataset cannot say is told in its descriptor."""

from sapar.dataset.reading import open_dataset
from sapar.exchange.erasmus.layouts import LAYOUTS, MOBILITY_PERIODS, TEACHING
from sapar.exchange.erasmus.notes import TEXTS, notes_of


def test_each_note_is_told_once():
    codes = [note.code for note in notes_of([TEACHING, MOBILITY_PERIODS, TEACHING])]
    assert codes == [
        "no-host-fees",
        "no-spending-place",
        "month-only",
        "no-money",
        "aggregated-rows",
    ]


def test_every_layout_has_only_notes_with_a_text():
    assert {code for layout in LAYOUTS for code in layout.notes} == set(TEXTS)


def test_a_file_without_money_makes_no_flows_and_says_so(desk, periods):
    desk.of(periods.text(periods.line()))
    with open_dataset(desk.out) as dataset:
        assert "flows" not in dataset.tables
        assert dataset.package.record == "register"
        assert [note.code for note in dataset.package.notes] == [
            "no-money",
            "month-only",
            "aggregated-rows",
        ]
