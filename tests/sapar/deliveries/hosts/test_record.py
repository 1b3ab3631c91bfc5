import pytest

from sapar.deliveries.hosts.record import NOTHING, Record


def test_records_add_up_and_have_a_rate() -> None:
    whole = Record(3, 3) + Record(18, 30) + NOTHING
    assert whole == Record(21, 33)
    assert Record(18, 30).rate == 0.6


def test_thinning_keeps_the_rate() -> None:
    assert Record(18, 30).thinned(3) == Record(6, 10)


@pytest.mark.parametrize(("met", "countable"), [(-1, 3), (4, 3)])
def test_more_than_all_or_less_than_none_is_refused(met: float, countable: float) -> None:
    with pytest.raises(ValueError, match="expected zero or more"):
        Record(met, countable)
