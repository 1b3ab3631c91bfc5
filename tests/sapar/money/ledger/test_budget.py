from datetime import date
from decimal import Decimal

from sapar.agreements.document.agreement import Agreement
from sapar.money.flow import Flow
from sapar.money.ledger.budget import Line, Planned, Row, added, budget_of, held
from sapar.values.amount import Amount
from sapar.values.country import Country
from sapar.values.party import Party

SPONSOR, HOST, SENDING, PARTICIPANT = Party.SPONSOR, Party.HOST, Party.SENDING, Party.PARTICIPANT
ABROAD = Country("DE")


def line(item: str, payee: Party = HOST, currency: str = "EUR", spent_in: str = "DE") -> Line:
    return Line(item, SPONSOR, payee, currency, spent_in)


def flow(item: str, number: str | None, spent_in: Country | None = ABROAD) -> Flow:
    amount = None if number is None else Amount(Decimal(number), "EUR")
    return Flow(
        payer=SPONSOR, payee=HOST, item=item, amount=amount, spent_in=spent_in, on=date(2027, 9, 6)
    )


def test_the_budget_of_a_stay_is_its_fee_its_stipend_and_its_costs_at_home(
    agreement: Agreement,
) -> None:
    found = {each.line.item: each.number for each in budget_of(agreement)}
    assert found == {
        "mentoring": 1440,
        "workspace": 900,
        "library-and-it": 270,
        "seminars": 450,
        "welcome": 315,
        "record": 225,
        "replacement-teaching": 1620,
        "home-administration": 250,
        "stipend": Decimal("3728.22"),
    }
    fee = [each.number for each in budget_of(agreement) if each.line.payee is HOST]
    assert sum(fee) == 9 * 400


def test_what_of_the_fee_no_item_names_is_planned_as_fee(agreement: Agreement) -> None:
    money = agreement.money
    assert money is not None
    fewer = agreement.changed(money=money.model_copy(update={"items": money.items[1:]}))
    found = {each.line: each.number for each in budget_of(fewer, ABROAD)}
    assert found[line("fee")] == 1440


def test_an_agreement_without_money_has_no_budget(agreement: Agreement) -> None:
    assert budget_of(agreement.changed(money=None)) == ()


def test_the_budget_of_a_scheme_adds_the_lines_of_its_stays() -> None:
    one, other = Planned(line("fee"), Decimal(100)), Planned(line("desk"), Decimal(30))
    assert added([one, other, one]) == (
        Planned(line("desk"), Decimal(30)),
        Planned(line("fee"), Decimal(200)),
    )


def test_payments_are_held_against_their_line() -> None:
    planned = [Planned(line("fee"), Decimal(100)), Planned(line("desk"), Decimal(30))]
    paid = [flow("fee", "60.10"), flow("fee", "60"), flow("fee", "-5"), flow("charge", "20")]
    found = held(planned, [*paid, flow("desk", None)])
    assert found == (
        Row(line("charge"), Decimal(0), Decimal(20)),
        Row(line("desk"), Decimal(30), Decimal(0), unknown=1),
        Row(line("fee"), Decimal(100), Decimal("115.10")),
    )
    assert [each.left for each in found] == [-20, 30, Decimal("-15.10")]


def test_a_payment_of_an_unknown_place_goes_to_the_only_line_it_can_be_of() -> None:
    planned = [Planned(line("fee"), Decimal(100))]
    (row,) = held(planned, [flow("fee", "60", None)])
    assert row.paid == 60
    two = [*planned, Planned(line("fee", spent_in="FR"), Decimal(50))]
    assert [(each.line.spent_in, each.paid) for each in held(two, [flow("fee", "60", None)])] == [
        ("", 60),
        ("DE", 0),
        ("FR", 0),
    ]
