import pytest

from sapar.values.party import Party


def test_the_parties_are_those_that_the_tables_name() -> None:
    assert [party.value for party in Party] == [
        "sponsor",
        "sending",
        "host",
        "contractor",
        "participant",
        "mentor",
        "third",
    ]


def test_a_party_is_read_from_its_name_in_a_table() -> None:
    assert Party("host") is Party.HOST
    with pytest.raises(ValueError, match="'university' is not a valid Party"):
        Party("university")
