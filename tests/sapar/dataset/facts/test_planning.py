from sapar.dataset.facts.keys import KEYS
from sapar.dataset.facts.planning import events, of_schemes, schemes

STAYS = [{"stay": "s1", "scheme": "A", "first_day": "2024-03-10"}, {"stay": "s2"}]
ASKED = {"act": "invited", "party": "sending"}


def _rows(frame):
    return sorted(frame.collect("polars").rows(), key=str)


def test_an_event_of_a_stay_and_one_of_a_scheme_have_their_stage(source_of):
    source = source_of(
        stays=STAYS,
        schemes=[{"scheme": "A", "first_day": "2024-01-01"}],
        planning=[
            ASKED | {"event": "e1", "stay": "s1", "on": "2024-03-09"},
            ASKED | {"event": "e2", "scheme": "A", "on": "2024-03-09"},
        ],
    )
    assert _rows(events(source).select("event", "stage")) == [("e1", "planning"), ("e2", "running")]


def test_schemes_are_those_of_their_table(source_of):
    source = source_of(stays=STAYS, schemes=[{"scheme": "A"}, {"scheme": "B"}])
    assert _rows(schemes(source)) == [("A",), ("B",)]


def test_without_their_table_schemes_are_those_that_stays_name(source_of):
    assert _rows(schemes(source_of(stays=STAYS))) == [("A",)]


def test_a_scheme_as_a_whole_has_no_other_key(source_of):
    (row,) = of_schemes(schemes(source_of(stays=STAYS)), ()).collect("polars").rows(named=True)
    assert row == dict.fromkeys(KEYS) | {"scheme": "A"}
