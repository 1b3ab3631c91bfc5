from sapar.terms.checks.variation import found_in, varied
from sapar.terms.model import model_terms


def test_no_change_leaves_the_model_terms() -> None:
    assert varied("") == model_terms()
    assert found_in("") == []


def test_parts_with_an_identifier_are_changed_in_place_and_others_added() -> None:
    terms = varied("clauses: [{id: workspace, quantity: 3}, {id: seat}]")
    assert [clause.id for clause in terms.clauses[-2:]] == ["accounts", "seat"]
    assert terms.clauses[23].quantity == 3
    assert terms.clauses[23].item == "C06"


def test_other_lists_are_replaced_and_null_takes_away() -> None:
    terms = varied("languages: [ru]\ncontractor: null\nplanning: []")
    assert ([str(each) for each in terms.languages], terms.planning) == (["ru"], ())
    assert terms.contractor is None


def test_a_change_may_be_laid_over_other_terms() -> None:
    assert varied("version: 3", varied("id: other")).id == "other"


def test_each_code_is_told_once() -> None:
    assert found_in("clauses: [{id: workspace, owed_by: []}, {id: recognition, owed_by: []}]") == [
        "L01"
    ]
