import pytest

from sapar.terms.checks import RULES
from sapar.terms.checks.checking import check
from sapar.terms.checks.variation import varied
from sapar.terms.checks.waivers import GATES, effective, idle


def waived(rule: str, clause: str = "visitor-talk") -> str:
    why = "reason: {en: a, kk: b, ru: c}, author: x, on: 2027-03-01"
    entry = f"{{rule: {rule}, clause: {clause}, {why}}}"
    return f"clauses: [{{id: visitor-talk, remedy: null}}]\nwaivers: [{entry}]"


@pytest.mark.parametrize("gate", GATES)
def test_a_gate_cannot_be_waived(found, gate: str) -> None:
    said = f"{gate} is a gate; the waiver has no effect"
    assert found("W01", waived(gate)) == [("waivers.0.rule", said)]


def test_a_waived_gate_that_fails_is_found_all_the_same(checked) -> None:
    change = waived("C02", "mentor-hours").replace(
        "clauses: [", "clauses: [{id: mentor-hours, quantity: 0}, "
    )
    report = checked(change)
    assert {each.code for each in report.violations} == {"C02", "L07", "W01"}
    assert (report.gates["C02"], report.waived) == (False, ())


def test_a_waiver_that_silences_nothing_is_noted(found) -> None:
    said = "L05 finds nothing that this waiver is for"
    assert found("W02", waived("L05")) == [("waivers.0", said)]
    assert found("W02", waived("L07")) == []


def test_of_two_waivers_for_the_same_the_later_one_is_idle(found) -> None:
    change = waived("L07")
    entry = change.partition("waivers: [")[2].removesuffix("]")
    assert [path for path, _said in found("W02", f"{change[:-1]}, {entry}]")] == ["waivers.1"]


def test_a_waiver_of_a_rule_that_was_not_asked_is_not_called_idle() -> None:
    asked = [rule for rule in RULES if rule.code in ("L01", "W02")]
    assert check(varied(waived("L05")), asked).violations == ()


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("L70", "there is no rule L70"),
        ("W02", "W02 is about waivers and cannot be waived itself"),
    ],
)
def test_a_waiver_of_no_rule_is_found(found, rule: str, said: str) -> None:
    assert found("W03", waived(rule)) == [("waivers.0.rule", said)]


def test_waivers_are_found_by_rule_and_clause() -> None:
    terms = varied(waived("L07"))
    assert effective(terms) == {("L07", "visitor-talk"): terms.waivers[0]}
    assert list(idle(terms, {"L07"}, terms.waivers)) == []
