from sapar.terms.calls.problem import Code, Problem
from sapar.values.finding import Severity
from sapar.values.wording import Language

WEIGHTS = Problem(Code.WEIGHTS, ("criteria",), {"sum": 90})


def test_a_problem_says_what_where_and_why() -> None:
    found = WEIGHTS.finding(Language.ENGLISH)
    assert (found.code, found.severity, found.place) == ("CA02", Severity.ERROR, "criteria")
    assert found.message == "the weights of the criteria add up to 90, not to 100"
    assert found.reason == "each weight is a part of one whole"


def test_names_of_fields_are_said_in_the_readers_language() -> None:
    missing = Problem(Code.MISSING, ("budget",), {"field": "closes_on"})
    assert missing.message(Language.RUSSIAN) == "не указано: последний день приёма заявок"
    assert Problem(Code.NO_HOW, ("criteria", 0, "how"), {"name": "a"}).place == "criteria.0.how"
