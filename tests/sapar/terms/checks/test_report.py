from sapar.values.finding import Severity


def test_notes_do_not_make_terms_unclean(checked) -> None:
    report = checked("money: {overhead: null}")
    assert report.count(Severity.NOTE) == 1
    assert report.clean


def test_a_warning_does(checked) -> None:
    report = checked("money: {margin: null}")
    assert (report.count(Severity.WARNING), report.count(Severity.ERROR)) == (1, 0)
    assert not report.clean


def test_an_error_does(checked) -> None:
    report = checked("clauses: [{id: workspace, owed_by: []}]")
    assert report.count(Severity.ERROR) == 1
    assert not report.clean
