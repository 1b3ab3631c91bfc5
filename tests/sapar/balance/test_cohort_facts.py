from sapar.balance.cohort_facts import CohortFacts
from sapar.balance.representativeness import Likeness, likeness
from sapar.values.measured import Measured

FACTS = CohortFacts(
    id="seed-study",
    title="The study",
    stays=21,
    out=200,
    untold=19,
    fields=likeness({"02": 21}, {"02": 165, "03": 75}),
    destinations=Likeness(Measured.not_computable("not known of any of these stays")),
)


def test_the_cohort_is_told_with_all_stays_it_was_chosen_from() -> None:
    assert FACTS.of == 240
    assert FACTS.line == (
        "of 21 of 240 stays (8.8\N{NO-BREAK SPACE}%); "
        "fields differ by 0.31, destinations by an unknown distance; "
        "not told of 19"
    )
