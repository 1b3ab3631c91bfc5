"""All rows of a rule are counted, and the first places kept."""

from sapar.exchange.erasmus.places import Places


def test_rows_are_counted_and_the_first_five_places_kept():
    places = Places()
    for line in range(2, 9):
        places.add("odd", f"a.csv:{line}", rows=3)
    assert places.rows == {"odd": 21}
    assert places.examples("odd") == ("a.csv:2", "a.csv:3", "a.csv:4", "a.csv:5", "a.csv:6")


def test_a_rule_that_never_applied_has_no_place():
    assert (Places().rows["odd"], Places().examples("odd")) == (0, ())
