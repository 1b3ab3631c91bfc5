from decimal import Decimal

from sapar.standards.catalogue.commitment import Deadline
from sapar.terms.checks.defaults import defaults_for, due_of, filled
from sapar.terms.document.clauses import Clause, Due, Moment, Per, Shown, Side
from sapar.values.party import Party


def test_a_bare_clause_gets_all_that_the_catalogue_says() -> None:
    assert defaults_for(Clause(id="mentor", item="C02")) == {
        "owed_by": (Party.MENTOR,),
        "owed_to": (Party.PARTICIPANT,),
        "quantity": Decimal(1),
        "unit": "hour",
        "per": Per.WEEK,
        "shown_by": (Shown.COUNTED, Shown.LOG),
        "due": Due(days=0, side=Side.BEFORE, moment=Moment.END),
    }


def test_what_a_clause_says_itself_is_left() -> None:
    clause = Clause(id="mentor", item="C02", owed_by=(Party.HOST,), quantity=Decimal(20))
    assert filled(clause, "owed_by") == ()
    assert filled(clause, "quantity") == ()


def test_a_number_without_a_period_may_be_for_the_whole_stay() -> None:
    clause = Clause(id="mentor", item="C02", quantity=Decimal(20), unit="hour")
    assert filled(clause, "per") == ()


def test_a_unit_of_its_own_says_that_the_catalogues_number_is_for_something_else() -> None:
    assert filled(Clause(id="mentor", item="C02", unit="day"), "quantity", "unit", "per") == ()


def test_a_clause_of_ones_own_gets_nothing() -> None:
    assert defaults_for(Clause(id="seat")) == {}
    assert defaults_for(Clause(id="seat", item="C98")) == {}


def test_a_deadline_of_the_catalogue_is_the_due_of_a_clause() -> None:
    due = due_of(Deadline(days=14, side="before", moment="arrival"))
    assert due == Due(days=14, side=Side.BEFORE, moment=Moment.ARRIVAL)
    assert "working" not in due.model_fields_set
    assert due_of(Deadline(days=0, side="before", moment="end")).days == 0
    assert due_of(Deadline(earliest=Decimal("0.4"), latest=Decimal("0.6"))).latest == Decimal("0.6")
    assert due_of(Deadline(days=10, working=True, side="after", moment="absence")).working


def test_the_first_field_decides_whether_any_is_filled() -> None:
    clause = Clause(id="mentor", item="C02")
    assert filled(clause, "quantity", "unit", "per") == ("quantity", "unit", "per")
    given = Clause(id="mentor", item="C02", quantity=Decimal(2), unit="hour")
    assert filled(given, "quantity", "unit", "per") == ()
