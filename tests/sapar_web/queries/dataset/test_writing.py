"""The record as a dataset, read back by the library and held to its checks."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from tests.sapar_web.recording import Lived

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.stay_page.reading import stay_record
from sapar.dataset.checking import check_dataset
from sapar.dataset.reading import open_dataset
from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.deliveries.events.answers import Acknowledgement, Dispute
from sapar.values.amount import Amount
from sapar_web.actions.balance.tallying import tally
from sapar_web.actions.signing.ending import terminate_stay
from sapar_web.models import Payment, Posting, Rate, Transaction
from sapar_web.queries.dataset.writing import write_dataset

pytestmark = pytest.mark.django_db


def rows(folder, query):
    with open_dataset(folder) as dataset:
        return dataset.connection.execute(query).fetchall()


def told(lived: Lived) -> None:
    """Three sessions, one confirmed, one disputed; a seminar that was charged."""
    one, two, three = (lived.session("participant", days) for days in (1, 8, 15))
    for each in (one, two, three):
        lived.kept(each)
    lived.kept(Acknowledgement(**lived.head("mentor", 2), of=one.id))
    lived.kept(Dispute(**lived.head("mentor", 9), of=two.id, reason="We did not meet."))
    asked = Asked(**lived.head("participant", 3), activity="seminar", commitment=None)
    lived.kept(asked)
    charged = Amount(Decimal(120), "EUR")
    outcome = {"of": asked.id, "result": Result.CHARGED, "charge": charged}
    lived.kept(Outcome(**lived.head("participant", 4), **outcome))


def test_every_table_of_the_record_is_sound(lived, tmp_path):
    told(lived)
    assert tally() == 1
    written = write_dataset(tmp_path / "out", terms=lived.stay.terms)
    with open_dataset(written.folder) as dataset:
        report = check_dataset(dataset)
        findings = [f for outcome in report.outcomes for f in outcome.findings]
        assert (report.sound, findings) == (True, [])
    assert written.stays == 1
    assert {name: written.rows[name] for name in ("schemes", "stays", "organisations")} == {
        "schemes": 1,
        "stays": 1,
        "organisations": 3,
    }


def test_what_was_said_of_a_delivery_stands_in_its_row(lived, tmp_path):
    told(lived)
    tally()
    folder = write_dataset(tmp_path / "out", stay=lived.stay).folder
    answers = rows(
        folder,
        'SELECT "on" - first_day, deliveries.quantity, claimed_by, answer FROM deliveries '
        "JOIN commitments USING (commitment) JOIN stays USING (stay) ORDER BY 1",
    )
    assert answers == [
        (1, 1, "participant", "acknowledged"),
        (8, 1, "participant", "disputed"),
        (15, 1, "participant", "unanswered"),
    ]
    assert rows(folder, "SELECT activity, outcome, charge, currency FROM access") == [
        ("seminar", "charged", 120, "EUR")
    ]


def test_what_is_owed_is_counted_as_deliveries_are(lived, tmp_path):
    """A desk is one thing, and so is a cap; of seminars those are owed that were asked for."""
    for days in (3, 4):
        lived.kept(lived.asked("participant", days))
    tally()
    folder = write_dataset(tmp_path / "out", stay=lived.stay).folder
    owed = "SELECT item, quantity, unit FROM commitments WHERE item IN (?) ORDER BY item"
    items = "'A12', 'B01', 'B02', 'C02', 'C04', 'C06'"
    assert rows(folder, owed.replace("?", items)) == [
        ("A12", 1, None),
        ("B01", 1, None),
        ("B02", 1, None),
        ("C02", 18, "hour"),
        ("C04", 2, None),
        ("C06", 1, None),
    ]


def test_of_a_stay_that_ended_early_it_is_what_is_owed_still(lived, tmp_path):
    """After 21 of 63 days: 6 of 18 hours and a third of 1,440; the review is released."""
    told(lived)
    tally()
    on = lived.stay.first_day + timedelta(days=20)
    terminate_stay(lived.actor("host"), key=lived.key, on=on, reason="Ill.")
    assert tally() == 1
    folder = write_dataset(tmp_path / "out", stay=lived.stay).folder
    owed = "SELECT item, quantity, price, due - first_day FROM commitments JOIN stays USING (stay)"
    assert rows(folder, f"{owed} WHERE item IN ('C02', 'C11', 'C12') ORDER BY item") == [
        ("C02", 6, 480, 20),
        ("C12", 1, None, 30),
    ]
    record = stay_record(folder, str(lived.key))
    hours = next(each for each in record.promises if each.item == "C02")
    assert (hours.acknowledged, hours.disputed, hours.unanswered) == (1, 1, 1)


def test_no_name_of_a_person_is_in_it(lived, tmp_path):
    told(lived)
    tally()
    folder = write_dataset(tmp_path / "out", table_format="csv").folder
    text = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.*"))
    people = lived.cast.people.values()
    assert [each.name for each in people if each.name in text or each.email in text] == []
    assert str(lived.cast.people["lecturer"].key) not in text
    again = write_dataset(tmp_path / "again", table_format="csv").folder
    pseudonym = "SELECT participant FROM stays"
    assert rows(folder, pseudonym) == rows(again, pseudonym)


def test_a_stay_that_is_not_agreed_is_not_in_it(stay, tmp_path):
    written = write_dataset(tmp_path / "out", terms=stay.terms)
    assert (written.stays, set(written.rows.values())) == (0, {0})


def test_the_balance_and_the_page_of_a_stay_are_computed_from_it(lived, tmp_path):
    told(lived)
    tally()
    folder = write_dataset(tmp_path / "out", terms=lived.stay.terms).folder
    balance = balance_of(folder, selection_from())
    assert (balance.dataset.record, balance.dataset.rows["stays"]) == ("register", 1)
    assert [panel.id for panel in balance.panels][:3] == ["say", "money", "delivery"]
    record = stay_record(folder, str(lived.key))
    hours = next(each for each in record.promises if each.item == "C02")
    assert (hours.acknowledged, hours.disputed, hours.unanswered) == (1, 1, 1)
    assert [each.outcome for each in record.requests] == ["charged"]


def test_the_same_lines_whatever_the_order_of_arrival(lived, tmp_path):
    told(lived)
    tally()
    first = write_dataset(tmp_path / "first", stay=lived.stay).folder
    assert tally() == 0
    lived.session_kept("mentor", 20)
    assert tally() == 1
    later = write_dataset(tmp_path / "later", stay=lived.stay).folder
    count = "SELECT count(*) FROM deliveries"
    assert (rows(first, count), rows(later, count)) == ([(3,)], [(4,)])


def paid(lived: Lived, payer: str, payee: str, item: str, number: int, **other):
    """A payment as rows, whatever any deed would say of it."""
    fields = {"stay": lived.stay, "on": lived.stay.first_day}
    transaction = Transaction.objects.create(
        **fields, kind=other.pop("kind", "paid"), parts=2, **other
    )
    for party, sign in ((payer, -1), (payee, 1)):
        posted = {"book": "paid", "party": party, "item": item, "currency": "EUR"}
        Posting.objects.create(transaction=transaction, **posted, number=sign * number)
    money = {"given": number, "given_currency": "EUR", "arrived": number, "arrived_currency": "EUR"}
    if transaction.kind == "paid":
        Payment.objects.create(
            **fields, **money, payer=payer, payee=payee, item=item, origin="recorded", party=payer,
            transaction=transaction, by=lived.cast.people["officer"],
        )  # fmt: skip
    return transaction


def test_payments_are_flows_and_one_that_was_taken_back_is_not(lived, tmp_path):
    paid(lived, "sponsor", "host", "fee", 900)
    wrong = paid(lived, "sponsor", "participant", "stipend", 500)
    paid(lived, "participant", "sponsor", "stipend", 500, kind="reversal", reverses=wrong)
    folder = write_dataset(tmp_path / "out", terms=lived.stay.terms).folder
    flows = "SELECT payer, payer_country, payee, payee_country, item, amount, currency FROM flows"
    assert rows(folder, flows) == [("sponsor", "KZ", "host", "DE", "fee", 900, "EUR")]


def test_rates_are_the_mean_of_the_days_of_a_month(lived, tmp_path):
    for day, rate in ((1, "520"), (2, "530"), (20, "540")):
        Rate.objects.create(
            sponsor=lived.cast.ministry, currency="KZT", on=date(2026, 9, day), per_euro=rate,
            source="ecb",
        )  # fmt: skip
    folder = write_dataset(tmp_path / "out", terms=lived.stay.terms).folder
    assert rows(folder, "SELECT * FROM rates") == [("KZT", "2026-09", 530)]
