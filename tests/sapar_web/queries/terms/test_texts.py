"""What somebody read when they spoke."""

import rfc8785

from sapar.terms.model import model_terms
from sapar.values.digest import Digest
from sapar_web.queries.terms.documents import kept_form
from sapar_web.queries.terms.texts import Marks, mark_of_part, mark_of_text, text_of_part

FORM = kept_form(model_terms())
FIRST = FORM["clauses"][0]["id"]


def test_a_part_is_a_clause_or_the_whole_without_what_publishing_writes() -> None:
    assert text_of_part(FORM, FIRST) == FORM["clauses"][0]
    assert text_of_part(FORM, "gone") is None
    published = {**FORM, "dated": "2027-01-01", "version": 2}
    assert text_of_part(published, "") == text_of_part(FORM, "")


def test_the_order_of_clauses_is_no_part_of_the_text() -> None:
    turned = {**FORM, "clauses": FORM["clauses"][::-1]}
    assert mark_of_part(turned, "") == mark_of_part(FORM, "")


def test_a_mark_is_the_digest_of_the_canonical_form_whenever_it_is_asked_for() -> None:
    expected = Digest.of(rfc8785.dumps(FORM["clauses"][0])).text
    assert [mark_of_part(FORM, FIRST), mark_of_part(FORM, FIRST)] == [expected, expected]


def test_any_other_difference_is() -> None:
    shorter = {**FORM, "clauses": FORM["clauses"][1:]}
    marks, now = Marks(FORM), Marks(shorter)
    assert marks[""] != now[""]
    assert marks[FIRST] != now[FIRST]
    second = FORM["clauses"][1]["id"]
    assert marks[second] == now[second] == mark_of_text(FORM["clauses"][1])
