from sapar.terms.model import model_terms
from sapar.values.wording import Language
from sapar_web.queries.terms.findings import LONGEST, checked


def test_the_model_terms_are_clean_and_their_gates_hold() -> None:
    found = checked(model_terms(), Language.ENGLISH)
    assert (found.clean, found.open_gates, found.in_the_way) == (True, 0, [])


def test_without_planning_two_gates_fail_in_the_language_of_the_reader() -> None:
    bare = model_terms().model_copy(update={"planning": ()})
    english, russian = checked(bare, Language.ENGLISH), checked(bare, Language.RUSSIAN)
    assert [gate.code for gate in english.gates if not gate.holds] == ["A02", "A03"]
    assert [each.code for each in english.findings] == [each.code for each in russian.findings]
    assert english.findings[0].message != russian.findings[0].message


def test_findings_are_told_by_clause_and_by_part() -> None:
    model = model_terms()
    money = model.money.model_copy(update={"items": ()})
    found = checked(model.model_copy(update={"money": money}), Language.ENGLISH)
    assert "B01" in {each.code for each in found.findings}
    for clause, told in found.by_clause.items():
        assert list(found.of_part(f"clauses/{clause}")) == told


def test_the_same_text_is_checked_once_and_another_anew() -> None:
    first = checked(model_terms(), Language.ENGLISH)
    assert checked(model_terms(), Language.ENGLISH) is first
    bare = model_terms().model_copy(update={"planning": ()})
    assert checked(bare, Language.ENGLISH).open_gates == 2


def test_very_long_terms_are_checked_each_time_with_the_same_result() -> None:
    model = model_terms()
    clause = model.clauses[0].model_copy(update={"id": "long", "item": None, "text": "a" * LONGEST})
    long = model.model_copy(update={"clauses": (*model.clauses, clause)})
    first, second = checked(long, Language.ENGLISH), checked(long, Language.ENGLISH)
    assert first is not second
    assert first == second
