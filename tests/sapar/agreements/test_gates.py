from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.gates import weakened, weakened_in, weakenings
from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms
from sapar.terms.wording import title_of
from sapar.values.wording import Language

Changed = Callable[..., Any]


def codes(asked: dict[str, Any], **fields: Any) -> list[str]:
    before = Clause.model_validate(asked)
    after = Clause.model_validate({k: v for k, v in {**asked, **fields}.items() if v is not None})
    return [str(each.code) for each in weakenings(before, after, 84)]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"quantity": 2}, []),
        ({"quantity": "0.5"}, ["GA03"]),
        ({"quantity": None}, ["GA03"]),
        ({"unit": "talk"}, ["GA03"]),
        ({"quantity": 12, "per": "stay"}, []),
        ({"quantity": 11, "per": "stay"}, ["GA03"]),
        ({"due": None}, ["GA04"]),
        ({"due": {"days": 0, "side": "before", "moment": "arrival"}}, ["GA04"]),
        ({"due": {"days": 7, "side": "before", "moment": "end"}}, []),
        ({"shown_by": ["log", "signed"]}, []),
        ({"shown_by": ["signed"]}, ["GA05"]),
        ({"verified_by": ["host"]}, ["GA06"]),
        ({"owed_by": ["host"]}, ["GA07"]),
        ({"owed_by": ["host", "mentor"]}, []),
        ({"owed_to": []}, ["GA07"]),
        ({"obligor": "host"}, []),
        ({"remedy": None}, ["GA08"]),
        ({"remedy": {"kind": "refund", "within": 31}}, ["GA08"]),
        ({"remedy": {"kind": "refund"}}, ["GA08"]),
        ({"remedy": {"kind": "refund", "within": 10}}, []),
        ({"remedy": {"kind": "other", "within": 30}}, ["GA08"]),
        ({"text": "Hours, if the mentor has time"}, ["GA09"]),
        ({"title": "Chats"}, ["GA09"]),
        ({"item": "C05"}, ["GA02"]),
        ({"priced": ["mentor"]}, []),
        ({"quantity": "0.5", "remedy": None}, ["GA03", "GA08"]),
    ],
)
def test_stronger_may_be_and_weaker_not(
    clause: Changed, fields: dict[str, Any], expected: list[str]
) -> None:
    assert codes(clause("mentoring"), **fields) == expected


def test_whoever_answers_for_a_gate_goes_on_answering(clause: Changed) -> None:
    asked = clause("mentoring", obligor="host")
    assert codes(asked, obligor=None) == ["GA07"]
    assert codes(asked, obligor="contractor") == ["GA07"]


def test_a_gate_is_not_removed_and_another_clause_may_be(clause: Changed) -> None:
    gate, desk = (Clause.model_validate(clause(each)) for each in ("mentoring", "desk"))
    found = weakened(gate, None)
    assert found is not None
    assert (found.code, found.path) == ("GA01", ("clauses", "mentoring"))
    assert weakened(desk, None) is None


@given(st.decimals("0.25", 40, places=2))
def test_a_number_is_weaker_exactly_where_it_is_less(quantity: Any) -> None:
    asked = {"id": "m", "item": "C02", "quantity": 1, "unit": "hour", "per": "week"}
    assert bool(codes(asked, quantity=quantity)) is (quantity < 1)


def test_a_charge_for_what_is_free_takes_the_gate_its_effect(
    terms_with: Changed, agreement_with: Changed, clause: Changed
) -> None:
    seminars = {
        "id": "seminars",
        "item": "C04",
        "owed_by": ["host"],
        "owed_to": ["participant"],
        "quantity": 100,
        "unit": "percent",
    }
    terms = terms_with(clauses=[seminars])
    charge = {"id": "pass", "service": "Pass", "amount": 9, "paid_by": "participant"}
    money = {"currency": "EUR", "items": [{**charge, "clauses": ["seminars"]}]}
    same, charged = (agreement_with(clauses=[seminars], money=each) for each in (None, money))
    assert [each.values["clause"] for each in weakened_in(terms, same)] == []
    found = [*weakened_in(terms, charged)]
    assert [each.code for each in found] == ["GA10"]
    assert found[0].message(Language.ENGLISH).startswith(f"{called(terms, 'C04')}: ")


def test_a_weaker_clause_is_told_once(
    terms: Terms, agreement_with: Changed, agreement: Agreement
) -> None:
    without = agreement_with(clauses=agreement.clauses[1:])
    assert [str(each.code) for each in weakened_in(terms, without)] == ["GA01"]
    assert list(weakened_in(terms, agreement)) == []


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            Language.ENGLISH,
            "Mentoring: asked: at least 1 hour a week; proposed: at least 0.5 hours",
        ),
        (
            Language.RUSSIAN,
            "Наставничество: требуется: не менее 1 часа в неделю; предложено: не менее",
        ),
        (
            Language.KAZAKH,
            "Тәлімгерлік: талап етілген: аптасына кемінде 1 сағат; ұсынылған: аптасына",
        ),
    ],
)
def test_it_is_told_in_three_languages(clause: Changed, language: Language, told: str) -> None:
    asked = Clause.model_validate(clause("mentoring"))
    found = weakened(asked, Clause.model_validate(clause("mentoring", quantity="0.5")))
    assert found is not None
    assert found.message(language).startswith(told)


def called(terms: Terms, item: str) -> str:
    """How people call the clause of a commitment."""
    clause = next(each for each in terms.clauses if each.item == item)
    return title_of(clause, Language.ENGLISH)
