from datetime import date
from decimal import Decimal

from sapar.agreements.document.agreement import Agreement
from sapar.deliveries.disputes.clock import Course
from sapar.deliveries.watch.stay import Stay, stay_of, within
from sapar.terms.document.clauses import Per
from sapar.values.amount import Amount
from sapar.values.party import Party
from sapar.values.period import Period


def test_the_agreement_says_how_long_each_thing_may_take(agreement: Agreement) -> None:
    assert stay_of(agreement) == Stay(
        days=Period(date(2027, 9, 6), date(2027, 11, 7)),
        gap_days=10,
        replacement_days=10,
        course=Course(answer_days=10, mediator=True),
        prices={},
        sending_sees=True,
    )


def test_where_it_says_nothing_the_catalogue_does(agreement: Agreement) -> None:
    bare = stay_of(agreement.changed(clauses=(), dispute=None, money=None))
    assert (bare.gap_days, bare.replacement_days) == (10, 10)
    assert bare.course == Course(answer_days=10, mediator=False)
    assert not bare.sending_sees


def test_other_days_are_taken_from_the_clauses(agreement: Agreement) -> None:
    gap = agreement.clause("contact-gap")
    assert gap is not None
    due = gap.due.model_copy(update={"days": 4}) if gap.due else None
    clauses = [gap.model_copy(update={"due": due})]
    assert stay_of(agreement.changed(clauses=clauses)).gap_days == 4


def test_only_what_the_participant_pays_may_be_charged_to_the_participant(
    agreement: Agreement,
) -> None:
    money = agreement.money
    assert money is not None
    own = money.items[0].model_copy(
        update={"id": "print", "amount": Decimal(5), "per": Per.STAY, "paid_by": Party.PARTICIPANT}
    )
    with_own = money.model_copy(update={"items": (*money.items, own)})
    found = stay_of(agreement.changed(money=with_own)).prices
    assert found == {"print": Amount(Decimal("5.00"), "EUR")}


def test_what_comes_after_the_stay_is_not_of_it() -> None:
    stay = Stay(Period(date(2027, 9, 6), date(2027, 9, 10)))
    assert within(stay, date(2027, 9, 8)) == date(2027, 9, 8)
    assert within(stay, date(2027, 12, 8)) == date(2027, 9, 10)
