"""What the page of an agreement shows."""

from sapar_web.pages.agreements.shown import ShownClause, ShownPart


def test_nothing_was_said_about_what_is_new() -> None:
    clause = ShownClause("c02", "1.1", "C02", "Mentoring", "Two hours.", "", 0)
    assert (clause.said, ShownPart("money", "Money", []).said) == ((), ())
