from sapar.terms.model import model_terms
from sapar_web.management.demonstration.offers import LESS


def test_what_the_second_host_gives_less_of_is_asked_in_the_terms() -> None:
    assert set(LESS) <= {clause.id for clause in model_terms().clauses}
    assert all(answer["reason"] for answer in LESS.values())
