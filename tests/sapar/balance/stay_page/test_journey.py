from datetime import date

from sapar.balance.stay_page.record import Journey, StayRecord


def test_institutions_and_scheme_go_by_their_names(record: StayRecord) -> None:
    assert record.journey == Journey(
        stay="s-014", scheme="Invented scheme", sending="Home", host="Away", contractor=None,
        origin_country="KZ", host_country="DE", field=None, purpose=None,
        first_day=date(2022, 3, 1), last_day=date(2022, 5, 31), days=92.0,
    )  # fmt: skip


def test_without_a_table_of_names_the_identifiers_stand(bare: StayRecord) -> None:
    journey = bare.journey
    assert (journey.scheme, journey.sending, journey.host) == ("SC", "KZ-1", "DE-1")
