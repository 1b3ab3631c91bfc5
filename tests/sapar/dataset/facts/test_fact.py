from sapar.dataset.facts.fact import Source


def test_a_record_without_a_last_day_is_told_so():
    assert Source({}).as_of is None
