"""What the page of an agreement shows."""

from django.utils.safestring import mark_safe

from sapar_web.pages.agreements.kept import KeptClause, KeptPart
from sapar_web.pages.agreements.shown import ShownClause, ShownPart

HTML = mark_safe("<p>Two hours.</p>")


def test_nothing_was_said_about_what_is_new() -> None:
    clause = ShownClause(KeptClause("c02", "1.1", "Mentoring", HTML, HTML), open=False)
    assert (clause.said, ShownPart(KeptPart("money", HTML, HTML)).said) == ((), ())
