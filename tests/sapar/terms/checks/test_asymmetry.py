import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.terms.checks.asymmetry import ASYMMETRY, THRESHOLD, Asymmetry, asymmetry
from sapar.terms.checks.checking import check
from sapar.terms.document.clauses import Clause, Remedy, RemedyKind, Shown
from sapar.terms.model import model_terms
from sapar.values.party import Party

PARTIES = st.lists(st.sampled_from(Party), max_size=3).map(tuple)
CLAUSES = st.lists(
    st.builds(
        Clause,
        id=st.just("duty"),
        owed_by=PARTIES,
        shown_by=st.sampled_from([(), (Shown.LOG,)]),
        sanction=st.sampled_from([None, "The grant is paid back."]),
        remedy=st.sampled_from([None, Remedy(kind=RemedyKind.REFUND)]),
    ),
    max_size=12,
)
HOST_DUTY = Clause(id="host-duty", owed_by=(Party.HOST,), shown_by=(Shown.LOG,))


def duties(number: int, party: Party, sanction: str | None = None) -> list[Clause]:
    return [
        Clause(id=f"{party}-{n}", owed_by=(party,), shown_by=(Shown.LOG,), sanction=sanction)
        for n in range(number)
    ]


def test_eight_duties_of_the_participant_and_none_of_the_host() -> None:
    found = asymmetry(duties(8, Party.PARTICIPANT)).value
    assert found.value == pytest.approx(math.log(9))
    assert round(found.value or 0, 3) == 2.197
    assert found.n == 8


def test_as_many_duties_on_both_sides_are_zero() -> None:
    found = asymmetry([*duties(5, Party.PARTICIPANT), *duties(5, Party.MENTOR)])
    assert found.value.value == 0


def test_a_sanction_counts_twice() -> None:
    clauses = [*duties(3, Party.PARTICIPANT, "The grant is paid back."), *duties(3, Party.HOST)]
    found = asymmetry(clauses)
    assert found == Asymmetry(3, 3, 6, 3)
    assert found.weighted.value == pytest.approx(math.log(7 / 4))


def test_what_cannot_be_enforced_does_not_count() -> None:
    vague = Clause(id="support", owed_by=(Party.HOST,))
    nobody = Clause(id="nobody", shown_by=(Shown.LOG,))
    assert asymmetry([vague, nobody]) == Asymmetry(0, 0, 0, 0)


def test_without_any_enforceable_clause_there_is_no_figure() -> None:
    found = asymmetry([]).value
    assert (found.value, found.coverage) == (None, 0.0)
    assert found.reason == "no clause can be enforced against the participant or the host"


@pytest.mark.parametrize(("number", "codes"), [(1, []), (2, ["OA01"])])
def test_it_is_found_beyond_the_threshold(number: int, codes: list[str]) -> None:
    clauses = tuple(duties(number, Party.PARTICIPANT))
    terms = model_terms().model_copy(update={"clauses": clauses})
    assert [each.code for each in check(terms, [ASYMMETRY]).violations] == codes
    assert math.exp(THRESHOLD) == pytest.approx(2)


def test_sanctions_alone_may_make_terms_one_sided() -> None:
    clauses = [*duties(5, Party.PARTICIPANT, "The grant is paid back."), *duties(4, Party.HOST)]
    terms = model_terms().model_copy(update={"clauses": tuple(clauses)})
    (found,) = check(terms, [ASYMMETRY]).violations
    assert (found.place.values["value"], found.place.values["weighted"]) == ("0.182", "0.788")


@given(CLAUSES)
def test_a_further_duty_of_the_host_never_raises_it(clauses: list[Clause]) -> None:
    before, after = asymmetry(clauses), asymmetry([*clauses, HOST_DUTY])
    assert after.value.value is not None
    assert after.weighted.value is not None
    if before.value.value is not None and before.weighted.value is not None:
        assert after.value.value < before.value.value
        assert after.weighted.value < before.weighted.value


@given(CLAUSES, st.randoms(use_true_random=False))
def test_the_order_of_clauses_does_not_matter(clauses: list[Clause], random) -> None:
    shuffled = list(clauses)
    random.shuffle(shuffled)
    assert asymmetry(shuffled) == asymmetry(clauses)
