# ruff: noqa: RUF001 -- Kazakh and Russian
from sapar.terms.checks.duties import NUMBER, OWING
from sapar.terms.checks.rule import Place, Rule, Violation
from sapar.values.finding import Severity
from sapar.values.wording import Language


def test_a_rule_says_what_is_wrong_why_and_how_to_mend_it() -> None:
    assert OWING.title(Language.ENGLISH) == "A duty is nobody's"
    assert OWING.explanation(Language.RUSSIAN) == (
        "Того, что никто не обязан делать, не с кого потребовать."
    )
    assert OWING.remedy(Language.KAZAKH) == "`owed_by` өрісінде кім міндетті екенін көрсетіңіз."


def test_a_sentence_holds_the_offending_value() -> None:
    place = Place(("clauses", 0, "text"), "vague", {"word": "adequate"})
    assert NUMBER.sentence(place, Language.ENGLISH) == (
        "“adequate” leaves open how much, how well or when"
    )


def test_values_are_said_in_the_language_of_the_reader() -> None:
    party = {Language.ENGLISH: "host", Language.KAZAKH: "қабылдаушы ұйым"}
    rule = Rule("M04", Severity.WARNING, ("B02",), lambda _terms: ())
    place = Place(("money",), "same", {"party": party})
    assert rule.sentence(place, Language.KAZAKH) == ("төлеуші мен алушы бір тарап: қабылдаушы ұйым")


def test_a_violation_is_its_rule_at_a_place() -> None:
    violation = Violation(OWING, Place(("clauses", 3), "nobody", fills=("owed_by",)), "mentor")
    assert (violation.code, violation.severity) == ("L01", Severity.ERROR)
    assert (violation.path, violation.clause) == (("clauses", 3), "mentor")
    assert violation.fixable
    assert violation.message(Language.ENGLISH) == "it does not say who owes it"
    assert violation.suggestion(Language.ENGLISH) == "Say in `owed_by` who owes it."
