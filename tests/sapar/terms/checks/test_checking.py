from collections import Counter
from datetime import date
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sapar.terms.checks import RULES
from sapar.terms.checks.checking import check
from sapar.terms.checks.duties import OWING, REMEDY
from sapar.terms.checks.texts import codes
from sapar.terms.checks.variation import varied
from sapar.terms.checks.waivers import GATES
from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms
from sapar.terms.model import model_terms
from sapar.values.finding import Severity
from sapar.values.wording import Language

FAULTY = """
clauses:
  - {id: mentor-hours, owed_by: []}
  - {id: visitor-talk, remedy: null, shown_by: []}
  - {id: workspace, owed_to: [], due: null}
  - {id: talk-at-home, owed_by: [participant], sanction: "Жол шығыны қайтарылады"}
  - {id: report-at-home, owed_by: [participant], sanction: The grant is paid back}
money:
  items: [{id: record, clauses: [no-such-clause]}]
"""


def without(item: str) -> Terms:
    """The model terms without the clauses of an item."""
    terms = model_terms()
    kept = tuple(clause for clause in terms.clauses if clause.item != item)
    return terms.model_copy(update={"clauses": kept})


def test_the_model_terms_are_clean() -> None:
    report = check(model_terms())
    assert (report.violations, report.waived, report.clean) == ((), (), True)
    assert report.gates == dict.fromkeys(GATES, True)


@pytest.mark.parametrize("item", GATES)
def test_without_a_gate_its_code_is_found_and_what_hung_on_its_clause(item: str) -> None:
    report = check(without(item))
    removed = {clause.id for clause in model_terms().clauses if clause.item == item}
    others = [each for each in report.violations if each.code != item]
    assert [each.path for each in report.violations if each.code == item] == [("clauses",)]
    assert {each.code for each in others} <= {"X01"}
    assert {each.place.values["id"] for each in others} <= removed
    assert report.gates == dict.fromkeys(GATES, True) | {item: False}
    assert not report.clean


def test_findings_stand_in_the_order_of_the_document() -> None:
    found = [(each.path, each.code) for each in check(varied(FAULTY)).violations][:6]
    assert found == [
        (("money", "items", 5, "clauses", 0), "X01"),
        (("clauses", 20), "L01"),
        (("clauses", 23), "L02"),
        (("clauses", 23), "L04"),
        (("clauses", 25), "L05"),
        (("clauses", 25), "L07"),
    ]


def test_the_same_is_found_every_time() -> None:
    first, second = check(varied(FAULTY)), check(varied(FAULTY))
    assert [(each.code, each.place) for each in first.violations] == [
        (each.code, each.place) for each in second.violations
    ]


@settings(max_examples=20)
@given(st.randoms(use_true_random=False))
def test_the_order_of_clauses_changes_nothing_but_places(random) -> None:
    terms = varied(FAULTY)
    clauses = list(terms.clauses)
    random.shuffle(clauses)
    shuffled = check(terms.model_copy(update={"clauses": tuple(clauses)}))
    assert told(shuffled) == told(check(terms))


def told(report) -> Counter[tuple[str, str | None, str]]:
    return Counter(
        (each.code, each.clause, each.message(Language.ENGLISH)) for each in report.violations
    )


def test_a_waiver_silences_its_rule_in_its_clause() -> None:
    waived = """
clauses:
  - {id: visitor-talk, remedy: null}
  - {id: workspace, remedy: null}
waivers:
  - rule: L07
    clause: visitor-talk
    reason: {en: A gift, kk: Сый, ru: Подарок}
    author: Invented Agency
    on: 2027-03-01
"""
    report = check(varied(waived))
    assert [(each.code, each.clause) for each in report.violations] == [("L07", "workspace")]
    (one,) = report.waived
    assert (one.violation.clause, one.waiver.author) == ("visitor-talk", "Invented Agency")
    assert one.waiver.on == date(2027, 3, 1)


def test_a_waiver_without_a_clause_is_for_the_whole_document() -> None:
    waived = """
clauses:
  - {id: visitor-talk, remedy: null}
  - {id: workspace, remedy: null}
waivers:
  - rule: L07
    reason: {en: A gift, kk: Сый, ru: Подарок}
    author: Invented Agency
    on: 2027-03-01
"""
    report = check(varied(waived))
    assert (report.clean, len(report.waived)) == (True, 2)


def test_only_chosen_rules_are_asked() -> None:
    report = check(varied(FAULTY), [OWING, REMEDY])
    assert {each.code for each in report.violations} == {"L01", "L07"}
    assert report.gates == {}


def test_codes_are_unique_and_each_has_its_words() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert {rule.code for rule in RULES} == codes()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_speaks_every_language(rule, language: Language) -> None:
    spoken = [rule.title(language), rule.explanation(language), rule.remedy(language)]
    assert all(spoken)
    assert len(set(spoken)) == 3


def test_gates_are_errors_that_nobody_can_waive() -> None:
    gates = [rule for rule in RULES if rule.gate]
    assert [rule.code for rule in gates] == list(GATES)
    assert {(rule.severity, rule.waivable) for rule in gates} == {(Severity.ERROR, False)}


MAYBE = {
    "owed_by": [[], ["host"], ["contractor", "third"]],
    "owed_to": [[], ["participant"], ["mentor"]],
    "quantity": [None, "0", "-1", "99999999999999.9999"],
    "unit": [None, "hour", "percent", "?"],
    "per": [None, "hour", "week", "semester"],
    "due": [
        {"on": "0001-01-01"},
        {"on": "9999-12-31"},
        {"latest": "0"},
        {"days": 0, "side": "after", "moment": "gap"},
    ],
    "remedy": [None, {"kind": "other"}],
    "sanction": [None, "", "{0} %s {word}"],
    "text": [None, "{0} possibly 7 hours", {"ru": "{word} по возможности"}],
    "item": [None, "C02", "C01", "A02", "B01", "C04", "F99"],
    "priced": [[], ["mentoring", "nothing"]],
}


@settings(max_examples=150)
@given(st.data())
def test_no_document_is_too_odd_to_be_checked(data: st.DataObject) -> None:
    document = model_terms().model_dump(mode="json")
    for _each in range(data.draw(st.integers(1, 6))):
        clause = data.draw(st.sampled_from(document["clauses"]))
        field = data.draw(st.sampled_from(sorted(MAYBE)))
        clause[field] = data.draw(st.sampled_from(MAYBE[field])) or None
        clause[field] = clause[field] if clause[field] is not None else type_default(field)
    document["dated"] = data.draw(st.sampled_from([None, "0001-01-01", "9999-12-31"]))
    document["scheme"]["first_day"] = data.draw(st.sampled_from(["0001-01-01", "2027-09-01"]))
    document["scheme"]["stay"] = data.draw(
        st.sampled_from([None, {"shortest": 1, "longest": 4000}])
    )
    document["money"]["fee"]["per"] = data.draw(st.sampled_from(["hour", "stay", "quarter"]))
    document["money"]["fee"]["bands"] = data.draw(st.sampled_from([[], [{"days": 9, "amount": 0}]]))
    for violation in check(Terms.model_validate(document)).violations:
        assert all(violation.message(language) for language in Language)


def type_default(field: str) -> list[str] | None:
    return [] if field in ("owed_by", "owed_to", "priced") else None


def test_ten_thousand_clauses_are_checked_in_seconds() -> None:
    terms = model_terms()
    many = tuple(Clause(id=f"duty-{number}") for number in range(10_000))
    begun = perf_counter()
    report = check(terms.model_copy(update={"clauses": (*terms.clauses, *many)}))
    # About a second; many times as long on a machine that does other things as well.
    assert perf_counter() - begun < 30
    assert sum(each.code == "L01" for each in report.violations) == 10_000
