from sapar.terms.model import model_terms
from sapar_web.pages.offers.answer_forms import AnswerForm

CLAUSES = {clause.id: clause for clause in model_terms().clauses}


def test_another_time_is_counted_as_the_clause_counts() -> None:
    clause = CLAUSES["signed-before-travel"]
    form = AnswerForm(clause, None, {"answer": "changes", "due": "20", "reason": "Late visas."})
    assert form.is_valid()
    asked = clause.due.model_dump(mode="json", exclude_defaults=True)
    assert form.value() == {
        "answer": "changes",
        "reason": "Late visas.",
        "due": {**asked, "days": 20},
    }
    assert AnswerForm(clause, form.value()).initial["due"] == 20


def test_there_are_fields_only_for_what_the_clause_has() -> None:
    assert "quantity" not in AnswerForm(CLAUSES["context-brief"], None).fields
    assert "quantity" in AnswerForm(CLAUSES["mentor-hours"], None).fields
