from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sapar.terms.document.terms import Terms
from sapar.terms.offers.checking import check_offer
from sapar.terms.offers.document import Offer

SHUFFLED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)


def test_an_offer_that_gives_all_that_is_asked_holds(terms: Terms, offer: Offer) -> None:
    report = check_offer(terms, offer)
    assert (report.holds, report.all_found, report.failed_gates) == (True, [], [])
    assert [str(each.verdict) for each in report.requirements] == ["held"] * 3


def test_a_declined_gate_is_told_apart(terms: Terms, offer_with: Any, answered: Any) -> None:
    answers = answered(mentoring={"answer": "declines"}, desk={"answer": "declines"})
    report = check_offer(terms, offer_with(answers=answers))
    assert not report.holds
    assert [each.clause.id for each in report.failed_gates] == ["mentoring"]


def test_two_answers_to_a_clause_are_none(terms: Terms, offer_with: Any, codes: Any) -> None:
    answers = [
        *({"clause": name, "answer": "accepts"} for name in ("mentoring", "seminars", "desk")),
        {"clause": "desk", "answer": "declines"},
    ]
    assert codes(terms, offer_with(answers=answers)) == ["O10"]


def test_an_offer_without_answers_holds_nothing(terms: Terms, offer_with: Any, codes: Any) -> None:
    assert codes(terms, offer_with(answers=[])) == ["O04"] * 3


def test_mentors_with_too_few_hours_are_a_warning(terms: Terms, offer_with: Any) -> None:
    mentors = [{"name": "Invented Person", "hours": "0.5"}]
    report = check_offer(terms, offer_with(mentors=mentors))
    assert [(str(each.code), str(each.values["have"])) for each in report.found] == [
        ("O22", "6.00")
    ]
    assert report.holds


@SHUFFLED
@given(data=st.data())
def test_the_order_of_answers_items_and_mentors_changes_nothing(
    data: st.DataObject, terms: Terms, offer_with: Any, answered: Any, priced: Any
) -> None:
    answers = [*answered(desk={"answer": "declines"}), {"clause": "zzz"}, {"clause": "yyy"}]
    items = [*priced()["items"], {"id": "gym", "service": "Gym", "amount": 10}]
    mentors = [{"name": "A", "hours": 1}, {"name": "B", "hours": "0.1"}]
    first = offer_with(answers=answers, money=priced(items=items), mentors=mentors)
    other = offer_with(
        answers=data.draw(st.permutations(answers)),
        money=priced(items=data.draw(st.permutations(items))),
        mentors=data.draw(st.permutations(mentors)),
    )
    one, two = check_offer(terms, first), check_offer(terms, other)
    assert (one.requirements, one.found, one.at) == (two.requirements, two.found, two.at)


@SHUFFLED
@given(
    stances=st.lists(
        st.sampled_from([None, "accepts", "changes", "declines"]), min_size=3, max_size=3
    ),
    better=st.integers(0, 2),
)
def test_accepting_one_more_clause_fails_no_other(
    terms: Terms, offer_with: Any, stances: list[str | None], better: int
) -> None:
    names = ("mentoring", "seminars", "desk")

    def met(given: list[str | None]) -> set[str]:
        answers = [
            {"clause": name, "answer": stance} for name, stance in zip(names, given, strict=True)
        ]
        report = check_offer(terms, offer_with(answers=answers))
        return {each.clause.id for each in report.requirements if each.verdict.met}

    more = [*stances]
    more[better] = "accepts"
    assert met(stances) <= met(more)
